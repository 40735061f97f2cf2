import { counsels } from '../accounts/permissions.ts'
import type { Role } from '../accounts/terms.ts'
import type { Hindrance, UserState } from './terms.ts'

export const stateOf = (user: { passwordHash: string | null; deactivatedAt: Date | null }): UserState => {
  if (user.deactivatedAt !== null) return 'deactivated'
  return user.passwordHash === null ? 'invited' : 'active'
}

type Standing = { isOwn: boolean; isLastAdministrator: boolean }

/** Somebody who can sign in always administers, and nobody shuts the door behind themselves. */
export const hindranceOf = ({ isOwn, isLastAdministrator }: Standing): Hindrance | null => {
  if (isLastAdministrator) return 'last_administrator'
  return isOwn ? 'own_account' : null
}

type RolesChange = {
  before: readonly Role[]
  after: readonly Role[]
  isLastAdministrator: boolean
  openCases: number
}

export type RolesRefusal = 'last_administrator' | 'leads_open_cases'

/** Why somebody cannot have these roles from now on, or null. */
export const refusalOfRoles = ({ before, after, isLastAdministrator, openCases }: RolesChange): RolesRefusal | null => {
  if (isLastAdministrator && !after.includes('administrator')) return 'last_administrator'
  return counsels(before) && !counsels(after) && openCases > 0 ? 'leads_open_cases' : null
}
