import type { Certificate } from '../../src/events/contract.ts'
import { coachModuleLabels, coachModules } from '../../src/events/terms.ts'
import { orderingSigns } from './bidi.ts'
import { heading, list, paragraph } from './blocks.ts'
import { certificateWords } from './certificate/words.ts'
import { longDay } from './check-report/days.ts'
import type { Printed } from './check-report.ts'
import { linesOf } from './lines.ts'
import { action, page, pageWidth, quietInk, type Style, styles } from './look.ts'
import { artifact, closePaper, hairlineAt, openPaper, pageNumber } from './paper.ts'
import { keptApart, printable } from './typed.ts'

const quiet: Style = { ...styles.lead, ink: quietInk }
const nameSizes = [26, 21, 17, 13, 11]

/** A page to hand over: who came to what and when, with a line to sign on. */
export const certificate = async (told: Certificate): Promise<Printed> => {
  const { language, kind, modules } = told
  const words = certificateWords[language]
  const replaced = new Set<string>()
  const typed = (text: string): string => {
    const { text: printed, replaced: signs } = printable(text, words.signs)
    for (const sign of signs) replaced.add(sign)
    return keptApart(printed, 'ltr')
  }
  const [name, centre] = [typed(told.name), typed(told.centre)]
  const paper = openPaper({
    title: words.documentTitle(name).replace(orderingSigns, ''),
    author: centre.replace(orderingSigns, ''),
    subject: words.subject[kind],
    language,
    printedAt: new Date(`${told.printedOn}T12:00:00Z`),
  })
  artifact(paper, () => paper.doc.rect(page.left, 0, 44, 8).fill(action))
  paragraph(paper, centre, { style: { ...styles.strong, face: 'regular', size: 11, lead: 16, ink: quietInk } })
  paper.y = Math.max(paper.y + 24, titleAt)
  heading(paper, 1, words.title[kind])
  paragraph(paper, words.subject[kind], { style: { ...quiet, size: 14, lead: 21 }, after: 30 })
  paragraph(paper, name, { style: fitting(name), after: 4 })
  if (told.organisation !== null) paragraph(paper, typed(told.organisation), { style: quiet, after: 4 })
  paper.y += 18
  paragraph(paper, words.attended[kind], { style: styles.lead, after: 12 })
  heading(paper, 2, words.contents[kind], { before: 8 })
  list(
    paper,
    modules.map(({ module, heldOn, place }) => {
      const subject = coachModules.find((one) => one === module)
      const title = subject === undefined ? '' : coachModuleLabels[subject][language]
      return words.module(module, title, longDay(heldOn, language), place === null ? null : typed(place))
    }),
  )
  paper.y = Math.max(paper.y + 70, signedAt)
  hairlineAt(paper, paper.y)
  paper.y += 8
  paragraph(paper, words.signed(longDay(told.printedOn, language)), { style: styles.body, after: 2 })
  paragraph(paper, `${typed(told.signedBy)}, ${centre}`, { style: styles.quiet })
  const pages = pageNumber(paper)
  return { pdf: await closePaper(paper), replaced: [...replaced], pages }
}

const titleAt = 190
const signedAt = 640

/** Long names are set smaller, so that they take no more than two lines. */
const fitting = (name: string): Style => {
  const looks = nameSizes.map((size) => ({ ...styles.strong, size, lead: Math.round(size * 1.4) }))
  return looks.find((style) => linesOf(name, style, pageWidth).length <= 2) ?? { ...styles.strong, size: 11, lead: 16 }
}
