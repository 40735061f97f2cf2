import type { Label } from '../terms.ts'

/** `invited`: there is an account, and nobody has set its password yet. */
export const userStates = ['active', 'invited', 'deactivated'] as const
export type UserState = (typeof userStates)[number]

export const userStateLabels: Record<UserState, Label> = {
  active: { de: 'aktiv', en: 'active' },
  invited: { de: 'noch nicht eingerichtet', en: 'not yet set up' },
  deactivated: { de: 'deaktiviert', en: 'deactivated' },
}

/** Why somebody cannot be deactivated at all, whoever takes over. */
export const hindrances = ['own_account', 'last_administrator'] as const
export type Hindrance = (typeof hindrances)[number]
