import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import type { FaceName } from './look.ts'

/** A typeface, read once per process: pdfkit alone would read it again for every document. */
export type Face = {
  /** What pdfkit takes for a font. */
  font: Font
  has: (codePoint: number) => boolean
  /** Of a word set in one point; throws where a letter is missing, for then a box would be printed. */
  widthOf: (word: string) => number
}

export class MissingLetter extends Error {
  constructor(word: string) {
    super(`No typeface has every letter of “${word}”`)
  }
}

const files: Record<FaceName, string> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
}

/** pdfkit scales what it is given to these, in place: layouts can be shared only where that changes nothing. */
const thousandths = 1000

/** First, or a copied-out `finden` would begin with the one sign U+FB01. */
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'ſt']

const faces = new Map<FaceName, Face>()

export const faceOf = (name: FaceName): Face => {
  const known = faces.get(name)
  if (known) return known
  const read = readFace(createRequire(import.meta.url).resolve(files[name]))
  faces.set(name, read)
  return read
}

const readFace = (file: string): Face => {
  const font = create(readFileSync(file))
  if ('fonts' in font) throw new Error(`A collection of typefaces: ${file}`)
  if (font.unitsPerEm !== thousandths) throw new Error(`Not drawn in thousandths: ${file}`)
  const known = new Set(font.characterSet)
  // fontkit notes with a glyph the letters it was first asked for with, and these are copied out of the document. Asked
  // for all in one order, they do not depend on what was printed before, and the same report has the same bytes.
  for (const letters of ligatures) font.layout(letters)
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
  const layoutOf = layoutsKept(font)
  return {
    font: Object.create(font, { layout: { value: (word: string) => layoutOf(word) } }),
    has: (codePoint) => known.has(codePoint),
    widthOf: (word) => layoutOf(word).advanceWidth / thousandths,
  }
}

type Layout = Pick<ReturnType<Font['layout']>, 'glyphs' | 'positions' | 'advanceWidth'>

const mostLayouts = 20_000

/** Laying out one word takes fontkit up to a millisecond, and reports say mostly the same words. */
const layoutsKept = (font: Font): ((word: string) => Layout) => {
  const kept = new Map<string, Layout>()
  return (word) => {
    const known = kept.get(word)
    if (known) return known
    const { glyphs, positions, advanceWidth } = font.layout(word)
    if (glyphs.some(({ id }) => id === 0)) throw new MissingLetter(word)
    if (kept.size >= mostLayouts) kept.clear()
    const layout = { glyphs, positions, advanceWidth }
    kept.set(word, layout)
    return layout
  }
}
