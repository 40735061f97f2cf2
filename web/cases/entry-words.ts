import { msg, str } from '@lit/localize'
import type { Entry } from '#contract/cases'
import { caseChangeLabels, type EntryKind, entryKindLabels } from '#terms/cases'
import { journeyActLabels } from '#terms/journeys'
import { handoverWayLabels, referralStepLabels } from '#terms/referrals'
import { catalogueWord, word } from '../app/locale.ts'
import type { IconName } from '../components/icon.ts'
import { kindWords } from '../files/words.ts'
import { actDetails } from '../journeys/words.ts'
import { outcomeWord } from '../outcomes/words.ts'
import { inLanguages } from '../packages/language-words.ts'

export const entryIcons: Record<EntryKind, IconName> = {
  consultation: 'messageCircle',
  short_contact: 'messageSquare',
  note: 'note',
  follow_up: 'calendarCheck',
  check: 'clipboardCheck',
  package: 'parcel',
  outcome: 'flag',
  file: 'file',
  referral: 'handshake',
  journey: 'route',
  status_change: 'circleDot',
}

/** `Beratung`, what came of the case, or what was done to it. */
export const entryTitle = ({ kind, status, outcome, referral, journey }: Entry): string => {
  if (journey) return word(journeyActLabels[journey.act])
  if (referral) return word(referralStepLabels[referral.step])
  if (outcome) return outcomeWord(outcome.kind, outcome.ofPerson)
  return status ? word(caseChangeLabels[status.change]) : word(entryKindLabels[kind])
}

/** `Telefon, 25 Minuten, 2 mitberaten`, or why a case was closed. */
export const entryDetails = (entry: Entry): string => {
  const { talk, status, check, package: made, outcome, file, referral, journey } = entry
  if (outcome) return outcome.organisation?.name ?? ''
  if (file) return `${file.title}, ${kindWords(file)}`
  if (referral) return referralDetails(referral)
  if (journey) return actDetails(journey)
  if (made) return inLanguages(made.language, made.second)
  if (check) return check.respondent ? msg(str`ausgefüllt von ${check.respondent}`) : msg('ausgefüllt')
  if (!talk) return status?.reason ? catalogueWord(status.reason) : ''
  return talkDetails(talk)
}

const talkDetails = ({ channel, minutes, accompanied }: NonNullable<Entry['talk']>): string => {
  const details = [
    channel ? catalogueWord(channel) : null,
    minutes === null ? null : minutes === 1 ? msg('1 Minute') : msg(str`${minutes} Minuten`),
    accompanied === 0 ? null : msg(str`${accompanied} mitberaten`),
  ]
  return details.filter((detail) => detail !== null).join(', ')
}

/** `IHK Chemnitz, per E-Mail, an Frau Seidel`. */
const referralDetails = ({ partner, way, to }: NonNullable<Entry['referral']>): string =>
  [partner, ...(way ? [word(handoverWayLabels[way])] : []), ...(to ? [msg(str`an ${to}`)] : [])].join(', ')

/** Whose it is: who held the talk, or who recorded the entry. */
export const entryAuthor = ({ talk, recordedBy }: Entry): string | null => talk?.heldBy?.name ?? recordedBy

/** `Marlene Hübner` → `M. Hübner`; one word stays. */
export const shortName = (name: string): string => {
  const words = name.split(/\s+/)
  const first = words.find((one) => !one.endsWith('.')) ?? ''
  return words.length > 1 ? `${[...first][0]}. ${words.at(-1)}` : name
}

/** A consultation waits for its topic; a short contact needs none. */
export const missesTopic = ({ kind, talk }: Entry): boolean => kind === 'consultation' && talk?.topics.length === 0

export const kindsInPlural = (): Record<EntryKind, string> => ({
  consultation: msg('Beratungen'),
  short_contact: msg('Kurzauskünfte'),
  note: msg('Notizen'),
  follow_up: msg('Wiedervorlagen'),
  check: msg('Willkommens-Checks'),
  package: msg('Willkommenspakete'),
  outcome: msg('Ergebnisse'),
  file: msg('Dateien'),
  referral: msg('Verweise'),
  journey: msg('Abläufe'),
  status_change: msg('Status'),
})
