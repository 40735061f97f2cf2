import type { Span } from './lines.ts'
import type { Style } from './look.ts'

/** `text` is what is shown; a link only where `typed` is an address one can write to. */
export const mailLink = (typed: string, text: string, style: Style): Span =>
  /^[^\s@"<>]+@[^\s@"<>]+$/.test(typed) ? { text, style, to: `mailto:${encodeURI(typed)}`, apart: true } : { text }

export const websiteLink = (typed: string, text: string, style: Style): Span => {
  const address = addressOf(typed)
  return address === null ? { text } : { text, style, to: address, apart: true }
}

/** Somebody typed it: perhaps without `https://`, perhaps no address at all. */
const addressOf = (website: string): string | null => {
  const text = /^https?:\/\//i.test(website) ? website : `https://${website}`
  if (/\s/.test(text) || !URL.canParse(text)) return null
  const { href, hostname } = new URL(text)
  return hostname.includes('.') ? href : null
}
