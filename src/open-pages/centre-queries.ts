import type { Handle } from '../../db/open.ts'
import { findSettings } from '../centre/queries.ts'
import type { Partner } from '../partners/contract.ts'
import { everyPartner } from '../partners/queries.ts'
import type { OpenPage } from './contract.ts'

/**
 * The centre's name, and how it is reached: its own entry in the directory is the one that bears its name; without one,
 * nothing is said.
 */
export const centreShown = async (handle: Handle): Promise<Pick<OpenPage, 'centre' | 'contact'>> => {
  const { centreName } = await findSettings(handle)
  const isOwn = ({ institution, retired }: Partner) => institution === centreName && !retired
  const own = (await everyPartner(handle)).find(isOwn)
  if (!own) return { centre: centreName, contact: null }
  const [contact] = own.contacts
  const reached = { phone: contact?.phone ?? null, email: contact?.email ?? null, website: own.website }
  return { centre: centreName, contact: reached }
}
