import { eq } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { municipalities, organisations } from '../../db/schema/index.ts'
import { casesOfClient } from '../clients/queries.ts'
import type { Organisation } from './contract.ts'

export type OrganisationRow = typeof organisations.$inferSelect

export const findOrganisationRow = async (handle: Handle, id: string): Promise<OrganisationRow | undefined> => {
  const [row] = await handle.select().from(organisations).where(eq(organisations.id, id))
  return row
}

/** The whole organisation with its cases. */
export const findOrganisation = async (handle: Handle, id: string): Promise<Organisation | undefined> => {
  const [found] = await handle
    .select({ row: organisations, municipality: municipalities.name })
    .from(organisations)
    .leftJoin(municipalities, eq(municipalities.key, organisations.municipalityKey))
    .where(eq(organisations.id, id))
  return found && { ...found.row, municipality: found.municipality, cases: await casesOfClient(handle, id) }
}

export const insertOrganisation = async (tx: Tx, row: typeof organisations.$inferInsert): Promise<void> => {
  await tx.insert(organisations).values(row)
}
