import { type SQL, sql } from 'drizzle-orm'
import { listed } from '../../db/listed.ts'
import type { Handle } from '../../db/open.ts'
import type { Period } from '../calendar/rules.ts'
import type { TalkFact } from './rules.ts'

type TalkRow = Omit<TalkFact, 'removed'>

/** Every standing consultation and short contact of these days: which of them count is for the rules to say. */
export const talksIn = (handle: Handle, { from, to }: Period): Promise<TalkFact[]> =>
  talksAmong(
    handle,
    sql`entries as talks indexed by entries_by_kind
      cross join case_files as cases on cases.id = talks.case_id`,
    sql`talks.kind in ('consultation', 'short_contact') and talks.removed_at is null
      and talks.happened_on between ${from} and ${to}`,
  )

/**
 * The first standing consultation of each case in this time, of these clients or of all. Within a case the index has the
 * order of rule 4; which of a client's cases began first is for the rules to say.
 */
export const firstTalksOfCases = (
  handle: Handle,
  window: Period,
  clientIds: Iterable<string> | null,
): Promise<TalkFact[]> =>
  talksAmong(
    handle,
    sql`${clientIds === null ? sql`case_files` : casesOf(clientIds)} as cases
      cross join entries as talks on talks.id = ${firstOfCase(window)}`,
    sql`true`,
  )

const firstOfCase = ({ from, to }: Period): SQL => sql`(
  select ordered.id from entries as ordered indexed by standing_consultations
  where ordered.case_id = cases.id and ordered.kind = 'consultation' and ordered.removed_at is null
    and ordered.happened_on between ${from} and ${to}
  order by ordered.happened_on, ordered.recorded_at, ordered.id limit 1)`

/** The cases of these clients, those too of records that were merged into theirs: merging flattens its chains. */
const casesOf = (clientIds: Iterable<string>): SQL => sql`(
  with wanted as materialized (select id from ${listed(clientIds)}), records as materialized (
    select id from wanted
    union select id from people where merged_into in wanted
    union select id from organisations where merged_into in wanted
  )
  select theirs.* from records cross join case_files as theirs on theirs.person_id = records.id
  union all
  select theirs.* from records cross join case_files as theirs on theirs.organisation_id = records.id)`

const talksAmong = async (handle: Handle, from: SQL, where: SQL): Promise<TalkFact[]> => {
  const talks = await handle.all<TalkRow>(sql`
    select talks.id as entryId, talks.case_id as caseId, talks.kind as form, talks.happened_on as heldOn,
      talks.recorded_at as recordedAt, consultations.accompanied as accompanied,
      coalesce(people.merged_into, organisations.merged_into, people.id, organisations.id) as clientId,
      cases.year as caseYear, cases.sequence as caseSequence, cases.target_group as targetGroup
    from ${from}
    cross join consultations on consultations.entry_id = talks.id
    left join people on people.id = cases.person_id
    left join organisations on organisations.id = cases.organisation_id
    where ${where}`)
  return talks.map((talk) => Object.assign(talk, { removed: false }))
}
