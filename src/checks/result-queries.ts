import { aliasedTable, and, asc, eq, sql } from 'drizzle-orm'
import { listed, listedId } from '../../db/listed.ts'
import type { Handle, Tx } from '../../db/open.ts'
import { checkResults, checkSheets, checks } from '../../db/schema/index.ts'
import type { Answers, FieldScore, Result } from './contract.ts'
import { type FinishedSheet, lastTimeOf } from './rules.ts'
import type { CheckKind } from './terms.ts'

/** As it was stored, and as it stays. */
export const findResult = async (handle: Handle, sheetId: string): Promise<Result | undefined> => {
  const [row] = await handle.select().from(checkResults).where(eq(checkResults.sheetId, sheetId))
  return row && (JSON.parse(row.result) as Result)
}

const profileColumn = sql<string>`json_extract(${checkResults.result}, '$.profile')`

type NewResult = Omit<typeof checkResults.$inferInsert, 'previousSheetId'>

/** With whose it was compared with: the same that its `previous` was taken from, for the transaction is one. */
export const insertResult = async (tx: Tx, row: NewResult): Promise<void> => {
  const before = await findLastTime(tx, row.sheetId)
  await tx.insert(checkResults).values({ ...row, previousSheetId: before?.sheetId ?? null })
}

/** What this sheet is compared with: of the checks of its organisation and kind that were created before its own. */
export const findLastTime = async (handle: Handle, sheetId: string) => {
  const [now] = await handle
    .select({ respondent: checkSheets.respondent, email: checkSheets.email })
    .from(checkSheets)
    .where(eq(checkSheets.id, sheetId))
  return now && lastTimeOf(now, await earlierSheets(handle, sheetId))
}

const own = aliasedTable(checks, 'own')
const ownSheet = aliasedTable(checkSheets, 'own_sheet')

const earlierSheets = async (handle: Handle, sheetId: string) => {
  const isEarlier = sql`(${checks.createdAt}, ${checks.id}) < (${own.createdAt}, ${own.id})`
  const rows = await handle
    .select({
      sheetId: checkSheets.id,
      respondent: checkSheets.respondent,
      email: checkSheets.email,
      finishedAt: checkSheets.finishedAt,
      finishedOn: checkResults.finishedOn,
      questionnaireVersion: checks.questionnaireVersion,
      profile: profileColumn,
    })
    .from(ownSheet)
    .innerJoin(own, eq(own.id, ownSheet.checkId))
    .innerJoin(checks, and(eq(checks.organisationId, own.organisationId), eq(checks.kind, own.kind), isEarlier))
    .innerJoin(checkSheets, eq(checkSheets.checkId, checks.id))
    .innerJoin(checkResults, eq(checkResults.sheetId, checkSheets.id))
    .where(eq(ownSheet.id, sheetId))
  return rows.map((row) => ({ ...row, ...finishedOf(row) }))
}

/** As the rules take it. */
const finishedOf = ({ finishedAt, profile }: { finishedAt: Date | null; profile: string }) => ({
  finishedAt: finishedAt?.getTime() ?? 0,
  profile: JSON.parse(profile) as FieldScore[],
})

/** Every finished sheet of a kind and version, as the comparison in the region takes it: no answer, no name. */
export const finishedProfiles = async (
  handle: Handle,
  { kind, questionnaireVersion }: { kind: CheckKind; questionnaireVersion: number },
): Promise<FinishedSheet[]> => {
  const rows = await handle
    .select({
      sheetId: checkSheets.id,
      organisationId: checks.organisationId,
      finishedAt: checkSheets.finishedAt,
      profile: profileColumn,
    })
    .from(checkResults)
    .innerJoin(checkSheets, eq(checkSheets.id, checkResults.sheetId))
    .innerJoin(checks, eq(checks.id, checkSheets.checkId))
    .where(and(eq(checks.kind, kind), eq(checks.questionnaireVersion, questionnaireVersion)))
  return rows.map((row) => ({ ...row, ...finishedOf(row) }))
}

/** What was answered on these finished sheets, of no organisation and in no order of theirs. */
export const answersOfResults = async (handle: Handle, sheetIds: string[]): Promise<Answers[]> => {
  const rows = await handle
    .select({ answers: sql<string>`json_extract(${checkResults.result}, '$.answers')` })
    .from(listed(sheetIds))
    .innerJoin(checkResults, eq(checkResults.sheetId, listedId))
    .orderBy(asc(checkResults.resultHash))
  return rows.map(({ answers }) => JSON.parse(answers) as Answers)
}
