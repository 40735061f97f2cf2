import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { enquiries } from '../../db/schema/index.ts'
import { waitingSince } from '../calendar/holiday-rules.ts'
import { addDays, type Day } from '../calendar/rules.ts'
import { beginningOf } from '../clock/rules.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import type { Actor } from '../stamp.ts'
import type { EnquiriesQuery, Enquiry, EnquiryCounts, EnquiryPage, SettledCounts } from './contract.ts'
import { describedEnquiries } from './row-queries.ts'
import { concerns, type EnquiryGroup, type EnquiryOutcome, enquiryOutcomes, longAfterDays } from './terms.ts'
import { knownEnquiries } from './visibility-queries.ts'

const rowsOnAPage = 50
const rowsOfToday = 20

const isOpen = eq(enquiries.state, 'open')
const isSettled = ne(enquiries.state, 'open')

/** Nothing also where the actor may not know of it. */
export const findEnquiry = async (handle: Handle, id: string, actor: Actor): Promise<Enquiry | undefined> => {
  const [found] = await describedEnquiries(handle, and(eq(enquiries.id, id), knownEnquiries(actor)), [], 1)
  return found
}

/** Who asks: under which id they counsel, if they do. */
export type Asker = { counsellorId: string | undefined; today: Day; by: Actor }

/** A page of the inbox, or of what is settled. */
export const pageOfEnquiries = async (handle: Handle, query: EnquiriesQuery, asker: Asker): Promise<EnquiryPage> => {
  const limit = query.limit ?? rowsOnAPage
  const isInbox = query.state !== 'settled'
  const position = positionOf(query.cursor, 2)
  const place = sql`(${enquiries.receivedAt}, ${enquiries.id})`
  const after = position && sql`${place} ${sql.raw(isInbox ? '>' : '<')} (${position[0]}, ${position[1]})`
  const standing = isInbox
    ? and(isOpen, isOfGroup(query.group ?? 'all', asker))
    : and(isSettled, hasOutcome(query.outcome ?? 'all'))
  const where = and(standing, after ?? undefined, knownEnquiries(asker.by))
  const order = isInbox
    ? [asc(enquiries.receivedAt), asc(enquiries.id)]
    : [desc(enquiries.receivedAt), desc(enquiries.id)]
  const rows = await describedEnquiries(handle, where, order, limit + 1)
  return pageOf(rows, limit, ({ receivedAt, id }) => [Date.parse(receivedAt), id])
}

/** Count and list ask the same. */
const isOfGroup = (group: EnquiryGroup, { counsellorId, today }: Asker): SQL | undefined => {
  if (group === 'all') return undefined
  if (group === 'mine') return eq(enquiries.assignedTo, counsellorId ?? '')
  if (group === 'unassigned') return isNull(enquiries.assignedTo)
  if (group === 'long') return lt(enquiries.receivedAt, longBefore(today))
  return eq(enquiries.concern, group)
}

/** What came in before this moment waits for more working days than is good. */
const longBefore = (today: Day): Date => beginningOf(addDays(waitingSince(today, longAfterDays + 1), 1))

/** The open ones that are this counsellor's or nobody's, whoever waits longest first. */
export const enquiriesFor = async (handle: Handle, counsellorId: string | undefined, actor: Actor) => {
  const isForThem = or(isNull(enquiries.assignedTo), eq(enquiries.assignedTo, counsellorId ?? ''))
  const where = and(isOpen, isForThem, knownEnquiries(actor))
  const [counted] = await handle.select({ rows: count() }).from(enquiries).where(where)
  const order = [asc(enquiries.receivedAt), asc(enquiries.id)]
  return { count: counted?.rows ?? 0, rows: await describedEnquiries(handle, where, order, rowsOfToday) }
}

export const countEnquiries = async (handle: Handle, asker: Asker): Promise<EnquiryCounts> => {
  const those = (group: EnquiryGroup) =>
    sql<number>`count(*) filter (where ${isOfGroup(group, asker) ?? sql`true`})`.mapWith(Number)
  const [returning, moving, recruiting, other] = concerns
  const counts = {
    open: those('all'),
    mine: those('mine'),
    unassigned: those('unassigned'),
    long: those('long'),
    returning: those(returning),
    moving: those(moving),
    recruiting: those(recruiting),
    other: those(other),
  }
  const [counted] = await handle
    .select(counts)
    .from(enquiries)
    .where(and(isOpen, knownEnquiries(asker.by)))
  if (!counted) throw new Error('A count has a row')
  return counted
}

/** Count and list ask the same. */
const hasOutcome = (outcome: EnquiryOutcome): SQL | undefined => {
  if (outcome === 'all') return undefined
  if (outcome === 'answered' || outcome === 'turned_into_case') return eq(enquiries.state, outcome)
  return and(eq(enquiries.state, 'closed'), eq(enquiries.closing, outcome))
}

export const countSettled = async (handle: Handle, actor: Actor): Promise<SettledCounts> => {
  const those = (outcome: EnquiryOutcome) =>
    sql<number>`count(*) filter (where ${hasOutcome(outcome) ?? sql`true`})`.mapWith(Number)
  const counts = Object.fromEntries(enquiryOutcomes.map((outcome) => [outcome, those(outcome)]))
  const [counted] = await handle
    .select(counts as Record<EnquiryOutcome, SQL<number>>)
    .from(enquiries)
    .where(and(isSettled, knownEnquiries(actor)))
  if (!counted) throw new Error('A count has a row')
  return counted
}

export const insertEnquiry = async (tx: Tx, row: typeof enquiries.$inferInsert): Promise<void> => {
  await tx.insert(enquiries).values(row)
}

type Changed = Partial<
  Pick<
    typeof enquiries.$inferInsert,
    | 'state'
    | 'concern'
    | 'what'
    | 'organisationName'
    | 'contactName'
    | 'email'
    | 'phone'
    | 'personId'
    | 'organisationId'
    | 'assignedTo'
    | 'answer'
    | 'closing'
    | 'caseId'
    | 'settledAt'
    | 'erasedAt'
  >
>

/** Writes an edit of the enquiry, and counts it. */
export const updateEnquiry = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(enquiries)
    .set({ ...changed, version: sql`${enquiries.version} + 1` })
    .where(eq(enquiries.id, id))
}

/** Of whoever leaves: whoever they are of. */
export const idsOfOpenEnquiriesOf = async (handle: Handle, counsellorId: string): Promise<string[]> => {
  const rows = await handle
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(eq(enquiries.assignedTo, counsellorId), isOpen))
  return rows.map(({ id }) => id)
}

/** Settled before this moment, and still saying who it was. */
export const idsToErase = async (handle: Handle, before: Date): Promise<string[]> => {
  const rows = await handle
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(isNull(enquiries.erasedAt), lt(enquiries.settledAt, before)))
  return rows.map(({ id }) => id)
}

/** Of these sheets, and no case yet: whoever they are of, settled ones too. */
export const enquiriesAbout = (handle: Handle, sheetIds: string[]) =>
  handle
    .select({ id: enquiries.id, organisationId: enquiries.organisationId, personId: enquiries.personId })
    .from(enquiries)
    .where(and(inArray(enquiries.sheetId, sheetIds), isNull(enquiries.caseId)))
