import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
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
import { clientColumns, clientOf, placeOfOrganisation, placeOfPersonOn, subquery } from '../clients/queries.ts'
import { groupedBy } from '../grouped.ts'
import { pageOf } from '../http/pages.ts'
import type { Stamp } from '../stamp.ts'
import type { CaseCounts, CasePage, CaseRow, CasesQuery } from './contract.ts'
import {
  isOpen,
  isRestricted,
  ledBy,
  missingAnything,
  missingTopic,
  type Narrowed,
  narrowed,
  standingConsultation,
} from './narrowing-queries.ts'
import { leadsInOrder, type Order, orderBy, orderOf, positionIn, readPosition } from './order-queries.ts'
import { caseNumber } from './rules.ts'
import { knownCases } from './visibility-queries.ts'

const rowsOnAPage = 50

type Asked = CasesQuery & Narrowed

/** A page of the list. */
export const pageOfCases = async (handle: Handle, query: Asked, stamp: Stamp): Promise<CasePage> => {
  const limit = query.limit ?? rowsOnAPage
  const order = orderOf(query)
  const place = readPosition(query.cursor, order)
  const where = await narrowed(handle, query, stamp)
  const rows =
    order.sort === 'lead'
      ? await rowsByLead(handle, { where, limit: limit + 1, today: stamp.today }, order, place)
      : await caseRows(handle, {
          where: and(where, place?.after),
          limit: limit + 1,
          today: stamp.today,
          order: orderBy(order),
        })
  return pageOf(rows, limit, positionIn(order))
}

type Wanted = { where: SQL | undefined; limit: number; today: Day; order?: SQL[] }

/** One walk after the other, from whoever the page before ended with. */
const rowsByLead = async (handle: Handle, { where, limit, today }: Wanted, order: Order, place: Place) => {
  const leads = await leadsInOrder(handle, order.direction)
  const rows: ListedCase[] = []
  for (const leadId of leads.slice(Math.max(0, leads.indexOf(place?.leadId ?? '')))) {
    const after = leadId === place?.leadId ? place.after : undefined
    const theirs = and(where, ledBy(leadId), after)
    rows.push(...(await caseRows(handle, { where: theirs, limit: limit - rows.length, today, order: orderBy(order) })))
    if (rows.length === limit) break
  }
  return rows
}

type Place = ReturnType<typeof readPosition>

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

const latestFirst = [desc(caseFiles.lastEntryOn), desc(caseFiles.id)]
export const longestSilentFirst = [asc(caseFiles.lastEntryOn), asc(caseFiles.id)]

/** A row with what it may be sorted by. */
type ListedCase = CaseRow & { leadId: string; year: number; sequence: number; sortName: string }

/** Rows of a list of cases with everything a row shows; latest entry first unless another order is named. */
export const caseRows = async (
  handle: Handle,
  { where, limit, today, order = latestFirst }: Wanted,
): Promise<ListedCase[]> => {
  const rows = await handle
    .select({ ...rowColumns, place: sql<string | null>`coalesce(${placeOfPersonOn(today)}, ${placeOfOrganisation})` })
    .from(caseFiles)
    .leftJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
  const topics = await topicNamesOf(
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
  sortName: caseFiles.sortName,
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

const topicNamesOf = async (handle: Handle, entryIds: (string | null)[]) => {
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
