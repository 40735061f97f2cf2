import type { Label } from '../terms.ts'

/** At what point a check is: as far as the furthest of its sheets has come; ended where nobody finished and no link holds. */
export const checkStandings = ['invited', 'begun', 'finished', 'ended'] as const
export type CheckStanding = (typeof checkStandings)[number]

/** What the list can be narrowed to: `invited`, `begun` and `finished` by how far it came, the last three across that. */
export const checkFilters = ['all', 'invited', 'begun', 'finished', 'ending', 'unclaimed', 'due_again'] as const
export type CheckFilter = (typeof checkFilters)[number]

export const checkFilterLabels: Record<CheckFilter, Label> = {
  all: { de: 'alle', en: 'all' },
  invited: { de: 'eingeladen', en: 'invited' },
  begun: { de: 'begonnen', en: 'begun' },
  finished: { de: 'fertig', en: 'finished' },
  ending: { de: 'läuft bald ab oder abgelaufen', en: 'ending soon or ended' },
  unclaimed: { de: 'ohne Organisation', en: 'without organisation' },
  due_again: { de: 'zur Wiederholung fällig', en: 'due again' },
}

/** How many organisations can be invited at once, and reminded at once: one transaction, all or nothing, that nobody waits long for. */
export const mostInvitedAtOnce = 50
export const mostRemindedAtOnce = 200
