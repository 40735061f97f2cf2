import type { Statement } from '../../../src/checks/contract.ts'
import { heading, paragraph } from '../blocks.ts'
import { action, lamp, page, styles } from '../look.ts'
import { artifact, pageNumber } from '../paper.ts'
import { contactWords } from './contacts.ts'
import {
  always,
  fieldOf,
  hasScores,
  helperOf,
  levelOf,
  onNewPage,
  partnerOf,
  type Report,
  type Section,
  statementsOf,
} from './report.ts'

/** The most urgent statements, each with its reason, what helps and who. One lamp: on the first. */
export const steps: Section = {
  applies: always,
  print: (report) => {
    const { paper, words } = report
    const urgent = urgentStatements(report)
    if (urgent.length > 0) onNewPage(report)
    heading(paper, 2, words.steps.title)
    if (urgent.length === 0) return paragraph(paper, hasScores(report) ? words.steps.none : words.steps.nothing)
    for (const [index, statement] of urgent.entries()) printStep(report, statement, index)
  },
}

export const urgentStatements = (report: Report): Statement[] =>
  report.result.urgent.flatMap(({ statement }) => statementsOf(report).filter(({ code }) => code === statement))

const printStep = (report: Report, statement: Statement, index: number): void => {
  const { paper, words, own } = report
  const field = fieldOf(report, statement)
  heading(paper, 3, `${words.steps.ordinals[index] ?? index + 1}: ${field ? own(field.title) : ''}`, { keep: 110 })
  const began = { page: pageNumber(paper), y: paper.y }
  if (index === 0) paragraph(paper, words.steps.cue, { style: styles.cue, after: 0 })
  paragraph(paper, own(statement.measure), { style: { ...styles.lead, face: 'strong' } })
  const level = levelOf(report, statement)
  const answered = level === null ? '' : own(statement.levels[level] ?? { de: '', en: '' })
  paragraph(paper, [{ text: words.steps.why, style: styles.strong }, { text: own(statement.reason) }])
  paragraph(paper, [
    { text: words.steps.now, style: styles.strong },
    { text: `${own(statement.text)} ${words.fields.level(level ?? 0)}${answered}`, style: styles.quiet },
  ])
  const helper = helperOf(report, statement)
  const partner = partnerOf(report, statement)
  if (helper && partner) {
    const contact = contactWords(report, partner)
    paragraph(paper, [{ text: words.steps.helps, style: styles.strong }, { text: helper }, ...contact])
  }
  if (pageNumber(paper) !== began.page) return
  const [colour, width] = index === 0 ? [lamp, 4] : [action, 1]
  artifact(paper, () => paper.doc.rect(page.left - 16, began.y, width, paper.y - began.y - 6).fill(colour))
}
