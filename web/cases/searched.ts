import type { RouterLocation } from '@vaadin/router'
import { newId } from '../api.ts'
import { searchOf } from '../app/navigation.ts'

/**
 * What the list was searched for, by step of the history, so that the way back from a case finds it again. A name stands
 * in no address and in no storage: the step itself holds a key that says nothing without this memory, and a reload
 * forgets.
 */
const words = new Map<string, string>()
const places = new Map<string, Place>()

/** So many rows were there, the first in sight was that one, and the page had been moved so far. */
export type Place = { rows: number; first: number; top: number }

/** The word of the step a view is shown for; empty for a new one. */
export const searchedAt = (location: RouterLocation | undefined): string => {
  // A press on a link reaches the view a moment before it becomes a step.
  if (searchOf(location) !== window.location.search) return ''
  return words.get(keyHere() ?? '') ?? ''
}

/** For the step one is at. Another word is another list, which begins at its top. */
export const rememberSearched = (word: string): void => {
  const key = keyOfStep()
  words.set(key, word)
  places.delete(key)
}

/** Where one was in the list, of the step a view is shown for. */
export const placeAt = (location: RouterLocation | undefined): Place | undefined =>
  searchOf(location) === window.location.search ? places.get(keyHere() ?? '') : undefined

/** For the step one is about to leave. */
export const rememberPlace = (place: Place): void => void places.set(keyOfStep(), place)

/** A step to the list, with what it is searched for there. */
export const goToSearched = (address: string, word: string): void => {
  const key = newId()
  words.set(key, word)
  history.pushState({ searched: key }, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

const keyOfStep = (): string => {
  const key = keyHere() ?? newId()
  history.replaceState({ searched: key }, '')
  return key
}

const keyHere = (): string | undefined => (history.state as { searched?: string } | null)?.searched
