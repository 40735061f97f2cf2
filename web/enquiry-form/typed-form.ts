import type { NewForm } from '#contract/enquiry-forms'
import type { Concern } from '#terms/enquiries'
import { currentConsent, type FormLanguage } from '#terms/enquiry-forms'
import { looksLikeEmail } from '../check/form-parts.ts'
import { said, words } from './words.ts'

/** The form as it is typed. */
export type TypedForm = Record<'what' | 'organisationName' | 'contactName' | 'email' | 'phone' | 'homepage', string> & {
  concern: Concern | ''
  consents: boolean
}

export const emptyForm = (): TypedForm => ({
  concern: '',
  what: '',
  organisationName: '',
  contactName: '',
  email: '',
  phone: '',
  homepage: '',
  consents: false,
})

export type FormProblems = Partial<Record<keyof TypedForm, string>>

/** In the order of the fields: the first is gone to. */
export const problemsOf = (typed: TypedForm, language: FormLanguage): FormProblems => ({
  ...(typed.concern === '' && { concern: said(words.concernMissing, language) }),
  ...(typed.what.trim() === '' && { what: said(words.whatMissing, language) }),
  ...(typed.contactName.trim() === '' && { contactName: said(words.nameMissing, language) }),
  ...(!looksLikeEmail(typed.email) && { email: said(words.emailWrong, language) }),
  ...(!typed.consents && { consents: said(words.consentMissing, language) }),
})

/** Whether leaving would lose something. */
export const isBegun = ({ what, organisationName, contactName, email, phone }: TypedForm): boolean =>
  [what, organisationName, contactName, email, phone].some((text) => text.trim() !== '')

/** As the server takes it; an organisation only from whoever recruits. */
export const formOf = (typed: TypedForm, id: string, language: FormLanguage): NewForm | null => {
  const { concern, what, organisationName, contactName, email, phone, homepage } = typed
  if (concern === '') return null
  return {
    id,
    concern,
    what: what.trim(),
    organisationName: concern === 'recruiting' ? organisationName.trim() || null : null,
    contactName: contactName.trim(),
    email: email.trim(),
    phone: phone.trim() || null,
    language,
    consentVersion: currentConsent,
    ...(homepage && { homepage }),
  }
}
