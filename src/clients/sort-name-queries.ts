import { inArray, or, type SQL, sql } from 'drizzle-orm'
import { listed } from '../../db/listed.ts'
import type { Tx } from '../../db/open.ts'
import { caseFiles } from '../../db/schema/index.ts'

type ClientOfCase = { personId?: string | null | undefined; organisationId?: string | null | undefined }

/** What a new case of this client is sorted by. */
export const sortNameOf = ({ personId, organisationId }: ClientOfCase): SQL<string> => sql<string>`coalesce(
  (select sort_name from people where id = ${personId ?? null}),
  (select sort_name from organisations where id = ${organisationId ?? null}))`

const sortNameNow = sql<string>`coalesce(
  (select people.sort_name from people where people.id = case_files.person_id),
  (select organisations.sort_name from organisations where organisations.id = case_files.organisation_id))`

/**
 * To be called whenever a client's name changed or a case came to another client: each case keeps its client's sort name,
 * so that a list by name walks an index. Every test of a world ends with a look whether all do.
 */
export const keepSortNames = async (tx: Tx, clientIds: Iterable<string>): Promise<void> => {
  const ids = sql`(select id from ${listed(clientIds)})`
  await tx
    .update(caseFiles)
    .set({ sortName: sortNameNow })
    .where(or(inArray(caseFiles.personId, ids), inArray(caseFiles.organisationId, ids)))
}

/** Cases whose sort name is not their client's: none, or a verb forgot `keepSortNames`. */
export const casesOutOfOrder = (tx: Pick<Tx, 'select'>) =>
  tx.select({ id: caseFiles.id }).from(caseFiles).where(sql`${caseFiles.sortName} is not ${sortNameNow}`)
