import type { PartnerThen } from '../../../src/checks/contract.ts'
import type { Span } from '../lines.ts'
import { styles } from '../look.ts'
import type { Report } from './report.ts'

/** Each contact on lines of its own, with what one can click on. */
export const contactWords = ({ typed }: Report, { contacts, website }: PartnerThen): Span[] => {
  const lines: Span[][] = contacts.map(({ name, phone, email, address }) => [
    { text: typed(name) },
    ...(phone ? [{ text: `, ${unbroken(typed(phone))}` }] : []),
    ...(email ? [{ text: ', ' }, mailLink(typed(email))] : []),
    ...(address ? [{ text: `, ${typed(address)}` }] : []),
  ])
  if (website) lines.push([webLink(typed(website))])
  return lines.flatMap((line) => [{ text: '\n' }, ...line])
}

/** A telephone number is dialled in one go. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0')

const mailLink = (email: string): Span =>
  /^[^\s@"<>]+@[^\s@"<>]+$/.test(email)
    ? { text: email, style: styles.link, to: `mailto:${encodeURI(email)}` }
    : { text: email }

export const webLink = (website: string): Span => {
  const address = addressOf(website)
  return address === null ? { text: website } : { text: website, style: styles.link, to: address }
}

/** Somebody typed it: perhaps without `https://`, perhaps no address at all. */
const addressOf = (website: string): string | null => {
  const text = /^https?:\/\//i.test(website) ? website : `https://${website}`
  if (/\s/.test(text) || !URL.canParse(text)) return null
  const { href, hostname } = new URL(text)
  return hostname.includes('.') ? href : null
}
