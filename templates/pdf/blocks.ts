import type { Line, Words } from './lines.ts'
import { type Level, page, type Style } from './look.ts'
import { type Element, need, newPage, type Paper, pageNumber, roomLeft, tag } from './paper.ts'
import { linesOn, printLines } from './print.ts'

/** `keep`: what must follow on the same page, at least. */
export const heading = (paper: Paper, level: Level, text: string, { keep = 60, before: above = -1 } = {}): void => {
  const { style, after, ...look } = paper.look.headings[level]
  const before = above < 0 ? look.before : above
  const lines = linesOn(paper, text, style)
  const height = lines.length * style.lead
  need(paper, before + height + after + keep)
  if (paper.y > page.top) paper.y += before
  paper.headings.push({ level, text, page: pageNumber(paper), y: paper.y })
  const element = tag(paper, paper.root, `H${level}`)
  flow(paper, element, lines, style)
  element.end()
  paper.y += after
}

type ParagraphLook = { style?: Style; indent?: number; after?: number; lang?: string; tag?: string; within?: Element }

export const paragraph = (paper: Paper, words: Words, look: ParagraphLook = {}): void => {
  const { style = paper.look.styles.body, indent = 0, after = 6, lang, within = paper.root } = look
  const element = tag(paper, within, look.tag ?? 'P', lang ? { lang } : {})
  flow(paper, element, linesOn(paper, words, style, paper.frame.width - indent), style, indent)
  element.end()
  paper.y += after
}

type ListLook = { numbered?: boolean; after?: number; following?: number }

/** With a dash before each, or numbered. `following`: what must stand on the same page as the last of them. */
export const list = (paper: Paper, items: Words[], look: ListLook = {}): void => {
  const { list: indent } = paper.look
  const { body, quiet } = paper.look.styles
  const element = tag(paper, paper.root, 'L')
  items.forEach((words, index) => {
    const lines = linesOn(paper, words, body, paper.frame.width - indent)
    if (look.following && index === items.length - 1) need(paper, lines.length * body.lead + 8 + look.following)
    else need(paper, Math.min(lines.length, 2) * body.lead)
    const item = tag(paper, element, 'LI')
    const label = tag(paper, item, 'Lbl')
    const sign = linesOn(paper, look.numbered ? `${index + 1}. ` : '– ', quiet, indent)
    printLines(paper, label, sign, quiet, { x: paper.frame.left, y: paper.y, width: indent })
    flow(paper, tag(paper, item, 'LBody'), lines, body, indent)
    item.end()
    paper.y += 4
  })
  element.end()
  paper.y += look.after ?? 4
}

/** Lines from here on, over as many pages as they need. */
export const flow = (paper: Paper, element: Element, lines: Line[], style: Style, indent = 0): void => {
  let rest = lines
  while (rest.length > 0) {
    const count = linesHere(rest.length, Math.floor((roomLeft(paper) + 0.01) / style.lead))
    if (count === 0) newPage(paper)
    else {
      const place = { x: paper.frame.left + indent, y: paper.y, width: paper.frame.width - indent }
      printLines(paper, element, rest.slice(0, count), style, place)
      paper.y += count * style.lead
      rest = rest.slice(count)
    }
  }
}

/** No line stands alone at the foot or at the head of a page. */
export const linesHere = (left: number, fitting: number): number => {
  if (left <= fitting) return left
  const here = left - fitting === 1 ? fitting - 1 : fitting
  return here < 2 ? 0 : here
}
