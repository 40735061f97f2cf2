import bidiFactory, { type Bidi } from 'bidi-js'

/** How a text runs as a whole; words of the other direction stand in it as they are read. */
export type Direction = 'ltr' | 'rtl'

// Its types say `default` where Node gives the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)()

const runsLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Whether any of it is read from the right. */
export const hasRightToLeft = (text: string): boolean => runsLeft.test(text)

/** By its first letter. */
export const directionOfText = (text: string): Direction =>
  hasRightToLeft(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'

/** By the bidirectional algorithm (UAX 9), one for each UTF-16 unit: odd ones are read from the right. */
export const levelsOf = (text: string, direction: Direction): Uint8Array =>
  bidi.getEmbeddingLevels(text, direction).levels

/** With brackets the other way round. */
export const mirrored = (text: string): string =>
  [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('')

/** Parts of a line as they stand from left to right (rule L2). */
export const inVisualOrder = <Part extends { level: number }>(line: Part[]): Part[] => {
  const parts = [...line]
  const highest = Math.max(0, ...parts.map(({ level }) => level))
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < parts.length; start += 1) {
      let end = start
      while ((parts[end]?.level ?? -1) >= level) end += 1
      if (end > start) parts.splice(start, end - start, ...parts.slice(start, end).reverse())
      start = end
    }
  }
  return parts
}

/** `text` is kept together and apart from what surrounds it: a telephone number, a name, a law. */
export const isolated = (text: string, direction: Direction | 'itself' = 'itself'): string =>
  `${isolates[direction]}${text}\u2069`

const isolates = { ltr: '\u2066', rtl: '\u2067', itself: '\u2068' }

/** Signs that only say how to order: never printed. */
export const orderingSigns = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
