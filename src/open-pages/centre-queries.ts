import type { Handle } from '../../db/open.ts'
import { findLogo } from '../centre/logo-queries.ts'
import { findSettings } from '../centre/queries.ts'
import { addressLine } from '../centre/rules.ts'
import type { Partner } from '../partners/contract.ts'
import { everyPartner } from '../partners/queries.ts'
import type { OpenPage } from './contract.ts'

/**
 * How the centre shows itself. How it is reached its settings say; what they leave open comes from its own entry in the
 * directory, the one that bears its name.
 */
export const centreShown = async (handle: Handle): Promise<Omit<OpenPage, 'isOpen'>> => {
  const settings = await findSettings(handle)
  const { centreName, officeHours } = settings
  const isOwn = ({ institution, retired }: Partner) => institution === centreName && !retired
  const own = (await everyPartner(handle)).find(isOwn)
  const [known] = own?.contacts ?? []
  const contact = {
    phone: settings.phone ?? known?.phone ?? null,
    email: settings.email ?? known?.email ?? null,
    website: settings.website ?? own?.website ?? null,
  }
  const isReached = contact.phone !== null || contact.email !== null || contact.website !== null
  return {
    centre: centreName,
    contact: own || isReached ? contact : null,
    address: addressLine(settings) ?? known?.address ?? null,
    officeHours,
    logo: await findLogo(handle),
  }
}
