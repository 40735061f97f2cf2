import { faceOf } from './faces.ts'
import type { Style } from './look.ts'

/** A part of a text that looks otherwise, or leads somewhere. */
export type Span = { text: string; style?: Style; to?: string }
/** `\n` begins a new line. */
export type Words = string | Span[]

export type Piece = { text: string; style: Style; to: string | undefined; width: number }
export type Line = Piece[]

/**
 * Breaks between words, after a dash or slash inside a word, and only where nothing else helps inside a word. No hyphen
 * is added: what is copied out is what was written. The blank a line ends with stays in it, for whoever has it read out.
 */
export const linesOf = (words: Words, style: Style, width: number): Line[] => {
  const spans = typeof words === 'string' ? [{ text: words }] : words
  return paragraphsOf(spans, style).flatMap((pieces) => filled(unbreakable(pieces), width))
}

const paragraphsOf = (spans: Span[], style: Style): Piece[][] => {
  const paragraphs: Piece[][] = [[]]
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      paragraphs.at(-1)?.push({ text, style: span.style ?? style, to: span.to, width: 0 })
    })
  }
  return paragraphs
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
      const part = { ...piece, text, width: widthOf(text, piece.style) }
      if (open && index === 0) clusters.at(-1)?.push(part)
      else clusters.push([part])
      open = index === parts.length - 1 && !blankAtEnd.test(text)
    })
  }
  return clusters
}

export const widthOf = (text: string, { face, size }: Style): number =>
  text.split(/(?<=[ \t])/).reduce((sum, word) => sum + faceOf(face).widthOf(word), 0) * size

/** Without the blanks it ends with, which need no room. */
const visibleWidth = (cluster: Piece[]): number =>
  cluster.reduce((sum, piece, index) => {
    const last = index === cluster.length - 1
    return sum + (last ? widthOf(piece.text.replace(blankAtEnd, ''), piece.style) : piece.width)
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
  return lines.map((line) => line.map((piece) => ({ ...piece, width: widthOf(piece.text, piece.style) })))
}

/** Pieces that look alike are printed in one go; letters that meet may move closer, so that the whole is measured again. */
const append = (line: Line, piece: Piece): void => {
  const last = line.at(-1)
  if (last && last.style === piece.style && last.to === piece.to) {
    last.text += piece.text
  } else line.push({ ...piece })
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })

/** A word wider than a line, cut where it is full; an address rather after one of its signs. */
const cutToWidth = (piece: Piece, width: number): Piece[] => {
  const cuts: string[] = []
  let text = ''
  let used = 0
  for (const { segment } of graphemes.segment(piece.text)) {
    const needed = widthOf(segment, piece.style)
    if (used + needed > width && text !== '') {
      const kept = /^(.{8,}[./@?=&_-])[^./@?=&_-]{1,12}$/su.exec(text)?.[1] ?? text
      cuts.push(kept)
      text = text.slice(kept.length)
      used = widthOf(text, piece.style)
    }
    text += segment
    used += needed
  }
  return [...cuts, text].map((cut) => ({ ...piece, text: cut, width: widthOf(cut, piece.style) }))
}
