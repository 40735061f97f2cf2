import type { ComposedModule } from '../../../src/packages/contract.ts'
import { packageLanguageTerms } from '../../../src/packages/terms.ts'
import { heading, paragraph } from '../blocks.ts'
import type { Line, Words } from '../lines.ts'
import { page, rule } from '../look.ts'
import { artifact, hairlineAt, mirroredLeft, need, newPage, type Paper, pageNumber, tag } from '../paper.ts'
import { linesOn, printLines } from '../print.ts'
import type { Booklet } from './opening.ts'
import { ownText } from './runs.ts'

const box = 11
const indent = 24
const pageRoom = 34
const dayWidth = 142
const rowGap = 4
const padding = 7

/** By date, with a box to tick; the pages are filled in once they are known. */
export const printChecklist = (booklet: Booklet): void => {
  const { paper, composition, words } = booklet
  // A short note that found no room on the cover is not left alone on its page.
  if (pageNumber(paper) === 1 || paper.y > page.top + 130) newPage(paper)
  heading(paper, 2, words.checklist)
  paragraph(paper, words.checklistIntro, { style: paper.look.styles.quiet, after: 14 })
  for (const [due, modules] of byDue(composition.modules)) printGroup(booklet, due, modules)
  paper.y += 8
}

/** The day at the beginning, beside it what is due; one is parted from the next by a line. */
const printGroup = (booklet: Booklet, due: string, modules: ComposedModule[]): void => {
  const { paper } = booklet
  const { frame } = paper
  const [days, rows] = parted(frame)
  const whole = modules.reduce((sum, module) => sum + heightOfRow(booklet, rows, module), 0)
  need(paper, Math.min(whole, 300) + padding)
  hairlineAt(paper, paper.y)
  paper.y += padding
  const { y } = paper
  const begun = pageNumber(paper)
  printDay(booklet, due, days)
  const end = paper.y
  Object.assign(paper, { frame: rows, y })
  const list = tag(paper, paper.root, 'L')
  for (const module of modules) printRow(booklet, module, list)
  booklet.lists.push(list)
  paper.frame = frame
  paper.y = (pageNumber(paper) === begun ? Math.max(paper.y, end) : paper.y) + padding - rowGap + 2
}

/** Where the reader begins, and the rest of the line. */
const parted = (frame: Paper['frame']): [Paper['frame'], Paper['frame']] => {
  const days = { ...frame, width: dayWidth - 12 }
  const rows = { ...frame, width: frame.width - dayWidth }
  return frame.direction === 'rtl'
    ? [{ ...days, left: frame.left + frame.width - days.width }, rows]
    : [days, { ...rows, left: frame.left + dayWidth }]
}

const printDay = ({ paper }: Booklet, due: string, frame: Paper['frame']): void => {
  const { look } = paper
  const plain = { ...look.headings[3], style: look.styles.strong, after: 0 }
  Object.assign(paper, { frame, look: { ...look, headings: { ...look.headings, 3: plain } } })
  heading(paper, 3, due, { keep: 0, before: 0 })
  paper.look = look
}

/** In the order of their days; what has none comes after, as the booklet has it. */
const byDue = (modules: ComposedModule[]): Map<string, ComposedModule[]> => {
  const dated = (one: ComposedModule) => one.due ?? '9999-12-31'
  const sorted = [...modules].sort((one, other) => (dated(one) < dated(other) ? -1 : dated(one) > dated(other) ? 1 : 0))
  const groups = new Map<string, ComposedModule[]>()
  for (const module of sorted) groups.set(module.dueWords, [...(groups.get(module.dueWords) ?? []), module])
  return groups
}

const linesOfRow = (booklet: Booklet, { width }: Paper['frame'], module: ComposedModule): Line[] =>
  linesOn(booklet.paper, titleWords(booklet, module), booklet.paper.look.styles.body, width - indent - pageRoom)

const heightOfRow = (booklet: Booklet, frame: Paper['frame'], module: ComposedModule): number =>
  linesOfRow(booklet, frame, module).length * booklet.paper.look.styles.body.lead + rowGap

const printRow = (booklet: Booklet, module: ComposedModule, list: ReturnType<typeof tag>): void => {
  const { paper } = booklet
  const { body } = paper.look.styles
  const { frame } = paper
  const lines = linesOfRow(booklet, frame, module)
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
  const place = { x: frame.left + indent, y: paper.y, width: frame.width - indent - pageRoom }
  printLines(paper, link, lines, body, place)
  const at = { page: pageNumber(paper), y: paper.y, height, frame }
  booklet.waiting.set(module.code, { link, entry, ...at, title: module.title })
  paper.y += height + rowGap
}

const titleWords = ({ paper, composition }: Booklet, { language, title, second }: ComposedModule): Words => {
  const { body, quiet } = paper.look.styles
  const own = { text: ownText(title, language), style: body, apart: true as const }
  const lang = language === composition.language ? {} : { lang: packageLanguageTerms[language].tag }
  if (second === null) return [{ ...own, ...lang }, { text: ' ' }]
  return [
    own,
    { text: '\n' },
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
  const { frame: whole } = paper
  for (const { code } of composition.modules) {
    const row = booklet.waiting.get(code)
    const number = booklet.pages.get(code)
    if (!row || number === undefined) continue
    const { frame } = row
    paper.frame = frame
    paper.doc.switchToPage(row.page - 1)
    const place = { x: frame.left + frame.width - pageRoom, y: row.y, width: pageRoom, align: 'right' as const }
    printLines(paper, row.link, linesOn(paper, String(number), body, pageRoom), body, place)
    const words = { structParent: row.link, Contents: new String(row.title) as string }
    // A page's number counts from 0 where pdfkit links to one; its types speak of addresses only.
    paper.doc.link(frame.left, row.y, frame.width, row.height, (number - 1) as unknown as string, words)
    row.entry.end()
  }
  paper.frame = whole
  for (const list of booklet.lists) list.end()
}
