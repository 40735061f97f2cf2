import type { Tx } from '../../db/open.ts'
import { placeTyped } from '../places/queries.ts'
import { tidied } from '../text.ts'
import type { OrganisationEdit, OrganisationState } from './contract.ts'

/**
 * What was typed of an organisation, as it is kept, whether it is recorded or edited; what nobody named stays out. Throws
 * `municipality_unknown`.
 */
export const fieldsTyped = async (tx: Tx, typed: OrganisationEdit): Promise<Partial<OrganisationState>> => {
  const { kind, name, employees, municipalityKey, place, ...texts } = typed
  return {
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && { name: tidied(name) ?? name }),
    ...(employees !== undefined && { employees }),
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, tidied(text)])),
    ...(isSeatNamed(typed) && ((await placeTyped(tx, typed)) ?? nowhere)),
  }
}

const isSeatNamed = ({ municipalityKey, place }: OrganisationEdit): boolean =>
  municipalityKey !== undefined || place !== undefined

const nowhere = { municipalityKey: null, place: null }
