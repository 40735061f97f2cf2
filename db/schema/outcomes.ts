import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { outcomeKinds } from '../../src/outcomes/terms.ts'
import { id, isOneOf } from '../columns.ts'
import { entries } from './cases.ts'
import { followUps } from './follow-ups.ts'
import { organisations } from './organisations.ts'

/** What an outcome has beyond its entry, whose note is its evidence. */
export const outcomes = sqliteTable(
  'outcomes',
  {
    id: id()
      .primaryKey()
      .references(() => entries.id),
    kind: text('kind', { enum: outcomeKinds }).notNull(),
    /** Such as the employer. */
    organisationId: id('organisation_id').references(() => organisations.id),
    /** Of `moved`: what asks after twelve months whether they stayed; of `stayed`: what this answered. */
    followUpId: id('follow_up_id').references(() => followUps.id),
  },
  (table) => [
    isOneOf('outcomes_kind', table.kind, outcomeKinds),
    index('outcomes_by_organisation').on(table.organisationId),
    index('outcomes_by_follow_up').on(table.followUpId),
  ],
)
