import type { Label } from '../terms.ts'

/** How a state of a person or organisation came about. */
export const historyActions = ['recorded', 'imported', 'edited', 'restored', 'merged'] as const
export type HistoryAction = (typeof historyActions)[number]

export const historyActionLabels: Record<HistoryAction, Label> = {
  recorded: { de: 'Angelegt', en: 'Recorded' },
  imported: { de: 'Aus den alten Listen übernommen', en: 'Imported from the old lists' },
  edited: { de: 'Geändert', en: 'Changed' },
  restored: { de: 'Zurück auf einen früheren Stand', en: 'Back to an earlier state' },
  merged: { de: 'Zusammengeführt', en: 'Merged' },
}
