import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, id, isDayOrNull, isUuid, moment, version } from '../columns.ts'
import { catalogueEntries } from './catalogues.ts'
import { organisations } from './organisations.ts'

export const events = sqliteTable(
  'events',
  {
    id: id().primaryKey(),
    heldOn: day('held_on').notNull(),
    title: text('title').notNull(),
    kindId: id('kind_id').references(() => catalogueEntries.id),
    place: text('place'),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('events_id', table.id),
    isDayOrNull('events_held_on', table.heldOn),
    index('events_by_day').on(table.heldOn, table.id),
  ],
)

/** The organisations that came; a company is reached by the first event it came to (rule 9). */
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
