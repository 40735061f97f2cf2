import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, checkSheets, checks, counsellors, enquiries, organisations, people } from '../../db/schema/index.ts'
import { caseNumber } from '../cases/rules.ts'
import { knownCase, knownClients } from '../cases/visibility-queries.ts'
import { knownChecks } from '../checks/visibility-queries.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import type { Actor } from '../stamp.ts'
import type { EnquiriesQuery, Enquiry, EnquiryCounts, EnquiryPage } from './contract.ts'

const rowsOnAPage = 50
const rowsOfToday = 20

/**
 * An enquiry tells who somebody is: once that is somebody, a case, or a check, the actor may not know of, the enquiry is
 * hidden from them too.
 */
const knownEnquiries = (actor: Actor): SQL | undefined => {
  const case_ = knownCase(actor, enquiries.caseId)
  if (!case_) return undefined
  return and(
    or(isNull(enquiries.caseId), case_),
    knownClients(actor, enquiries.personId),
    knownClients(actor, enquiries.organisationId),
    isOfKnownCheck(actor),
    staysApart,
  )
}

const isOfKnownCheck = (actor: Actor): SQL => sql`(${enquiries.sheetId} is null or exists (
  select 1 from check_sheets as of_sheet join checks as of_check on of_check.id = of_sheet.check_id
  where of_sheet.id = ${enquiries.sheetId} and ${knownChecks(actor, 'of_check') ?? sql`true`}))`

/** What a merged record keeps to itself is for those who know of everybody (`keepsApart`). */
const staysApart = sql`
  not exists (select 1 from people as apart where apart.id = ${enquiries.personId} and apart.merged_into is not null)
  and not exists (select 1 from organisations as apart where apart.id = ${enquiries.organisationId}
    and apart.merged_into is not null)`

const isOpen = eq(enquiries.state, 'open')

/** Nothing also where the actor may not know of it. */
export const findEnquiry = async (handle: Handle, id: string, actor: Actor): Promise<Enquiry | undefined> => {
  const [found] = await described(handle, and(eq(enquiries.id, id), knownEnquiries(actor)), [], 1)
  return found
}

/** A page of the inbox, or of what is settled. */
export const pageOfEnquiries = async (handle: Handle, query: EnquiriesQuery, actor: Actor): Promise<EnquiryPage> => {
  const limit = query.limit ?? rowsOnAPage
  const isInbox = query.state !== 'settled'
  const position = positionOf(query.cursor, 2)
  const place = sql`(${enquiries.receivedAt}, ${enquiries.id})`
  const after = position && sql`${place} ${sql.raw(isInbox ? '>' : '<')} (${position[0]}, ${position[1]})`
  const where = and(isInbox ? isOpen : ne(enquiries.state, 'open'), after ?? undefined, knownEnquiries(actor))
  const order = isInbox
    ? [asc(enquiries.receivedAt), asc(enquiries.id)]
    : [desc(enquiries.receivedAt), desc(enquiries.id)]
  const rows = await described(handle, where, order, limit + 1)
  return pageOf(rows, limit, ({ receivedAt, id }) => [Date.parse(receivedAt), id])
}

/** The open ones that are this counsellor's or nobody's, whoever waits longest first. */
export const enquiriesFor = async (handle: Handle, counsellorId: string | undefined, actor: Actor) => {
  const isForThem = or(isNull(enquiries.assignedTo), eq(enquiries.assignedTo, counsellorId ?? ''))
  const where = and(isOpen, isForThem, knownEnquiries(actor))
  const [counted] = await handle.select({ rows: count() }).from(enquiries).where(where)
  const order = [asc(enquiries.receivedAt), asc(enquiries.id)]
  return { count: counted?.rows ?? 0, rows: await described(handle, where, order, rowsOfToday) }
}

export const countEnquiries = async (
  handle: Handle,
  counsellorId: string | undefined,
  actor: Actor,
): Promise<EnquiryCounts> => {
  const those = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`
  const [counted] = await handle
    .select({
      open: count(),
      mine: those(sql`${enquiries.assignedTo} = ${counsellorId ?? ''}`),
      unassigned: those(sql`${enquiries.assignedTo} is null`),
    })
    .from(enquiries)
    .where(and(isOpen, knownEnquiries(actor)))
  return counted ?? { open: 0, mine: 0, unassigned: 0 }
}

const columns = {
  ...clientColumns,
  id: enquiries.id,
  source: enquiries.source,
  state: enquiries.state,
  what: enquiries.what,
  saidOrganisation: enquiries.organisationName,
  contactName: enquiries.contactName,
  email: enquiries.email,
  phone: enquiries.phone,
  assignedToId: enquiries.assignedTo,
  assignedToName: counsellors.name,
  answer: enquiries.answer,
  caseId: enquiries.caseId,
  prefix: caseFiles.prefix,
  year: caseFiles.year,
  sequence: caseFiles.sequence,
  checkId: checks.id,
  checkKind: checks.kind,
  checkOrganisationId: checks.organisationId,
  checkVersion: checks.version,
  receivedAt: enquiries.receivedAt,
  settledAt: enquiries.settledAt,
  version: enquiries.version,
}

const selectEnquiries = (handle: Handle, where: SQL | undefined, order: SQL[], limit: number) =>
  handle
    .select(columns)
    .from(enquiries)
    .leftJoin(counsellors, eq(counsellors.id, enquiries.assignedTo))
    .leftJoin(caseFiles, eq(caseFiles.id, enquiries.caseId))
    .leftJoin(people, eq(people.id, enquiries.personId))
    .leftJoin(organisations, eq(organisations.id, enquiries.organisationId))
    .leftJoin(checkSheets, eq(checkSheets.id, enquiries.sheetId))
    .leftJoin(checks, eq(checks.id, checkSheets.checkId))
    .where(where)
    .orderBy(...order)
    .limit(limit)

type Row = Awaited<ReturnType<typeof selectEnquiries>>[number]

const described = async (handle: Handle, where: SQL | undefined, order: SQL[], limit: number): Promise<Enquiry[]> =>
  (await selectEnquiries(handle, where, order, limit)).map(enquiryOf)

const enquiryOf = (row: Row): Enquiry => ({
  id: row.id,
  source: row.source,
  state: row.state,
  what: row.what,
  organisationName: row.saidOrganisation,
  contactName: row.contactName,
  email: row.email,
  phone: row.phone,
  client: row.personId === null && row.organisationId === null ? null : clientOf(row),
  assignedTo: row.assignedToId === null ? null : { id: row.assignedToId, name: row.assignedToName ?? '' },
  answer: row.answer,
  case: caseOf(row),
  check: checkOf(row),
  receivedAt: row.receivedAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  version: row.version,
})

const checkOf = ({
  checkId: id,
  checkKind: kind,
  checkOrganisationId,
  checkVersion: version,
}: Row): Enquiry['check'] =>
  id === null || kind === null || version === null ? null : { id, kind, tied: checkOrganisationId !== null, version }

const caseOf = ({ caseId, prefix, year, sequence }: Row): Enquiry['case'] =>
  caseId === null || prefix === null || year === null || sequence === null
    ? null
    : { id: caseId, name: caseNumber({ prefix, year, sequence }) }

export const insertEnquiry = async (tx: Tx, row: typeof enquiries.$inferInsert): Promise<void> => {
  await tx.insert(enquiries).values(row)
}

type Changed = Partial<
  Pick<
    typeof enquiries.$inferInsert,
    | 'state'
    | 'what'
    | 'organisationName'
    | 'contactName'
    | 'email'
    | 'phone'
    | 'personId'
    | 'organisationId'
    | 'assignedTo'
    | 'answer'
    | 'caseId'
    | 'settledAt'
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

/** Of these sheets, and no case yet: whoever they are of, settled ones too. */
export const enquiriesAbout = (handle: Handle, sheetIds: string[]) =>
  handle
    .select({ id: enquiries.id, organisationId: enquiries.organisationId, personId: enquiries.personId })
    .from(enquiries)
    .where(and(inArray(enquiries.sheetId, sheetIds), isNull(enquiries.caseId)))
