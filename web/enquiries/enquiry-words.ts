import { msg, str } from '@lit/localize'
import type { Enquiry } from '#contract/enquiries'
import { berlinDay, type Day } from '#rules/calendar'
import { enquirySourceLabels } from '#terms/enquiries'
import { word } from '../app/locale.ts'
import { daysSince, nearDay, timeOf } from '../components/format.ts'

/** Whom it is from, as they said it, or as we know them. */
export const senderOf = ({ client, contactName, organisationName }: Enquiry): string =>
  [client?.name ?? organisationName, contactName].filter(Boolean).join(', ') || msg('Ohne Namen')

/** `heute, 8:42`, `gestern`, `seit 5 Tagen`. */
export const ageOf = ({ receivedAt }: Enquiry, today: Day): string => {
  const day = berlinDay(new Date(receivedAt))
  const days = daysSince(day, today)
  if (days === 0) return msg(str`heute, ${timeOf(receivedAt)}`)
  return days === 1 ? nearDay(day, today) : msg(str`seit ${days} Tagen`)
}

export const sourceOf = ({ source }: Enquiry): string => word(enquirySourceLabels[source])
