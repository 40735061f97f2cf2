import { msg, str } from '@lit/localize'
import type { BehindQuery, BehindRow } from '#contract/reports'
import { type Day, periodOf, type Quarter } from '#rules/calendar'
import { reportPeriod } from '#rules/reports'
import { elsewhere, notRecorded } from '#terms/reports'
import { count, dayAndMonth, longDay, longQuarter, monthAndYear } from '../components/format.ts'
import type { Question } from './api.ts'
import { type BreakdownBy, isBreakdown, lineName } from './breakdown-names.ts'
import { checkNouns, checkRules, isOfChecks } from './check-words.ts'
import { outcomeTitle } from './outcome-units.ts'

type FigureGroup = NonNullable<BehindQuery['group']>

/** One of them, and several, as they stand behind a number. */
const nouns: Record<FigureGroup, () => [one: string, many: string]> = {
  returnee: () => [msg('Rückkehrer'), msg('Rückkehrer')],
  domestic: () => [msg('Zuwanderer aus Deutschland'), msg('Zuwanderer aus Deutschland')],
  returneeAndDomestic: () => [
    msg('Rückkehrer oder Zuwanderer aus Deutschland'),
    msg('Rückkehrer und Zuwanderer aus Deutschland'),
  ],
  abroad: () => [msg('Zuwanderer aus dem Ausland'), msg('Zuwanderer aus dem Ausland')],
  undecided: () => [msg('Person ohne Zielgruppe'), msg('Personen ohne Zielgruppe')],
  company: () => [msg('Unternehmen'), msg('Unternehmen')],
  municipality: () => [msg('Kommune'), msg('Kommunen')],
  companiesReached: () => [msg('Unternehmen'), msg('Unternehmen')],
}

const numbered = (number: number | undefined, one: string, many: string): string =>
  number === undefined ? many : `${count(number)} ${number === 1 ? one : many}`

/** Where a report stands: how it is counted, and until which day. */
export type Standing = { countingStart: Day; to: Day }

/** `27 Zuwanderer aus dem Ausland, neu beraten im 2. Quartal 2022`; without a number while it is not known. */
export const listTitle = (question: Question, standing: Standing, number?: number, line?: string): string => {
  const { of, quarter } = question
  const inQuarter = msg(str`im ${longQuarter(quarter)}`)
  if (of === 'group') return groupTitle(question, standing, number)
  if (of === 'shortContacts') return `${numbered(number, msg('Kurzauskunft'), msg('Kurzauskünfte'))} ${inQuarter}`
  if (of === 'accompanied') return `${numbered(number, msg('Mitberatene'), msg('Mitberatene'))} ${inQuarter}`
  if (of === 'outcomes') return outcomeTitle(question.key, inQuarter, number)
  if (isOfChecks(of)) return `${numbered(number, ...checkNouns[of]())} ${inQuarter}`
  if (of === 'municipality') {
    return `${numbered(number, msg('Klient oder Klientin'), msg('Klientinnen und Klienten'))}${placeWords(question.key, line)}, ${msg('beraten')} ${inQuarter}`
  }
  if (isBreakdown(of) && of !== 'topic' && of !== 'channel') {
    const who = numbered(number, ...clientNouns(of))
    const value = question.key === notRecorded ? msg('nicht erfasst') : (line ?? '…')
    return msg(str`${who}, ${lineName(of)}: ${value}, beraten ${inQuarter}`)
  }
  const consultations = numbered(number, msg('Beratung'), msg('Beratungen'))
  return of === 'consultations'
    ? `${consultations} ${inQuarter}`
    : `${consultations} ${lineWords(of, question.key, line)} ${inQuarter}`
}

const groupTitle = (
  { group = 'undecided', figure, quarter }: Question,
  standing: Standing,
  number?: number,
): string => {
  const [one, many] = nouns[group]()
  const who = numbered(number, one, many)
  const verb = group === 'companiesReached' ? msg('erreicht') : msg('beraten')
  if (figure === 'counselled') return msg(str`${who}, ${verb} im ${longQuarter(quarter)}`)
  if (figure === 'new') return msg(str`${who}, neu ${verb} im ${longQuarter(quarter)}`)
  return msg(str`${who}, ${verb} vom ${longDay(standing.countingStart)} bis ${longDay(endOf(quarter, standing))}`)
}

const lineWords = (of: Question['of'], key: string | undefined, line = ''): string => {
  if (of === 'topic') return key === notRecorded ? msg('ohne Thema') : msg(str`zum Thema ${line}`)
  return key === notRecorded ? msg('ohne Kanal') : msg(str`über den Kanal ${line}`)
}

const placeWords = (key: string | undefined, line = ''): string => {
  if (key === notRecorded) return msg(', Ort nicht erfasst')
  return key === elsewhere ? `, ${line}` : ` ${msg(str`aus ${line}`)}`
}

/** How a list counts, in one sentence. */
export const listRule = ({ of, group, figure, key }: Question): string => {
  if (of === 'group' && group === 'companiesReached')
    return msg('Ein Unternehmen zählt einmal: an dem Tag, an dem es zum ersten Mal bei einer Veranstaltung war.')
  if (of === 'group') return figureRule(figure)
  if (of === 'consultations') return msg('Jede Beratung ist eine Zeile; wer öfter kam, steht öfter da.')
  if (of === 'shortContacts') return msg('Jede Kurzauskunft ist eine Zeile; als beraten zählt dadurch niemand.')
  if (of === 'accompanied')
    return msg('Jede Beratung, zu der Angehörige mitkamen, ist eine Zeile; zusammen ergeben die Zeilen die Zahl.')
  if (of === 'outcomes') return msg('Jeder steht für jedes Ergebnis einmal da, mit dem ersten Tag im Quartal.')
  if (isOfChecks(of)) return checkRules[of]()
  if (of === 'municipality')
    return msg(
      'Jeder steht einmal da, mit dem Ort am Tag der ersten Beratung im Quartal; Unternehmen und Kommunen mit ihrem Sitz.',
    )
  if (isBreakdown(of) && of !== 'topic' && of !== 'channel') return clientRule(of)
  if (key === notRecorded) return msg('Jede Beratung, bei der dazu noch nichts eingetragen ist.')
  return of === 'topic'
    ? msg('Jede Beratung ist eine Zeile; sie kann auch bei anderen Themen stehen.')
    : msg('Jede Beratung ist eine Zeile.')
}

const clientNouns = (of: BreakdownBy): [one: string, many: string] =>
  of === 'sector' || of === 'companySize' ? [msg('Unternehmen'), msg('Unternehmen')] : [msg('Person'), msg('Personen')]

const clientRule = (of: BreakdownBy): string => {
  if (of === 'nationality')
    return msg('Jede Person steht einmal da; von mehreren Staatsangehörigkeiten zählt die erste.')
  if (of === 'ageGroup')
    return msg('Jede Person steht einmal da, mit dem Alter im Jahr der ersten Beratung im Quartal.')
  if (of === 'gender') return msg('Jede Person steht einmal da, mit der ersten Beratung im Quartal.')
  return msg('Jedes Unternehmen steht einmal da, mit der ersten Beratung im Quartal. Kommunen gehören nicht dazu.')
}

const figureRule = (figure: Question['figure']): string => {
  if (figure === 'counselled') return msg('Jeder steht einmal da, mit der ersten Beratung im Quartal.')
  return figure === 'new'
    ? msg('Neu ist, wessen allererste Beratung in diesem Quartal war.')
    : msg('Jeder steht einmal da, mit der allerersten Beratung.')
}

/** Why a row counts: `Beratung am 3. Mai 2022`, or the event and its day. */
export const reasonOf = ({ event, on, accompanied }: BehindRow, { of, figure }: Question): string => {
  if (on === null) return ''
  const day = longDay(on)
  if (event !== null) return `${event}, ${day}`
  if (of === 'shortContacts') return msg(str`Kurzauskunft am ${day}`)
  if (of === 'outcomes') return msg(str`am ${day}`)
  if (isOfChecks(of)) return of === 'measuresDone' ? msg(str`Erledigt am ${day}`) : msg(str`Fertig am ${day}`)
  if (of === 'accompanied') return msg(str`${count(accompanied)} in der Beratung am ${day}`)
  const isFirst = of === 'group' && figure !== 'counselled'
  return isFirst ? msg(str`Erste Beratung am ${day}`) : msg(str`Beratung am ${day}`)
}

/** `1. April bis 30. Juni, gezählt seit Gründung im Juli 2016.` */
export const periodWords = (quarter: Quarter, { countingStart, to }: Standing): string => {
  const { from, to: end } = reportPeriod(quarter, countingStart, periodOf(quarter).to)
  const days = msg(str`${dayAndMonth(from)} bis ${dayAndMonth(end)}`)
  const start = monthAndYear(countingStart)
  return end < to
    ? msg(str`${days}, gezählt seit Gründung im ${start}.`)
    : msg(str`${days}, läuft noch. Gezählt seit Gründung im ${start} bis heute, ${longDay(to)}.`)
}

const endOf = (quarter: Quarter, { to }: Standing): Day => {
  const end = periodOf(quarter).to
  return end < to ? end : to
}
