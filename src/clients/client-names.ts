import { eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { clientNames } from '../../db/schema/search.ts'
import { type SearchTerm, searchTerms, searchText } from '../names/rules.ts'

/** Full-text search is SQLite's own dialect: its words stand in this module and nowhere else. */

/** Lets a new client be found by all their names. */
export const indexClientNames = async (tx: Tx, clientId: string, names: readonly (string | null)[]): Promise<void> => {
  await tx.insert(clientNames).values({ clientId, names: searchText(names) })
}

/** Lets a client be found by the names they have now, and by none they had before. */
export const reindexClientNames = async (
  tx: Tx,
  clientId: string,
  names: readonly (string | null)[],
): Promise<void> => {
  await tx.delete(clientNames).where(eq(clientNames.clientId, clientId))
  await indexClientNames(tx, clientId, names)
}

/** Whether a row of `client_names` has every word that was typed; of the last one, its beginning is enough. */
export const namesMatch = (search: string): SQL => {
  const terms = searchTerms(search)
  return terms.length === 0 ? sql`false` : sql`client_names match ${terms.map(expressionOf).join(' AND ')}`
}

/** The ids of the clients so named, for `… in (…)`. */
export const clientsNamed = (search: string): SQL =>
  sql`(select client_id from client_names where ${namesMatch(search)})`

/** `("froh" * OR "froeh" *)`; the forms are folded, so they hold letters, digits and blanks only. */
const expressionOf = ({ forms, prefix }: SearchTerm): string =>
  `(${forms.map((form) => `"${form}"${prefix ? ' *' : ''}`).join(' OR ')})`
