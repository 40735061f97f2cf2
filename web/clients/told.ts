import { msg, str } from '@lit/localize'
import type { Named } from '#contract/http'
import type { HistoryAction } from '#terms/clients'
import type { PlaceTyped } from '../components/place-field.ts'
import { savedWords } from '../drafts/saved-words.ts'
import { changedFields, type Dispute, type Draft, type Whose } from './dispute.ts'

/** A field of a form in words: what it is called, and what stands in it; null where nothing does. */
export type Told<Fields extends Draft> = {
  [Field in keyof Fields]: {
    label: () => string
    words: (value: Fields[Field], towns: readonly Named[]) => string | null
  }
}

export type ToldChange = { field: string; label: string; from: string | null; to: string | null }

/** A step of a history: the state it made, and the one before it. */
export type Step<State> = {
  id: number
  at: string
  by: string | null
  action: HistoryAction
  state: State
  before: State | null
}

/** A step of the history in words. */
export type ToldStep = {
  id: number
  at: string
  by: string | null
  action: HistoryAction
  changes: readonly ToldChange[]
  /** Whether it differs from what is saved now, so that one can go back to it. */
  differs: boolean
}

/** A field that two people changed, each otherwise, in words; `chosen` is undefined until somebody chose. */
export type ToldDispute = {
  field: string
  label: string
  mine: string | null
  theirs: string | null
  chosen: Whose | undefined
}

/** What differs between two states, in words and in the order of the form. */
export const toldChanges = <Fields extends Draft>(
  told: Told<Fields>,
  from: Fields,
  to: Fields,
  towns: readonly Named[],
): ToldChange[] =>
  changedFields(from, to).map((field) => {
    const { label, words } = told[field]
    return { field, label: label(), from: words(from[field], towns), to: words(to[field], towns) }
  })

export const asTyped = (text: string): string | null => text.trim() || null

export const placeWords = ({ municipalityKey, place }: PlaceTyped, towns: readonly Named[]): string | null =>
  municipalityKey === null ? asTyped(place) : (towns.find(({ id }) => id === municipalityKey)?.name ?? municipalityKey)

type Telling<State, Fields extends Draft> = { told: Told<Fields>; draftOf: (state: State) => Fields }

/** A step of the history in words; `now` is what is saved. */
export const toldStep = <State, Fields extends Draft>(
  { told, draftOf }: Telling<State, Fields>,
  { state, before, ...step }: Step<State>,
  now: Fields,
  towns: readonly Named[],
): ToldStep => {
  const made = draftOf(state)
  return {
    ...step,
    changes: before === null ? [] : toldChanges(told, draftOf(before), made, towns),
    differs: changedFields(made, now).length > 0,
  }
}

export const toldDisputes = <Fields extends Draft>(
  told: Told<Fields>,
  { mine, theirs, chosen }: Dispute<Fields>,
  towns: readonly Named[],
): ToldDispute[] =>
  Object.keys(chosen).map((field) => {
    const { label, words } = told[field as keyof Fields]
    const inWords = (draft: Fields) => words(draft[field as keyof Fields], towns)
    return { field, label: label(), mine: inWords(mine), theirs: inWords(theirs), chosen: chosen[field] }
  })

type Saved = { client: { id: string; name: string }; taken: readonly string[] }

/** What to say once it is saved, with what others changed in the meantime; and where it is, had the record been merged. */
export const toldSaved = <Fields extends Draft>(told: Told<Fields>, { client, taken }: Saved, id: string): string =>
  client.id === id
    ? savedWords(taken.map((field) => told[field as keyof Fields].label()))
    : msg(str`Gespeichert bei ${client.name}: Darin ist dieser Eintrag inzwischen aufgegangen.`)
