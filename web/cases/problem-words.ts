import { msg } from '@lit/localize'
import type { DayRefusal } from '#rules/cases'
import type { TalkProblem } from './talk-draft.ts'

/** What to tell somebody about what they typed. */
export const problemWords = (problem: TalkProblem | DayRefusal | undefined): string => {
  if (!problem) return ''
  return {
    day_unknown: msg('Diesen Tag versteht Lotse nicht. Zum Beispiel: heute, gestern, mo, 3.3.22'),
    day_impossible: msg('Diesen Tag gibt es nicht.'),
    day_in_future: msg('Dieser Tag liegt in der Zukunft.'),
    day_too_early: msg('Stimmt das Jahr?'),
    minutes_invalid: msg('Diese Dauer versteht Lotse nicht. Zum Beispiel: 25, 25 Min., 1 h 30'),
    note_missing: msg('Hier steht noch nichts.'),
    accompanied_invalid: msg('Eine Zahl von 0 bis 100.'),
  }[problem]
}
