/** What Windows-1252 has from 0x80 to 0x9F, where Latin 1 has nothing to print. */
const windowsLetters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * The text of a file in UTF-8, with or without byte-order mark, or else in Windows-1252; null where the mark promises
 * UTF-8 and the bytes break it. Windows-1252 by hand: Node 20 decodes it as Latin 1.
 */
export const decode = (bytes: Uint8Array): string | null => {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = decodeUtf8(bytes)
  if (text !== null || isMarked) return text
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter)
}

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
