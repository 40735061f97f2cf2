import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font, type Glyph } from 'fontkit'
import { mirrored } from './bidi.ts'
import type { FaceName } from './look.ts'
import { type Placed, type Signs, signsOf } from './signs.ts'

/** A word set in one point: its signs from left to right. */
export type SetWord = { signs: Placed[]; width: number }

/** A typeface, read once per process: pdfkit alone would read it again for every document. */
export type Face = Pick<Signs, 'unseen' | 'readAs'> & {
  /** What pdfkit takes for a font. */
  font: Font
  has: (codePoint: number) => boolean
  /** Throws where a letter is missing, for then a box would be printed. */
  set: (word: string, rightToLeft?: boolean) => SetWord
  widthOf: (word: string, rightToLeft?: boolean) => number
}

export class MissingLetter extends Error {
  constructor(word: string) {
    super(`No typeface has every letter of “${word}”`)
  }
}

const files: Record<FaceName, string> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  strongArabic: '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
}

const thousandths = 1000

const faces = new Map<FaceName, Face>()

export const faceOf = (name: FaceName): Face => {
  const known = faces.get(name)
  if (known) return known
  const read = readFace(createRequire(import.meta.url).resolve(files[name]))
  faces.set(name, read)
  return read
}

const readFace = (file: string): Face => {
  const read = create(readFileSync(file))
  if ('fonts' in read) throw new Error(`A collection of typefaces: ${file}`)
  if (read.unitsPerEm !== thousandths) throw new Error(`Not drawn in thousandths: ${file}`)
  const known = new Set(read.characterSet)
  const font = withLettersKept(read)
  withoutMissingAnchors(font)
  const signs = signsOf(read)
  const set = wordsKept(font, signs)
  return {
    font: Object.create(font, { createSubset: { value: signs.subset } }),
    has: (codePoint) => known.has(codePoint),
    set,
    unseen: signs.unseen,
    readAs: signs.readAs,
    widthOf: (word, rightToLeft) => set(word, rightToLeft).width / thousandths,
  }
}

type Anchor = { xCoordinate: number; yCoordinate: number } | null
type Positioning = { applyAnchor: (mark: { markAnchor: Anchor }, base: Anchor, index: number) => void }

/** A base that says nowhere where a kind of mark goes leaves it where it stands; at some letters, fontkit breaks down there. */
const withoutMissingAnchors = (font: Font): void => {
  const { engine } = (font as unknown as { _layoutEngine: { engine: { GPOSProcessor: Positioning } } })._layoutEngine
  const positioning = engine.GPOSProcessor
  const apply = positioning.applyAnchor.bind(positioning)
  positioning.applyAnchor = (mark, base, index) => {
    if (base !== null && mark.markAnchor !== null) apply(mark, base, index)
  }
}

/**
 * fontkit keeps a glyph with the letters it was first asked for with, and these would be copied out of the document: what
 * was printed before would change it. So each is handed out with the letters it was asked for with now.
 */
const withLettersKept = (font: Font): Font =>
  Object.create(font, {
    getGlyph: {
      value: (id: number, codePoints: number[] = []): Glyph | null => {
        const glyph = font.getGlyph(id)
        return glyph ? readAs(glyph, codePoints) : null
      },
    },
  })

const mostWords = 20_000

/** Setting one word takes fontkit up to a millisecond, and documents say mostly the same words. */
const wordsKept = (font: Font, signs: Signs): Face['set'] => {
  const kept = [new Map<string, SetWord>(), new Map<string, SetWord>()] as const
  return (word, rightToLeft = false) => {
    const words = kept[rightToLeft ? 1 : 0]
    const known = words.get(word)
    if (known) return known
    if (words.size >= mostWords) words.clear()
    const now = setNow(font, signs, word, rightToLeft)
    words.set(word, now)
    return now
  }
}

/** In the order in which a typeface piles them up, which is not the one in which Unicode sorts them. */
const vowelBeforeDouble = /([\u064b-\u0650])\u0651/g

const setNow = (font: Font, signs: Signs, word: string, rightToLeft: boolean): SetWord => {
  const direction = rightToLeft ? 'rtl' : 'ltr'
  // A bracket that opens is drawn as one that closes, and is still copied out as written.
  const shown = rightToLeft ? mirrored(word).replace(vowelBeforeDouble, '\u0651$1') : word
  const { glyphs, positions, advanceWidth } = font.layout(shown, undefined, undefined, undefined, direction)
  if (glyphs.some(({ id }) => id === 0)) throw new MissingLetter(word)
  const written = withJoinersKept(rightToLeft ? glyphs.map(unmirrored) : glyphs, positions, word, rightToLeft)
  return { signs: signs.of(written, positions, rightToLeft), width: advanceWidth }
}

const readAs = (glyph: Glyph, codePoints: number[]): Glyph =>
  Object.create(glyph, { codePoints: { value: codePoints } })

const unmirrored = (glyph: Glyph): Glyph =>
  readAs(
    glyph,
    glyph.codePoints.map((one) => mirrored(String.fromCodePoint(one)).codePointAt(0) ?? one),
  )

const joiner = /[\u200c\u200d]/g

/** fontkit sets a blank without width for what joins or parts letters; Persian is written with it, and copied out so. */
const withJoinersKept = (
  glyphs: Glyph[],
  places: { xAdvance: number }[],
  word: string,
  rightToLeft: boolean,
): Glyph[] => {
  const joiners = word.match(joiner) ?? []
  if (joiners.length === 0) return glyphs
  if (rightToLeft) joiners.reverse()
  return glyphs.map((glyph, index) => {
    const hidden = glyph.codePoints[0] === 0x20 && places[index]?.xAdvance === 0
    return hidden ? readAs(glyph, [joiners.shift()?.codePointAt(0) ?? 0x20]) : glyph
  })
}
