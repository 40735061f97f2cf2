import { sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import type { FinishedSheetFact, MeasureFact } from './check-rules.ts'

/** What a merged organisation finished is the survivor's. */
const ownerId = sql`coalesce(organisations.merged_into, organisations.id)`

/** Every finished sheet of every check: a centre has a few hundred of them a year. */
export const finishedSheets = (handle: Handle): Promise<FinishedSheetFact[]> =>
  handle.all<FinishedSheetFact>(sql`
    select sheets.id as sheetId, checks.id as checkId, ${ownerId} as organisationId, checks.kind,
      checks.case_id as caseId, results.finished_on as finishedOn, coalesce(sheets.finished_at, 0) as finishedAt
    from check_results as results
    join check_sheets as sheets on sheets.id = results.sheet_id
    join checks on checks.id = sheets.check_id
    left join organisations on organisations.id = checks.organisation_id`)

/** Every measure that was done, from the sheets it was agreed on: follow-ups are a hundred times as many. */
export const measuresDone = async (handle: Handle): Promise<MeasureFact[]> => {
  const rows = await handle.all<Omit<MeasureFact, 'removed'> & { removedAt: number | null }>(sql`
    select measures.id as followUpId, sheets.id as sheetId, measures.statement, checks.id as checkId, ${ownerId} as organisationId, checks.kind,
      coalesce(measures.case_id, checks.case_id) as caseId, measures.done_on as doneOn, measures.removed_at as removedAt
    from check_sheets as sheets
    cross join follow_ups as measures on measures.sheet_id = sheets.id
    join checks on checks.id = sheets.check_id
    left join organisations on organisations.id = checks.organisation_id
    where measures.statement is not null and measures.done_on is not null
    order by measures.done_on, measures.id`)
  return rows.map(({ removedAt, ...row }) => ({ ...row, removed: removedAt !== null }))
}
