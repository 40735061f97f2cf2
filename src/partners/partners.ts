import type { Handle, Tx } from '../../db/open.ts'
import { partners } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { latestBefore } from '../audit/latest.ts'
import { wasCreated } from '../creations.ts'
import { idTaken, notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { sortNameOfOrganisation } from '../names/rules.ts'
import type { Stamp } from '../stamp.ts'
import { BeforeVerification, type NewPartner, type Partner, type PartnerEdit } from './contract.ts'
import {
  findPartner,
  insertPartner,
  isOfAnotherPartner,
  replaceContacts,
  replaceOffers,
  updatePartner,
} from './queries.ts'
import { fieldsTyped } from './typed.ts'

/** Throws `not_found`. */
export const readPartner = async (handle: Handle, id: string): Promise<Partner> => {
  const partner = await findPartner(handle, id)
  if (!partner) throw notFound()
  return partner
}

/** Adds a partner. Safe to repeat. */
export const recordPartner = (handle: Handle, input: NewPartner, stamp: Stamp): Promise<Partner> =>
  transaction(handle, async (tx) => {
    const { id, institution, ...facts } = input
    if (await wasCreated(tx, { id, kind: 'partner', body: input, table: partners }, stamp)) return readPartner(tx, id)
    const { offers = [], contacts = [], ...fields } = fieldsTyped({ institution, ...facts }, [])
    await refuseForeign(tx, id, { offers, contacts })
    const named = { institution, languages: [], ...fields }
    await insertPartner(tx, { id, ...named, sortName: sortNameOfOrganisation(named.institution), createdAt: stamp.at })
    await replaceOffers(tx, id, offers)
    await replaceContacts(tx, id, contacts)
    await writeAudit(tx, 'partner.recorded', id, stamp)
    return readPartner(tx, id)
  })

const refuseForeign = async (tx: Tx, id: string, parts: Partial<Pick<Partner, 'offers' | 'contacts'>>) => {
  if (hasDoubles(parts) || (await isOfAnotherPartner(tx, id, parts))) throw idTaken()
}

const hasDoubles = ({ offers = [], contacts = [] }: Partial<Pick<Partner, 'offers' | 'contacts'>>): boolean =>
  [offers, contacts].some((parts) => new Set(parts.map(({ id }) => id)).size < parts.length)

/** Changes what is named of a partner; `version` is what the edit is based on. Throws `offer_needed`. */
export const editPartner = (handle: Handle, id: string, version: number, input: PartnerEdit, stamp: Stamp) =>
  transaction(handle, async (tx): Promise<Partner> => {
    const partner = await readPartner(tx, id)
    const edited = fieldsTyped(input, partner.offers)
    const changes = changesBetween<Partner>(partner, edited)
    refuseIfChanged(version, partner, changes)
    if (edited.offers && losesNeeded(partner.offers, edited.offers)) throw ruleBroken('offer_needed', 'offers')
    await refuseForeign(tx, id, edited)

    if (Object.keys(changes).length === 0) return partner
    const { offers, contacts, ...fields } = edited
    const { institution } = fields
    await updatePartner(tx, id, { ...fields, ...(institution && { sortName: sortNameOfOrganisation(institution) }) })
    if (offers) await replaceOffers(tx, id, offers)
    if (contacts) await replaceContacts(tx, id, contacts)
    await writeAudit(tx, 'partner.edited', id, stamp, changes)
    return readPartner(tx, id)
  })

/** What questionnaires name by its code stays, whatever it is called. */
const losesNeeded = (before: Partner['offers'], after: Partner['offers']): boolean =>
  before.some(({ id, code }) => code !== null && !after.some((offer) => offer.id === id))

/** Somebody made sure today that all of it holds, as it stands in `version`. */
export const verifyPartner = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changePartner(handle, id, async (tx, partner) => {
    if (partner.checkedOn === stamp.today) return
    refuseIfChanged(version, partner)
    await updatePartner(tx, id, { checkedOn: stamp.today })
    const changes = { checkedOn: { from: partner.checkedOn, to: stamp.today } }
    await writeAudit(tx, 'partner.verified', id, stamp, changes)
  })

/** It was not made sure of after all: the day before stands again. */
export const unverifyPartner = (handle: Handle, id: string, stamp: Stamp) =>
  changePartner(handle, id, async (tx, partner) => {
    if (partner.checkedOn !== stamp.today) return
    const before = await latestBefore(tx, 'partner.verified', id, BeforeVerification)
    const checkedOn = before?.checkedOn ?? null
    await updatePartner(tx, id, { checkedOn })
    await writeAudit(tx, 'partner.unverified', id, stamp, { checkedOn: { from: partner.checkedOn, to: checkedOn } })
  })

/** No longer offered anywhere; it stays in what already names it. Retired already, it stays so. */
export const retirePartner = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changePartner(handle, id, async (tx, partner) => {
    if (partner.retired) return
    refuseIfChanged(version, partner)
    await updatePartner(tx, id, { retiredAt: stamp.at })
    await writeAudit(tx, 'partner.retired', id, stamp, { retired: { from: false, to: true } })
  })

/** Offers a retired partner again. What was not retired stays as it is. */
export const bringBackPartner = (handle: Handle, id: string, stamp: Stamp) =>
  changePartner(handle, id, async (tx, partner) => {
    if (!partner.retired) return
    await updatePartner(tx, id, { retiredAt: null })
    await writeAudit(tx, 'partner.brought_back', id, stamp, { retired: { from: true, to: false } })
  })

const changePartner = (handle: Handle, id: string, change: (tx: Tx, partner: Partner) => Promise<void>) =>
  transaction(handle, async (tx): Promise<Partner> => {
    await change(tx, await readPartner(tx, id))
    return readPartner(tx, id)
  })
