import type { RouterLocation } from '@vaadin/router'
import { newId } from '../api.ts'
import { searchOf } from '../app/navigation.ts'

/**
 * What the list was searched for, by step of the history, so that the way back from a case finds it again. A name stands
 * in no address and in no storage: the step itself holds a key that says nothing without this memory, and a reload
 * forgets.
 */
const words = new Map<string, string>()

/** The word of the step a view is shown for; empty for a new one. */
export const searchedAt = (location: RouterLocation | undefined): string => {
  // A press on a link reaches the view a moment before it becomes a step.
  if (searchOf(location) !== window.location.search) return ''
  return words.get(keyHere() ?? '') ?? ''
}

/** For the step one is at. */
export const rememberSearched = (word: string): void => {
  const key = keyHere() ?? newId()
  words.set(key, word)
  history.replaceState({ searched: key }, '')
}

/** A step to the list, with what it is searched for there. */
export const goToSearched = (address: string, word: string): void => {
  const key = newId()
  words.set(key, word)
  history.pushState({ searched: key }, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

const keyHere = (): string | undefined => (history.state as { searched?: string } | null)?.searched
