import type { Handle } from '../../db/open.ts'
import { latestChanges } from '../audit/latest-queries.ts'
import { ruleBroken } from '../errors.ts'

/** Only an import brings what is unconfirmed: it becomes so again by taking back the edit that decided about it. */
export const refuseUndeciding = async (
  handle: Handle,
  action: 'catalogue_entry.edited' | 'counsellor.edited',
  id: string,
): Promise<void> => {
  const latest = await latestChanges(handle, action, id)
  if (latest?.state?.from !== 'unconfirmed') throw ruleBroken('decided_already', 'state')
}
