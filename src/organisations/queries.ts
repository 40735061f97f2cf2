import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { municipalities, organisations } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { casesOfClient } from '../clients/queries.ts'
import { eventsOfOrganisation } from '../events/queries.ts'
import type { Actor } from '../stamp.ts'
import { contactsOf, deleteContacts } from './contact-queries.ts'
import type { Organisation, OrganisationState } from './contract.ts'

export type OrganisationRow = typeof organisations.$inferSelect

/** Nothing also where the actor may not know of it, and where the record was merged: `survivorOf` leads on. */
export const findOrganisationRow = async (
  handle: Handle,
  id: string,
  actor: Actor,
): Promise<OrganisationRow | undefined> => {
  const [row] = await handle
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.mergedInto), knownClients(actor, organisations.id)))
  return row
}

/** The whole organisation with those of its cases the actor may know of; of a merged record, the one it was taken into. */
export const findOrganisation = async (handle: Handle, id: string, actor: Actor): Promise<Organisation | undefined> => {
  const row = await findOrganisationRow(handle, await survivorOf(handle, id, actor), actor)
  if (!row) return undefined
  // Left out here: with a 412 the organisation goes out as it is, without the reply's schema in between.
  const { sortName, createdAt, mergedInto, ...fields } = row
  return {
    ...fields,
    contacts: await contactsOf(handle, row.id),
    municipality: await nameOfMunicipality(handle, row.municipalityKey),
    cases: await casesOfClient(handle, row.id, actor),
    events: await eventsOfOrganisation(handle, row.id),
  }
}

const nameOfMunicipality = async (handle: Handle, key: string | null): Promise<string | null> => {
  if (key === null) return null
  const [row] = await handle
    .select({ name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.key, key))
  return row?.name ?? null
}

export const insertOrganisation = async (tx: Tx, row: typeof organisations.$inferInsert): Promise<void> => {
  await tx.insert(organisations).values(row)
}

/** For good; for one that was just recorded and is taken back. Refused by whatever else names it. */
export const deleteOrganisation = async (tx: Tx, id: string): Promise<void> => {
  await deleteContacts(tx, id)
  await tx.delete(organisations).where(eq(organisations.id, id))
}

/** Writes an edit of the organisation, and counts it. */
export const updateOrganisation = async (
  tx: Tx,
  id: string,
  state: Omit<OrganisationState, 'contacts'> & { sortName: string },
): Promise<void> => {
  await tx
    .update(organisations)
    .set({ ...state, version: sql`${organisations.version} + 1` })
    .where(eq(organisations.id, id))
}
