import { and, desc, eq, gte, inArray, lt } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit, importRows } from '../../db/schema/index.ts'
import { Refusal } from '../errors.ts'
import { cursorOf, type Position, positionOf } from '../http/pages.ts'
import type { HistoryQuery } from './contract.ts'
import { type Change, type Changed, type HistoryStep, stateBefore, stepsBack } from './history-rules.ts'
import { type HistoryAction, historyActions } from './terms.ts'

/** Whose history: the state as it is now, under the id and since the moment they were recorded. */
export type Subject<State> = {
  id: string
  kind: 'person' | 'organisation'
  createdAt: Date
  state: State
  /** Where the audit tells old changes in words the state no longer has. */
  stateBefore?: (state: State, changed: Changed | null) => State
}

const stepsAtOnce = 20

/** The history page by page, newest first. States are told from now on backwards, so what is newer is read along. */
export const pageOfHistory = async <State extends object>(
  handle: Handle,
  subject: Subject<State>,
  { cursor, limit = stepsAtOnce }: HistoryQuery,
) => {
  const before = beforeOf(positionOf(cursor, 1))
  const changes = await changesOf(handle, subject, before, limit + 1)
  const steps = stepsBack(await stateAt(handle, subject, before), changes, subject.stateBefore).slice(0, limit)
  const last = steps.at(-1)
  return { rows: steps.map(asSent), next: changes.length > limit && last ? cursorOf([last.id]) : null }
}

/** The state a step of the history made; undefined where there is no such step. */
export const stateMadeBy = async <State extends object>(
  handle: Handle,
  subject: Subject<State>,
  id: number,
): Promise<State | undefined> => {
  const [change] = await changesOf(handle, subject, id + 1, 1)
  return change?.id === id ? stateAt(handle, subject, id + 1) : undefined
}

const asSent = <State>({ at, ...step }: HistoryStep<State>) => ({ ...step, at: at.toISOString() })

const beforeOf = (position: Position | null): number => {
  if (position === null) return Number.MAX_SAFE_INTEGER
  const [id] = position
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new Refusal(400, 'invalid_cursor', { field: 'cursor' })
  return id
}

const theirs = <State>({ id, kind }: Subject<State>) =>
  and(
    eq(audit.subjectId, id),
    inArray(
      audit.action,
      historyActions.map((action) => `${kind}.${action}`),
    ),
  )

/** As it was before the step `before` and everything after it. */
const stateAt = async <State extends object>(handle: Handle, subject: Subject<State>, before: number) => {
  const newer = await handle
    .select({ changes: audit.changes })
    .from(audit)
    .where(and(theirs(subject), gte(audit.id, before)))
    .orderBy(desc(audit.id))
  const undo = subject.stateBefore ?? stateBefore
  return newer.reduce((state, { changes }) => undo(state, changes), subject.state)
}

const changesOf = async <State>(handle: Handle, subject: Subject<State>, before: number, limit: number) => {
  const rows = await handle
    .select({ id: audit.id, at: audit.at, by: audit.by, action: audit.action, changes: audit.changes })
    .from(audit)
    .where(and(theirs(subject), lt(audit.id, before)))
    .orderBy(desc(audit.id))
    .limit(limit)
  const changes = rows.map((row): Change => ({ ...row, action: actionOf(row.action) }))
  const reachesBack = changes.length < limit && changes.at(-1)?.action !== 'recorded'
  return reachesBack && before > 0 ? [...changes, await beginningOf(handle, subject)] : changes
}

const actionOf = (action: string): HistoryAction =>
  historyActions.find((known) => action.endsWith(`.${known}`)) ?? 'edited'

/** The import writes no row of the audit for each person: what it made is step 0. */
const beginningOf = async <State>(handle: Handle, { id, kind, createdAt }: Subject<State>): Promise<Change> => {
  const list = kind === 'person' ? 'personen' : 'unternehmen'
  const [imported] = await handle
    .select({ id: importRows.id })
    .from(importRows)
    .where(and(eq(importRows.list, list), eq(importRows.subjectId, id)))
    .limit(1)
  return { id: 0, at: createdAt, by: null, action: imported ? 'imported' : 'recorded', changes: null }
}
