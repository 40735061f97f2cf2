import { type Direction, inVisualOrder } from './bidi.ts'
import { type Line, linesOf, type Piece, type Words } from './lines.ts'
import { action, page, type Style } from './look.ts'
import { type Element, mirroredLeft, type Paper, tag } from './paper.ts'
import { type Standing, writeStanding } from './strokes.ts'

/** `right`: at the far end of the line, which is the left one in a text read from the right. */
export type Place = { x: number; y: number; width: number; align?: 'left' | 'right' }

/** As the paper is read. */
export const linesOn = ({ frame }: Paper, words: Words, style: Style, width = frame.width): Line[] =>
  linesOf(words, style, width, frame.direction)

/** Lines at a place of the current page, as content of an element; a link or another language is an element inside it. */
export const printLines = (paper: Paper, element: Element, lines: Line[], style: Style, place: Place): void => {
  for (const group of alike(standingAt(paper, lines, style, place))) {
    const { to, lang } = group[0] ?? {}
    const within = lang === undefined ? element : tag(paper, element, 'Span', { lang })
    if (to === undefined) within.add(() => writeStanding(paper, group))
    else printLink(paper, within, group, to)
    if (within !== element) within.end()
  }
}

/** The same without an element, inside an artifact or a figure. */
export const writeLines = (paper: Paper, lines: Line[], style: Style, place: Place): void => {
  writeStanding(paper, standingAt(paper, lines, style, place))
}

/** Noto Sans, in parts of its size. */
const ascent = 1.069
const boxHeight = 1.362

/** In the order in which it is read, wherever that is on the line. */
const standingAt = (paper: Paper, lines: Line[], { size, lead }: Style, place: Place): Standing[] => {
  const { y, width, align = 'left' } = place
  const fromRight = (paper.frame.direction === 'rtl') !== (align === 'right')
  const x = mirroredLeft(paper, place)
  return lines.flatMap((line, index) => {
    const baseline = y + index * lead + (lead - boxHeight * size) / 2 + ascent * size
    let from = x + (fromRight ? width - widthOfLine(line) : 0)
    if (line.every(({ level }) => level === 0)) {
      return line.map((piece) => {
        from += piece.width
        return { ...piece, x: from - piece.width, baseline }
      })
    }
    const standing = new Map<Piece, Standing>()
    const visual = inVisualOrder(line)
    for (const [index, piece] of visual.entries()) {
      const { direction } = paper.frame
      const before = markBetween(direction, visual[index - 1], piece)
      const after = index === visual.length - 1 ? markBetween(direction, piece, undefined) : []
      standing.set(piece, { ...piece, x: from, baseline, edge: { left: before, right: after } })
      from += piece.width
    }
    return line.flatMap((piece) => standing.get(piece) ?? [])
  })
}

/**
 * A mark where signs without a direction of their own meet the other direction: a reader who guesses directions from places
 * goes through a line from its beginning, and would count such a sign to what comes next.
 */
const markBetween = (direction: Direction, left: Piece | undefined, right: Piece | undefined): number[] => {
  const one = direction === 'rtl' ? left : right
  const other = direction === 'rtl' ? right : left
  const base = direction === 'rtl' ? 1 : 0
  if (!one || one.level % 2 === (other?.level ?? base) % 2) return []
  const reversed = one.level % 2 === 1
  const sign = reversed === (direction === 'rtl') ? one.text.at(0) : one.text.at(-1)
  if (/[\p{L}\p{N}]/u.test(sign ?? '')) return []
  return [reversed ? 0x200f : 0x200e]
}

const widthOfLine = (line: Line): number => line.reduce((sum, { width }) => sum + width, 0)

const alike = (pieces: Standing[]): Standing[][] => {
  const groups: Standing[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && last[0]?.to === piece.to && last[0]?.lang === piece.lang) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** pdfkit's own links come without the words that PDF/UA asks for, and without one rectangle for each line. */
const printLink = (paper: Paper, parent: Element, pieces: Standing[], to: string): void => {
  const { doc } = paper
  const label = pieces
    .map(({ text }) => text)
    .join('')
    .trim()
  const link = tag(paper, parent, 'Link')
  link.add(() => {
    writeStanding(paper, pieces)
    for (const { x, baseline, width } of pieces) {
      doc.moveTo(x, baseline + 1.6).lineTo(x + width, baseline + 1.6)
      doc.lineWidth(0.5).stroke(action)
    }
  })
  for (const { x, baseline, width, style } of pieces) {
    const contents = { structParent: link, Contents: new String(`${label}: ${to}`) as string }
    doc.link(x, baseline - ascent * style.size, width, boxHeight * style.size, to, contents)
  }
  link.end()
}

/** As much of one line as fits; for running heads, which only say where one is. */
export const shortened = (text: string, fits: (text: string) => boolean): string => {
  if (fits(text)) return text
  const letters = [...text]
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

export const fullWidth = { x: page.left, width: page.width - page.left - page.right }
