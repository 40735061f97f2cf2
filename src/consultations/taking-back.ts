import { isNamedElsewhere } from '../../db/named-elsewhere.ts'
import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { type Changes, writeAudit } from '../audit/audit.ts'
import type { Entry } from '../cases/contract.ts'
import { findEntryToChange, removeEntry } from '../cases/entries.ts'
import { deleteCase, deleteEntry, findCase } from '../cases/queries.ts'
import { closeAgain } from '../cases/reopening.ts'
import { findReopening } from '../cases/reopening-queries.ts'
import { entriesOfSameTalk } from '../cases/talks-together-queries.ts'
import { forgetClientNames } from '../clients/client-names.ts'
import { notAllowed, refuseIfChanged, ruleBroken } from '../errors.ts'
import { deleteFollowUp } from '../follow-ups/queries.ts'
import { deleteOrganisation } from '../organisations/queries.ts'
import { deletePerson } from '../people/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { TakenBack } from './contract.ts'
import { deleteTalk } from './queries.ts'
import {
  findTakingBack,
  followUpMadeWith,
  hasBeenChanged,
  madeWith,
  type Recording,
  recordingOf,
  wasChangedByOthers,
} from './taking-back-queries.ts'

/**
 * Takes back a talk that the actor recorded, and what came about with it: a case that it opened is gone, and so is whoever
 * was new; a case that it reopened is closed again; what was to be done next, and was not touched since, is not any more. Refused with `happened_since` once anything else was done with them.
 * Safe to repeat.
 */
export const takeBackTalk = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<TakenBack> =>
  transaction(handle, async (tx) => {
    const taken = await findTakingBack(tx, id, stamp.by)
    if (taken) return taken
    const { entry } = await findEntryToChange(tx, id, stamp)
    const recording = await recordingOf(tx, id, stamp.by)
    if (!recording) throw notAllowed()
    if (entry.removed) return talkAlone
    refuseIfChanged(version, entry)

    // It was one talk: on the cases of others who were there it is taken back with it.
    for (const other of await entriesOfSameTalk(tx, id, stamp.by)) {
      const theirs = await recordingOf(tx, other.id, stamp.by)
      const isOfIt = theirs?.createdAt.getTime() === recording.createdAt.getTime()
      if (!isOfIt || other.removed) continue
      if (await wasChangedByOthers(tx, other.id, stamp.by)) throw ruleBroken('happened_since')
      await takeBackOne(tx, other.id, theirs, stamp)
    }
    return takeBackOne(tx, id, recording, stamp)
  })

const takeBackOne = async (tx: Tx, id: string, recording: Recording, stamp: Stamp): Promise<TakenBack> => {
  const { entry, caseFile } = await findEntryToChange(tx, id, stamp)
  await takeBackFollowUp(tx, recording, stamp)
  const { caseId, clientId } = await madeWith(tx, recording, caseFile)
  if (caseId !== null) return deleteAll(tx, entry, { caseId, clientId }, stamp)
  await removeEntry(tx, id, entry.version, false, stamp)
  await undoItsReopening(tx, caseFile.id, recording, stamp)
  return talkAlone
}

const talkAlone: TakenBack = { caseFile: false, client: false }

/** Changed, done or handed on since, it is somebody's by now, and stays. */
const takeBackFollowUp = async (tx: Tx, recording: Recording, stamp: Stamp): Promise<void> => {
  const id = await followUpMadeWith(tx, recording)
  if (id === undefined) return
  await deleteFollowUp(tx, id)
  await writeAudit(tx, 'follow_up.taken_back', id, stamp)
}

type Made = { caseId: string; clientId: string | null }

const deleteAll = async (tx: Tx, entry: Entry, made: Made, stamp: Stamp): Promise<TakenBack> => {
  if (await hasBeenChanged(tx, made)) throw ruleBroken('happened_since')
  try {
    await deleteTalk(tx, entry.id)
    await deleteEntry(tx, entry.id)
    await deleteCase(tx, made.caseId)
    if (made.clientId !== null) await deleteClient(tx, made.clientId)
  } catch (error) {
    // Something else was recorded for them, and names them: that is how the database tells.
    throw isNamedElsewhere(error) ? ruleBroken('happened_since') : error
  }
  await writeAudit(tx, `${entry.kind}.taken_back`, entry.id, stamp, changesOf(made))
  await writeAudit(tx, 'case.taken_back', made.caseId, stamp)
  if (made.clientId !== null) await writeAudit(tx, 'client.taken_back', made.clientId, stamp)
  return { caseFile: true, client: made.clientId !== null }
}

/** Which of the two it is, nobody asks: of the other there is no such row. */
const deleteClient = async (tx: Tx, id: string): Promise<void> => {
  await deletePerson(tx, id)
  await deleteOrganisation(tx, id)
  await forgetClientNames(tx, id)
}

/** Ids only: from here on, nobody knows who it was. */
const changesOf = (made: Made): Changes =>
  Object.fromEntries(
    Object.entries(made).flatMap(([field, id]) => (id === null ? [] : [[field, { from: id, to: null }]])),
  )

/** Whether the talk reopened its case: both were written at one moment, by one hand. */
const undoItsReopening = async (tx: Tx, caseId: string, recording: Recording, stamp: Stamp): Promise<void> => {
  const reopening = await findReopening(tx, caseId)
  const isItsOwn =
    reopening?.recordedAt.getTime() === recording.createdAt.getTime() && reopening.recordedBy === stamp.by.userId
  if (isItsOwn && recording.isQuickLog) await closeAgain(tx, await findCase(tx, caseId, stamp.by), stamp)
}
