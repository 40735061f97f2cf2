import { sql } from 'drizzle-orm'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { enquirySources, enquiryStates } from '../../src/enquiries/terms.ts'
import { holds, id, isOneOf, isUuid, moment, version } from '../columns.ts'
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
    /** What came in, in the words it came in. */
    what: text('what').notNull(),
    /** From whom, as they said it; whether that is somebody known is for a colleague to say. */
    organisationName: text('organisation_name'),
    contactName: text('contact_name'),
    email: text('email'),
    phone: text('phone'),
    /** Who it is, once somebody said so. */
    personId: id('person_id').references(() => people.id),
    organisationId: id('organisation_id').references(() => organisations.id),
    sheetId: id('sheet_id').references(() => checkSheets.id),
    assignedTo: id('assigned_to').references(() => counsellors.id),
    /** How it was answered, or why it was closed. */
    answer: text('answer'),
    caseId: id('case_id').references(() => caseFiles.id),
    receivedAt: moment('received_at').notNull(),
    settledAt: moment('settled_at'),
    version: version(),
  },
  (table) => [
    isUuid('enquiries_id', table.id),
    isOneOf('enquiries_source', table.source, enquirySources),
    isOneOf('enquiries_state', table.state, enquiryStates),
    holds('enquiries_settled', sql`(${table.state} = 'open') = (${table.settledAt} is null)`),
    holds('enquiries_case', sql`(${table.state} = 'turned_into_case') = (${table.caseId} is not null)`),
    holds('enquiries_of_one_client', sql`${table.personId} is null or ${table.organisationId} is null`),
    index('enquiries_by_assignee').on(table.assignedTo, table.state, table.receivedAt),
    index('enquiries_by_state').on(table.state, table.receivedAt, table.id),
    index('enquiries_by_arrival').on(table.receivedAt, table.id),
    index('enquiries_by_person').on(table.personId),
    index('enquiries_by_organisation').on(table.organisationId),
    index('enquiries_by_sheet').on(table.sheetId),
    index('enquiries_by_case').on(table.caseId),
  ],
)
