import type { PersonEdit, PersonState } from '#contract/people'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { type DayOfMoveRefusal, refusalOfMove } from '#rules/people'
import type { Gender } from '#terms/people'
import { newId } from '../api.ts'
import type { PlaceTyped } from '../components/place-field.ts'
import { settledDay } from '../drafts/settled-day.ts'
import {
  draftOfPackage,
  type PackageDraft,
  type PackageProblem,
  packageEditOf,
  packageProblems,
  settledPackage,
  type YearProblem,
  yearProblem,
} from './package-draft.ts'

/** Where somebody lives, as it is typed; without a day: always until the next one. */
export type ResidenceDraft = PlaceTyped & { id: string; from: string }

/** A person as they stand in a form: what is typed stays text until it is sent. */
export type PersonDraft = PackageDraft & {
  givenName: string
  familyName: string
  nativeName: string
  targetGroup: PersonState['targetGroup']
  phone: string
  email: string
  birthYear: string
  gender: Gender | ''
  nationalities: readonly string[]
  /** What stands in the field for one more of them, as long as it names no country. */
  nationalityTyped: string
  origin: string
  residences: readonly ResidenceDraft[]
}

export type ResidenceProblem = DayOfMoveRefusal | 'day_unknown' | 'residence_place_missing' | 'residence_twice'
export type PersonProblem = 'name_missing' | 'country_unknown' | PackageProblem
export type PersonProblems = {
  fields: Partial<Record<keyof PersonDraft, PersonProblem>>
  /** By the id of the residence. */
  residences: Record<string, ResidenceProblem>
  /** By the id of whoever comes along. */
  household: Record<string, YearProblem>
}

export const noProblems: PersonProblems = { fields: {}, residences: {}, household: {} }

export const draftOfPerson = (person: PersonState): PersonDraft => ({
  givenName: person.givenName ?? '',
  familyName: person.familyName,
  nativeName: person.nativeName ?? '',
  targetGroup: person.targetGroup,
  phone: person.phone ?? '',
  email: person.email ?? '',
  birthYear: person.birthYear?.toString() ?? '',
  gender: person.gender ?? '',
  nationalities: person.nationalities,
  nationalityTyped: '',
  origin: person.origin ?? '',
  ...draftOfPackage(person),
  residences: person.residences.map(({ id, fromOn, municipalityKey, place }) => ({
    id,
    from: fromOn === null ? '' : germanDay(fromOn),
    municipalityKey,
    place: place ?? '',
  })),
})

/** The days of moving, as they were meant when they were written. */
export const settledPerson = (draft: PersonDraft, writtenOn: Day, today: Day): PersonDraft => ({
  ...draft,
  ...settledPackage(draft, writtenOn, today),
  residences: draft.residences.map((one) => ({ ...one, from: settledDay(one.from, writtenOn, today) })),
})

export const emptyResidence = (): ResidenceDraft => ({ id: newId(), from: '', municipalityKey: null, place: '' })

/** What must be mended before it can be saved. */
export const personProblems = (draft: PersonDraft, today: Day): PersonProblems => {
  const year = yearProblem(draft.birthYear, today)
  const { household, ...ofPackage } = packageProblems(draft, today)
  return {
    household,
    fields: {
      ...ofPackage,
      ...(draft.familyName.trim() === '' && { familyName: 'name_missing' as const }),
      ...(year && { birthYear: year }),
      ...(draft.nationalityTyped.trim() !== '' && { nationalities: 'country_unknown' as const }),
    },
    residences: Object.fromEntries(
      draft.residences.flatMap((one) => {
        const problem = residenceProblem(one, draft.residences, today)
        return problem ? [[one.id, problem]] : []
      }),
    ),
  }
}

const residenceProblem = (one: ResidenceDraft, all: readonly ResidenceDraft[], today: Day): ResidenceProblem | null => {
  if (one.municipalityKey === null && one.place.trim() === '') return 'residence_place_missing'
  const begin = beginOf(one, today)
  if (begin === undefined) return 'day_unknown'
  const refusal = begin && refusalOfMove(begin, today)
  if (refusal) return refusal
  return all.some((other) => other.id !== one.id && beginOf(other, today) === begin) ? 'residence_twice' : null
}

/** Null without beginning, undefined where nobody understands the day. */
const beginOf = ({ from }: ResidenceDraft, today: Day): Day | null | undefined =>
  from.trim() === '' ? null : (dayFromWords(from, today) ?? undefined)

/** Those of the fields that changed, as the server takes them. */
export const personEditOf = (draft: PersonDraft, fields: readonly string[], today: Day): PersonEdit =>
  Object.fromEntries(Object.entries(wholeEditOf(draft, today)).filter(([field]) => fields.includes(field)))

const wholeEditOf = (draft: PersonDraft, today: Day): Required<PersonEdit> => ({
  givenName: textOf(draft.givenName),
  familyName: draft.familyName.trim(),
  nativeName: textOf(draft.nativeName),
  targetGroup: draft.targetGroup,
  birthYear: draft.birthYear.trim() === '' ? null : Number(draft.birthYear),
  gender: draft.gender || null,
  nationalities: [...draft.nationalities],
  origin: textOf(draft.origin),
  email: textOf(draft.email),
  phone: textOf(draft.phone),
  ...packageEditOf(draft, today),
  residences: draft.residences.map(({ id, municipalityKey, place, ...begin }) => ({
    id,
    fromOn: beginOf({ id, municipalityKey, place, ...begin }, today) ?? null,
    ...(municipalityKey === null ? { place: textOf(place) } : { municipalityKey }),
  })),
})

const textOf = (typed: string): string | null => typed.trim() || null
