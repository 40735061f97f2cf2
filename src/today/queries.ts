import { and, count, desc, eq, gte, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, consultations, consultationTopics, entries } from '../../db/schema/index.ts'
import { berlinDay, type Day } from '../calendar/rules.ts'
import type { CaseRow } from '../cases/contract.ts'
import { caseRows, longestSilentFirst, rowsOfCases } from '../cases/list-queries.ts'
import { isOpen, ledBy } from '../cases/narrowing-queries.ts'
import { entriesNamed } from '../cases/timeline-queries.ts'
import { knownCase } from '../cases/visibility-queries.ts'
import type { Actor, Stamp } from '../stamp.ts'

const rowsAtMost = 20
const loggedAtMost = 100

/** Nobody counsels under no id: their lists are empty. */
type CounsellorId = string | undefined

/** The open cases this counsellor leads, the latest work first. */
export const openCasesOf = async (handle: Handle, counsellorId: CounsellorId, today: Day) => {
  const where = and(isOpen, ledBy(counsellorId))
  const latest = await handle
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(where)
    .orderBy(desc(lastRecordedAt), desc(caseFiles.lastEntryOn), desc(caseFiles.id))
    .limit(rowsAtMost)
  const ids = latest.map(({ id }) => id)
  return { count: await casesWhere(handle, where), rows: await rowsOfCases(handle, ids, today) }
}

/**
 * When something was last written down in the case, whoever did and whatever day it speaks of: many talks of one day are
 * alike by their day. Plain names: inside a query of one table, drizzle leaves the table's name out of every column.
 */
const lastRecordedAt = sql`(select max(work.recorded_at) from entries as work
  where work.case_id = case_files.id and work.removed_at is null)`

/** Those of them whose last entry lies on that day or before, the longest silent first. */
export const silentCasesOf = async (handle: Handle, counsellorId: CounsellorId, since: Day, today: Day) => {
  const where = and(isOpen, ledBy(counsellorId), lte(caseFiles.lastEntryOn, since))
  const rows = await caseRows(handle, { where, limit: rowsAtMost, today, order: longestSilentFirst })
  return { count: await casesWhere(handle, where), rows }
}

const casesWhere = async (handle: Handle, where: SQL | undefined): Promise<number> => {
  const [counted] = await handle.select({ cases: count() }).from(caseFiles).where(where)
  return counted?.cases ?? 0
}

/**
 * Standing consultations without a topic, and cases without a target group: latest first. A talk one held may lie in a
 * case that others have restricted since.
 */
export const incompleteOf = async (handle: Handle, counsellorId: CounsellorId, actor: Actor) => {
  const withoutTopic = await consultationsWithoutTopic(handle, counsellorId, actor)
  const withoutGroup = await casesWithoutGroup(handle, counsellorId)
  const rows = [...withoutTopic.rows, ...withoutGroup.rows].sort((one, other) => (one.on > other.on ? -1 : 1))
  return { count: withoutTopic.count + withoutGroup.count, rows: rows.slice(0, rowsAtMost) }
}

const consultationsWithoutTopic = async (handle: Handle, counsellorId: CounsellorId, actor: Actor) => {
  const where = and(
    theirs(counsellorId),
    isConsultation,
    isNull(entries.removedAt),
    hasNoTopic,
    knownCase(actor, entries.caseId),
  )
  const rows = await handle
    .select({ what: sql<'topic'>`'topic'`, caseId: entries.caseId, on: entries.happenedOn, entryId: entries.id })
    .from(entries)
    .where(where)
    .orderBy(desc(entries.happenedOn), desc(entries.id))
    .limit(rowsAtMost)
  const [counted] = await handle.select({ entries: count() }).from(entries).where(where)
  return { rows, count: counted?.entries ?? 0 }
}

/** `+` keeps SQLite from the index by kind, where it would look through the consultations of the whole centre. */
const isConsultation = sql`+${entries.kind} = 'consultation'`

/** Held by them or in a case they lead. Two lists, each with its index: one condition over both reads every talk. */
const theirs = (counsellorId = ''): SQL => sql`${entries.id} in (
  select ${consultations.entryId} from ${consultations} where ${consultations.heldById} = ${counsellorId}
  union all
  select led.id from ${caseFiles} join ${entries} as led on led.case_id = ${caseFiles.id}
  where ${caseFiles.leadId} = ${counsellorId})`

const hasNoTopic = sql`not exists (
  select 1 from ${consultationTopics} where ${consultationTopics.entryId} = ${entries.id})`

/** `+`, or SQLite would look through everybody's cases without a group. */
const isWithoutGroup = sql`+${caseFiles.targetGroup} = 'undecided'`

/** Closed ones too: until their group is known, no quarter with them can be frozen. */
const casesWithoutGroup = async (handle: Handle, counsellorId: CounsellorId) => {
  const where = and(ledBy(counsellorId), isWithoutGroup)
  const rows = await handle
    .select({ what: sql<'group'>`'group'`, caseId: caseFiles.id, on: caseFiles.lastEntryOn, entryId: sql<null>`null` })
    .from(caseFiles)
    .where(where)
    .orderBy(desc(caseFiles.lastEntryOn), desc(caseFiles.id))
    .limit(rowsAtMost)
  return { rows, count: await casesWhere(handle, where) }
}

/** What this user recorded today, latest first. What was done to a case is not among it, nor what was removed. */
export const entriesLoggedOn = async (handle: Handle, stamp: Stamp) => {
  const ids = await idsLoggedOn(handle, stamp)
  const found = await entriesNamed(handle, ids, stamp.by)
  return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

const idsLoggedOn = async (handle: Handle, { by, at, today }: Stamp): Promise<string[]> => {
  if (by.userId === null) return []
  const where = and(
    eq(entries.recordedBy, by.userId),
    // No day in Berlin is longer than 25 hours; which of these entries lie in it, the calendar says.
    gte(entries.recordedAt, new Date(at.getTime() - 25 * 3_600_000)),
    ne(entries.kind, 'status_change'),
    isNull(entries.removedAt),
    knownCase(by, entries.caseId),
  )
  const latest = await handle
    .select({ id: entries.id, recordedAt: entries.recordedAt })
    .from(entries)
    .where(where)
    .orderBy(desc(entries.recordedAt), desc(entries.id))
    .limit(loggedAtMost)
  return latest.filter(({ recordedAt }) => berlinDay(recordedAt) === today).map(({ id }) => id)
}

/** By id: cases as a list shows them. */
export const casesById = async (handle: Handle, ids: string[], today: Day): Promise<Map<string, CaseRow>> => {
  const rows = await rowsOfCases(handle, ids, today)
  return new Map(rows.map((row) => [row.id, row]))
}
