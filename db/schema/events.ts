import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { eventForms } from '../../src/events/terms.ts'
import { day, holds, id, isDayOrNull, isOneOf, isUuid, moment, version } from '../columns.ts'
import { catalogueEntries } from './catalogues.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'

/** An event, or a campaign: both reach companies. */
export const events = sqliteTable(
  'events',
  {
    id: id().primaryKey(),
    form: text('form', { enum: eventForms }).notNull().default('event'),
    heldOn: day('held_on').notNull(),
    /** `HH:MM` in Berlin; an event without a time is the whole day. */
    begins: text('begins'),
    ends: text('ends'),
    title: text('title').notNull(),
    kindId: id('kind_id').references(() => catalogueEntries.id),
    place: text('place'),
    note: text('note'),
    /** Of a campaign: what proves it, or where the proof lies. */
    evidence: text('evidence'),
    /** Which module of the Welcome-Coach training it is, if any. */
    coachModule: integer('coach_module'),
    /** Who came and was only counted. */
    heads: integer('heads').notNull().default(0),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('events_id', table.id),
    isDayOrNull('events_held_on', table.heldOn),
    isOneOf('events_form', table.form, eventForms),
    holds('events_heads', sql`${table.heads} >= 0`),
    holds('events_coach_module', sql`${table.coachModule} is null or ${table.coachModule} in (1, 2, 3)`),
    index('events_by_day').on(table.heldOn, table.id),
    index('events_by_coach_module').on(table.coachModule, table.heldOn),
  ],
)

/**
 * The organisations that came; a company is reached by the first event it came to (rule 9). Kept with the participants
 * by whatever writes them.
 */
export const eventOrganisations = sqliteTable(
  'event_organisations',
  {
    eventId: id('event_id')
      .notNull()
      .references(() => events.id),
    organisationId: id('organisation_id')
      .notNull()
      .references(() => organisations.id),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.organisationId] }),
    index('event_organisations_by_organisation').on(table.organisationId, table.eventId),
  ],
)

/** Who was asked, wanted to come, and came: an organisation, a person, or somebody of whom only a name is known. */
export const eventParticipants = sqliteTable(
  'event_participants',
  {
    id: id().primaryKey(),
    eventId: id('event_id')
      .notNull()
      .references(() => events.id),
    organisationId: id('organisation_id').references(() => organisations.id),
    personId: id('person_id').references(() => people.id),
    /** Of an organisation: whom it sends. */
    name: text('name'),
    invited: integer('invited', { mode: 'boolean' }).notNull().default(false),
    registered: integer('registered', { mode: 'boolean' }).notNull().default(false),
    came: integer('came', { mode: 'boolean' }).notNull().default(false),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('event_participants_id', table.id),
    holds(
      'event_participants_is_somebody',
      sql`${table.organisationId} is not null or ${table.personId} is not null or ${table.name} is not null`,
    ),
    holds('event_participants_is_one', sql`${table.organisationId} is null or ${table.personId} is null`),
    holds(
      'event_participants_yes_no',
      sql`${table.invited} in (0, 1) and ${table.registered} in (0, 1) and ${table.came} in (0, 1)`,
    ),
    index('event_participants_by_event').on(table.eventId, table.organisationId),
    index('event_participants_by_organisation').on(table.organisationId),
    index('event_participants_by_person').on(table.personId),
  ],
)
