import type { Db } from '../../db/open.ts'
import { checkAnswers, checkNotes } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { statementsOf } from '../checks/rules.ts'
import { answersOf, findNote, updateSheet } from '../checks/sheet-queries.ts'
import type { AnswerCode } from '../checks/terms.ts'
import { bothTexts } from '../drafts/rules.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { AnswersNow, FieldNote, NoteWritten } from './contract.ts'
import { findSheetToFill, questionnaireOfSheet } from './opening.ts'
import { longestJoinedNote } from './terms.ts'

/**
 * Keeps one answer; the last one given counts, and each statement is on its own, so that two devices lose nothing of each
 * other. No audit row for each: until it is finished, a sheet is a draft, and each answer has its moment.
 */
export const giveAnswer = (
  db: Db,
  secret: string,
  { statement, answer }: { statement: string; answer: AnswerCode },
  stamp: Stamp,
): Promise<AnswersNow> =>
  transaction(db, async (tx) => {
    const sheet = await findSheetToFill(tx, secret, stamp)
    const isAsked = statementsOf(questionnaireOfSheet(sheet)).some(({ code }) => code === statement)
    if (!isAsked) throw ruleBroken('statement_unknown', 'statement')
    const given = { answer, answeredAt: stamp.at }
    await tx
      .insert(checkAnswers)
      .values({ sheetId: sheet.id, statement, ...given })
      .onConflictDoUpdate({ target: [checkAnswers.sheetId, checkAnswers.statement], set: given })
    await updateSheet(tx, sheet.id, { lastAnsweredAt: stamp.at, openedAt: sheet.openedAt ?? stamp.at })
    return { answers: await answersOf(tx, sheet.id), savedAt: stamp.at.toISOString() }
  })

/**
 * Keeps the note of a field. Where another device wrote in the meantime, both texts stay, as with drafts: nobody is there to
 * ask. Sent again after a dropped answer, it is found written.
 */
export const writeNote = (
  db: Db,
  secret: string,
  field: string,
  written: NoteWritten,
  stamp: Stamp,
): Promise<FieldNote> =>
  transaction(db, async (tx) => {
    const sheet = await findSheetToFill(tx, secret, stamp)
    if (!questionnaireOfSheet(sheet).fields.some(({ code }) => code === field))
      throw ruleBroken('field_unknown', 'field')
    const now = await findNote(tx, sheet.id, field)
    const note = joined(withoutNul(written.note), withoutNul(written.base), written.basedOn, now)
    if (note.length > longestJoinedNote) throw ruleBroken('check_note_too_long', 'note')
    if (note === (now?.note ?? '')) return { note, version: now?.version ?? 0 }
    const row = { note, version: (now?.version ?? 0) + 1, writtenAt: stamp.at }
    await tx
      .insert(checkNotes)
      .values({ sheetId: sheet.id, field, ...row })
      .onConflictDoUpdate({ target: [checkNotes.sheetId, checkNotes.field], set: row })
    await updateSheet(tx, sheet.id, { lastAnsweredAt: stamp.at, openedAt: sheet.openedAt ?? stamp.at })
    return { note, version: row.version }
  })

const joined = (mine: string, base: string, basedOn: number, now: FieldNote | undefined): string =>
  now === undefined || now.version === basedOn ? mine : bothTexts(base, mine, now.note)

/** SQLite takes a text to end there. */
const withoutNul = (text: string): string => text.normalize('NFC').replaceAll('\u0000', '')
