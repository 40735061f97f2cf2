import type { Contact, TypedContact } from '#contract/organisations'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { newId } from '../api.ts'
import { settledDay } from '../drafts/settled-day.ts'

/** A contact as it is typed; `former` is the day since which they are no longer there, in words. */
export type ContactDraft = {
  id: string
  name: string
  role: string
  phone: string
  email: string
  note: string
  former: string
}

export type ContactProblem = 'contact_says_nothing' | 'contact_former_in_future' | 'day_unknown'

export const draftOfContact = ({ id, name, role, phone, email, note, formerOn }: Contact): ContactDraft => ({
  id,
  name: name ?? '',
  role: role ?? '',
  phone: phone ?? '',
  email: email ?? '',
  note: note ?? '',
  former: formerOn === null ? '' : germanDay(formerOn),
})

export const emptyContact = (): ContactDraft => ({
  id: newId(),
  name: '',
  role: '',
  phone: '',
  email: '',
  note: '',
  former: '',
})

/** The days of leaving, as they were meant when they were written. */
export const settledContacts = (contacts: readonly ContactDraft[], writtenOn: Day, today: Day): ContactDraft[] =>
  contacts.map((one) => ({ ...one, former: settledDay(one.former, writtenOn, today) }))

/** By the id of the contact: what must be mended before it can be saved. */
export const contactProblems = (contacts: readonly ContactDraft[], today: Day): Record<string, ContactProblem> =>
  Object.fromEntries(
    contacts.flatMap((one) => {
      const problem = problemOf(one, today)
      return problem ? [[one.id, problem]] : []
    }),
  )

const problemOf = ({ name, phone, email, former }: ContactDraft, today: Day): ContactProblem | null => {
  if (`${name}${phone}${email}`.trim() === '') return 'contact_says_nothing'
  if (former.trim() === '') return null
  const day = dayFromWords(former, today)
  if (day === null) return 'day_unknown'
  return day > today ? 'contact_former_in_future' : null
}

export const contactsOf = (contacts: readonly ContactDraft[], today: Day): TypedContact[] =>
  contacts.map(({ id, former, ...texts }) => ({
    id,
    name: textOf(texts.name),
    role: textOf(texts.role),
    phone: textOf(texts.phone),
    email: textOf(texts.email),
    note: textOf(texts.note),
    formerOn: former.trim() === '' ? null : dayFromWords(former, today),
  }))

const textOf = (typed: string): string | null => typed.trim() || null
