import { and, eq, gte, isNotNull, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, consultationTopics, entries } from '../../db/schema/index.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { type Day, daysBetween } from '../calendar/rules.ts'
import { counsellorMeant, topicMeant } from '../catalogues/queries.ts'
import { clientsNamed } from '../clients/client-names.ts'
import { subquery } from '../clients/queries.ts'
import type { OutcomeAsked } from '../outcomes/terms.ts'
import type { Stamp } from '../stamp.ts'
import type { CasesFilter, CasesSearch } from './contract.ts'
import { casesNumbered } from './number-queries.ts'
import { knownCases } from './visibility-queries.ts'

/** What a list of cases is narrowed to, and searched for where a word was sent. */
export type Narrowed = CasesFilter & Partial<Pick<CasesSearch, 'search'>>

export const isOpen = isNull(caseFiles.closedOn)

export const isRestricted = isNotNull(caseFiles.restrictedAt)

/** Nobody leads no case. */
export const ledBy = (counsellorId: string | undefined): SQL =>
  counsellorId === undefined ? sql`false` : eq(caseFiles.leadId, counsellorId)

/** `+` keeps SQLite from the index by kind, where it would look through everybody's consultations for each case. */
export const standingConsultation = sql`${entries.caseId} = ${caseFiles.id} and +${entries.kind} = 'consultation'
  and ${entries.removedAt} is null`

/** A consultation of the case has no topic yet. A short contact needs none. */
export const missingTopic = subquery<number>(sql`exists (
  select 1 from ${entries} where ${standingConsultation}
  and not exists (select 1 from ${consultationTopics} where ${consultationTopics.entryId} = ${entries.id}))`)

/** Nobody knows the target group yet. */
const missingGroup = sql`+${caseFiles.targetGroup} = 'undecided'`

export const missingAnything = sql`(${missingGroup} or ${missingTopic})`

const missing = { topic: missingTopic, group: missingGroup, any: missingAnything }

/** The cases this actor may know of, narrowed. */
export const narrowed = async (handle: Handle, given: Narrowed, { by, today }: Stamp): Promise<SQL | undefined> => {
  const asked = { ...given, ...(await meantBy(handle, given)) }
  const lead = asked.lead === 'me' ? (await counsellorOf(handle, by.userId))?.id : asked.lead
  return and(
    knownCases(by),
    asked.search === undefined ? undefined : await found(handle, asked.search, today),
    asked.status && (asked.status === 'open' ? isOpen : isNotNull(caseFiles.closedOn)),
    asked.lead === undefined ? undefined : ledBy(lead),
    asked.group && eq(byIndex(caseFiles.targetGroup, (asked.sort ?? 'lastEntry') === 'lastEntry'), asked.group),
    asked.missing && missing[asked.missing],
    asked.restricted && isRestricted,
    asked.topic === undefined ? undefined : await aboutTopic(handle, asked.topic),
    asked.municipality === undefined ? undefined : await inMunicipality(handle, asked.municipality, today),
    asked.outcome && (await cameTo(handle, asked.outcome)),
    between(caseFiles.openedOn, asked.openedFrom, asked.openedTo, asked.sort === 'opened'),
    between(caseFiles.lastEntryOn, asked.lastFrom, asked.lastTo, (asked.sort ?? 'lastEntry') === 'lastEntry'),
  )
}

/** A merged topic is the one that took its place, a mapped name whoever leads its cases now: links and kept views go on. */
export const meantBy = async (
  handle: Handle,
  { lead, topic }: CasesFilter,
): Promise<Pick<CasesFilter, 'lead' | 'topic'>> => ({
  ...(lead !== undefined && { lead: lead === 'me' ? lead : await counsellorMeant(handle, lead) }),
  ...(topic !== undefined && { topic: await topicMeant(handle, topic) }),
})

/** A column as it is, or with the `+` that keeps SQLite from looking for it in an index and sorting all it finds. */
const byIndex = (column: SQLWrapper, wanted: boolean): SQL => (wanted ? sql`${column}` : sql`+${column}`)

/** Up to so many days, the cases are few enough to be fetched by their day and sorted; else one meets them along the list. */
const shortTime = 100

const between = (column: SQLWrapper, from: Day | undefined, to: Day | undefined, isSortedBy: boolean) => {
  const isShort = from !== undefined && to !== undefined && daysBetween(from, to) <= shortTime
  const day = byIndex(column, isSortedBy || isShort)
  return and(from === undefined ? undefined : gte(day, from), to === undefined ? undefined : lte(day, to))
}

/** Up to so many cases are fetched and sorted; more are met soon enough when one walks along the list. */
const few = 1000

const areFew = async (handle: Handle, from: SQL): Promise<boolean> => {
  const [counted] = await handle.all<{ rows: number }>(
    sql`select count(*) as rows from (select 1 from ${from} limit ${few + 1})`,
  )
  return (counted?.rows ?? 0) <= few
}

/** By the number, as far as it was typed, and by the names: a firm may be called `Studio 54`. */
const found = async (handle: Handle, search: string, today: Day): Promise<SQL | undefined> => {
  const numbered = casesNumbered(search, today)
  const clients = clientsNamed(search)
  if (!(await areFew(handle, clients))) {
    return or(numbered, sql`coalesce(${caseFiles.personId}, ${caseFiles.organisationId}) in ${clients}`)
  }
  return casesOf(clients, numbered)
}

/** The cases of few clients, each found by its client, and those with a number: one list of ids, or SQLite walks past all. */
const casesOf = (clients: SQL, numbered?: SQL): SQL => sql`${caseFiles.id} in (
  select theirs.id from case_files as theirs where theirs.person_id in ${clients}
  union all
  select theirs.id from case_files as theirs where theirs.organisation_id in ${clients}
  ${numbered ? sql`union all select case_files.id from case_files where ${numbered}` : sql``})`

/** Those too whose talks name a topic that was merged into this one. */
const aboutTopic = async (handle: Handle, topicId: string): Promise<SQL> => {
  const chosen = sql`consultation_topics where consultation_topics.topic_id in (
    select words.id from catalogue_entries as words where words.id = ${topicId} or words.merged_into = ${topicId})`
  if (await areFew(handle, chosen)) {
    return sql`${caseFiles.id} in (select talks.case_id from entries as talks
      where talks.removed_at is null and talks.id in (select consultation_topics.entry_id from ${chosen}))`
  }
  return sql`exists (select 1 from entries as talks where talks.case_id = ${caseFiles.id} and talks.removed_at is null
    and exists (select 1 from ${chosen} and consultation_topics.entry_id = talks.id))`
}

/** Few are one list of cases; of many, or where there is to be none, each case is asked, by the index of what stands. */
const cameTo = async (handle: Handle, outcome: OutcomeAsked): Promise<SQL> => {
  const ofCase = sql`said.case_id = ${caseFiles.id} and said.kind = 'outcome' and said.removed_at is null`
  if (outcome === 'none') return sql`not exists (select 1 from entries as said where ${ofCase})`
  const isMeant = sql`exists (select 1 from outcomes where outcomes.id = said.id and outcomes.kind = ${outcome})`
  const meant = sql`entries as said where said.kind = 'outcome' and said.removed_at is null and ${isMeant}`
  if (await areFew(handle, meant)) return sql`${caseFiles.id} in (select said.case_id from ${meant})`
  return sql`exists (select 1 from entries as said where ${ofCase} and ${isMeant})`
}

/** Whoever lives there today: not those who moved away, nor those who will move in. */
const inMunicipality = async (handle: Handle, key: string, today: Day): Promise<SQL> => {
  const living = sql`residences as homes where homes.municipality_key = ${key}
    and (homes.from_on is null or homes.from_on <= ${today})
    and not exists (select 1 from residences as later where later.person_id = homes.person_id
      and later.from_on <= ${today} and (homes.from_on is null or later.from_on > homes.from_on))`
  const seated = sql`organisations as seats where seats.municipality_key = ${key}`
  const all = sql`(select homes.person_id as id from ${living} union all select seats.id from ${seated})`
  if (await areFew(handle, all)) return casesOf(all)
  return sql`(exists (select 1 from ${living} and homes.person_id = ${caseFiles.personId})
    or exists (select 1 from ${seated} and seats.id = ${caseFiles.organisationId}))`
}
