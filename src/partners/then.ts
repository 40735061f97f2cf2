import type { Handle } from '../../db/open.ts'
import type { PartnerThen } from '../checks/contract.ts'
import type { Partner } from './contract.ts'
import { everyPartner } from './queries.ts'

/**
 * The partners behind these codes as the directory has them now, by their own codes; the code of an offer brings its partner.
 * An offer that was asked for stands with every partner that was: a questionnaire may send to one for what another offers.
 * What nobody knows, and what is retired, is left out.
 */
export const partnersThen = async (handle: Handle, codes: readonly string[]): Promise<Record<string, PartnerThen>> => {
  const offered = (await everyPartner(handle)).filter(({ retired }) => !retired)
  const isAsked = ({ code }: { code: string | null }) => code !== null && codes.includes(code)
  const asked = offered.filter((partner) => isAsked(partner) || partner.offers.some(isAsked))
  const askedOffers = asked.flatMap(({ offers }) => offers.filter(isAsked))
  return Object.fromEntries(
    asked.flatMap((partner) => (partner.code === null ? [] : [[partner.code, thenOf(partner, askedOffers)]])),
  )
}

const thenOf = ({ institution, website, contacts, offers }: Partner, asked: Partner['offers']): PartnerThen => ({
  institution,
  website,
  contacts: contacts.map(({ name, email, phone, address }) => ({ name, email, phone, address })),
  offers: Object.fromEntries(
    [...offers, ...asked].flatMap(({ code, title, website }) => (code === null ? [] : [[code, { title, website }]])),
  ),
})
