import type { Handle, Tx } from '../../db/open.ts'
import { centreLogo } from '../../db/schema/index.ts'
import type { Logo } from './contract.ts'

/** Without the picture itself; null where there is none. */
export const findLogo = async (handle: Handle): Promise<Logo | null> => {
  const { width, height, alternative, sha256 } = centreLogo
  const [row] = await handle.select({ width, height, alternative, version: sha256 }).from(centreLogo)
  return row ?? null
}

/** With the picture. */
export const findLogoImage = async (handle: Handle) => {
  const [row] = await handle.select().from(centreLogo)
  return row
}

export const writeLogo = async (tx: Tx, row: Omit<typeof centreLogo.$inferInsert, 'id'>): Promise<void> => {
  await tx
    .insert(centreLogo)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: centreLogo.id, set: row })
}

export const deleteLogo = async (tx: Tx): Promise<void> => {
  await tx.delete(centreLogo)
}
