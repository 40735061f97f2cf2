import type { Words } from '../app/server-words.ts'

/** Refusals of openings. */
export const openingProblemWords: Record<string, Words> = {
  opening_ended: {
    de: 'Diese Stelle ist schon besetzt oder zurückgezogen. Öffnen Sie sie zuerst wieder.',
    en: 'This opening has already been filled or withdrawn. Open it again first.',
  },
  ended_before_known: {
    de: 'An diesem Tag war die Stelle noch nicht bekannt.',
    en: 'On this day the opening was not yet known.',
  },
  link_invalid: {
    de: 'Das ist keine Adresse, die man öffnen kann. Sie beginnt mit https:// und nennt eine Seite.',
    en: 'This is no address one can open. It begins with https:// and names a page.',
  },
  opening_unknown: {
    de: 'Diese Stelle gehört nicht zu dieser Organisation. Bitte neu wählen.',
    en: 'This opening does not belong to this organisation. Please choose again.',
  },
}
