import { msg, str } from '@lit/localize'
import type { Enquiry } from '#contract/enquiries'
import { berlinDay, type Day } from '#rules/calendar'
import { waitedDays } from '#rules/enquiries'
import {
  concernLabels,
  type EnquiryGroup,
  type EnquiryOutcome,
  enquiryClosingLabels,
  enquirySourceLabels,
  enquiryStateLabels,
  longAfterDays,
} from '#terms/enquiries'
import { word } from '../app/locale.ts'
import { nearDay, timeOf } from '../components/format.ts'

/** Whom it is from, as they said it, or as we know them. */
export const senderOf = ({ client, contactName, organisationName, erasedAt }: Enquiry): string =>
  [client?.name ?? organisationName, contactName].filter(Boolean).join(', ') ||
  (erasedAt === null ? msg('Ohne Namen') : msg('Angaben gelöscht'))

/** `heute, 8:42`, `seit 1 Arbeitstag`; of what is settled, the day it came in. */
export const ageOf = ({ receivedAt, state }: Enquiry, today: Day): string => {
  const day = berlinDay(new Date(receivedAt))
  if (day === today) return msg(str`heute, ${timeOf(receivedAt)}`)
  const days = waitedDays(receivedAt, today)
  return state !== 'open' || days === 0 ? nearDay(day, today) : sinceDays(days)
}

const sinceDays = (days: number): string =>
  days === 1 ? msg('seit 1 Arbeitstag') : msg(str`seit ${days} Arbeitstagen`)

/** Whether somebody waits for longer than is good. */
export const waitsLong = ({ receivedAt, state }: Enquiry, today: Day): boolean =>
  state === 'open' && waitedDays(receivedAt, today) > longAfterDays

export const sourceOf = ({ source }: Enquiry): string => word(enquirySourceLabels[source])

/** Where it came from, what it is about, and in which language one answers. */
export const originOf = (enquiry: Enquiry): string[] => [
  sourceOf(enquiry),
  ...(enquiry.concern ? [word(concernLabels[enquiry.concern])] : []),
  ...(enquiry.language === 'en' ? [msg('auf Englisch')] : []),
]

/** To which text they agreed; when, is about when it came in. */
export const consentOf = ({ consent }: Enquiry): string | null =>
  consent && msg(str`mit Einwilligung (Fassung ${consent.version})`)

export const groupWords = (group: EnquiryGroup): string => {
  if (group === 'all') return msg('Alle')
  if (group === 'mine') return msg('Bei mir')
  if (group === 'unassigned') return msg('Noch bei niemandem')
  if (group === 'long') return msg(str`Länger als ${longAfterDays} Arbeitstage`)
  return word(concernLabels[group])
}

export const outcomeWords = (outcome: EnquiryOutcome): string => {
  if (outcome === 'all') return msg('Alle')
  if (outcome === 'answered' || outcome === 'turned_into_case') return begun(word(enquiryStateLabels[outcome]))
  return begun(word(enquiryClosingLabels[outcome]))
}

/** As a button begins. */
const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `beantwortet`, `geschlossen: weitergegeben`. */
export const settledWords = ({ state, closing }: Enquiry): string =>
  [word(enquiryStateLabels[state]), ...(closing ? [word(enquiryClosingLabels[closing])] : [])].join(': ')

/** Where the mail with the answer is; nothing where none was written, or it was taken back. */
export const mailWords = ({ mail }: Enquiry): string | null => {
  if (!mail || mail.state === 'cancelled') return null
  if (mail.state === 'sent') return msg('E-Mail gesendet')
  return mail.state === 'failed' ? msg('E-Mail nicht zugestellt') : msg('E-Mail ist unterwegs')
}
