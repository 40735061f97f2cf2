import type { Line, Piece } from './lines.ts'
import { action, page, type Style } from './look.ts'
import { type Element, type Paper, tag } from './paper.ts'

export type Place = { x: number; y: number; width: number; align?: 'left' | 'right' }

type Placed = Piece & { x: number; baseline: number }

/** Lines at a place of the current page, as content of an element; a link becomes an element of its own inside it. */
export const printLines = (paper: Paper, element: Element, lines: Line[], style: Style, place: Place): void => {
  for (const group of alike(placedAt(lines, style, place))) {
    const to = group[0]?.to
    if (to === undefined) element.add(() => writeAll(paper, group))
    else printLink(paper, element, group, to)
  }
}

/** The same without an element, inside an artifact or a figure. */
export const writeLines = (paper: Paper, lines: Line[], style: Style, place: Place): void => {
  writeAll(paper, placedAt(lines, style, place))
}

/** Noto Sans, in parts of its size. */
const ascent = 1.069
const boxHeight = 1.362

const placedAt = (lines: Line[], { size, lead }: Style, { x, y, width, align = 'left' }: Place): Placed[] =>
  lines.flatMap((line, index) => {
    const baseline = y + index * lead + (lead - boxHeight * size) / 2 + ascent * size
    let from = x + (align === 'right' ? width - widthOfLine(line) : 0)
    return line.map((piece) => {
      const placed = { ...piece, x: from, baseline }
      from += piece.width
      return placed
    })
  })

const widthOfLine = (line: Line): number => line.reduce((sum, { width }) => sum + width, 0)

const writeAll = (paper: Paper, pieces: Placed[]): void => {
  for (const piece of pieces) write(paper, piece)
}

const write = ({ doc }: Paper, { text, style, x, baseline, width }: Placed): void => {
  doc.font(style.face, style.size).fillColor(style.ink)
  // What is known of its width is not reckoned again.
  doc.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...{ textWidth: width, wordCount: 1 } })
}

const alike = (pieces: Placed[]): Placed[][] => {
  const groups: Placed[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && last[0]?.to === piece.to) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** pdfkit's own links come without the words that PDF/UA asks for, and without one rectangle for each line. */
const printLink = (paper: Paper, parent: Element, pieces: Placed[], to: string): void => {
  const { doc } = paper
  const label = pieces
    .map(({ text }) => text)
    .join('')
    .trim()
  const link = tag(paper, parent, 'Link')
  link.add(() => {
    for (const piece of pieces) {
      write(paper, piece)
      doc.moveTo(piece.x, piece.baseline + 1.6).lineTo(piece.x + piece.width, piece.baseline + 1.6)
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
