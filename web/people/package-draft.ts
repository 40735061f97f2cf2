import type { PersonEdit, PersonState } from '#contract/people'
import { type Day, germanDay, yearOf } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { type DayOfMoveRefusal, refusalOfMove } from '#rules/people'
import type { HouseholdRelation, OriginGroup } from '#terms/people'
import { newId } from '../api.ts'
import { settledDay } from '../drafts/settled-day.ts'

/** Somebody who comes along, as it is typed. */
export type MemberDraft = { id: string; relation: HouseholdRelation; birthYear: string; name: string }

/** What the welcome package asks for, as it stands in the form; null, or nothing, is not recorded. */
export type PackageDraft = {
  originGroup: OriginGroup | null
  /** Empty: they come alone. */
  household: readonly MemberDraft[] | null
  hasCar: boolean | null
  hasFamilyAbroad: boolean | null
  hasForeignDegree: boolean | null
  movingOn: string
  languages: readonly string[]
  /** What stands in the field for one more of them, as long as it names no language. */
  languageTyped: string
}

/** In the order of the form. */
export const packageFields = [
  'originGroup',
  'household',
  'hasCar',
  'hasForeignDegree',
  'hasFamilyAbroad',
  'movingOn',
  'languages',
] as const

export type YearProblem = 'birth_year_invalid' | 'birth_year_in_future'
export type PackageProblem = YearProblem | DayOfMoveRefusal | 'day_unknown' | 'language_unknown'
export type PackageProblems = {
  movingOn?: PackageProblem
  languages?: PackageProblem
  /** By the id of whom it is of. */
  household: Record<string, YearProblem>
}

export const draftOfPackage = (person: PersonState): PackageDraft => {
  const { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages } = person
  return {
    originGroup,
    household: household?.map(draftOfMember) ?? null,
    hasCar,
    hasForeignDegree,
    hasFamilyAbroad,
    movingOn: movingOn === null ? '' : germanDay(movingOn),
    languages,
    languageTyped: '',
  }
}

/** Nobody is told apart by more than their place: the same every time it is made. */
const draftOfMember = (
  { relation, birthYear, name }: NonNullable<PersonState['household']>[number],
  place: number,
): MemberDraft => ({ id: String(place), relation, birthYear: birthYear?.toString() ?? '', name: name ?? '' })

export const newMember = (relation: HouseholdRelation): MemberDraft => ({
  id: newId(),
  relation,
  birthYear: '',
  name: '',
})

/** The day of moving, as it was meant when it was written. */
export const settledPackage = (draft: PackageDraft, writtenOn: Day, today: Day): Pick<PackageDraft, 'movingOn'> => ({
  movingOn: settledDay(draft.movingOn, writtenOn, today, dueDayFromWords),
})

export const packageProblems = (draft: PackageDraft, today: Day): PackageProblems => {
  const day = movingProblem(draft.movingOn, today)
  return {
    ...(day && { movingOn: day }),
    ...(draft.languageTyped.trim() !== '' && { languages: 'language_unknown' as const }),
    household: Object.fromEntries(
      (draft.household ?? []).flatMap(({ id, birthYear }) => {
        const problem = yearProblem(birthYear, today)
        return problem ? [[id, problem]] : []
      }),
    ),
  }
}

export const yearProblem = (typed: string, today: Day): YearProblem | null => {
  if (typed.trim() === '') return null
  if (!/^(19|2\d)\d{2}$/.test(typed.trim())) return 'birth_year_invalid'
  return Number(typed) > yearOf(today) ? 'birth_year_in_future' : null
}

const movingProblem = (typed: string, today: Day): PackageProblem | null => {
  if (typed.trim() === '') return null
  const day = dueDayFromWords(typed, today)
  return day ? refusalOfMove(day, today) : 'day_unknown'
}

type PackageEdit = Required<Pick<PersonEdit, (typeof packageFields)[number]>>

/** As the server takes it. */
export const packageEditOf = (draft: PackageDraft, today: Day): PackageEdit => {
  const { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages } = draft
  const plain = { originGroup, hasCar, hasFamilyAbroad, hasForeignDegree, languages: [...languages] }
  return {
    ...plain,
    household: household?.map(memberOf) ?? null,
    movingOn: movingOn.trim() === '' ? null : dueDayFromWords(movingOn, today),
  }
}

const memberOf = ({ relation, birthYear, name }: MemberDraft): NonNullable<PersonState['household']>[number] => ({
  relation,
  birthYear: birthYear.trim() === '' ? null : Number(birthYear),
  name: name.trim() || null,
})
