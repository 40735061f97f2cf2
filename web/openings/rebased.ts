import { msg } from '@lit/localize'
import { ApiError } from '../api.ts'
import { wordsFor } from '../app/messages.ts'

/** What somebody typed, on what is saved by now: what they left alone follows what others made of it. */
export const rebased = <Draft extends object>(mine: Draft, base: Draft, theirs: Draft): Draft => {
  const changed = Object.entries(mine).filter(([field, value]) => value !== base[field as keyof Draft])
  return { ...theirs, ...Object.fromEntries(changed) }
}

/** Why it was not saved; where somebody else was first, what became of the two. */
export const failureWords = (error: unknown): string =>
  error instanceof ApiError && error.status === 412
    ? msg(
        'Das hat inzwischen jemand anders geändert. Was Sie geändert haben, steht noch da, alles andere ist auf dem neuen Stand. Bitte ansehen und noch einmal speichern.',
      )
    : wordsFor(error)
