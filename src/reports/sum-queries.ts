import { type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import type { Period, Quarter } from '../calendar/rules.ts'
import type { TargetGroup } from '../cases/terms.ts'

/** What one quarter counts in one group: the lengths of the lists that rules.ts makes. */
export type GroupSum = { quarter: Quarter; group: TargetGroup; counselled: number; new: number; consultations: number }

export type QuarterSum = { quarter: Quarter; sum: number }

/** `2022-Q2` of a day, as `quarterOf` in the calendar's rules. */
const quarterOf = (day: SQL) => sql`(substr(${day}, 1, 4) || '-Q' || ((substr(${day}, 6, 2) + 2) / 3))`
const happenedOn = sql.raw('talks.happened_on')

/**
 * Rules 1 to 4 in the database's own words, for centres where fetching every talk would take seconds and hundreds of
 * megabytes. What counts is decided in rules.ts: a property test and every test of a world hold this against it.
 *
 * The consultations that stand lie in their index by case and day, so that each case's quarters are summed on the way. A
 * client's group is that of the case of their first consultation; only where two cases share that day does the moment of
 * recording decide, then the number of the case.
 */
export const groupSums = (handle: Handle, { from, to }: Period): Promise<GroupSum[]> =>
  handle.all<GroupSum>(sql`
    with counted as materialized (
      select talks.case_id, ${quarterOf(happenedOn)} as quarter, count(*) as talks, min(talks.happened_on) as first_on
      from entries as talks indexed by standing_consultations
      where ${standing} and talks.happened_on between ${from} and ${to}
      group by 1, 2
    ), owned as materialized (
      select coalesce(people.merged_into, organisations.merged_into, people.id, organisations.id) as client,
        cases.target_group, cases.year, cases.sequence, counted.case_id, counted.quarter, counted.talks, counted.first_on
      from counted
      cross join case_files as cases on cases.id = counted.case_id
      left join people on people.id = cases.person_id
      left join organisations on organisations.id = cases.organisation_id
    ), began as materialized (
      select client, min(first_on) as first_on from owned group by client
    ), candidates as materialized (
      select owned.*, count(*) over (partition by owned.client) as cases
      from owned join began on began.client = owned.client and began.first_on = owned.first_on
    ), ranked as (
      select candidates.client, candidates.target_group, candidates.quarter, row_number() over (
        partition by candidates.client
        order by talks.recorded_at, candidates.year, candidates.sequence, talks.id) as nth
      from candidates
      cross join entries as talks indexed by standing_consultations
        on talks.case_id = candidates.case_id and talks.happened_on = candidates.first_on
      where candidates.cases > 1 and ${standing}
    ), firsts as materialized (
      select client, target_group, quarter from candidates where cases = 1
      union all
      select client, target_group, quarter from ranked where nth = 1
    )
    select owned.quarter, firsts.target_group as "group",
      count(distinct owned.client) as counselled,
      count(distinct owned.client) filter (where firsts.quarter = owned.quarter) as new,
      sum(owned.talks) as consultations
    from owned join firsts on firsts.client = owned.client
    group by 1, 2`)

const standing = sql`talks.kind = 'consultation' and talks.removed_at is null`

/** Family members who were counselled along; few consultations have any. */
export const accompaniedSums = (handle: Handle, { from, to }: Period): Promise<QuarterSum[]> =>
  handle.all<QuarterSum>(sql`
    select ${quarterOf(happenedOn)} as quarter, sum(consultations.accompanied) as sum
    from consultations join entries as talks on talks.id = consultations.entry_id
    where consultations.accompanied > 0 and +talks.kind = 'consultation' and talks.removed_at is null
      and +talks.happened_on between ${from} and ${to}
    group by 1`)

export const shortContactSums = (handle: Handle, { from, to }: Period): Promise<QuarterSum[]> =>
  handle.all<QuarterSum>(sql`
    select ${quarterOf(happenedOn)} as quarter, count(*) as sum
    from entries as talks
    where talks.kind = 'short_contact' and talks.removed_at is null and talks.happened_on between ${from} and ${to}
    group by 1`)
