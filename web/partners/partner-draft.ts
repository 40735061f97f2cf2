import { msg } from '@lit/localize'
import type { Partner, PartnerEdit } from '#contract/partners'
import { newId } from '../api.ts'

export type OfferDraft = { id: string; code: string | null; title: string; description: string; website: string }
export type ContactDraft = { id: string; name: string; email: string; phone: string; address: string }

export type PartnerDraft = {
  institution: string
  area: string
  languages: string[]
  website: string
  note: string
  offers: OfferDraft[]
  contacts: ContactDraft[]
}

export const emptyPartner = (): PartnerDraft => ({
  institution: '',
  area: '',
  languages: [],
  website: '',
  note: '',
  offers: [],
  contacts: [],
})

export const emptyOffer = (): OfferDraft => ({ id: newId(), code: null, title: '', description: '', website: '' })

export const emptyContact = (): ContactDraft => ({ id: newId(), name: '', email: '', phone: '', address: '' })

export const draftOfPartner = (partner: Partner): PartnerDraft => ({
  institution: partner.institution,
  area: partner.area ?? '',
  languages: [...partner.languages],
  website: partner.website ?? '',
  note: partner.note ?? '',
  offers: partner.offers.map(({ id, code, title, description, website }) => ({
    id,
    code,
    title,
    description: description ?? '',
    website: website ?? '',
  })),
  contacts: partner.contacts.map(({ id, name, email, phone, address }) => ({
    id,
    name,
    email: email ?? '',
    phone: phone ?? '',
    address: address ?? '',
  })),
})

const orNull = (text: string): string | null => text.trim() || null

/** `www.example.org` is meant as the address it stands for. */
const addressOf = (text: string): string | null => {
  const typed = text.trim()
  if (typed === '') return null
  return /^https?:\/\//.test(typed) ? typed : `https://${typed}`
}

/** As the server takes it: what was added and left empty is nothing. */
export const editOfPartner = (draft: PartnerDraft): Required<PartnerEdit> & { institution: string } => ({
  institution: draft.institution.trim(),
  area: orNull(draft.area),
  languages: draft.languages,
  website: addressOf(draft.website),
  note: orNull(draft.note),
  offers: draft.offers
    .filter(
      ({ code, title, description, website }) => code !== null || `${title}${description}${website}`.trim() !== '',
    )
    .map(({ id, title, description, website }) => ({
      id,
      title: title.trim(),
      description: orNull(description),
      website: addressOf(website),
    })),
  contacts: draft.contacts
    .filter(({ name, email, phone, address }) => `${name}${email}${phone}${address}`.trim() !== '')
    .map(({ id, name, email, phone, address }) => ({
      id,
      name: name.trim(),
      email: orNull(email),
      phone: orNull(phone),
      address: orNull(address),
    })),
})

/** What is missing, in words, by the id of the field. */
export const problemsOfPartner = (draft: PartnerDraft): Record<string, string> => {
  const { institution, offers, contacts } = editOfPartner(draft)
  return {
    ...(institution === '' && { institution: msg('Wie heißt die Einrichtung?') }),
    ...Object.fromEntries(
      offers.filter(({ title }) => title === '').map(({ id }) => [id, msg('Wie heißt das Angebot?')]),
    ),
    ...Object.fromEntries(contacts.filter(({ name }) => name === '').map(({ id }) => [id, msg('Wer ist das?')])),
  }
}
