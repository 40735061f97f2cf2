import type { Handle } from '../../db/open.ts'
import { findSettings } from '../centre/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { Me } from './contract.ts'
import { counsels, permissionsOf } from './permissions.ts'
import { counsellorOf, languageOf } from './queries.ts'

/** Who acts, as the screen wants to know it. */
export const describeMe = async (handle: Handle, { by, today }: Stamp): Promise<Me> => {
  if (by.userId === null) throw new Error('Only a user can be signed in')
  const { centreName, casePrefix, foundedOn, silentAfterDays } = await findSettings(handle)
  return {
    userId: by.userId,
    name: by.name,
    counsellor: (counsels(by.roles) && (await counsellorOf(handle, by.userId))) || null,
    roles: [...by.roles],
    permissions: permissionsOf(by.roles),
    language: await languageOf(handle, by.userId),
    centre: { name: centreName, casePrefix, foundedOn, silentAfterDays },
    today,
  }
}
