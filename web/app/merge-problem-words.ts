import type { MergeRefusal } from '#terms/duplicates'
import type { Words } from './server-words.ts'

/** Why two records cannot be merged. */
export const mergeProblemWords: Record<MergeRefusal, Words> = {
  merge_with_itself: { de: 'Das ist derselbe Eintrag.', en: 'This is one and the same record.' },
  merge_across_kinds: {
    de: 'Zusammenführen lassen sich nur zwei Einträge derselben Art.',
    en: 'Only two records of one kind can be merged.',
  },
  client_merged: {
    de: 'Einer der beiden ist schon in einem anderen Eintrag aufgegangen. Bitte zurück zur Liste.',
    en: 'One of the two has already gone into another record. Please go back to the list.',
  },
  clients_are_distinct: {
    de: 'Für die beiden ist entschieden, dass sie zwei sind. Nehmen Sie das zuerst zurück.',
    en: 'It was decided that these are two. Take that back first.',
  },
  merge_would_reveal: {
    de: 'So herum sähen Kolleginnen und Kollegen einen geschützten Eintrag, von dem sie heute nichts wissen. Behalten Sie den anderen, oder geben Sie erst den geschützten Fall für sie frei.',
    en: 'This way, colleagues would see a restricted record they know nothing of today. Keep the other one, or open the restricted case to them first.',
  },
}
