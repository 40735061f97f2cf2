import type { Me } from '#contract/accounts'
import { mayDo } from './session.ts'

/** Where somebody begins who asked for no page in particular. */
export const startOf = (me: Me): string => {
  if (mayDo(me, 'read cases')) return '/heute'
  return mayDo(me, 'read reports') ? '/berichte' : '/willkommen'
}
