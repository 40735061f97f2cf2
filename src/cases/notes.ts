import type { Handle } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween } from '../audit/audit.ts'
import { wasCreated } from '../creations.ts'
import { notFound, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Entry, NewNote, NoteCorrection } from './contract.ts'
import { afterChange, findEntryToChange, readEntry, refuseCorrection } from './entries.ts'
import { findCase, insertEntry, updateEntry } from './queries.ts'
import { refusalOfEntryDay, refusalOfNewEntry } from './rules.ts'

/** Adds a note to an open case. Safe to repeat. */
export const recordNote = (handle: Handle, caseId: string, input: NewNote, stamp: Stamp): Promise<Entry> =>
  transaction(handle, async (tx) => {
    const { id, happenedOn } = input
    const creation = { id, kind: 'note', body: { caseId, ...input }, table: entries }
    if (await wasCreated(tx, creation, stamp)) return readEntry(tx, id, stamp)
    const caseFile = await findCase(tx, caseId, stamp.by)
    const refusal = refusalOfNewEntry(happenedOn, caseFile, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'happenedOn')

    const entry = { id, caseId, kind: 'note' as const, happenedOn, note: wordsOf(input) }
    await insertEntry(tx, { ...entry, recordedAt: stamp.at, recordedBy: stamp.by.userId })
    return afterChange(tx, entry, 'recorded', stamp)
  })

/** Changes a note; `version` is what the change is based on. */
export const correctNote = (handle: Handle, id: string, version: number, input: NoteCorrection, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const { entry, caseFile } = await findEntryToChange(tx, id, stamp)
    if (entry.kind !== 'note') throw notFound()
    const corrected = { happenedOn: input.happenedOn, note: wordsOf(input) }
    const changes = changesBetween<Entry>(entry, corrected)
    refuseCorrection(version, entry, changes)
    const moved = input.happenedOn !== entry.happenedOn
    const refusal = moved && refusalOfEntryDay(input.happenedOn, caseFile, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'happenedOn')

    if (Object.keys(changes).length === 0) return entry
    await updateEntry(tx, id, corrected)
    return afterChange(tx, entry, 'corrected', stamp, changes)
  })

/** A note without words is none: it is removed instead. */
const wordsOf = ({ note }: { note: string }): string => {
  const words = tidied(note)
  if (words === null) throw ruleBroken('note_missing', 'note')
  return words
}
