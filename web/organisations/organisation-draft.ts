import type { OrganisationEdit, OrganisationState } from '#contract/organisations'
import type { OrganisationKind } from '#terms/organisations'
import type { PlaceTyped } from '../components/place-field.ts'

/** An organisation as it stands in a form: what is typed stays text until it is sent. */
export type OrganisationDraft = {
  kind: OrganisationKind
  name: string
  contactName: string
  phone: string
  email: string
  /** A municipality or a place: one field, as one leaves no trace of the other. */
  seat: PlaceTyped
  sector: string
  employees: string
}

export type OrganisationProblem = 'name_missing' | 'employees_invalid'
export type OrganisationProblems = Partial<Record<keyof OrganisationDraft, OrganisationProblem>>

export const draftOfOrganisation = (organisation: OrganisationState): OrganisationDraft => ({
  kind: organisation.kind,
  name: organisation.name,
  contactName: organisation.contactName ?? '',
  phone: organisation.phone ?? '',
  email: organisation.email ?? '',
  seat: { municipalityKey: organisation.municipalityKey, place: organisation.place ?? '' },
  sector: organisation.sector ?? '',
  employees: organisation.employees?.toString() ?? '',
})

/** What must be mended before it can be saved. */
export const organisationProblems = ({ name, employees }: OrganisationDraft): OrganisationProblems => ({
  ...(name.trim() === '' && { name: 'name_missing' as const }),
  ...(employeesOf(employees) === undefined && { employees: 'employees_invalid' as const }),
})

/** `1.200` and `1 200` are 1200; null where nothing stands there, undefined where it is no such number. */
const employeesOf = (typed: string): number | null | undefined => {
  const digits = typed.trim().replace(/(?<=\d)[. ](?=\d{3})/g, '')
  if (digits === '') return null
  return /^\d{1,8}$/.test(digits) && Number(digits) <= 10_000_000 ? Number(digits) : undefined
}

/** Those of the fields that changed, as the server takes them. */
export const organisationEditOf = (draft: OrganisationDraft, fields: readonly string[]): OrganisationEdit => {
  const { seat, ...whole } = wholeEditOf(draft)
  return {
    ...Object.fromEntries(Object.entries(whole).filter(([field]) => fields.includes(field))),
    ...(fields.includes('seat') && seat),
  }
}

const wholeEditOf = ({ kind, name, seat, employees, ...texts }: OrganisationDraft) => ({
  kind,
  name: name.trim(),
  employees: employeesOf(employees) ?? null,
  contactName: textOf(texts.contactName),
  phone: textOf(texts.phone),
  email: textOf(texts.email),
  sector: textOf(texts.sector),
  seat:
    seat.municipalityKey === null
      ? { municipalityKey: null, place: textOf(seat.place) }
      : { municipalityKey: seat.municipalityKey, place: null },
})

const textOf = (typed: string): string | null => typed.trim() || null
