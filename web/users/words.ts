import { msg, str } from '@lit/localize'
import type { User } from '#contract/users'
import { berlinDay, type Day } from '#rules/calendar'
import { type Role, roleLabels } from '#terms/accounts'
import { word } from '../app/locale.ts'
import { count, nearDay, timeOf } from '../components/format.ts'

export const rolesInWords = (roles: readonly Role[]): string => roles.map((role) => word(roleLabels[role])).join(', ')

/** What a role opens, for whoever gives it. */
export const roleHelp = (role: Role): string =>
  ({
    counsellor: msg('Führt Fälle und trägt Beratungen ein.'),
    coordinator: msg('Dazu Berichte, Übergaben und alle geschützten Fälle.'),
    administrator: msg('Konten und Einstellungen. Öffnet selbst keinen Fall.'),
    auditor: msg('Liest Berichte und Listen ohne Namen.'),
  })[role]

export const openCasesInWords = (cases: number): string => {
  if (cases === 0) return msg('führt keinen Fall')
  return cases === 1 ? msg('führt 1 offenen Fall') : msg(str`führt ${count(cases)} offene Fälle`)
}

/** `zuletzt heute`, or that they never came. */
export const lastUseInWords = ({ lastUsedAt }: User, today: Day): string =>
  lastUsedAt === null
    ? msg('noch nie angemeldet')
    : msg(str`zuletzt ${nearDay(berlinDay(new Date(lastUsedAt)), today)}`)

/** `3. Dezember, 9:05 Uhr` */
export const momentInWords = (moment: string, today: Day): string =>
  msg(str`${nearDay(berlinDay(new Date(moment)), today)}, ${timeOf(moment)} Uhr`)
