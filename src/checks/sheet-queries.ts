import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { checkAnswers, checkNotes, checkSheets, checks, organisations } from '../../db/schema/index.ts'
import type { Answers } from './contract.ts'

const sheetColumns = {
  id: checkSheets.id,
  checkId: checkSheets.checkId,
  secretHash: checkSheets.secretHash,
  respondent: checkSheets.respondent,
  email: checkSheets.email,
  language: checkSheets.language,
  openedAt: checkSheets.openedAt,
  lastAnsweredAt: checkSheets.lastAnsweredAt,
  finishedAt: checkSheets.finishedAt,
  revokedAt: checkSheets.revokedAt,
  remindedAt: checkSheets.remindedAt,
  version: checkSheets.version,
  kind: checks.kind,
  questionnaireVersion: checks.questionnaireVersion,
  organisationId: checks.organisationId,
  organisationName: organisations.name,
  registeredName: checks.registeredName,
  caseId: checks.caseId,
  invitedBy: checks.invitedBy,
  endsOn: checks.endsOn,
}

const selectSheets = (handle: Handle) =>
  handle
    .select(sheetColumns)
    .from(checkSheets)
    .innerJoin(checks, eq(checks.id, checkSheets.checkId))
    .leftJoin(organisations, eq(organisations.id, checks.organisationId))

export type SheetRow = Awaited<ReturnType<typeof selectSheets>>[number]

export const findSheetBySecret = async (handle: Handle, secretHash: string): Promise<SheetRow | undefined> => {
  const [sheet] = await selectSheets(handle).where(eq(checkSheets.secretHash, secretHash))
  return sheet
}

export const findSheet = async (handle: Handle, id: string): Promise<SheetRow | undefined> => {
  const [sheet] = await selectSheets(handle).where(eq(checkSheets.id, id))
  return sheet
}

/** Those that there are, in no order. */
export const findSheets = async (handle: Handle, ids: string[]): Promise<SheetRow[]> =>
  selectSheets(handle).where(inArray(checkSheets.id, ids))

/** Of what was found a moment ago. */
export const readSheetRow = async (handle: Handle, id: string): Promise<SheetRow> => {
  const sheet = await findSheet(handle, id)
  if (!sheet) throw new Error('The sheet was there a moment ago')
  return sheet
}

/** What a check calls the organisation: by its record where somebody said who it is. */
export const organisationOf = ({
  organisationName,
  registeredName,
}: Pick<SheetRow, 'organisationName' | 'registeredName'>) => organisationName ?? registeredName ?? ''

export const answersOf = async (handle: Handle, sheetId: string): Promise<Answers> => {
  const rows = await handle
    .select()
    .from(checkAnswers)
    .where(eq(checkAnswers.sheetId, sheetId))
    .orderBy(asc(checkAnswers.statement))
  return Object.fromEntries(rows.map(({ statement, answer }) => [statement, answer]))
}

export const notesOf = (handle: Handle, sheetId: string) =>
  handle.select().from(checkNotes).where(eq(checkNotes.sheetId, sheetId)).orderBy(asc(checkNotes.field))

export const findNote = async (handle: Handle, sheetId: string, field: string) => {
  const [note] = await handle
    .select()
    .from(checkNotes)
    .where(and(eq(checkNotes.sheetId, sheetId), eq(checkNotes.field, field)))
  return note
}

type ChangedSheet = Partial<Omit<typeof checkSheets.$inferInsert, 'id' | 'checkId'>>

/** Its version counts the links it had, and changes with them alone. */
export const updateSheet = async (tx: Tx, id: string, changed: ChangedSheet): Promise<void> => {
  await tx.update(checkSheets).set(changed).where(eq(checkSheets.id, id))
}
