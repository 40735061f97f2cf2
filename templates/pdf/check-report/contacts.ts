import type { PartnerThen } from '../../../src/checks/contract.ts'
import { mailLink, websiteLink } from '../addresses.ts'
import type { Span } from '../lines.ts'
import { styles } from '../look.ts'
import type { Report } from './report.ts'

/** Each contact on lines of its own, with what one can click on. */
export const contactWords = ({ typed }: Report, { contacts, website }: PartnerThen): Span[] => {
  const lines: Span[][] = contacts.map(({ name, phone, email, address }) => [
    { text: typed(name) },
    ...(phone ? [{ text: `, ${unbroken(typed(phone))}` }] : []),
    ...(email ? [{ text: ', ' }, mailLink(email, typed(email), styles.link)] : []),
    ...(address ? [{ text: `, ${typed(address)}` }] : []),
  ])
  if (website) lines.push([webLink(typed, website)])
  return lines.flatMap((line) => [{ text: '\n' }, ...line])
}

/** A telephone number is dialled in one go. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0')

export const webLink = (typed: Report['typed'], website: string): Span =>
  websiteLink(website, typed(website), styles.link)
