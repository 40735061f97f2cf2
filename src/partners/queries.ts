import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Handle, Tx } from '../../db/open.ts'
import { partnerContacts, partnerOffers, partners } from '../../db/schema/index.ts'
import { groupedBy } from '../grouped.ts'
import type { Partner } from './contract.ts'

/** The whole directory, by German rules of order. */
export const everyPartner = async (handle: Handle): Promise<Partner[]> => {
  const rows = await handle.select().from(partners).orderBy(asc(partners.sortName), asc(partners.id))
  return withParts(handle, rows)
}

export const findPartner = async (handle: Handle, id: string): Promise<Partner | undefined> => {
  const [partner] = await withParts(handle, await handle.select().from(partners).where(eq(partners.id, id)))
  return partner
}

type Row = typeof partners.$inferSelect

const withParts = async (handle: Handle, rows: Row[]): Promise<Partner[]> => {
  const ids = rows.map(({ id }) => id)
  const offers = await handle
    .select()
    .from(partnerOffers)
    .where(inArray(partnerOffers.partnerId, ids))
    .orderBy(asc(partnerOffers.position))
  const contacts = await handle
    .select()
    .from(partnerContacts)
    .where(inArray(partnerContacts.partnerId, ids))
    .orderBy(asc(partnerContacts.position))
  const offersOf = groupedBy(offers, ({ partnerId }) => partnerId)
  const contactsOf = groupedBy(contacts, ({ partnerId }) => partnerId)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    institution: row.institution,
    area: row.area,
    languages: row.languages,
    website: row.website,
    note: row.note,
    offers: (offersOf.get(row.id) ?? []).map(({ partnerId: _, position: __, ...offer }) => offer),
    contacts: (contactsOf.get(row.id) ?? []).map(({ partnerId: _, position: __, ...contact }) => contact),
    checkedOn: row.checkedOn,
    retired: row.retiredAt !== null,
    version: row.version,
  }))
}

export const insertPartner = async (tx: Tx, row: typeof partners.$inferInsert): Promise<void> => {
  await tx.insert(partners).values(row)
}

type Changed = Partial<
  Pick<Row, 'institution' | 'sortName' | 'area' | 'languages' | 'website' | 'note' | 'checkedOn' | 'retiredAt'>
>

/** Writes an edit of the partner, and counts it. */
export const updatePartner = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(partners)
    .set({ ...changed, version: sql`${partners.version} + 1` })
    .where(eq(partners.id, id))
}

/** These and no others, in this order. */
export const replaceOffers = async (tx: Tx, partnerId: string, offers: Partner['offers']): Promise<void> => {
  await tx.delete(partnerOffers).where(eq(partnerOffers.partnerId, partnerId))
  const rows = offers.map((offer, position) => ({ ...offer, partnerId, position }))
  if (rows.length > 0) await tx.insert(partnerOffers).values(rows)
}

/** These and no others, in this order. */
export const replaceContacts = async (tx: Tx, partnerId: string, contacts: Partner['contacts']): Promise<void> => {
  await tx.delete(partnerContacts).where(eq(partnerContacts.partnerId, partnerId))
  const rows = contacts.map((contact, position) => ({ ...contact, partnerId, position }))
  if (rows.length > 0) await tx.insert(partnerContacts).values(rows)
}

type Part = SQLiteTable & { id: SQLiteColumn; partnerId: SQLiteColumn }

const anyOfOthers = async (handle: Handle, table: Part, partnerId: string, ids: readonly string[]) => {
  const rows = await handle
    .select({ id: table.id })
    .from(table)
    .where(and(inArray(table.id, [...ids]), ne(table.partnerId, partnerId)))
    .limit(1)
  return rows.length > 0
}

/** Whether one of these is an offer, or a contact, of another partner. */
export const isOfAnotherPartner = async (
  handle: Handle,
  partnerId: string,
  { offers = [], contacts = [] }: { offers?: readonly { id: string }[]; contacts?: readonly { id: string }[] },
): Promise<boolean> =>
  (await anyOfOthers(handle, partnerOffers, partnerId, idsOf(offers))) ||
  (await anyOfOthers(handle, partnerContacts, partnerId, idsOf(contacts)))

const idsOf = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id)
