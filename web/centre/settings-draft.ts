import { msg, str } from '@lit/localize'
import type { Centre, CentreEdit } from '#contract/centre'
import type { FoundingConsequence } from '#contract/reports'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { refusalOfDay } from '#rules/cases'
import { enquiriesKept, isCasePrefix, openingsAsked, silentAfterDays, withheldBelow } from '#terms/centre'
import { word } from '../app/locale.ts'
import { problemWords } from '../app/problem-words.ts'
import { count } from '../components/format.ts'
import { type HoursDraft, hoursDraftOf, hoursOf, hoursProblem } from './hours-draft.ts'

/** How the centre is reached; what is empty nobody said. */
export const contactFields = ['street', 'postcode', 'town', 'phone', 'email', 'website'] as const
export type ContactField = (typeof contactFields)[number]

/** The settings as they are typed; the office hours as JSON of what is typed for each day. */
export type SettingsDraft = Record<Field, string>
export const fields = [
  'name',
  'street',
  'postcode',
  'town',
  'phone',
  'email',
  'website',
  'officeHours',
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
  ...(Object.fromEntries(contactFields.map((field) => [field, centre[field] ?? ''])) as Record<ContactField, string>),
  officeHours: JSON.stringify(hoursDraftOf(centre.officeHours)),
  casePrefix: centre.casePrefix,
  foundedOn: germanDay(centre.foundedOn),
  silentAfterDays: String(centre.silentAfterDays),
  withheldBelow: String(centre.withheldBelow),
  enquiriesKeptForMonths: String(centre.enquiriesKeptForMonths),
  openingsAskedAfterDays: String(centre.openingsAskedAfterDays),
})

export const hoursIn = ({ officeHours }: Pick<SettingsDraft, 'officeHours'>): HoursDraft => JSON.parse(officeHours)

/** `welcome-erzgebirge.de` is an address too. */
const websiteMeant = (typed: string): string =>
  typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`

const contactProblems = (draft: SettingsDraft): SettingsProblems => ({
  ...(!/^(\d{5})?$/.test(draft.postcode.trim()) && { postcode: msg('Eine Postleitzahl hat fünf Ziffern.') }),
  ...(!/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/.test(draft.email.trim()) && {
    email: msg('Das ist keine E-Mail-Adresse.'),
  }),
  ...(!/^(https?:\/\/[^\s/]+\.\S+)?$/.test(websiteMeant(draft.website.trim())) && {
    website: msg('Bitte wie www.beispiel.de schreiben.'),
  }),
})

const wholeIn = (text: string, { least, most }: { least: number; most: number }): number | null => {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

export const problemsOf = (draft: SettingsDraft, today: Day): SettingsProblems => {
  const day = dayFromWords(draft.foundedOn, today)
  const dayRefusal = day === null ? 'day_impossible' : refusalOfDay(day, today)
  const badHours = hoursProblem(hoursIn(draft), today)
  const dayWords = dayRefusal && problemWords[dayRefusal]
  return {
    ...(draft.name.trim() === '' && { name: msg('Bitte ausfüllen.') }),
    ...contactProblems(draft),
    ...(badHours && { officeHours: badHours }),
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
  ...contactIn(change),
  ...(change.officeHours !== undefined && {
    officeHours: hoursOf(hoursIn({ officeHours: change.officeHours }), today),
  }),
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

const contactIn = ({ website, ...change }: Partial<SettingsDraft>): CentreEdit => ({
  ...Object.fromEntries(
    contactFields.flatMap((field) => {
      const typed = field === 'website' ? website && websiteMeant(website.trim()) : change[field]?.trim()
      return typed === undefined ? [] : [[field, typed || null]]
    }),
  ),
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
