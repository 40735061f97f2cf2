import type { OrganisationEdit, OrganisationState } from '#contract/organisations'
import type { Day } from '#rules/calendar'
import type { OrganisationKind } from '#terms/organisations'
import type { PlaceTyped } from '../components/place-field.ts'
import {
  type ContactDraft,
  type ContactProblem,
  contactProblems,
  contactsOf,
  draftOfContact,
  settledContacts,
} from './contact-draft.ts'

/** An organisation as it stands in a form: what is typed stays text until it is sent. */
export type OrganisationDraft = {
  kind: OrganisationKind
  name: string
  /** A municipality or a place: one field, as one leaves no trace of the other. */
  seat: PlaceTyped
  sector: string
  employees: string
  /** The main one first. */
  contacts: readonly ContactDraft[]
}

export type OrganisationProblem = 'name_missing' | 'employees_invalid'
export type OrganisationProblems = {
  fields: Partial<Record<keyof OrganisationDraft, OrganisationProblem>>
  /** By the id of the contact. */
  contacts: Record<string, ContactProblem>
}

export const noProblems: OrganisationProblems = { fields: {}, contacts: {} }

export const draftOfOrganisation = (organisation: OrganisationState): OrganisationDraft => ({
  kind: organisation.kind,
  name: organisation.name,
  seat: { municipalityKey: organisation.municipalityKey, place: organisation.place ?? '' },
  sector: organisation.sector ?? '',
  employees: organisation.employees?.toString() ?? '',
  contacts: organisation.contacts.map(draftOfContact),
})

/** What must be mended before it can be saved. */
export const organisationProblems = (draft: OrganisationDraft, today: Day): OrganisationProblems => ({
  fields: {
    ...(draft.name.trim() === '' && { name: 'name_missing' as const }),
    ...(employeesOf(draft.employees) === undefined && { employees: 'employees_invalid' as const }),
  },
  contacts: contactProblems(draft.contacts, today),
})

/** The days of leaving, as they were meant when they were written. */
export const settledOrganisation = (draft: OrganisationDraft, writtenOn: Day, today: Day): OrganisationDraft => ({
  ...draft,
  contacts: settledContacts(draft.contacts, writtenOn, today),
})

/** `1.200` and `1 200` are 1200; null where nothing stands there, undefined where it is no such number. */
export const employeesOf = (typed: string): number | null | undefined => {
  const digits = typed.trim().replace(/(?<=\d)[. ](?=\d{3})/g, '')
  if (digits === '') return null
  return /^\d{1,8}$/.test(digits) && Number(digits) <= 10_000_000 ? Number(digits) : undefined
}

/** Those of the fields that changed, as the server takes them. */
export const organisationEditOf = (
  draft: OrganisationDraft,
  fields: readonly string[],
  today: Day,
): OrganisationEdit => {
  const { seat, ...whole } = wholeEditOf(draft, today)
  return {
    ...Object.fromEntries(Object.entries(whole).filter(([field]) => fields.includes(field))),
    ...(fields.includes('seat') && seat),
  }
}

const wholeEditOf = ({ kind, name, seat, employees, sector, contacts }: OrganisationDraft, today: Day) => ({
  kind,
  name: name.trim(),
  employees: employeesOf(employees) ?? null,
  sector: textOf(sector),
  contacts: contactsOf(contacts, today),
  seat:
    seat.municipalityKey === null
      ? { municipalityKey: null, place: textOf(seat.place) }
      : { municipalityKey: seat.municipalityKey, place: null },
})

const textOf = (typed: string): string | null => typed.trim() || null
