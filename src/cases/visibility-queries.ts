import { type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { mayWith } from '../accounts/permissions.ts'
import type { Actor } from '../stamp.ts'

/**
 * Which cases of the outer query's `case_files` this actor may know of; undefined: all of them. A restricted case is known
 * to its lead, its readers and the coordinator (domain page, roles); to others, even its existence is confidential. Every
 * list, count, search and suggestion asks this.
 */
export const knownCases = (actor: Actor): SQL | undefined => (knowsEveryCase(actor) ? undefined : known(actor.userId))

/** How far somebody knows of cases: a statement that is built once is built for each. */
export type Reach = 'every case' | 'known cases'

export const reachOf = (actor: Actor): Reach => (knowsEveryCase(actor) ? 'every case' : 'known cases')

/** `knownCases` of a statement that is built once: who asks comes as its `userId`. */
export const casesWithin = (reach: Reach): SQL | undefined =>
  reach === 'every case' ? undefined : known(sql.placeholder('userId'))

/**
 * Whether the actor may know of this person or organisation; undefined: of all of them. Hidden is only who has cases
 * every one of which is hidden. Asked apart by person and by organisation, so that each is found by its index: asked with
 * `or`, SQLite went through all restricted cases for every row.
 */
export const knownClients = (actor: Actor, clientId: SQLWrapper): SQL | undefined => {
  if (knowsEveryCase(actor)) return undefined
  const haveOne = (condition: SQL) => sql`(
    exists (select 1 from case_files as theirs where theirs.person_id = ${clientId} and ${condition})
    or exists (select 1 from case_files as theirs where theirs.organisation_id = ${clientId} and ${condition}))`
  return sql`(not ${haveOne(sql`theirs.restricted_at is not null`)} or ${haveOne(known(actor.userId, 'theirs'))})`
}

/** The same of a case that stands elsewhere than in the outer query's `case_files`, as that of an entry does. */
export const knownCase = (actor: Actor, caseId: SQLWrapper): SQL | undefined => {
  if (knowsEveryCase(actor)) return undefined
  return sql`exists (select 1 from case_files where case_files.id = ${caseId} and ${known(actor.userId)})`
}

/** A command on the server's own command line acts for nobody, and leaves nothing out. */
const knowsEveryCase = ({ userId, roles }: Actor): boolean => userId === null || mayWith(roles, 'read restricted cases')

/** Plain names: inside a query of one table, drizzle leaves the table's name out of every column. */
const known = (userId: string | null | Placeholder, table: 'case_files' | 'theirs' = 'case_files'): SQL => {
  const column = (name: string) => sql.raw(`${table}.${name}`)
  return sql`(
    ${column('restricted_at')} is null
    or ${column('lead_id')} in (select counsellors.id from counsellors where counsellors.user_id = ${userId})
    or ${column('id')} in (select case_readers.case_id from case_readers where case_readers.user_id = ${userId}))`
}
