import { sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import type { Period } from '../calendar/rules.ts'
import type { OutcomeFact } from '../outcomes/rules.ts'
import type { OutcomeKind } from '../outcomes/terms.ts'

const clientId = sql`coalesce(cases.person_id, cases.organisation_id)`

/** From an index by kind of entry and day: what stands in a period, removed or not. */
const inPeriod = ({ from, to }: Period) => sql`entries
  join outcomes on outcomes.id = entries.id
  join case_files as cases on cases.id = entries.case_id
  where entries.kind = 'outcome' and entries.happened_on between ${from} and ${to}`

/** What came of cases in a period. */
export const outcomesIn = async (handle: Handle, period: Period): Promise<OutcomeFact[]> => {
  const rows = await handle.all<Omit<OutcomeFact, 'removed'> & { removedAt: number | null }>(sql`
    select entries.id as entryId, ${clientId} as clientId, entries.case_id as caseId, cases.target_group as targetGroup,
      outcomes.kind, entries.happened_on as happenedOn, entries.removed_at as removedAt
    from ${inPeriod(period)}`)
  return rows.map(({ removedAt, ...row }) => ({ ...row, removed: removedAt !== null }))
}

type Sum = { kind: OutcomeKind; ofPerson: boolean; count: number }

/** Rule 16, counted by the database: the same as `outcomesThatCount` counts from the outcomes themselves. */
export const outcomeSums = async (handle: Handle, period: Period): Promise<Sum[]> => {
  const rows = await handle.all<Omit<Sum, 'ofPerson'> & { ofPerson: number }>(sql`
    select outcomes.kind, cases.person_id is not null as ofPerson, count(distinct ${clientId}) as count
    from ${inPeriod(period)} and entries.removed_at is null
    group by outcomes.kind, ofPerson`)
  return rows.map(({ ofPerson, ...row }) => ({ ...row, ofPerson: ofPerson === 1 }))
}
