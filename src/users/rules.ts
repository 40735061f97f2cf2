import { counsels } from '../accounts/permissions.ts'
import type { Role } from '../accounts/terms.ts'
import type { Hindrance, UserState } from './terms.ts'

export const stateOf = (user: { passwordHash: string | null; deactivatedAt: Date | null }): UserState => {
  if (user.deactivatedAt !== null) return 'deactivated'
  return user.passwordHash === null ? 'invited' : 'active'
}

/** `only`: the roles that nobody else who can sign in has. */
type Standing = { isOwn: boolean; only: readonly Role[] }

/** What a centre cannot be without: nobody could make accounts, or read restricted cases and hand over any. */
const refusalOfLast = [
  ['administrator', 'last_administrator'],
  ['coordinator', 'last_coordinator'],
] as const

const refusalOfLosing = (only: readonly Role[], kept: readonly Role[]) =>
  refusalOfLast.find(([role]) => only.includes(role) && !kept.includes(role))?.[1]

/** Somebody who can sign in always administers, and coordinates; and nobody shuts the door behind themselves. */
export const hindranceOf = ({ isOwn, only }: Standing): Hindrance | null =>
  refusalOfLosing(only, []) ?? (isOwn ? 'own_account' : null)

type RolesChange = {
  before: readonly Role[]
  after: readonly Role[]
  only: readonly Role[]
  openCases: number
  openFollowUps: number
}

export type RolesRefusal = 'last_administrator' | 'last_coordinator' | 'leads_open_cases' | 'has_open_follow_ups'

/** Why somebody cannot have these roles from now on, or null. */
export const refusalOfRoles = ({ before, after, only, ...left }: RolesChange): RolesRefusal | null => {
  const losing = refusalOfLosing(only, after)
  if (losing || !counsels(before) || counsels(after)) return losing ?? null
  if (left.openCases > 0) return 'leads_open_cases'
  return left.openFollowUps > 0 ? 'has_open_follow_ups' : null
}
