/** What Windows-1252 has from 0x80 to 0x9F, where Latin 1 has nothing to print. */
const windowsLetters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Where bytes of UTF-8 are broken, a decoded text has this instead. */
export const brokenSign = '\ufffd'

/**
 * The text of a file in UTF-8, with or without byte-order mark, or else in Windows-1252. A file that says by its mark, or
 * by most of its letters, that it is UTF-8 stays so where single bytes break it: there it has broken signs, and is not
 * whole. Windows-1252 by hand: Node 20 decodes it as Latin 1.
 */
export const decode = (bytes: Uint8Array): { text: string; isWhole: boolean } => {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const whole = decodeUtf8(bytes)
  if (whole !== null) return { text: whole, isWhole: true }
  const broken = new TextDecoder('utf-8').decode(bytes)
  return isMarked || isMostlyUtf8(broken)
    ? { text: broken, isWhole: false }
    : { text: decodeWindows(bytes), isWhole: true }
}

/** In a Windows-1252 text hardly two letters in a row happen to be one of UTF-8. */
const isMostlyUtf8 = (lenient: string): boolean => {
  const letters = [...lenient.matchAll(/[^\0-\x7f]/gu)]
  const broken = letters.filter(([letter]) => letter === brokenSign).length
  return letters.length - broken > broken
}

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter)

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
