import type { Field, Statement } from '../../../src/checks/contract.ts'
import { answerLabels } from '../../../src/checks/terms.ts'
import { heading, paragraph } from '../blocks.ts'
import { action, page, rule, styles } from '../look.ts'
import { artifact, need } from '../paper.ts'
import { always, answerTo, helperOf, levelOf, onNewPage, type Report, scoreOf, type Section } from './report.ts'
import { scoreWords, standingOf } from './scores.ts'

/** Every statement with its answer and, below the highest level, what the next step brings. */
export const fields: Section = {
  applies: always,
  print: (report) => {
    const { paper, words, questionnaire } = report
    onNewPage(report)
    heading(paper, 2, words.fields.title)
    paragraph(paper, words.fields.intro)
    for (const field of questionnaire.fields) printField(report, field)
  },
}

const printField = (report: Report, field: Field): void => {
  const { paper, words, own, result, typed } = report
  const score = scoreOf(result.profile, field)?.score ?? null
  heading(paper, 3, `${own(field.title)}: ${scoreWords(report, score)}`, { keep: 130 })
  paragraph(paper, `${words.fields[standingOf(score)]} ${own(field.intro)}`, { style: styles.quiet })
  for (const statement of field.statements) printStatement(report, statement)
  const note = result.notes[field.code]
  if (note && note.trim() !== '') printNote(report, typed(note))
}

const printStatement = (report: Report, statement: Statement): void => {
  const { paper, words, own } = report
  heading(paper, 4, own(statement.text), { keep: 34 })
  const level = levelOf(report, statement)
  if (level === null) return paragraph(paper, otherAnswer(report, statement), { style: styles.quiet })
  need(paper, styles.body.lead)
  printScale(report, level)
  const words4 = [{ text: words.fields.level(level), style: styles.strong }, { text: own(statement.levels[level] ?? { de: '', en: '' }) }]
  paragraph(paper, words4, { indent: scaleWidth + 10, after: 3 })
  if (level === 3) return
  paragraph(paper, own(statement.reason), { style: styles.quiet, after: 3 })
  const helper = helperOf(report, statement)
  paragraph(paper, [
    { text: words.fields.measure, style: styles.strong },
    { text: own(statement.measure) },
    { text: helper ? ` (${helper})` : '', style: styles.quiet },
  ])
}

const otherAnswer = (report: Report, statement: Statement): string => {
  const { words, own } = report
  const answer = answerTo(report, statement)
  if (answer === 'unknown') return `${own(answerLabels.unknown)}${words.fields.open}`
  return answer === 'not_applicable' ? own(answerLabels.not_applicable) : words.fields.unanswered
}

const step = { width: 14, gap: 3, height: 6 }
const scaleWidth = 3 * step.width + 2 * step.gap

/** Three steps, as many filled as were reached; the words beside it say the same. */
const printScale = ({ paper }: Report, level: number): void => {
  const y = paper.y + 5
  artifact(paper, () => {
    for (let index = 0; index < 3; index += 1) {
      const box = paper.doc.rect(page.left + index * (step.width + step.gap) + 0.4, y, step.width, step.height).lineWidth(0.8)
      if (index < level) box.fillAndStroke(action, action)
      else box.stroke(rule)
    }
  })
}

/** As it was typed: a line is a line, an empty one parts two paragraphs. */
const printNote = ({ paper, words }: Report, note: string): void => {
  heading(paper, 4, words.fields.note, { keep: 34 })
  for (const part of note.split(/\n[ \t]*\n\s*/)) {
    if (part.trim() !== '') paragraph(paper, part.trim(), { indent: 14 })
  }
}
