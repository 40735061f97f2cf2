import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { actors, countings, type DaySaid, endings, journeyActs } from '../../src/journeys/terms.ts'
import {
  day,
  holds,
  id,
  isDayOrNull,
  isOneOf,
  isOneOfOrNull,
  isUuid,
  isYesNoOrNull,
  moment,
  version,
} from '../columns.ts'
import { users } from './accounts.ts'
import { caseFiles, entries } from './cases.ts'
import { followUps } from './follow-ups.ts'

/** A way of dated steps that was begun on a case; what its template said then stays with it. */
export const journeys = sqliteTable(
  'journeys',
  {
    id: id().primaryKey(),
    caseId: id('case_id')
      .notNull()
      .references(() => caseFiles.id),
    template: text('template').notNull(),
    templateVersion: integer('template_version').notNull(),
    german: text('german').notNull(),
    english: text('english').notNull(),
    /** For whom or what, where a case has several of a kind. */
    label: text('label'),
    ending: text('ending', { enum: endings }),
    endedAt: moment('ended_at'),
    endedBy: id('ended_by').references(() => users.id),
    createdBy: id('created_by').references(() => users.id),
    /** Since its start was taken back, it is as if it had never begun. */
    removedAt: moment('removed_at'),
    removedBy: id('removed_by').references(() => users.id),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('journeys_id', table.id),
    isOneOfOrNull('journeys_ending', table.ending, endings),
    holds('journeys_ended', sql`(${table.ending} is null) = (${table.endedAt} is null)`),
    index('journeys_by_case').on(table.caseId, table.createdAt, table.id),
  ],
)

/** A day that steps hang on: recorded, or else expected by its rule. */
export const journeyAnchors = sqliteTable(
  'journey_anchors',
  {
    journeyId: id('journey_id')
      .notNull()
      .references(() => journeys.id),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    german: text('german').notNull(),
    english: text('english').notNull(),
    /** As in the template, `2 weeks after moving`; null where nothing is to be expected. */
    expected: text('expected'),
    recordedOn: day('recorded_on'),
  },
  (table) => [
    primaryKey({ columns: [table.journeyId, table.code] }),
    isDayOrNull('journey_anchors_recorded_on', table.recordedOn),
  ],
)

/** One step; its day is that of its follow-up, `planned_on` the one the plan gave it. */
export const journeySteps = sqliteTable(
  'journey_steps',
  {
    id: id().primaryKey(),
    journeyId: id('journey_id')
      .notNull()
      .references(() => journeys.id),
    /** Null: added by hand. */
    code: text('code'),
    position: integer('position').notNull(),
    german: text('german').notNull(),
    english: text('english').notNull(),
    acts: text('acts', { enum: actors }).notNull(),
    due: text('due'),
    counting: text('counting', { enum: countings }).notNull(),
    /** The rule about the person that it was asked by, as in the template. */
    audience: text('audience'),
    questionCode: text('question_code'),
    questionGerman: text('question_german'),
    questionEnglish: text('question_english'),
    source: text('source'),
    verified: integer('verified', { mode: 'boolean' }).notNull(),
    noteGerman: text('note_german'),
    noteEnglish: text('note_english'),
    /** Whether it applies is not known yet. */
    asks: integer('asks', { mode: 'boolean' }).notNull(),
    plannedOn: day('planned_on'),
    followUpId: id('follow_up_id')
      .unique()
      .references(() => followUps.id),
    skippedAt: moment('skipped_at'),
    skippedBy: id('skipped_by').references(() => users.id),
    skipReason: text('skip_reason'),
  },
  (table) => [
    isUuid('journey_steps_id', table.id),
    isOneOf('journey_steps_acts', table.acts, actors),
    isOneOf('journey_steps_counting', table.counting, countings),
    isYesNoOrNull('journey_steps_verified', table.verified),
    isYesNoOrNull('journey_steps_asks', table.asks),
    isDayOrNull('journey_steps_planned_on', table.plannedOn),
    holds('journey_steps_skipped', sql`(${table.skippedAt} is null) = (${table.skipReason} is null)`),
    index('journey_steps_by_journey').on(table.journeyId, table.position, table.id),
  ],
)

/** What was done to a journey is an entry of its case; taken back, the entry is removed. */
export const journeyActsDone = sqliteTable(
  'journey_acts',
  {
    entryId: id('entry_id')
      .primaryKey()
      .references(() => entries.id),
    journeyId: id('journey_id')
      .notNull()
      .references(() => journeys.id),
    act: text('act', { enum: journeyActs }).notNull(),
    /** The one that was added, skipped or taken up again. */
    stepId: id('step_id').references(() => journeySteps.id),
    /** Of a redating: what was said, and how many steps moved for it. */
    days: text('days', { mode: 'json' }).$type<DaySaid[]>(),
    moved: integer('moved'),
  },
  (table) => [
    isOneOf('journey_acts_act', table.act, journeyActs),
    holds(
      'journey_acts_step',
      sql`(${table.stepId} is not null) = (${table.act} in ('step_added', 'step_skipped', 'step_resumed'))`,
    ),
    holds(
      'journey_acts_redated',
      sql`(${table.days} is not null) = (${table.act} = 'redated') and (${table.days} is null) = (${table.moved} is null)`,
    ),
    index('journey_acts_by_journey').on(table.journeyId, table.act),
  ],
)
