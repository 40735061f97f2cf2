import { msg, str } from '@lit/localize'
import type { Centre, CentreEdit } from '#contract/centre'
import type { FoundingConsequence } from '#contract/reports'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { refusalOfDay } from '#rules/cases'
import { enquiriesKept, isCasePrefix, openingsAsked, silentAfterDays, withheldBelow } from '#terms/centre'
import { word } from '../app/locale.ts'
import { problemWords } from '../app/problem-words.ts'
import { count } from '../components/format.ts'

/** The settings as they are typed. */
export type SettingsDraft = Record<Field, string>
export const fields = [
  'name',
  'casePrefix',
  'foundedOn',
  'silentAfterDays',
  'withheldBelow',
  'enquiriesKeptForMonths',
  'openingsAskedAfterDays',
] as const
export type Field = (typeof fields)[number]
export type SettingsProblems = Partial<Record<Field, string>>

export const draftOf = (centre: Centre): SettingsDraft => ({
  name: centre.name,
  casePrefix: centre.casePrefix,
  foundedOn: germanDay(centre.foundedOn),
  silentAfterDays: String(centre.silentAfterDays),
  withheldBelow: String(centre.withheldBelow),
  enquiriesKeptForMonths: String(centre.enquiriesKeptForMonths),
  openingsAskedAfterDays: String(centre.openingsAskedAfterDays),
})

const wholeIn = (text: string, { least, most }: { least: number; most: number }): number | null => {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

export const problemsOf = (draft: SettingsDraft, today: Day): SettingsProblems => {
  const day = dayFromWords(draft.foundedOn, today)
  const dayRefusal = day === null ? 'day_impossible' : refusalOfDay(day, today)
  const dayWords = dayRefusal && problemWords[dayRefusal]
  return {
    ...(draft.name.trim() === '' && { name: msg('Bitte ausfüllen.') }),
    ...(!isCasePrefix(draft.casePrefix.trim()) && {
      casePrefix: msg('2 bis 10 Buchstaben oder Ziffern, vorn ein Buchstabe.'),
    }),
    ...(dayWords && { foundedOn: word(dayWords) }),
    ...(wholeIn(draft.silentAfterDays, silentAfterDays) === null && {
      silentAfterDays: msg(str`Bitte ${silentAfterDays.least} bis ${silentAfterDays.most} Tage.`),
    }),
    ...(wholeIn(draft.withheldBelow, withheldBelow) === null && {
      withheldBelow: msg(str`Bitte ${withheldBelow.least} bis ${withheldBelow.most}.`),
    }),
    ...(wholeIn(draft.enquiriesKeptForMonths, enquiriesKept) === null && {
      enquiriesKeptForMonths: msg(str`Bitte ${enquiriesKept.least} bis ${enquiriesKept.most} Monate.`),
    }),
    ...(wholeIn(draft.openingsAskedAfterDays, openingsAsked) === null && {
      openingsAskedAfterDays: msg(str`Bitte ${openingsAsked.least} bis ${openingsAsked.most} Tage.`),
    }),
  }
}

/** What the changed fields of a draft without problems would save. */
export const editIn = (change: Partial<SettingsDraft>, today: Day): CentreEdit => ({
  ...(change.name !== undefined && { name: change.name.trim() }),
  ...(change.casePrefix !== undefined && { casePrefix: change.casePrefix.trim().toUpperCase() }),
  ...(change.foundedOn !== undefined && { foundedOn: dayFromWords(change.foundedOn, today) ?? '' }),
  ...(change.silentAfterDays !== undefined && { silentAfterDays: Number(change.silentAfterDays) }),
  ...(change.withheldBelow !== undefined && { withheldBelow: Number(change.withheldBelow) }),
  ...(change.enquiriesKeptForMonths !== undefined && {
    enquiriesKeptForMonths: Number(change.enquiriesKeptForMonths),
  }),
  ...(change.openingsAskedAfterDays !== undefined && {
    openingsAskedAfterDays: Number(change.openingsAskedAfterDays),
  }),
})

/** What another founding day does to the counts, in numbers. */
export const consequenceWords = (consequence: FoundingConsequence): string => {
  const { noLonger, newly, counselledNow, counselledThen } = consequence
  if (noLonger + newly === 0) return msg('Das ändert an keiner Zahl etwas.')
  const clients = msg(str`Beraten insgesamt: ${count(counselledThen)} statt ${count(counselledNow)}.`)
  if (noLonger === 1) return msg(str`1 Beratung zählt dann nicht mehr. ${clients}`)
  if (newly === 1) return msg(str`1 Beratung zählt dann neu mit. ${clients}`)
  return noLonger > 0
    ? msg(str`${count(noLonger)} Beratungen zählen dann nicht mehr. ${clients}`)
    : msg(str`${count(newly)} Beratungen zählen dann neu mit. ${clients}`)
}
