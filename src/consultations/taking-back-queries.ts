import { and, eq, gt, inArray, isNull, like, notLike, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit, creations, followUps } from '../../db/schema/index.ts'
import type { Actor } from '../stamp.ts'
import type { TakenBack } from './contract.ts'

/** What this actor took back under this id already; undefined where they did not. */
export const findTakingBack = async (handle: Handle, id: string, actor: Actor): Promise<TakenBack | undefined> => {
  const [row] = await handle
    .select({ userId: audit.userId, changes: audit.changes })
    .from(audit)
    .where(and(eq(audit.subjectId, id), like(audit.action, '%.taken_back')))
  if (!row || row.userId !== actor.userId) return undefined
  return { caseFile: row.changes?.caseId !== undefined, client: row.changes?.clientId !== undefined }
}

/** `order` grows with every creation: it tells what came before, also within one moment. */
export type Recording = { userId: string | null; createdAt: Date; order: number; isQuickLog: boolean }

const order = sql<number>`creations.rowid`

/** When the actor recorded this talk, and whether from anywhere; undefined where it was not them. */
export const recordingOf = async (handle: Handle, id: string, actor: Actor): Promise<Recording | undefined> => {
  const { userId, createdAt, kind } = creations
  const [row] = await handle.select({ userId, createdAt, kind, order }).from(creations).where(eq(creations.id, id))
  if (!row || row.userId !== actor.userId) return undefined
  return { userId: row.userId, createdAt: row.createdAt, order: row.order, isQuickLog: row.kind === 'quick log' }
}

type Standing = { id: string; personId: string | null; organisationId: string | null }

/** The case and the client that came about with a talk of the quick log: noted after it, at the same moment, by the same hand. */
export const madeWith = async (
  handle: Handle,
  { isQuickLog, userId, createdAt, order: ofLog }: Recording,
  { id, personId, organisationId }: Standing,
) => {
  const client = personId ?? organisationId ?? ''
  if (!isQuickLog || userId === null) return { caseId: null, clientId: null }
  const rows = await handle
    .select({ id: creations.id })
    .from(creations)
    .where(
      and(
        inArray(creations.id, [id, client]),
        eq(creations.userId, userId),
        eq(creations.createdAt, createdAt),
        gt(order, ofLog),
      ),
    )
  const made = rows.map((row) => row.id)
  const isNewCase = made.includes(id)
  return { caseId: isNewCase ? id : null, clientId: isNewCase && made.includes(client) ? client : null }
}

/** What was to be done next, recorded with a talk of the quick log; undefined where there was nothing, or it was touched since. */
export const followUpMadeWith = async (
  handle: Handle,
  { isQuickLog, userId, createdAt, order: ofLog }: Recording,
): Promise<string | undefined> => {
  if (!isQuickLog || userId === null) return undefined
  const isOfLog = and(eq(creations.userId, userId), eq(creations.createdAt, createdAt), gt(order, ofLog))
  const isUntouched = and(eq(followUps.version, 1), isNull(followUps.doneOn))
  const [row] = await handle
    .select({ id: followUps.id })
    .from(creations)
    .innerJoin(followUps, eq(followUps.id, creations.id))
    .where(and(eq(creations.kind, 'follow-up'), isOfLog, isUntouched))
  return row?.id
}

/** Whether anybody else changed this entry since. */
export const wasChangedByOthers = async (handle: Handle, entryId: string, actor: Actor): Promise<boolean> => {
  const rows = await handle
    .select({ id: audit.id })
    .from(audit)
    .where(and(eq(audit.subjectId, entryId), sql`${audit.userId} is not ${actor.userId}`))
    .limit(1)
  return rows.length > 0
}

/** Whether anything was done to the case or the client beyond recording them. */
export const hasBeenChanged = async (
  handle: Handle,
  { caseId, clientId }: { caseId: string; clientId: string | null },
): Promise<boolean> => {
  const ids = [caseId, clientId].filter((id) => id !== null)
  const rows = await handle
    .select({ id: audit.id })
    .from(audit)
    .where(and(inArray(audit.subjectId, ids), notLike(audit.action, '%.recorded'), notLike(audit.action, '%.opened')))
    .limit(1)
  return rows.length > 0
}
