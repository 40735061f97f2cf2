import { msg, str } from '@lit/localize'
import type { Member } from '#contract/households'
import type { Day } from '#rules/calendar'
import { agesOn } from '#rules/households'
import { memberRelationLabels } from '#terms/households'
import { word } from '../app/locale.ts'
import { longDay } from '../components/format.ts'

/** `Kind, 7 oder 8 Jahre, seit 1. Mai 2024`: all that is known. */
export const memberDetails = (member: Member, today: Day): string =>
  [relationWords(member), ageWords(member.birthYear, today), daysWords(member)].filter(Boolean).join(', ')

const relationWords = ({ relation }: Member): string => (relation === null ? '' : word(memberRelationLabels[relation]))

/** Of a year of birth one knows no more: the birthday may still come. */
const ageWords = (birthYear: number | null, today: Day): string => {
  if (birthYear === null) return ''
  const { least, most } = agesOn(birthYear, today)
  if (most === 0) return msg('unter 1 Jahr')
  return least === 0 ? msg('bis 1 Jahr') : msg(str`${least} oder ${most} Jahre`)
}

const daysWords = ({ fromOn, untilOn }: Member): string => {
  if (untilOn === null) return fromOn === null ? '' : msg(str`seit ${longDay(fromOn)}`)
  const until = longDay(untilOn)
  return fromOn === null ? msg(str`bis ${until}`) : msg(str`${longDay(fromOn)} bis ${until}`)
}
