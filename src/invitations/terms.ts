import type { Label } from '../terms.ts'

/** At what point a sheet is, as whoever invited asks it. */
export const sheetStates = ['invited', 'opened', 'begun', 'finished', 'revoked', 'ended'] as const
export type SheetState = (typeof sheetStates)[number]

export const sheetStateLabels: Record<SheetState, Label> = {
  invited: { de: 'eingeladen', en: 'invited' },
  opened: { de: 'geöffnet', en: 'opened' },
  begun: { de: 'begonnen', en: 'begun' },
  finished: { de: 'fertig', en: 'finished' },
  revoked: { de: 'Link zurückgezogen', en: 'link revoked' },
  ended: { de: 'abgelaufen', en: 'ended' },
}
