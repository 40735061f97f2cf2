import { sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { settings } from '../../db/schema/index.ts'

/** This centre's one row of settings; every opened centre has it. */
export const findSettings = async (handle: Handle) => {
  const [row] = await handle.select().from(settings).limit(1)
  if (!row) throw new Error('This centre was never begun: open it with openCentre()')
  return row
}

/** Once: what is made with it must not change. */
export const writePseudonymKey = async (tx: Tx, pseudonymKey: string): Promise<void> => {
  await tx.update(settings).set({ pseudonymKey })
}

/** Writes an edit of the settings, and counts it. */
export const updateSettings = async (tx: Tx, changed: Partial<typeof settings.$inferInsert>): Promise<void> => {
  await tx.update(settings).set({ ...changed, version: sql`${settings.version} + 1` })
}
