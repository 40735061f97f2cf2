import { v7 as newId } from 'uuid'
import { freeCode } from '../catalogues/rules.ts'
import { compactFormsOf } from '../names/rules.ts'
import type { Undecided } from './result.ts'
import { type UndecidedKind, undecidedKinds } from './terms.ts'
import type { KnownWord } from './word-queries.ts'

/** A word of a list that stands for a topic, a channel, a kind of event or a counsellor. */
export type ListedWord = { kind: UndecidedKind; value: string }

/** A word met for the first time: an unconfirmed catalogue entry, or a counsellor's unconfirmed name. */
export type LearntWord = ListedWord & { id: string; code: string }

export type Wordbook = { idOf: (word: ListedWord) => string; learnt: LearntWord[]; undecided: Undecided[] }

/** Reads the words of each row, learning those that nobody knows; a row counts once for a word. */
export const readWords = (rows: readonly ListedWord[][], known: readonly KnownWord[]): Wordbook => {
  const byForm = indexOf(known)
  const learnt: KnownWord[] = []
  const learn = (word: ListedWord): KnownWord => {
    const entry = { ...word, id: newId(), names: [word.value], formerNames: [], isConfirmed: false, mergedInto: null }
    learnt.push(entry)
    for (const form of formsOfWord(word.kind, word.value)) byForm.set(form, entry)
    return entry
  }
  const find = (word: ListedWord) =>
    formsOfWord(word.kind, word.value)
      .map((form) => byForm.get(form))
      .find(Boolean)
  const entriesOfRows = rows.map((row) => new Set(row.map((word) => find(word) ?? learn(word))))
  return {
    idOf: (word) => find(word)?.id ?? '',
    learnt: withCodes(learnt, known),
    undecided: countUndecided(entriesOfRows),
  }
}

/**
 * A confirmed word goes before an unconfirmed one of the same name, what is called so before what was; whoever was merged
 * stands for the one they went into.
 */
const indexOf = (known: readonly KnownWord[]): Map<string, KnownWord> => {
  const byId = new Map(known.map((word) => [word.id, word]))
  const resolved = (word: KnownWord): KnownWord => {
    const into = word.mergedInto === null ? undefined : byId.get(word.mergedInto)
    return into ? resolved(into) : word
  }
  const inOrder = [...known].sort((one, other) => Number(one.isConfirmed) - Number(other.isConfirmed))
  const formsOf = (word: KnownWord, names: readonly string[]) =>
    names.flatMap((name) => formsOfWord(word.kind, name).map((form): [string, KnownWord] => [form, resolved(word)]))
  return new Map([
    ...inOrder.flatMap((word) => formsOf(word, word.formerNames)),
    ...inOrder.flatMap((word) => formsOf(word, word.names)),
  ])
}

/** Also of a word without a letter in it, such as `???`. */
const formsOfWord = (kind: UndecidedKind, value: string): string[] =>
  compactFormsOf(value).map((form) => `${kind} ${form || value}`)

const countUndecided = (entriesOfRows: readonly Set<KnownWord>[]): Undecided[] => {
  const rowsOf = new Map<KnownWord, number>()
  for (const entry of entriesOfRows.flatMap((entries) => [...entries])) {
    if (!entry.isConfirmed) rowsOf.set(entry, (rowsOf.get(entry) ?? 0) + 1)
  }
  return undecidedKinds.flatMap((kind) =>
    [...rowsOf].filter(([entry]) => entry.kind === kind).map(([{ value }, rows]) => ({ kind, value, rows })),
  )
}

const withCodes = (learnt: readonly KnownWord[], known: readonly KnownWord[]): LearntWord[] => {
  const taken = new Set(known.flatMap(({ kind, names }) => names.map((name) => `${kind} ${name}`)))
  return learnt.map(({ id, kind, value }) => {
    const code = freeCode(value, (one) => taken.has(`${kind} ${one}`))
    taken.add(`${kind} ${code}`)
    return { id, kind, value, code }
  })
}
