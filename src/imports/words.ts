import { v7 as newId } from 'uuid'
import { compactFormsOf, foldToBase } from '../names/rules.ts'
import type { KnownWord } from './queries.ts'
import type { Undecided } from './result.ts'
import { type UndecidedKind, undecidedKinds } from './terms.ts'

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
    const entry = { ...word, id: newId(), names: [word.value], isConfirmed: false, mergedInto: null }
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

/** A confirmed word goes before an unconfirmed one of the same name; whoever was merged stands for the one they went into. */
const indexOf = (known: readonly KnownWord[]): Map<string, KnownWord> => {
  const byId = new Map(known.map((word) => [word.id, word]))
  const resolved = (word: KnownWord): KnownWord => {
    const into = word.mergedInto === null ? undefined : byId.get(word.mergedInto)
    return into ? resolved(into) : word
  }
  const inOrder = [...known].sort((one, other) => Number(one.isConfirmed) - Number(other.isConfirmed))
  return new Map(
    inOrder.flatMap((word) =>
      word.names.flatMap((name) =>
        formsOfWord(word.kind, name).map((form): [string, KnownWord] => [form, resolved(word)]),
      ),
    ),
  )
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

/** `Bergbau und Kunst` gets the code `bergbau_und_kunst`; a number tells it from another one of that code. */
const withCodes = (learnt: readonly KnownWord[], known: readonly KnownWord[]): LearntWord[] => {
  const taken = new Set(known.flatMap(({ kind, names }) => names.map((name) => `${kind} ${name}`)))
  return learnt.map(({ id, kind, value }) => {
    const stem = foldToBase(value).replaceAll(' ', '_') || 'word'
    let code = stem
    for (let number = 2; taken.has(`${kind} ${code}`); number += 1) code = `${stem}_${number}`
    taken.add(`${kind} ${code}`)
    return { id, kind, value, code }
  })
}
