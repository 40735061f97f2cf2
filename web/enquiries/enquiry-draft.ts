import { msg } from '@lit/localize'
import type { Enquiry, IntoCase, NewEnquiry } from '#contract/enquiries'
import { newId } from '../api.ts'
import { type KnownClient, type NewClientDraft, newClientNamed } from '../quick-log/quick-log-draft.ts'

export type EnquiryDraft = Record<'what' | 'organisationName' | 'contactName' | 'email' | 'phone', string>

export const emptyEnquiry = (): EnquiryDraft => ({
  what: '',
  organisationName: '',
  contactName: '',
  email: '',
  phone: '',
})

const orNull = (text: string): string | null => text.trim() || null

export const wantedEnquiry = (draft: EnquiryDraft, id: string): NewEnquiry | null =>
  draft.what.trim() === ''
    ? null
    : {
        id,
        what: draft.what.trim(),
        organisationName: orNull(draft.organisationName),
        contactName: orNull(draft.contactName),
        email: orNull(draft.email),
        phone: orNull(draft.phone),
      }

/** Who an enquiry is to become the case of: somebody known, or somebody new, begun from what they said. */
export type CaseDraft = {
  newCaseId: string
  newClientId: string
  search: string
  client: KnownClient | null
  newClient: NewClientDraft | null
}

export const caseDraftOf = ({ client, organisationName, contactName }: Enquiry): CaseDraft => {
  const said = organisationName ?? contactName
  const named = said === null ? null : newClientNamed(said)
  const newClient =
    organisationName && named ? { ...named, kind: 'company' as const, givenName: '', name: said ?? '' } : named
  return { newCaseId: newId(), newClientId: newId(), search: '', client, newClient: client ? null : newClient }
}

/** What is missing before it can become a case, in words. */
export const problemOfCase = ({ client, newClient }: CaseDraft): { client?: string; name?: string } => {
  if (client === null && newClient === null) return { client: msg('Um wen geht es?') }
  return newClient?.name.trim() === '' ? { name: msg('Wie heißt sie, oder die Organisation?') } : {}
}

/** As the server takes it, with what the enquiry said of how to reach them. */
export const intoCase = (draft: CaseDraft, { email, phone, contactName }: Enquiry): IntoCase => {
  const { newCaseId, newClientId: id, client, newClient } = draft
  if (client)
    return { newCaseId, ...(client.kind === 'person' ? { personId: client.id } : { organisationId: client.id }) }
  if (!newClient) return { newCaseId }
  const { kind, givenName, name, targetGroup, municipalityKey, place } = newClient
  const where = municipalityKey ? { municipalityKey } : { place: place.trim() || null }
  if (kind === 'person') {
    const names = { givenName: givenName.trim() || null, familyName: name.trim() }
    return { newCaseId, newPerson: { id, ...names, targetGroup, email, phone, ...where } }
  }
  return { newCaseId, newOrganisation: { id, kind, name: name.trim(), contactName, email, phone, ...where } }
}
