import { sql } from 'drizzle-orm'
import { ofRepetition, versionAt } from './repetition-rules.ts'

/** `isRepetition` of a row of `follow_ups`; SQLite counts letters from 1. */
export const isRepetitionRow = sql`(follow_ups.statement is null and substr(follow_ups.id, ${versionAt + 1}, 1) = ${ofRepetition})`
