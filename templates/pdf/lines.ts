import { type Direction, hasRightToLeft, isolated, levelsOf, orderingSigns } from './bidi.ts'
import { faceOf } from './faces.ts'
import type { FaceName, Style } from './look.ts'
import { settledStyle } from './settled.ts'

/** A part of a text that looks otherwise, leads somewhere, or is in another language. `apart`: read in its own direction. */
export type Span = { text: string; style?: Style; to?: string; lang?: string; apart?: true }
/** `\n` begins a new line. */
export type Words = string | Span[]

/** `level`: odd where it is read from the right; such a piece is one word. */
export type Piece = {
  text: string
  style: Style
  to: string | undefined
  lang: string | undefined
  width: number
  level: number
}
/** In the order in which it is read. */
export type Line = Piece[]

/**
 * Breaks between words, after a dash or slash inside a word, and only where nothing else helps inside a word. No hyphen
 * is added: what is copied out is what was written. The blank a line ends with stays in it, for whoever has it read out.
 */
export const linesOf = (words: Words, style: Style, width: number, direction: Direction = 'ltr'): Line[] => {
  const spans = typeof words === 'string' ? [{ text: words }] : words
  const key = keyOf(spans, style, width, direction)
  const known = kept.get(key)
  if (known) return known
  const lines = linesNow(spans, style, width, direction)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, lines)
  return lines
}

const mostKept = 10_000

/** Booklets of a language are made of mostly the same paragraphs, and of two columns each is measured before it is printed. */
const kept = new Map<string, Line[]>()

/** All that the lines depend on. */
const keyOf = (spans: Span[], style: Style, width: number, direction: Direction): string => {
  let key = `${direction}${width}\u0000${settledStyle(style).name}`
  for (const { text, style: own, to, lang, apart } of spans) {
    key += `\u0000${own ? settledStyle(own).name : ''}\u0001${to ?? ''}\u0001${lang ?? ''}\u0001${apart ?? ''}\u0001${text}`
  }
  return key
}

const linesNow = (spans: Span[], style: Style, width: number, direction: Direction): Line[] =>
  paragraphsOf(spans, style).flatMap((pieces) =>
    filled(unbreakable(ordered(pieces, direction)), width).map((line) => withLoweredEnd(line, direction)),
  )

/** As wide as what no line may part is, at its widest. */
export const widestPart = (words: Words, style: Style, direction: Direction = 'ltr'): number => {
  const spans = typeof words === 'string' ? [{ text: words }] : words
  const parts = paragraphsOf(spans, style).flatMap((pieces) => unbreakable(ordered(pieces, direction)))
  return Math.max(0, ...parts.map(visibleWidth))
}

type Unordered = Omit<Piece, 'level' | 'width'> & { apart: boolean }

const paragraphsOf = (spans: Span[], style: Style): Unordered[][] => {
  const paragraphs: Unordered[][] = [[]]
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      const { style: own = style, to, lang, apart = false } = span
      paragraphs.at(-1)?.push({ text, style: settledStyle(own).style, to, lang, apart })
    })
  }
  return paragraphs
}

/** Parted wherever the direction changes or another typeface is needed. */
const ordered = (pieces: Unordered[], direction: Direction): Piece[] => {
  const text = pieces.map((piece) => (piece.apart ? isolated(piece.text) : piece.text)).join('')
  if (direction === 'ltr' && !hasRightToLeft(text)) {
    return pieces.map(({ apart, ...piece }) => ({ ...piece, text: piece.text.replace(orderingSigns, ''), ...flat }))
  }
  const levels = levelsOf(text, direction)
  let at = 0
  return pieces.flatMap(({ apart, ...piece }) => {
    const begin = at + (apart ? 1 : 0)
    at = begin + piece.text.length + (apart ? 1 : 0)
    return alike(piece.text, levels.subarray(begin), piece.style.face).map(({ face, ...part }) => ({
      ...{ ...piece, ...part, width: 0 },
      style: inFace(piece.style, face),
    }))
  })
}

const flat = { level: 0, width: 0 }

type Alike = { text: string; level: number; face: FaceName }

const alike = (text: string, levels: Uint8Array, face: FaceName): Alike[] => {
  const parts: Alike[] = []
  let at = 0
  for (const sign of text) {
    const level = levels[at] ?? 0
    at += sign.length
    if (sign.replace(orderingSigns, '') === '') continue
    const last = parts.at(-1)
    const needed = faceFor(sign, level, face, last)
    if (last && last.level === level && last.face === needed) last.text += sign
    else parts.push({ text: sign, level, face: needed })
  }
  return parts
}

/** What joins or marks a letter stays with it. */
const belongsToLetter = /^[\p{M}\u200c\u200d]$/u

/** From the right everything the Arabic typeface has, also points and brackets; from the left only what the other lacks. */
const faceFor = (sign: string, level: number, face: FaceName, last: Alike | undefined): FaceName => {
  if (last && last.level === level && belongsToLetter.test(sign) && faceOf(last.face).has(sign.codePointAt(0) ?? 0)) {
    return last.face
  }
  const arabic = arabicOf[face]
  const [first, second] = level % 2 === 1 ? [arabic, face] : [face, arabic]
  const codePoint = sign.codePointAt(0) ?? 0
  return faceOf(first).has(codePoint) || !faceOf(second).has(codePoint) ? first : second
}

const arabicOf: Record<FaceName, FaceName> = {
  regular: 'arabic',
  strong: 'strongArabic',
  arabic: 'arabic',
  strongArabic: 'strongArabic',
}

const inFace = (style: Style, face: FaceName): Style =>
  style.face === face ? style : settledStyle({ ...style, face }).style

/** The blank at the end of a line belongs to the line, whatever stood before it (rule L1). */
const withLoweredEnd = (line: Line, direction: Direction): Line => {
  const level = direction === 'rtl' ? 1 : 0
  const last = line.at(-1)
  const [blank = ''] = blankAtEnd.exec(last?.text ?? '') ?? []
  if (!last || last.level === level || blank === '') return line
  const before = { ...last, text: last.text.slice(0, -blank.length) }
  const after = { ...last, text: blank, level }
  const parts = before.text === '' ? [after] : [before, after]
  return [...line.slice(0, -1), ...parts.map((piece) => ({ ...piece, width: widthOfPiece(piece) }))]
}

const breakable = /(?<=[ \t])(?=[^ \t])|(?<=\p{L}{2}[-–—/])(?=\p{L}{2})/u
const blankAtEnd = /[ \t]+$/

/** What stands together on a line: usually one word; `(`, a link and `)` are three pieces of one. */
const unbreakable = (pieces: Piece[]): Piece[][] => {
  const clusters: Piece[][] = []
  let open = false
  for (const piece of pieces) {
    const parts = piece.text.split(breakable)
    parts.forEach((text, index) => {
      if (text === '') return
      const part = { ...piece, text, width: widthOfPiece({ ...piece, text }) }
      if (open && index === 0) clusters.at(-1)?.push(part)
      else clusters.push([part])
      open = index === parts.length - 1 && !blankAtEnd.test(text)
    })
  }
  return clusters
}

/** Each with the blank after it, and set for itself. */
export const wordsOf = (text: string): string[] => text.split(/(?<=[ \t])/)

export const widthOf = (text: string, { face, size }: Style, level = 0): number =>
  wordsOf(text).reduce((sum, word) => sum + faceOf(face).widthOf(word, level % 2 === 1), 0) * size

const widthOfPiece = ({ text, style, level }: Piece): number => widthOf(text, style, level)

/** Without the blanks it ends with, which need no room. */
const visibleWidth = (cluster: Piece[]): number =>
  cluster.reduce((sum, piece, index) => {
    const last = index === cluster.length - 1
    return sum + (last ? widthOfPiece({ ...piece, text: piece.text.replace(blankAtEnd, '') }) : piece.width)
  }, 0)

const filled = (clusters: Piece[][], width: number): Line[] => {
  const lines: Line[] = [[]]
  let used = 0
  const put = (cluster: Piece[]): void => {
    if (used > 0 && used + visibleWidth(cluster) > width) {
      lines.push([])
      used = 0
    }
    for (const piece of cluster) {
      append(lines.at(-1) ?? [], piece)
      used += piece.width
    }
  }
  for (const cluster of clusters) {
    if (visibleWidth(cluster) <= width) put(cluster)
    else for (const part of cluster.flatMap((piece) => cutToWidth(piece, width))) put([part])
  }
  return lines
}

/**
 * Pieces that look alike are printed in one go; where letters meet, they may move closer, and the whole is measured again.
 * Words read from the right stay apart: they are printed one after the other as they are read, and each from its left.
 */
const append = (line: Line, piece: Piece): void => {
  const last = line.at(-1)
  const together = last && (piece.level % 2 === 0 || !blankAtEnd.test(last.text)) && last.level === piece.level
  if (last && together && last.style === piece.style && last.to === piece.to && last.lang === piece.lang) {
    const apart = blankAtEnd.test(last.text)
    last.text += piece.text
    last.width = apart ? last.width + piece.width : widthOfPiece(last)
  } else line.push({ ...piece })
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })

/** A word wider than a line, cut where it is full; an address rather after one of its signs. */
const cutToWidth = (piece: Piece, width: number): Piece[] => {
  const cuts: string[] = []
  let text = ''
  let used = 0
  for (const { segment } of graphemes.segment(piece.text)) {
    const needed = widthOfPiece({ ...piece, text: segment })
    if (used + needed > width && text !== '') {
      const kept = /^(.{8,}[./@?=&_-])[^./@?=&_-]{1,12}$/su.exec(text)?.[1] ?? text
      cuts.push(kept)
      text = text.slice(kept.length)
      used = widthOfPiece({ ...piece, text })
    }
    text += segment
    used += needed
  }
  return [...cuts, text].map((cut) => ({ ...piece, text: cut, width: widthOfPiece({ ...piece, text: cut }) }))
}
