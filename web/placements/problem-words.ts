import type { Words } from '../app/server-words.ts'

/** Refusals of placements. */
export const placementProblemWords: Record<string, Words> = {
  placement_needs_person: {
    de: 'Dieser Fall gehört einer Organisation. Vermittelt wird eine Person: Wählen Sie ihren Fall.',
    en: 'This case is one of an organisation. People are placed: choose the case of a person.',
  },
  placement_ends_before: {
    de: 'Der letzte Tag liegt vor dem ersten.',
    en: 'The last day lies before the first.',
  },
  began_too_far: {
    de: 'Der erste Tag liegt mehr als zwei Jahre voraus. Stimmt das Jahr?',
    en: 'The first day is more than two years ahead. Is the year right?',
  },
  placement_removed: {
    de: 'Diese Vermittlung wurde inzwischen entfernt. Holen Sie sie zuerst zurück.',
    en: 'This placement has been removed meanwhile. Restore it first.',
  },
}
