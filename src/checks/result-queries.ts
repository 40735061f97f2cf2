import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { listed, listedId } from '../../db/listed.ts'
import type { Handle, Tx } from '../../db/open.ts'
import { checkResults, checkSheets, checks } from '../../db/schema/index.ts'
import type { Answers, FieldScore, Result } from './contract.ts'
import type { FinishedSheet } from './rules.ts'
import type { CheckKind } from './terms.ts'

/** As it was stored, and as it stays. */
export const findResult = async (handle: Handle, sheetId: string): Promise<Result | undefined> => {
  const [row] = await handle.select().from(checkResults).where(eq(checkResults.sheetId, sheetId))
  return row && (JSON.parse(row.result) as Result)
}

export const insertResult = async (tx: Tx, row: typeof checkResults.$inferInsert): Promise<void> => {
  await tx.insert(checkResults).values(row)
}

/** The last finished sheet of an earlier check of the same organisation and kind. */
export const previousResultOf = async (
  handle: Handle,
  { organisationId, checkId, kind }: { organisationId: string; checkId: string; kind: CheckKind },
): Promise<Result | undefined> => {
  const [row] = await handle
    .select({ result: checkResults.result })
    .from(checkResults)
    .innerJoin(checkSheets, eq(checkSheets.id, checkResults.sheetId))
    .innerJoin(checks, eq(checks.id, checkSheets.checkId))
    .where(and(eq(checks.organisationId, organisationId), eq(checks.kind, kind), ne(checks.id, checkId)))
    .orderBy(desc(checkSheets.finishedAt), desc(checkSheets.id))
    .limit(1)
  return row && (JSON.parse(row.result) as Result)
}

const profileColumn = sql<string>`json_extract(${checkResults.result}, '$.profile')`

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
      version: checks.questionnaireVersion,
      profile: profileColumn,
    })
    .from(checkResults)
    .innerJoin(checkSheets, eq(checkSheets.id, checkResults.sheetId))
    .innerJoin(checks, eq(checks.id, checkSheets.checkId))
    .where(and(eq(checks.kind, kind), eq(checks.questionnaireVersion, questionnaireVersion)))
  return rows.map(({ version: _, finishedAt, profile, ...row }) => ({
    ...row,
    finishedAt: finishedAt?.getTime() ?? 0,
    profile: JSON.parse(profile) as FieldScore[],
  }))
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
