import { and, asc, eq } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { savedViews } from '../../db/schema/index.ts'
import type { SavedView } from './contract.ts'
import { filterIn } from './rules.ts'

const columns = { id: savedViews.id, name: savedViews.name, query: savedViews.query, version: savedViews.version }

/** A user's own, in their order: nobody ever sees another's. */
export const viewsOf = async (handle: Handle, userId: string): Promise<SavedView[]> => {
  const rows = await handle
    .select(columns)
    .from(savedViews)
    .where(eq(savedViews.userId, userId))
    .orderBy(asc(savedViews.position), asc(savedViews.id))
  return rows.map(viewOf)
}

export const findView = async (handle: Handle, id: string, userId: string): Promise<SavedView | undefined> => {
  const [row] = await handle
    .select(columns)
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
  return row && viewOf(row)
}

const viewOf = ({ query, ...view }: { id: string; name: string; query: string; version: number }): SavedView => ({
  ...view,
  filter: filterIn(query),
})

export const insertView = async (tx: Tx, row: typeof savedViews.$inferInsert): Promise<void> => {
  await tx.insert(savedViews).values(row)
}

export const updateView = async (tx: Tx, id: string, changed: Partial<typeof savedViews.$inferInsert>) => {
  await tx.update(savedViews).set(changed).where(eq(savedViews.id, id))
}

export const deleteViewRow = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(savedViews).where(eq(savedViews.id, id))
}

/** In the order given, without gaps. */
export const writePositions = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  for (const [position, id] of ids.entries()) await updateView(tx, id, { position })
}
