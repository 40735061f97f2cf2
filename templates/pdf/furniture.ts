import { linesOf, widthOf } from './lines.ts'
import { hairline, page, pageWidth, styles } from './look.ts'
import { artifact, type Element, hairlineAt, newPage, type Paper, tag } from './paper.ts'
import { fullWidth, printLines, shortened, writeLines } from './print.ts'

/** `numbered`: `Seite 3 von 12`, known only when all pages are. */
export type Furniture = { head: string; foot: string; numbered: (page: number, of: number) => string }

/** What runs along the top and the foot of every page but the cover; nobody has it read out twelve times. */
export const printFurniture = (paper: Paper, { head, foot, numbered }: Furniture): void => {
  const { start, count } = paper.doc.bufferedPageRange()
  for (let index = 1; index < count; index += 1) {
    paper.doc.switchToPage(start + index)
    const number = numbered(index + 1, count)
    const footRoom = pageWidth - widthOf(number, styles.small) - 24
    artifact(
      paper,
      () => {
        writeLines(paper, oneLine(head, pageWidth), styles.small, { ...fullWidth, y: 36 })
        writeLines(paper, oneLine(foot, footRoom), styles.small, { ...fullWidth, y: page.height - 46 })
        writeLines(paper, oneLine(number, pageWidth), styles.small, {
          ...fullWidth,
          y: page.height - 46,
          align: 'right',
        })
      },
      'Pagination',
    )
    hairlineAt(paper, 54, hairline)
  }
}

const oneLine = (text: string, room: number) =>
  linesOf(
    shortened(text, (part) => widthOf(part, styles.small) <= room),
    styles.small,
    room + 1,
  )

const rowHeight = 22

/** Room for a list of contents, printed where it was kept once the pages are known. */
export type Contents = { element: Element; page: number; y: number }

export const keepContents = (paper: Paper, title: string, entries: number): Contents => {
  if (paper.y > page.height - page.bottom - contentsHeight(entries)) newPage(paper)
  const y = page.height - page.bottom - entries * rowHeight
  const element = tag(paper, paper.root, 'TOC')
  const name = tag(paper, element, 'Caption')
  const place = { ...fullWidth, y: y - 26 }
  printLines(paper, name, linesOf(title, styles.head, pageWidth), styles.head, place)
  name.end()
  hairlineAt(paper, y - 6, hairline)
  return { element, page: paper.doc.bufferedPageRange().count - 1, y }
}

export const printContents = (paper: Paper, contents: Contents): void => {
  paper.doc.switchToPage(contents.page)
  const sections = paper.headings.filter(({ level }) => level === 2)
  sections.forEach(({ text, page: number }, index) => {
    const y = contents.y + index * rowHeight
    const entry = tag(paper, contents.element, 'TOCI')
    const link = tag(paper, entry, 'Link')
    printLines(paper, link, linesOf(`${text} `, styles.body, pageWidth), styles.body, { ...fullWidth, y })
    const sign = linesOf(String(number), styles.body, pageWidth)
    printLines(paper, link, sign, styles.body, { ...fullWidth, y, align: 'right' })
    const words = { structParent: link, Contents: new String(text) as string }
    // A page's number counts from 0 where pdfkit links to one; its types speak of addresses only.
    paper.doc.link(page.left, y, pageWidth, styles.body.lead, (number - 1) as unknown as string, words)
    entry.end()
  })
  contents.element.end()
}

/** What a cover must leave free for it. */
export const contentsHeight = (entries: number): number => entries * rowHeight + 40
