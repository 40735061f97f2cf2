import type { Words } from '../app/server-words.ts'

/** Of figures and quarters. */
export const reportProblemWords: Record<string, Words> = {
  quarter_not_in_report: {
    de: 'Zu diesem Quartal gibt es keinen Bericht.',
    en: 'There is no report on this quarter.',
  },
  report_before_counting_start: {
    de: 'So früh wurde noch nicht gezählt.',
    en: 'Nothing was counted that early.',
  },
  to_not_quarter_end: {
    de: 'Ein Bericht endet für Sie heute oder am letzten Tag eines Quartals.',
    en: 'For you, a report ends today or on the last day of a quarter.',
  },
  report_too_far_ahead: { de: 'So weit reicht kein Bericht.', en: 'No report reaches that far.' },
  group_missing: { de: 'Zu dieser Zahl fehlt die Zielgruppe.', en: 'The figure needs a target group.' },
  figure_missing: { de: 'Es ist nicht klar, welche Zahl gemeint ist.', en: 'It is not clear which figure is meant.' },
  key_missing: { de: 'Es ist nicht klar, welche Zeile gemeint ist.', en: 'It is not clear which line is meant.' },
  group_without_meaning: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  figure_without_meaning: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  key_without_meaning: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  figure_unknown: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  key_unknown: { de: 'Diese Zeile gibt es nicht.', en: 'There is no such line.' },
}
