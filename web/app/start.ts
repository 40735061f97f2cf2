import type { Me } from '#contract/accounts'
import { sectionsFor } from '../administration/sections.ts'
import { mayDo } from './session.ts'

/** Where somebody begins who asked for no page in particular. */
export const startOf = (me: Me): string => {
  if (mayDo(me, 'read cases')) return '/heute'
  if (mayDo(me, 'read reports')) return '/berichte'
  return sectionsFor(me).length > 0 ? '/verwaltung' : '/willkommen'
}
