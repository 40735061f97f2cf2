import { and, asc, between, count, eq, gte, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, followUps } from '../../db/schema/index.ts'
import { mayWith } from '../accounts/permissions.ts'
import type { Period } from '../calendar/rules.ts'
import { knownCase } from '../cases/visibility-queries.ts'
import { isRepetitionRow } from '../checks/repetition-queries.ts'
import { knownChecks } from '../checks/visibility-queries.ts'
import type { Actor } from '../stamp.ts'
import type { FollowUp, FollowUps } from './contract.ts'
import { described } from './described-queries.ts'

const rowsAtMost = 200

export type FollowUpRow = typeof followUps.$inferSelect

/** Neither done nor removed. */
export const isOpen = and(isNull(followUps.doneOn), isNull(followUps.removedAt))

/**
 * Of no closed case: with its case it rests until that is opened again, and nags nobody. Whether somebody stayed is asked when
 * the case is long closed, and a check is repeated then too (`FollowUp.outlivesCase`). Plain names: inside a query of one
 * table, drizzle leaves the table's name out of every column.
 */
const isAwake = sql`(${isRepetitionRow} or not exists (select 1 from case_files as ended
  where ended.id = follow_ups.case_id and ended.closed_on is not null and not exists (
    select 1 from outcomes as asked where asked.follow_up_id = follow_ups.id and asked.kind = 'moved')))`

/** What there is to do: on Heute, in the calendar, and to be reminded of. */
export const isToDo = and(isOpen, isAwake)

/** Nothing also where the actor may not know of it. */
export const findFollowUpRow = async (handle: Handle, id: string, actor: Actor): Promise<FollowUpRow | undefined> => {
  const [row] = await handle
    .select()
    .from(followUps)
    .where(and(eq(followUps.id, id), knownFollowUps(actor)))
  return row
}

/** Whoever may know of it: for what another verb did to it before. */
export const findFollowUpById = async (handle: Handle, id: string): Promise<FollowUpRow | undefined> => {
  const [row] = await handle.select().from(followUps).where(eq(followUps.id, id))
  return row
}

/**
 * One of a case is known to whoever knows of the case; a free one to its owner, to whoever raised it, to the coordinator; but
 * one that came from a check to whoever knows of the check, whosever it is.
 */
export const knownFollowUps = (actor: Actor): SQL | undefined => {
  if (actor.userId === null || mayWith(actor.roles, 'see everyone’s follow-ups')) return undefined
  const isTheirs = sql`(${followUps.createdBy} = ${actor.userId} or ${followUps.ownerId} in (
    select own.id from counsellors as own where own.user_id = ${actor.userId}))`
  const isOfKnownCheck = sql`exists (select 1 from check_sheets as of_sheet
    join checks as of_check on of_check.id = of_sheet.check_id
    where of_sheet.id = ${followUps.sheetId} and ${knownChecks(actor, 'of_check') ?? sql`true`})`
  return sql`case when ${followUps.caseId} is null then ((${followUps.sheetId} is null and ${isTheirs}) or ${isOfKnownCheck})
    else ${knownCase(actor, followUps.caseId) ?? sql`true`} end`
}

/** The open ones of a case, due first; also those that rest on a closed one. */
export const openFollowUpsOfCase = (handle: Handle, caseId: string, actor: Actor): Promise<FollowUps> =>
  listed(handle, and(eq(followUps.caseId, caseId), isOpen), actor)

/** What this counsellor owns, may know of and has to do, due first; nobody owns any under no id. */
export const openFollowUpsOf = (handle: Handle, counsellorId: string | undefined, actor: Actor): Promise<FollowUps> =>
  listed(handle, and(eq(followUps.ownerId, counsellorId ?? ''), isToDo), actor)

const daysAtMost = 2000

/** What this counsellor owns and may know of on these days, done and to do, in the order of the day. */
export const followUpsWithin = (
  handle: Handle,
  counsellorId: string | undefined,
  { from, to }: Period,
  actor: Actor,
): Promise<FollowUp[]> => {
  const isTheirs = and(eq(followUps.ownerId, counsellorId ?? ''), between(followUps.dueOn, from, to))
  const where = and(isTheirs, isDoneOrToDo, knownFollowUps(actor))
  return described(handle, { where, limit: daysAtMost }, actor)
}

/**
 * For a calendar program: what this counsellor has to do until then, however long it is overdue, and the appointments that were
 * since then.
 */
export const followUpsToShow = (
  handle: Handle,
  counsellorId: string | undefined,
  { from, to }: Period,
  actor: Actor,
): Promise<FollowUp[]> => {
  const isTheirs = and(eq(followUps.ownerId, counsellorId ?? ''), lte(followUps.dueOn, to))
  const wasAppointment = and(
    isNull(followUps.removedAt),
    isNotNull(followUps.begins),
    gte(followUps.dueOn, from),
    isNotNull(followUps.doneOn),
  )
  return described(
    handle,
    { where: and(isTheirs, or(isToDo, wasAppointment), knownFollowUps(actor)), limit: daysAtMost },
    actor,
  )
}

const isDoneOrToDo = and(isNull(followUps.removedAt), or(isNotNull(followUps.doneOn), isAwake))

/** What this counsellor has to do whose reminder is due until then and was not seen, earliest first. */
export const remindersOf = async (handle: Handle, counsellorId: string | undefined, until: Date, actor: Actor) => {
  const isUnseen = and(isNotNull(followUps.remindsAt), lte(followUps.remindsAt, until), isNull(followUps.remindedAt))
  const where = and(eq(followUps.ownerId, counsellorId ?? ''), isToDo, isUnseen, knownFollowUps(actor))
  const rows = await handle
    .select({ id: followUps.id, remindsAt: followUps.remindsAt })
    .from(followUps)
    .where(where)
    .orderBy(asc(followUps.remindsAt), asc(followUps.id))
    .limit(rowsAtMost)
  const ids = rows.map(({ id }) => id)
  const found = await described(handle, { where: inArray(followUps.id, ids), limit: rowsAtMost }, actor)
  const byId = new Map(found.map((one) => [one.id, one]))
  return rows.flatMap(({ id, remindsAt }) => {
    const followUp = byId.get(id)
    return followUp && remindsAt ? [{ remindsAt, followUp }] : []
  })
}

/** The measures agreed on these sheets, done or not, that the actor may know of: due first. */
export const measuresOf = async (handle: Handle, sheetIds: string[], actor: Actor) => {
  const isMeasure = and(
    inArray(followUps.sheetId, sheetIds),
    isNotNull(followUps.statement),
    isNull(followUps.removedAt),
  )
  const where = and(isMeasure, knownFollowUps(actor))
  const agreed = await handle
    .select({ id: followUps.id, sheetId: followUps.sheetId, statement: followUps.statement })
    .from(followUps)
    .where(where)
  const byId = new Map(agreed.map((row) => [row.id, row]))
  return (await described(handle, { where, limit: rowsAtMost }, actor)).flatMap((followUp) => {
    const { sheetId, statement } = byId.get(followUp.id) ?? {}
    return sheetId && statement ? [{ sheetId, statement, followUp }] : []
  })
}

type Agreed = { id: string; sheetId: string | null; statement: string | null }

/** Whether the measure of a statement is agreed otherwise and not done yet, as far as the actor may know. */
export const isAgreedBeside = async (
  handle: Handle,
  { id, sheetId, statement }: Agreed,
  actor: Actor,
): Promise<boolean> => {
  if (sheetId === null || statement === null) return false
  const isSame = and(eq(followUps.sheetId, sheetId), eq(followUps.statement, statement), ne(followUps.id, id))
  const rows = await handle
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(isSame, isOpen, knownFollowUps(actor)))
    .limit(1)
  return rows.length > 0
}

/** Everything that came of these sheets and was not removed, whoever may know of it. */
export const followUpsOfSheets = (handle: Handle, sheetIds: string[]): Promise<FollowUpRow[]> =>
  handle
    .select()
    .from(followUps)
    .where(and(inArray(followUps.sheetId, sheetIds), isNull(followUps.removedAt)))
    .orderBy(asc(followUps.id))

/** Everything that came of these sheets as far as the actor may know, also what was removed. */
export const knownFollowUpsOfSheets = (handle: Handle, sheetIds: string[], actor: Actor): Promise<FollowUpRow[]> =>
  handle
    .select()
    .from(followUps)
    .where(and(inArray(followUps.sheetId, sheetIds), knownFollowUps(actor)))
    .orderBy(asc(followUps.id))

const listed = async (handle: Handle, which: SQL | undefined, actor: Actor): Promise<FollowUps> => {
  const where = and(which, knownFollowUps(actor))
  const [counted] = await handle.select({ rows: count() }).from(followUps).where(where)
  return { count: counted?.rows ?? 0, rows: await described(handle, { where, limit: rowsAtMost }, actor) }
}

export const insertFollowUp = async (tx: Tx, row: typeof followUps.$inferInsert): Promise<void> => {
  await tx.insert(followUps).values(row)
}

/** As if it had never been written down. */
export const deleteFollowUp = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(followUps).where(eq(followUps.id, id))
}

type Changed = Partial<
  Pick<
    FollowUpRow,
    | 'caseId'
    | 'what'
    | 'dueOn'
    | 'ownerId'
    | 'begins'
    | 'ends'
    | 'place'
    | 'channelId'
    | 'reminder'
    | 'remindsAt'
    | 'remindedAt'
    | 'remindedByMailAt'
    | 'doneOn'
    | 'doneBy'
    | 'entryId'
    | 'removedAt'
    | 'removedBy'
  >
>

/** Writes an edit of the follow-up, and counts it. */
export const updateFollowUp = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(followUps)
    .set({ ...changed, version: sql`${followUps.version} + 1` })
    .where(eq(followUps.id, id))
}

/** Whoever they are of: for whoever leaves. Those on restricted cases come with who leads that case, and what rests says so. */
export const openFollowUpsOwnedBy = async (handle: Handle, counsellorId: string | undefined) =>
  handle
    .select({
      id: followUps.id,
      begins: followUps.begins,
      restrictedAt: caseFiles.restrictedAt,
      leadId: caseFiles.leadId,
      isAwake: isAwake.mapWith(Boolean),
    })
    .from(followUps)
    .leftJoin(caseFiles, eq(caseFiles.id, followUps.caseId))
    .where(and(eq(followUps.ownerId, counsellorId ?? ''), isOpen))
