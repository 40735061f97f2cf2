import type { Words } from '../app/server-words.ts'

/** Refusals of the directory. */
export const partnerProblemWords: Record<string, Words> = {
  offer_needed: {
    de: 'Ein Fragebogen nennt eines dieser Angebote: Es lässt sich umbenennen, aber nicht entfernen.',
    en: 'A questionnaire names one of these offers: it can be renamed, but not removed.',
  },
}
