import { sql } from 'drizzle-orm'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { concerns, enquiryClosings, enquirySources, enquiryStates } from '../../src/enquiries/terms.ts'
import { formLanguages } from '../../src/enquiry-forms/terms.ts'
import { holds, id, isOneOf, isOneOfOrNull, isUuid, moment, version } from '../columns.ts'
import { counsellors } from './accounts.ts'
import { caseFiles } from './cases.ts'
import { checkSheets } from './checks.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'

/** What comes in before there is a case. */
export const enquiries = sqliteTable(
  'enquiries',
  {
    id: id().primaryKey(),
    source: text('source', { enum: enquirySources }).notNull(),
    state: text('state', { enum: enquiryStates }).notNull(),
    /** What somebody is after; null where nobody said. */
    concern: text('concern', { enum: concerns }),
    /** What came in, in the words it came in; '' once it was erased. */
    what: text('what').notNull(),
    /** From whom, as they said it; whether that is somebody known is for a colleague to say. */
    organisationName: text('organisation_name'),
    contactName: text('contact_name'),
    email: text('email'),
    phone: text('phone'),
    /** In which language it came in, where that is known. */
    language: text('language', { enum: formLanguages }),
    /** To which text whoever sent the form agreed, and when; null where no form was sent. */
    consentVersion: text('consent_version'),
    consentedAt: moment('consented_at'),
    /** Who it is, once somebody said so. */
    personId: id('person_id').references(() => people.id),
    organisationId: id('organisation_id').references(() => organisations.id),
    sheetId: id('sheet_id').references(() => checkSheets.id),
    assignedTo: id('assigned_to').references(() => counsellors.id),
    /** How it was answered, or what there is to say of its closing. */
    answer: text('answer'),
    closing: text('closing', { enum: enquiryClosings }),
    caseId: id('case_id').references(() => caseFiles.id),
    receivedAt: moment('received_at').notNull(),
    settledAt: moment('settled_at'),
    /** When what it says of people was erased: what remains counts, and names nobody. */
    erasedAt: moment('erased_at'),
    version: version(),
  },
  (table) => [
    isUuid('enquiries_id', table.id),
    isOneOf('enquiries_source', table.source, enquirySources),
    isOneOf('enquiries_state', table.state, enquiryStates),
    isOneOfOrNull('enquiries_concern', table.concern, concerns),
    isOneOfOrNull('enquiries_language', table.language, formLanguages),
    isOneOfOrNull('enquiries_closing', table.closing, enquiryClosings),
    holds('enquiries_consented', sql`(${table.consentVersion} is null) = (${table.consentedAt} is null)`),
    holds('enquiries_closed', sql`${table.closing} is null or ${table.state} = 'closed'`),
    holds('enquiries_erased', sql`${table.erasedAt} is null or ${table.state} <> 'open'`),
    holds('enquiries_settled', sql`(${table.state} = 'open') = (${table.settledAt} is null)`),
    holds('enquiries_case', sql`(${table.state} = 'turned_into_case') = (${table.caseId} is not null)`),
    holds('enquiries_of_one_client', sql`${table.personId} is null or ${table.organisationId} is null`),
    index('enquiries_by_assignee').on(table.assignedTo, table.state, table.receivedAt),
    index('enquiries_by_state').on(table.state, table.receivedAt, table.id),
    index('enquiries_to_erase').on(table.erasedAt, table.settledAt),
    index('enquiries_by_arrival').on(table.receivedAt, table.id),
    index('enquiries_by_person').on(table.personId),
    index('enquiries_by_organisation').on(table.organisationId),
    index('enquiries_by_sheet').on(table.sheetId),
    index('enquiries_by_case').on(table.caseId),
  ],
)

/** Somebody filled in the public form; nothing comes of it until the button behind the mail's link was pressed. */
export const enquiryForms = sqliteTable(
  'enquiry_forms',
  {
    id: id().primaryKey(),
    concern: text('concern', { enum: concerns }).notNull(),
    /** This and who it is from is '' or null once it was confirmed: then the enquiry has it. */
    what: text('what').notNull(),
    organisationName: text('organisation_name'),
    contactName: text('contact_name').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    language: text('language', { enum: formLanguages }).notNull(),
    consentVersion: text('consent_version').notNull(),
    /** SHA-256 of the link's secret: whoever reads the database cannot confirm. */
    secretHash: text('secret_hash').notNull().unique(),
    confirmedAt: moment('confirmed_at'),
    endsAt: moment('ends_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('enquiry_forms_id', table.id),
    isOneOf('enquiry_forms_concern', table.concern, concerns),
    isOneOf('enquiry_forms_language', table.language, formLanguages),
    index('enquiry_forms_by_end').on(table.endsAt),
  ],
)
