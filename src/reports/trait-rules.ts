import { type Day, yearOf } from '../calendar/rules.ts'
import { foldToGerman } from '../names/rules.ts'
import { type AgeGroup, ageGroups, type CompanySize, companySizes } from './terms.ts'

/** Nobody is older: a birth year further back, or one to come, was mistyped, and no age is recorded. */
const oldest = 120

const youngestIn: Record<AgeGroup, number> = {
  under_18: 0,
  '18_to_24': 18,
  '25_to_34': 25,
  '35_to_44': 35,
  '45_to_54': 45,
  '55_to_64': 55,
  '65_and_over': 65,
}

/**
 * Rule 14: the group of the age that somebody reaches in the year of the day, that of their first counted consultation in
 * the period. Only the year of birth is known.
 */
export const ageGroupOn = (day: Day, birthYear: number | null): AgeGroup | null => {
  if (birthYear === null) return null
  const age = yearOf(day) - birthYear
  return age > oldest ? null : (ageGroups.findLast((group) => youngestIn[group] <= age) ?? null)
}

const fewestIn: Record<CompanySize, number> = {
  nobody: 0,
  '1_to_9': 1,
  '10_to_49': 10,
  '50_to_249': 50,
  '250_and_over': 250,
}

/** Rule 14: by employees. 0 is known and no size from 1 to 9: whoever employs nobody stands on a line of their own. */
export const companySizeOf = (employees: number | null): CompanySize | null =>
  employees === null ? null : (companySizes.findLast((size) => fewestIn[size] <= employees) ?? null)

export type Nationality = { position: number; country: string }

/** Rule 14: of several nationalities the first counts, so that each person stands on one line. */
export const nationalityThatCounts = (nationalities: readonly Nationality[]): string | null =>
  nationalities.reduce<Nationality | null>((first, one) => (first && first.position < one.position ? first : one), null)
    ?.country ?? null

/** Rule 14: a sector is free text, and one line however it is spelt: `Möbel`, `MOEBEL `. */
export const lineOfSector = (sector: string | null): string | null =>
  sector === null ? null : `sector ${foldToGerman(sector) || sector}`
