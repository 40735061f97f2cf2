import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { isAmong, listed, prepared } from '../../db/prepared.ts'
import { caseFiles, counsellors, entries, organisations, people } from '../../db/schema/index.ts'
import { counsellorOf } from '../accounts/queries.ts'
import type { Day } from '../calendar/rules.ts'
import { clientColumns, clientOf, placeOfOrganisation, placeOfPersonOn, subquery } from '../clients/queries.ts'
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
import { type Topic, topicsOf } from './topic-queries.ts'
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
  const walked = await handle
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(where)
    .orderBy(...order)
    .limit(limit)
  return rowsOfCases(
    handle,
    walked.map(({ id }) => id),
    today,
  )
}

/** The rows of these cases in the order of the ids; whose they are to know was asked when the ids were found. */
export const rowsOfCases = async (handle: Handle, ids: readonly string[], today: Day): Promise<ListedCase[]> => {
  const found = await rowsById(handle, { ids: listed(ids), today })
  const consultations = found.flatMap((row) => row.latestConsultationId ?? [])
  const topics = await topicsOf(handle, consultations)
  const rows = new Map(found.map((row) => [row.id, rowOf(row, topics.get(row.latestConsultationId ?? '') ?? [])]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

/** Field by field: to spread a row takes longer than to read it. */
const rowOf = (row: FoundCase, topics: Topic[]): ListedCase => ({
  id: row.id,
  number: caseNumber(row),
  client: clientOf(row),
  targetGroup: row.targetGroup,
  topics,
  missingTopic: Boolean(row.missingTopic),
  restricted: row.restrictedAt !== null,
  lead: { id: row.leadId, name: row.leadName ?? '' },
  place: row.place,
  openedOn: row.openedOn,
  closedOn: row.closedOn,
  lastEntryOn: row.lastEntryOn,
  leadId: row.leadId,
  year: row.year,
  sequence: row.sequence,
  sortName: row.sortName,
})

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
  place: sql<string | null>`coalesce(${placeOfPersonOn(sql.placeholder('today'))}, ${placeOfOrganisation})`,
  restrictedAt: caseFiles.restrictedAt,
  missingTopic,
  latestConsultationId: subquery<string | null>(sql`
    select ${entries.id} from ${entries} where ${standingConsultation}
    order by ${entries.happenedOn} desc, ${entries.recordedAt} desc, ${entries.id} desc limit 1`),
}

const rowsById = prepared((handle) =>
  handle
    .select(rowColumns)
    .from(caseFiles)
    .leftJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(isAmong(caseFiles.id, 'ids'))
    .prepare(),
)

type FoundCase = Awaited<ReturnType<typeof rowsById>>[number]
