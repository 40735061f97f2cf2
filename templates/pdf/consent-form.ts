import type { ConsentForm } from '../../src/referrals/contract.ts'
import { orderingSigns } from './bidi.ts'
import { heading, paragraph } from './blocks.ts'
import { german } from './check-report/words-de.ts'
import type { Printed } from './check-report.ts'
import { printFurniture } from './furniture.ts'
import { rule, styles } from './look.ts'
import { artifact, closePaper, mirroredLeft, need, openPaper, type Paper, pageNumber } from './paper.ts'
import { keptApart, printable } from './typed.ts'

/** What a client is asked to consent to, in their language, with a line to sign on. */
export const consentForm = async (form: ConsentForm): Promise<Printed> => {
  const { language, direction, words } = form
  const replaced = new Set<string>()
  const typed = (text: string): string => {
    const { text: printed, replaced: signs } = printable(text, german.signs)
    for (const sign of signs) replaced.add(sign)
    return keptApart(printed, direction)
  }
  const paper = openPaper(
    {
      title: `${words.title} ${form.caseNumber}`,
      author: typed(form.centre).replace(orderingSigns, ''),
      subject: words.title,
      language,
      printedAt: new Date(`${form.printedOn}T12:00:00Z`),
    },
    { direction },
  )
  heading(paper, 1, words.title)
  for (const text of form.text.split('\n\n')) paragraph(paper, typed(text), { style: styles.lead, after: 10 })
  signature(paper, form)
  printFurniture(paper, {
    head: `${words.title} ${form.caseNumber}`,
    foot: typed(form.centre),
    numbered: (page, of) => leftToRight(`${page} / ${of}`),
  })
  const pages = pageNumber(paper)
  return { pdf: await closePaper(paper), replaced: [...replaced], pages }
}

/** Whoever signs sees of how many pages; numbers go this way in every script. */
const leftToRight = (text: string): string => `\u2066${text}\u2069`

/** Two lines to write on, with room above them. */
const signature = (paper: Paper, { words, caseNumber }: ConsentForm): void => {
  need(paper, 150)
  for (const word of [words.day, words.signature]) {
    paper.y += 40
    line(paper)
    paragraph(paper, word, { style: styles.small })
  }
  paragraph(paper, `${words.version} · ${caseNumber}`, { style: styles.small })
}

const line = (paper: Paper): void =>
  artifact(paper, () => {
    const width = 260
    const x = mirroredLeft(paper, { x: paper.frame.left, width })
    paper.doc
      .moveTo(x, paper.y)
      .lineTo(x + width, paper.y)
      .lineWidth(0.6)
      .stroke(rule)
    paper.y += 4
  })
