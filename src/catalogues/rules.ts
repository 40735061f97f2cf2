import { distance } from 'fastest-levenshtein'
import { compactFormsOf, foldToBase, foldToGerman } from '../names/rules.ts'
import { type Catalogue, type CatalogueState, closingReasonOfImport } from './terms.ts'

/** The import says by this reason that nobody confirmed a closing yet: what it is called may change, nothing else. */
export const isNeededByRule = ({ catalogue, code }: { catalogue: Catalogue; code: string }): boolean =>
  catalogue === 'closingReason' && code === closingReasonOfImport

type Mergeable = { id: string; state: CatalogueState; mergedInto: string | null }

export type MergeRefusal = 'merge_into_itself' | 'merged_already' | 'merge_target_retired'

/** Why one cannot go into the other, or null. Into what is merged itself nobody goes: so there are no chains. */
export const refusalOfMerge = (one: Mergeable, into: Mergeable): MergeRefusal | null => {
  if (one.id === into.id) return 'merge_into_itself'
  if (one.mergedInto !== null) return 'merged_already'
  return into.state === 'retired' ? 'merge_target_retired' : null
}

/** Whether a list that names the one would be read as naming the other. */
export const areOneName = (one: string, other: string): boolean => {
  const forms = compactFormsOf(one)
  return compactFormsOf(other).some((form) => form !== '' && forms.includes(form))
}

/** `Bergbau und Kunst` gets the code `bergbau_und_kunst`; a number tells it from another one of that code. */
export const freeCode = (name: string, isTaken: (code: string) => boolean): string => {
  const stem = foldToBase(name).replaceAll(' ', '_') || 'word'
  let code = stem
  for (let number = 2; isTaken(code); number += 1) code = `${stem}_${number}`
  return code
}

type Choice = { id: string; name: string }

const shortestWord = 4

/**
 * Which entry a word of an old list most likely means: one that shares a whole word with it (`K. Reuther`, `Kateryna
 * Reuther`), begins like it (`Telefonat`, `Telefon`), or differs by a slip of the pen. Null where none or several do.
 */
export const likelyMeant = <One extends Choice>(word: string, choices: readonly One[]): One | null => {
  const meant = choices.filter(({ name }) => areAlike(wordsOf(word), wordsOf(name)))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

const wordsOf = (name: string): string[] =>
  foldToGerman(name)
    .split(' ')
    .filter((word) => word.length >= shortestWord)

const areAlike = (ones: readonly string[], others: readonly string[]): boolean =>
  ones.some((one) => others.some((other) => begins(one, other) || begins(other, one) || isSlip(one, other)))

const begins = (one: string, other: string) => one.startsWith(other)

const isSlip = (one: string, other: string) =>
  Math.min(one.length, other.length) > shortestWord && distance(one, other) === 1
