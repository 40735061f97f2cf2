import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import type { Handle } from '../../db/open.ts'
import { latestChanges } from './latest-queries.ts'

/**
 * What stood before this action was last done to this subject: what an undo goes by. Nothing where the audit no longer says
 * so, for what is anonymised is emptied, or says it in another shape.
 */
export const latestBefore = async <Kept extends TSchema>(
  handle: Handle,
  action: string,
  subjectId: string,
  shape: Kept,
): Promise<Static<Kept> | undefined> => {
  const changes = (await latestChanges(handle, action, subjectId)) ?? {}
  const before: unknown = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change?.from]))
  return Check(shape, before) ? before : undefined
}
