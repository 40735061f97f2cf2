import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import {
  caseFiles,
  catalogueEntries,
  consultationTopics,
  counsellors,
  entries,
  organisations,
  people,
} from '../../db/schema/index.ts'
import { counsellorOf } from '../accounts/queries.ts'
import type { Day } from '../calendar/rules.ts'
import { clientsNamed } from '../clients/client-names.ts'
import { clientColumns, clientOf, placeOfOrganisation, placeOfPersonOn, subquery } from '../clients/queries.ts'
import { groupedBy } from '../grouped.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import type { Stamp } from '../stamp.ts'
import type { CaseCounts, CasePage, CaseRow, CasesQuery, CasesSearch } from './contract.ts'
import { caseNumber, caseNumberIn } from './rules.ts'
import { knownCases } from './visibility-queries.ts'

const rowsOnAPage = 50

/** What the list is narrowed to, and searched for where a word was sent. */
type Asked = CasesQuery & Partial<Pick<CasesSearch, 'search'>>

/** A page of the list, latest entry first. */
export const pageOfCases = async (handle: Handle, query: Asked, stamp: Stamp): Promise<CasePage> => {
  const limit = query.limit ?? rowsOnAPage
  const rows = await caseRows(handle, {
    where: and(await conditionOf(handle, query, stamp), after(query.cursor)),
    limit: limit + 1,
    today: stamp.today,
  })
  return pageOf(rows, limit, ({ lastEntryOn, id }) => [lastEntryOn, id])
}

/** How many cases each of the list's views has. */
export const countCases = async (handle: Handle, stamp: Stamp): Promise<CaseCounts> => {
  const counsellor = await counsellorOf(handle, stamp.by.userId)
  const those = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`
  const [counted] = await handle
    .select({ open: count(), mine: those(ledBy(counsellor?.id)), missing: those(missingAnything) })
    .from(caseFiles)
    .where(and(isOpen, knownCases(stamp.by)))
  const [every] = await handle
    .select({ cases: count(), restricted: those(isRestricted) })
    .from(caseFiles)
    .where(knownCases(stamp.by))
  const { open = 0, mine = 0, missing = 0 } = counted ?? {}
  return { mine, open, closed: (every?.cases ?? 0) - open, missing, restricted: every?.restricted ?? 0 }
}

export const isOpen = isNull(caseFiles.closedOn)

const isRestricted = isNotNull(caseFiles.restrictedAt)

/** Nobody leads no case. */
export const ledBy = (counsellorId: string | undefined): SQL =>
  counsellorId === undefined ? sql`false` : eq(caseFiles.leadId, counsellorId)

/** `+` keeps SQLite from the index by kind, where it would look through everybody's consultations for each case. */
const standingConsultation = sql`${entries.caseId} = ${caseFiles.id} and +${entries.kind} = 'consultation'
  and ${entries.removedAt} is null`

/** A consultation of the case has no topic yet. A short contact needs none. */
export const missingTopic = subquery<number>(sql`exists (
  select 1 from ${entries} where ${standingConsultation}
  and not exists (select 1 from ${consultationTopics} where ${consultationTopics.entryId} = ${entries.id}))`)

/** Nobody knows the target group yet. */
const missingGroup = eq(caseFiles.targetGroup, 'undecided')

const missingAnything = sql`(${missingGroup} or ${missingTopic})`

const missing = { topic: missingTopic, group: missingGroup, any: missingAnything }

const conditionOf = async (handle: Handle, query: Asked, { by }: Stamp): Promise<SQL | undefined> => {
  const lead = query.lead === 'me' ? (await counsellorOf(handle, by.userId))?.id : query.lead
  return and(
    query.search === undefined ? undefined : found(query.search),
    query.status && (query.status === 'open' ? isOpen : isNotNull(caseFiles.closedOn)),
    query.lead === undefined ? undefined : ledBy(lead),
    query.group && eq(caseFiles.targetGroup, query.group),
    query.missing && missing[query.missing],
    query.restricted && isRestricted,
    knownCases(by),
  )
}

const found = (search: string): SQL | undefined => {
  const number = caseNumberIn(search)
  if (number) return and(eq(caseFiles.year, number.year), eq(caseFiles.sequence, number.sequence))
  return sql`coalesce(${caseFiles.personId}, ${caseFiles.organisationId}) in ${clientsNamed(search)}`
}

const after = (cursor: string | undefined): SQL | undefined => {
  const position = positionOf(cursor, 2)
  return position ? sql`(${caseFiles.lastEntryOn}, ${caseFiles.id}) < (${position[0]}, ${position[1]})` : undefined
}

const latestFirst = [desc(caseFiles.lastEntryOn), desc(caseFiles.id)]
export const longestSilentFirst = [asc(caseFiles.lastEntryOn), asc(caseFiles.id)]

/** Rows of a list of cases with everything a row shows; latest entry first unless another order is named. */
export const caseRows = async (
  handle: Handle,
  { where, limit, today, order = latestFirst }: { where: SQL | undefined; limit: number; today: Day; order?: SQL[] },
): Promise<CaseRow[]> => {
  const rows = await handle
    .select({ ...rowColumns, place: sql<string | null>`coalesce(${placeOfPersonOn(today)}, ${placeOfOrganisation})` })
    .from(caseFiles)
    .leftJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
  const topics = await topicsOf(
    handle,
    rows.map((row) => row.latestConsultationId),
  )
  return rows.map((row) => ({
    ...row,
    number: caseNumber(row),
    client: clientOf(row),
    topics: topics.get(row.latestConsultationId ?? '') ?? [],
    missingTopic: Boolean(row.missingTopic),
    restricted: row.restrictedAt !== null,
    lead: { id: row.leadId, name: row.leadName ?? '' },
  }))
}

const rowColumns = {
  id: caseFiles.id,
  prefix: caseFiles.prefix,
  year: caseFiles.year,
  sequence: caseFiles.sequence,
  ...clientColumns,
  targetGroup: caseFiles.targetGroup,
  leadId: caseFiles.leadId,
  leadName: counsellors.name,
  openedOn: caseFiles.openedOn,
  closedOn: caseFiles.closedOn,
  lastEntryOn: caseFiles.lastEntryOn,
  restrictedAt: caseFiles.restrictedAt,
  missingTopic,
  latestConsultationId: subquery<string | null>(sql`
    select ${entries.id} from ${entries} where ${standingConsultation}
    order by ${entries.happenedOn} desc, ${entries.recordedAt} desc, ${entries.id} desc limit 1`),
}

const topicsOf = async (handle: Handle, entryIds: (string | null)[]) => {
  const rows = await handle
    .select({ entryId: consultationTopics.entryId, german: catalogueEntries.german, english: catalogueEntries.english })
    .from(consultationTopics)
    .innerJoin(catalogueEntries, eq(catalogueEntries.id, consultationTopics.topicId))
    .where(
      inArray(
        consultationTopics.entryId,
        entryIds.filter((id) => id !== null),
      ),
    )
    .orderBy(asc(consultationTopics.position))
  return groupedBy(rows, (row) => row.entryId)
}
