import type { Handle } from '../../db/open.ts'
import { genderLabels, genders } from '../people/terms.ts'
import { countryLabel, everyCountry } from '../places/country-labels.ts'
import type { Actor } from '../stamp.ts'
import type { Label } from '../terms.ts'
import { municipalityNames, wordsOf } from './queries.ts'
import type { BreakdownBy } from './question-rules.ts'
import {
  ageGroupLabels,
  ageGroups,
  companySizeLabels,
  companySizes,
  elsewhere,
  elsewhereLabel,
  restrictedSector,
  restrictedSectorLabel,
} from './terms.ts'
import { nationalitiesInUse, sectorsInUse } from './trait-queries.ts'
import { lineOfSector } from './trait-rules.ts'

type Word = { key: string; german: string; english: string | null }

/** Every line that a breakdown may have, by its key, with its words; where lines have an order of their own, in it. */
export const wordsBy = async (by: BreakdownBy, handle: Handle, actor: Actor): Promise<Map<string, Word>> => {
  const words = await wordsAsked[by](handle, actor)
  return new Map(words.map(({ key, german, english }) => [key, { key, german, english }]))
}

/** These few lines stand in their own order, whatever they count, and are there where they count nobody. */
export const haveOwnOrder = (by: BreakdownBy): boolean => by === 'gender' || by === 'ageGroup' || by === 'companySize'

const municipalityWords = async (handle: Handle): Promise<Word[]> => [
  ...(await municipalityNames(handle)),
  wordOf(elsewhere, elsewhereLabel),
]

const nationalityWords = async (handle: Handle): Promise<Word[]> => {
  const inUse = await nationalitiesInUse(handle)
  const countries = new Set([...everyCountry, ...inUse.map(({ country }) => country)])
  return [...countries].map((country) => wordOf(country, countryLabel(country)))
}

/** Of several spellings the commonest speaks for the line: the last one of a key is kept. */
const sectorWords = async (handle: Handle, actor: Actor): Promise<Word[]> => {
  const written = (await sectorsInUse(handle, actor)).toReversed().flatMap(({ sector }) => {
    const key = lineOfSector(sector)
    return key === null ? [] : [{ key, german: sector ?? '', english: null }]
  })
  return [...written, wordOf(restrictedSector, restrictedSectorLabel)]
}

const wordOf = (key: string, { de, en }: Label): Word => ({ key, german: de, english: en })

const fromTerms = <Code extends string>(codes: readonly Code[], labels: Record<Code, Label>) => {
  const words = codes.map((code) => wordOf(code, labels[code]))
  return async () => words
}

const wordsAsked: Record<BreakdownBy, (handle: Handle, actor: Actor) => Promise<Word[]>> = {
  topic: (handle) => wordsOf(handle, 'topic'),
  channel: (handle) => wordsOf(handle, 'channel'),
  municipality: municipalityWords,
  nationality: nationalityWords,
  gender: fromTerms(genders, genderLabels),
  ageGroup: fromTerms(ageGroups, ageGroupLabels),
  sector: sectorWords,
  companySize: fromTerms(companySizes, companySizeLabels),
}
