import type { ComposedModule } from '../../../src/packages/contract.ts'
import { packageLanguageTerms } from '../../../src/packages/terms.ts'
import { heading, paragraph } from '../blocks.ts'
import type { Words } from '../lines.ts'
import { rule } from '../look.ts'
import { artifact, mirroredLeft, need, newPage, pageNumber, tag } from '../paper.ts'
import { linesOn, printLines } from '../print.ts'
import type { Booklet } from './opening.ts'
import { ownText } from './runs.ts'

const box = 11
const indent = 24
const pageRoom = 40

/** By date, with a box to tick; the pages are filled in once they are known. */
export const printChecklist = (booklet: Booklet): void => {
  const { paper, composition, words } = booklet
  newPage(paper)
  heading(paper, 2, words.checklist)
  paragraph(paper, words.checklistIntro, { style: paper.look.styles.quiet })
  for (const [due, modules] of byDue(composition.modules)) {
    heading(paper, 3, due, { keep: 40 })
    const list = tag(paper, paper.root, 'L')
    for (const module of modules) printRow(booklet, module, list)
    booklet.lists.push(list)
    paper.y += 2
  }
}

/** In the order of their days; what has none comes after, as the booklet has it. */
const byDue = (modules: ComposedModule[]): Map<string, ComposedModule[]> => {
  const dated = (one: ComposedModule) => one.due ?? '9999-12-31'
  const sorted = [...modules].sort((one, other) => (dated(one) < dated(other) ? -1 : dated(one) > dated(other) ? 1 : 0))
  const groups = new Map<string, ComposedModule[]>()
  for (const module of sorted) groups.set(module.dueWords, [...(groups.get(module.dueWords) ?? []), module])
  return groups
}

const printRow = (booklet: Booklet, module: ComposedModule, list: ReturnType<typeof tag>): void => {
  const { paper } = booklet
  const { body } = paper.look.styles
  const { frame } = paper
  const width = frame.width - indent - pageRoom
  const lines = linesOn(paper, titleWords(booklet, module), body, width)
  const height = lines.length * body.lead
  need(paper, height)
  const entry = tag(paper, list, 'LI')
  const link = tag(paper, tag(paper, entry, 'LBody'), 'Link')
  artifact(paper, () => {
    const x = mirroredLeft(paper, { x: frame.left, width: box })
    paper.doc
      .rect(x, paper.y + (body.lead - box) / 2, box, box)
      .lineWidth(0.9)
      .stroke(rule)
  })
  printLines(paper, link, lines, body, { x: frame.left + indent, y: paper.y, width })
  booklet.waiting.set(module.code, { link, entry, page: pageNumber(paper), y: paper.y, height, title: module.title })
  paper.y += height + 4
}

const titleWords = ({ paper, composition }: Booklet, { language, title, second }: ComposedModule): Words => {
  const { body, quiet } = paper.look.styles
  const own = { text: ownText(title, language), style: body, apart: true as const }
  const lang = language === composition.language ? {} : { lang: packageLanguageTerms[language].tag }
  if (second === null) return [{ ...own, ...lang }, { text: ' ' }]
  return [
    own,
    { text: ' · ', style: quiet },
    {
      text: ownText(second.title, second.language),
      style: quiet,
      apart: true,
      lang: packageLanguageTerms[second.language].tag,
    },
    { text: ' ' },
  ]
}

/** Now that all pages are known, where each leads. */
export const fillChecklist = (booklet: Booklet): void => {
  const { paper, composition } = booklet
  const { body } = paper.look.styles
  const { frame } = paper
  for (const { code } of composition.modules) {
    const row = booklet.waiting.get(code)
    const number = booklet.pages.get(code)
    if (!row || number === undefined) continue
    paper.doc.switchToPage(row.page - 1)
    const place = { x: frame.left + frame.width - pageRoom, y: row.y, width: pageRoom, align: 'right' as const }
    printLines(paper, row.link, linesOn(paper, String(number), body, pageRoom), body, place)
    const words = { structParent: row.link, Contents: new String(row.title) as string }
    // A page's number counts from 0 where pdfkit links to one; its types speak of addresses only.
    paper.doc.link(frame.left, row.y, frame.width, row.height, (number - 1) as unknown as string, words)
    row.entry.end()
  }
  for (const list of booklet.lists) list.end()
}
