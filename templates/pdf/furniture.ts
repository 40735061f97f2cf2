import type { Line } from './lines.ts'
import { page, pageWidth } from './look.ts'
import { artifact, type Element, hairlineAt, newPage, type Paper, tag } from './paper.ts'
import { fullWidth, linesOn, printLines, shortened, writeLines } from './print.ts'

/** `numbered`: `Seite 3 von 12`, known only when all pages are. */
export type Furniture = { head: string; foot: string; numbered: (page: number, of: number) => string }

/** What runs along the top and the foot of every page but the cover; nobody has it read out twelve times. */
export const printFurniture = (paper: Paper, { head, foot, numbered }: Furniture): void => {
  const { small } = paper.look.styles
  const { start, count } = paper.doc.bufferedPageRange()
  for (let index = 1; index < count; index += 1) {
    paper.doc.switchToPage(start + index)
    const number = numbered(index + 1, count)
    const footRoom = pageWidth - widthOn(paper, number) - 24
    artifact(
      paper,
      () => {
        writeLines(paper, oneLine(paper, head, pageWidth), small, { ...fullWidth, y: 36 })
        writeLines(paper, oneLine(paper, foot, footRoom), small, { ...fullWidth, y: page.height - 46 })
        writeLines(paper, oneLine(paper, number, pageWidth), small, {
          ...fullWidth,
          y: page.height - 46,
          align: 'right',
        })
      },
      'Pagination',
    )
    hairlineAt(paper, 54)
  }
}

const oneLine = (paper: Paper, text: string, room: number): Line[] => {
  const short = shortened(text, (part) => widthOn(paper, part) <= room)
  return linesOn(paper, short, paper.look.styles.small, endless)
}

const endless = 100_000

/** Measured as it is set: there may be several scripts in it. */
const widthOn = (paper: Paper, text: string): number =>
  linesOn(paper, text, paper.look.styles.small, endless)[0]?.reduce((sum, { width }) => sum + width, 0) ?? 0

const rowHeight = 22

/** Room for a list of contents, printed where it was kept once the pages are known. */
export type Contents = { element: Element; page: number; y: number }

export const keepContents = (paper: Paper, title: string, entries: number): Contents => {
  if (paper.y > page.height - page.bottom - contentsHeight(entries)) newPage(paper)
  const { head } = paper.look.styles
  const y = page.height - page.bottom - entries * rowHeight
  const element = tag(paper, paper.root, 'TOC')
  const name = tag(paper, element, 'Caption')
  const place = { ...fullWidth, y: y - 26 }
  printLines(paper, name, linesOn(paper, title, head), head, place)
  name.end()
  hairlineAt(paper, y - 6)
  return { element, page: paper.doc.bufferedPageRange().count - 1, y }
}

export const printContents = (paper: Paper, contents: Contents): void => {
  paper.doc.switchToPage(contents.page)
  const { body } = paper.look.styles
  const sections = paper.headings.filter(({ level }) => level === 2)
  sections.forEach(({ text, page: number }, index) => {
    const y = contents.y + index * rowHeight
    const entry = tag(paper, contents.element, 'TOCI')
    const link = tag(paper, entry, 'Link')
    printLines(paper, link, linesOn(paper, `${text} `, body), body, { ...fullWidth, y })
    const sign = linesOn(paper, String(number), body)
    printLines(paper, link, sign, body, { ...fullWidth, y, align: 'right' })
    const words = { structParent: link, Contents: new String(text) as string }
    // A page's number counts from 0 where pdfkit links to one; its types speak of addresses only.
    paper.doc.link(page.left, y, pageWidth, body.lead, (number - 1) as unknown as string, words)
    entry.end()
  })
  contents.element.end()
}

/** What a cover must leave free for it. */
export const contentsHeight = (entries: number): number => entries * rowHeight + 40
