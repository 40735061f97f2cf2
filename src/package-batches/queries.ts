import { and, inArray } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles } from '../../db/schema/index.ts'
import { knownCases } from '../cases/visibility-queries.ts'
import type { Actor } from '../stamp.ts'

/** Of these cases, those the actor may know of by now. */
export const knownAmong = async (handle: Handle, caseIds: string[], actor: Actor): Promise<Set<string>> => {
  const rows = await handle
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(inArray(caseFiles.id, caseIds), knownCases(actor)))
  return new Set(rows.map(({ id }) => id))
}
