import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { organisationContacts, organisations } from '../../db/schema/index.ts'
import type { Contact } from './contract.ts'

/**
 * Joins the main contact of the outer query's organisation, as far as it has one. Whoever left comes after those who are
 * there: is the first gone, all are.
 */
export const isMainContact = and(
  eq(organisationContacts.organisationId, organisations.id),
  eq(organisationContacts.position, 0),
  isNull(organisationContacts.formerOn),
)

/** The main one first, whoever left last. */
export const contactsOf = async (handle: Handle, organisationId: string): Promise<Contact[]> => {
  const { id, name, role, email, phone, note, formerOn } = organisationContacts
  return handle
    .select({ id, name, role, email, phone, note, formerOn })
    .from(organisationContacts)
    .where(eq(organisationContacts.organisationId, organisationId))
    .orderBy(asc(organisationContacts.position))
}

/** These and no others, in this order. */
export const replaceContacts = async (tx: Tx, organisationId: string, contacts: readonly Contact[]): Promise<void> => {
  await deleteContacts(tx, organisationId)
  const rows = contacts.map((contact, position) => ({ ...contact, organisationId, position }))
  if (rows.length > 0) await tx.insert(organisationContacts).values(rows)
}

export const deleteContacts = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.delete(organisationContacts).where(eq(organisationContacts.organisationId, organisationId))
}

/** Which of these are contacts of another organisation. */
export const contactsOfOthers = async (
  handle: Handle,
  organisationId: string,
  contacts: readonly { id: string }[],
): Promise<Set<string>> => {
  const ids = contacts.map(({ id }) => id)
  const rows = await handle
    .select({ id: organisationContacts.id })
    .from(organisationContacts)
    .where(and(inArray(organisationContacts.id, ids), ne(organisationContacts.organisationId, organisationId)))
  return new Set(rows.map(({ id }) => id))
}
