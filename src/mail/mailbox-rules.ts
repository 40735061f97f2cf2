/** Who a mail is from or to. */
export type Mailbox = { name: string | null; address: string }

export const longestAddress = 254

/**
 * One address: no blanks, no line breaks, none of the signs by which a header would hold a second one. Whether anybody
 * reads it, only sending shows.
 */
export const addressPattern =
  '^[^\\s@<>()\\[\\],;:\\\\"\\u0000-\\u001f\\u007f-\\u009f]{1,64}@[^\\s@<>()\\[\\],;:\\\\"\\u0000-\\u001f\\u007f-\\u009f]+\\.[^\\s@<>()\\[\\],;:\\\\"\\u0000-\\u001f\\u007f-\\u009f.]{2,63}$'

export const isAddress = (text: string): boolean =>
  text.length <= longestAddress && new RegExp(addressPattern, 'u').test(text)

/** `check@example.org`, or `Welcome Center <check@example.org>`; null where it is neither. */
export const mailboxIn = (text: string): Mailbox | null => {
  const [, name, bracketed] = /^([^<>]*)<([^<>]+)>$/.exec(text.trim()) ?? []
  const address = (bracketed ?? text).trim()
  return isAddress(address) ? { name: name === undefined ? null : oneLine(name) || null, address } : null
}

/** Signs that break a line, or turn the direction of what follows: in a name they are an accident or a trick. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for.
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** In one line, whatever was typed. */
export const oneLine = (text: string): string => text.replace(breaks, ' ').replace(/ {2,}/g, ' ').trim()
