import { and, eq } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { municipalities, organisations } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { casesOfClient } from '../clients/queries.ts'
import type { Actor } from '../stamp.ts'
import type { Organisation } from './contract.ts'

export type OrganisationRow = typeof organisations.$inferSelect

/** Nothing also where the actor may not know of it. */
export const findOrganisationRow = async (
  handle: Handle,
  id: string,
  actor: Actor,
): Promise<OrganisationRow | undefined> => {
  const [row] = await handle
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), knownClients(actor, organisations.id)))
  return row
}

/** The whole organisation with those of its cases that the actor may know of. */
export const findOrganisation = async (handle: Handle, id: string, actor: Actor): Promise<Organisation | undefined> => {
  const [found] = await handle
    .select({ row: organisations, municipality: municipalities.name })
    .from(organisations)
    .leftJoin(municipalities, eq(municipalities.key, organisations.municipalityKey))
    .where(and(eq(organisations.id, id), knownClients(actor, organisations.id)))
  return found && { ...found.row, municipality: found.municipality, cases: await casesOfClient(handle, id, actor) }
}

export const insertOrganisation = async (tx: Tx, row: typeof organisations.$inferInsert): Promise<void> => {
  await tx.insert(organisations).values(row)
}
