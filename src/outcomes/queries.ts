import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { entries, followUps, organisations, outcomes } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import type { Actor } from '../stamp.ts'
import type { OutcomeKind } from './terms.ts'

export const insertOutcome = async (tx: Tx, row: typeof outcomes.$inferInsert): Promise<void> => {
  await tx.insert(outcomes).values(row)
}

type Changed = Partial<Pick<typeof outcomes.$inferInsert, 'organisationId' | 'followUpId'>>

export const updateOutcome = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  if (Object.keys(changed).length > 0) await tx.update(outcomes).set(changed).where(eq(outcomes.id, id))
}

/** Nothing where the entry is of another kind. That the actor may know of it was asked before. */
export const findOutcomeRow = async (handle: Handle, id: string) => {
  const [row] = await handle.select().from(outcomes).where(eq(outcomes.id, id))
  return row
}

/** By id: the names of organisations that the actor may know of. */
export const organisationsNamed = async (handle: Handle, ids: string[], actor: Actor): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await handle
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(inArray(organisations.id, ids), knownClients(actor, organisations.id)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The days on which this came of the case, as far as it stands. */
export const daysOf = async (handle: Handle, caseId: string, kind: OutcomeKind): Promise<Day[]> => {
  const rows = await handle
    .select({ happenedOn: entries.happenedOn })
    .from(entries)
    .innerJoin(outcomes, eq(outcomes.id, entries.id))
    .where(and(eq(entries.caseId, caseId), isNull(entries.removedAt), eq(outcomes.kind, kind)))
  return rows.map(({ happenedOn }) => happenedOn)
}

/** What waits on a case to be answered by `stayed`, due first. */
export const openStayQuestion = async (handle: Handle, caseId: string): Promise<string | undefined> => {
  const [row] = await handle
    .select({ id: followUps.id })
    .from(followUps)
    .innerJoin(outcomes, eq(outcomes.followUpId, followUps.id))
    .where(
      and(
        eq(followUps.caseId, caseId),
        eq(outcomes.kind, 'moved'),
        isNull(followUps.doneOn),
        isNull(followUps.removedAt),
      ),
    )
    .orderBy(followUps.dueOn, followUps.id)
    .limit(1)
  return row?.id
}

/** Whether this follow-up asks if somebody stayed: that can be answered on a closed case. */
export const asksWhetherStayed = async (handle: Handle, followUpId: string): Promise<boolean> => {
  const rows = await handle
    .select({ id: outcomes.id })
    .from(outcomes)
    .where(and(eq(outcomes.followUpId, followUpId), eq(outcomes.kind, 'moved')))
    .limit(1)
  return rows.length > 0
}
