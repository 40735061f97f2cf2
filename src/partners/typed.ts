import { tidied } from '../text.ts'
import type { Partner, PartnerEdit, TypedContact, TypedOffer } from './contract.ts'

type Typed = Partial<Omit<Partner, 'id' | 'code' | 'checkedOn' | 'retired' | 'version'>>

/** What was typed of a partner, as it is kept; what nobody named stays out. An offer keeps the code it has. */
export const fieldsTyped = (
  { institution, area, languages, website, note, offers, contacts }: PartnerEdit,
  standing: Partner['offers'],
): Typed => ({
  ...(institution !== undefined && { institution: tidied(institution) ?? institution }),
  ...(area !== undefined && { area: tidied(area) }),
  ...(languages !== undefined && { languages }),
  ...(website !== undefined && { website: tidied(website) }),
  ...(note !== undefined && { note: tidied(note) }),
  ...(offers !== undefined && { offers: offers.map((offer) => offerTyped(offer, standing)) }),
  ...(contacts !== undefined && { contacts: contacts.map(contactTyped) }),
})

const offerTyped = ({ id, title, description, website }: TypedOffer, standing: Partner['offers']) => ({
  id,
  code: standing.find((offer) => offer.id === id)?.code ?? null,
  title: tidied(title) ?? title,
  description: tidied(description),
  website: tidied(website),
})

const contactTyped = ({ id, name, email, phone, address }: TypedContact) => ({
  id,
  name: tidied(name) ?? name,
  email: tidied(email),
  phone: tidied(phone),
  address: tidied(address),
})
