import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { checkAnswers, checkResults, checkSheets, checks } from '../../db/schema/index.ts'
import { knownChecks } from '../checks/visibility-queries.ts'
import { groupedBy } from '../grouped.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import type { Actor } from '../stamp.ts'
import type { ChecksQuery } from './contract.ts'
import type { CheckFacts, ListedCheck } from './rules.ts'

/** Every check the actor may know of, newest first, as the rules of the list take it: a centre has some hundred a year. */
export const checkFacts = async (handle: Handle, actor: Actor): Promise<CheckFacts[]> => {
  const rows = await handle
    .select({ check: columns, sheet: sheetColumns })
    .from(checks)
    .innerJoin(checkSheets, eq(checkSheets.checkId, checks.id))
    .leftJoin(checkResults, eq(checkResults.sheetId, checkSheets.id))
    .where(knownChecks(actor))
    .orderBy(desc(checks.createdAt), desc(checks.id), asc(checkSheets.createdAt), asc(checkSheets.id))
  return [...groupedBy(rows, ({ check }) => check.id).values()].flatMap((own) =>
    own.slice(0, 1).map(({ check }) => ({
      ...check,
      createdAt: check.createdAt.getTime(),
      sheets: own.map(({ sheet }) => ({ ...sheet, hasAnswer: sheet.hasAnswer === 1 })),
    })),
  )
}

const rowsOnAPage = 50

/** Of those in hand, newest first; the next page begins after the last one's place. */
export const pageOfListed = (shown: readonly ListedCheck[], { cursor, limit = rowsOnAPage }: ChecksQuery) => {
  const position = positionOf(cursor, 2)
  const below = position ? shown.filter((one) => isBelow(one, position)) : shown
  return pageOf(below.slice(0, limit + 1), limit, ({ createdAt, id }) => [createdAt, id])
}

const isBelow = ({ createdAt, id }: ListedCheck, [lastCreatedAt, lastId]: readonly unknown[]): boolean =>
  createdAt < Number(lastCreatedAt) || (createdAt === Number(lastCreatedAt) && id < String(lastId))

const columns = {
  id: checks.id,
  kind: checks.kind,
  organisationId: checks.organisationId,
  createdAt: checks.createdAt,
  endsOn: checks.endsOn,
}

const hasAnswer = sql<number>`exists (select 1 from ${checkAnswers} where ${checkAnswers.sheetId} = ${checkSheets.id})`

/** Moments as they are stored. */
const sheetColumns = {
  id: checkSheets.id,
  createdAt: sql<number>`${checkSheets.createdAt}`,
  openedAt: sql<number | null>`${checkSheets.openedAt}`,
  lastAnsweredAt: sql<number | null>`${checkSheets.lastAnsweredAt}`,
  remindedAt: sql<number | null>`${checkSheets.remindedAt}`,
  revokedAt: sql<number | null>`${checkSheets.revokedAt}`,
  finishedOn: checkResults.finishedOn,
  hasAnswer,
}
