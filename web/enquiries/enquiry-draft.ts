import { msg } from '@lit/localize'
import type { Enquiry, IntoCase, NewEnquiry } from '#contract/enquiries'
import type { Concern, sourcesByHand } from '#terms/enquiries'
import { newId } from '../api.ts'
import { type KnownClient, type NewClientDraft, newClientNamed } from '../quick-log/quick-log-draft.ts'

type SourceByHand = (typeof sourcesByHand)[number]

export type EnquiryDraft = Record<'what' | 'organisationName' | 'contactName' | 'email' | 'phone', string> & {
  source: SourceByHand
  concern: Concern | ''
}

export const emptyEnquiry = (): EnquiryDraft => ({
  what: '',
  organisationName: '',
  contactName: '',
  email: '',
  phone: '',
  source: 'phone',
  concern: '',
})

/** Whether something was typed; how it came in is chosen beforehand. */
export const isBegun = ({ what, organisationName, contactName, email, phone }: EnquiryDraft): boolean =>
  [what, organisationName, contactName, email, phone].some((text) => text.trim() !== '')

const orNull = (text: string): string | null => text.trim() || null

export const wantedEnquiry = (draft: EnquiryDraft, id: string): NewEnquiry | null =>
  draft.what.trim() === ''
    ? null
    : {
        id,
        what: draft.what.trim(),
        source: draft.source,
        concern: draft.concern || null,
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

/** Who wants to come back is a returnee; of all others, somebody has to say it. */
export const caseDraftOf = (enquiry: Enquiry): CaseDraft => {
  const { client } = enquiry
  return {
    newCaseId: newId(),
    newClientId: newId(),
    search: '',
    client,
    newClient: client ? null : newClientIn(enquiry),
  }
}

const newClientIn = ({ organisationName, contactName, concern, email, phone }: Enquiry): NewClientDraft | null => {
  const said = organisationName ?? contactName
  if (said === null) return null
  const known = { ...newClientNamed(said), email: email ?? '', phone: phone ?? '' }
  if (organisationName !== null) return { ...known, kind: 'company', givenName: '', name: organisationName }
  return { ...known, ...(concern === 'returning' && { targetGroup: 'returnee' }) }
}

/** What is missing before it can become a case, in words. */
export const problemOfCase = ({ client, newClient }: CaseDraft): { client?: string; name?: string } => {
  if (client === null && newClient === null) return { client: msg('Um wen geht es?') }
  return newClient?.name.trim() === '' ? { name: msg('Wie heißt sie, oder die Organisation?') } : {}
}

/** As the server takes it; of an organisation, with whom it was that asked. */
export const intoCase = (draft: CaseDraft, { contactName }: Enquiry): IntoCase => {
  const { newCaseId, newClientId: id, client, newClient } = draft
  if (client)
    return { newCaseId, ...(client.kind === 'person' ? { personId: client.id } : { organisationId: client.id }) }
  if (!newClient) return { newCaseId }
  const { kind, givenName, name, targetGroup, municipalityKey, place } = newClient
  const [email, phone] = [orNull(newClient.email), orNull(newClient.phone)]
  const where = municipalityKey ? { municipalityKey } : { place: place.trim() || null }
  if (kind === 'person') {
    const names = { givenName: givenName.trim() || null, familyName: name.trim() }
    return { newCaseId, newPerson: { id, ...names, targetGroup, email, phone, ...where } }
  }
  return { newCaseId, newOrganisation: { id, kind, name: name.trim(), contactName, email, phone, ...where } }
}
