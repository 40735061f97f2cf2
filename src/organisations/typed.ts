import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { ruleBroken } from '../errors.ts'
import { placeTyped } from '../places/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { contactsOfOthers } from './contact-queries.ts'
import type { Contact, NewOrganisation, OrganisationEdit, OrganisationState, TypedContact } from './contract.ts'
import { contactsInOrder, refusalOfContacts } from './rules.ts'

type Fields = Omit<OrganisationState, 'contacts'>

/**
 * What was typed of an organisation, as it is kept, whether it is recorded or edited; what nobody named stays out. Throws
 * `municipality_unknown`.
 */
export const fieldsTyped = async (tx: Tx, typed: Omit<OrganisationEdit, 'contacts'>): Promise<Partial<Fields>> => {
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

/**
 * Every contact of an organisation, the main one first. Throws why these cannot be its contacts. An id that is another's
 * tells nobody that there is another: the contact is given one of its own.
 */
export const contactsTyped = async (
  tx: Tx,
  organisationId: string,
  typed: readonly TypedContact[],
  { today }: Stamp,
): Promise<Contact[]> => {
  const contacts = contactsInOrder(typed.map(tidiedContact))
  const refusal = refusalOfContacts(contacts, today)
  if (refusal) throw ruleBroken(refusal, 'contacts')
  const taken = await contactsOfOthers(tx, organisationId, contacts)
  return contacts.map((one, index) => {
    const isTwice = contacts.findIndex(({ id }) => id === one.id) < index
    return isTwice || taken.has(one.id) ? { ...one, id: newId() } : one
  })
}

const tidiedContact = ({ id, formerOn, ...texts }: TypedContact): Contact => ({
  id,
  name: tidied(texts.name),
  role: tidied(texts.role),
  email: tidied(texts.email),
  phone: tidied(texts.phone),
  note: tidied(texts.note),
  formerOn,
})

type FirstContact = Pick<NewOrganisation, 'id' | 'contactName' | 'email' | 'phone'>

/** The contact an organisation is recorded with, under its own id: nobody names another then. */
export const firstContactTyped = ({ id, contactName, email, phone }: FirstContact): Contact[] => {
  const said = { name: tidied(contactName), email: tidied(email), phone: tidied(phone) }
  if (said.name === null && said.email === null && said.phone === null) return []
  return [{ id, ...said, role: null, note: null, formerOn: null }]
}
