import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { clientNames } from '../../db/schema/search.ts'
import { type SearchTerm, searchTerms, searchText } from '../names/rules.ts'
import { namesTakenIn } from './merged-queries.ts'

/** Full-text search is SQLite's own dialect: its words stand in this module and nowhere else. */

/** Lets a new client be found by all their names. */
export const indexClientNames = async (tx: Tx, clientId: string, names: readonly (string | null)[]): Promise<void> => {
  await tx.insert(clientNames).values({ clientId, names: searchText(names) })
}

/** Lets a client be found by the names they have now and those of the records they took in, and by none they had before. */
export const reindexClientNames = async (
  tx: Tx,
  clientId: string,
  names: readonly (string | null)[],
): Promise<void> => {
  await forgetClientNames(tx, clientId)
  await indexClientNames(tx, clientId, [...names, ...(await namesTakenIn(tx, clientId))])
}

/** Lets a client be found no more. */
export const forgetClientNames = async (tx: Tx, clientId: string): Promise<void> => {
  await tx.delete(clientNames).where(eq(clientNames.clientId, clientId))
}

/** Whether a row of `client_names` has every word that was typed; of the last one, its beginning is enough. */
export const namesMatch = (search: string): SQL => {
  const terms = searchTerms(search)
  return terms.length === 0 ? sql`false` : sql`client_names match ${terms.map(expressionOf).join(' AND ')}`
}

/** Whether a row of `client_names` has one of these words, or a word that begins as one of them does. */
export const namesResemble = (name: string): SQL => {
  const forms = [...new Set(searchTerms(name).flatMap((term) => term.forms))]
  const words = forms.flatMap((form) => [
    `"${form}"`,
    ...(form.length > begunBy ? [`"${form.slice(0, begunBy)}" *`] : []),
  ])
  return words.length === 0 ? sql`false` : sql`client_names match ${words.join(' OR ')}`
}

const begunBy = 3

/** Lets the one record be found by the other's names too, and the other no more. Returns the names it had. */
export const handOnNames = async (tx: Tx, fromId: string, toId: string): Promise<string | null> => {
  const [from] = await tx.select().from(clientNames).where(eq(clientNames.clientId, fromId))
  const [to] = await tx.select().from(clientNames).where(eq(clientNames.clientId, toId))
  if (!from) return null
  const names = [...new Set(`${to?.names ?? ''} ${from.names}`.trim().split(' '))].join(' ')
  await tx.delete(clientNames).where(inArray(clientNames.clientId, [fromId, toId]))
  await tx.insert(clientNames).values({ clientId: toId, names })
  return from.names
}

/** The ids of the clients so named, for `… in (…)`. */
export const clientsNamed = (search: string): SQL =>
  sql`(select client_id from client_names where ${namesMatch(search)})`

/** `("froh" * OR "froeh" *)`; the forms are folded, so they hold letters, digits and blanks only. */
const expressionOf = ({ forms, prefix }: SearchTerm): string =>
  `(${forms.map((form) => `"${form}"${prefix ? ' *' : ''}`).join(' OR ')})`
