import { eq, type SQL } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, checkSheets, checks, counsellors, enquiries, organisations, people } from '../../db/schema/index.ts'
import { caseNumber } from '../cases/rules.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import { groupedBy } from '../grouped.ts'
import { mailsAbout } from '../mail/queries.ts'
import type { Enquiry } from './contract.ts'

/** What mails say of them is asked apart. */
const columns = {
  ...clientColumns,
  id: enquiries.id,
  source: enquiries.source,
  state: enquiries.state,
  concern: enquiries.concern,
  what: enquiries.what,
  saidOrganisation: enquiries.organisationName,
  contactName: enquiries.contactName,
  email: enquiries.email,
  phone: enquiries.phone,
  language: enquiries.language,
  consentVersion: enquiries.consentVersion,
  consentedAt: enquiries.consentedAt,
  assignedToId: enquiries.assignedTo,
  assignedToName: counsellors.name,
  answer: enquiries.answer,
  closing: enquiries.closing,
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
  erasedAt: enquiries.erasedAt,
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

export const describedEnquiries = async (
  handle: Handle,
  where: SQL | undefined,
  order: SQL[],
  limit: number,
): Promise<Enquiry[]> => {
  const rows = await selectEnquiries(handle, where, order, limit)
  const mails = groupedBy(await answersSent(handle, rows), ({ aboutId }) => aboutId)
  return rows.map((row) => enquiryOf(row, mails.get(row.id)?.[0]))
}

/** Newest first. An open one may have been answered too, and taken back. */
const answersSent = async (handle: Handle, rows: Row[]) => {
  const ids = rows.flatMap(({ id, email }) => (email === null ? [] : [id]))
  return ids.length === 0 ? [] : mailsAbout(handle, ids)
}

type Sent = Awaited<ReturnType<typeof answersSent>>[number]

const enquiryOf = (row: Row, mail: Sent | undefined): Enquiry => ({
  id: row.id,
  source: row.source,
  state: row.state,
  concern: row.concern,
  what: row.what,
  organisationName: row.saidOrganisation,
  contactName: row.contactName,
  email: row.email,
  phone: row.phone,
  language: row.language,
  consent: consentOf(row),
  client: row.personId === null && row.organisationId === null ? null : clientOf(row),
  assignedTo: row.assignedToId === null ? null : { id: row.assignedToId, name: row.assignedToName ?? '' },
  answer: row.answer,
  closing: row.closing,
  mail: mail ? { state: mail.state, failure: mail.failure, sentAt: mail.sentAt?.toISOString() ?? null } : null,
  case: caseOf(row),
  check: checkOf(row),
  receivedAt: row.receivedAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  erasedAt: row.erasedAt?.toISOString() ?? null,
  version: row.version,
})

const consentOf = ({ consentVersion, consentedAt }: Row): Enquiry['consent'] =>
  consentVersion === null || consentedAt === null
    ? null
    : { version: consentVersion, givenAt: consentedAt.toISOString() }

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
