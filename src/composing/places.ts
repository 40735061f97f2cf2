import type { Handle } from '../../db/open.ts'
import { findSettings } from '../centre/queries.ts'
import type { Places } from '../packages/compose-rules.ts'
import type { Office } from '../packages/contract.ts'
import type { Partner } from '../partners/contract.ts'
import { everyPartner } from '../partners/queries.ts'
import type { Person } from '../people/contract.ts'
import { officeNamed, officeOf, officeOfCentre, officesOf } from './offices-rules.ts'

/** Who counsels somebody, and when they come next. */
export type Helping = { counsellor: string | null; nextAppointment: Places['nextAppointment'] }

export const nobody: Helping = { counsellor: null, nextAppointment: null }

/** What a booklet for this person fills in: of the directory, of where they live or will, and of who counsels them. */
export const placesFor = async (
  handle: Handle,
  { residences }: Pick<Person, 'residences'>,
  { counsellor, nextAppointment }: Helping,
): Promise<Places> => {
  const settings = await findSettings(handle)
  const { centreName } = settings
  const partners = (await everyPartner(handle)).filter(({ retired }) => !retired)
  // The newest is where they mean to live, also where that day is to come.
  const municipality = residences[0]?.municipality ?? null
  const itself = partners.find(({ institution }) => institution === centreName)
  return {
    centre: officeOfCentre(itself ? officeOf(itself) : officeNamed(centreName), settings),
    counsellor: counsellor === null ? null : { name: counsellor, phone: null, email: null },
    municipality: municipality === null ? null : officesOf(municipality, partners),
    nextAppointment,
    partners: Object.fromEntries(partners.flatMap(withCode)),
  }
}

/** Modules name a partner by its code; one that the centre added has none. */
const withCode = (partner: Partner): [string, Office][] =>
  partner.code === null ? [] : [[partner.code, officeOf(partner)]]
