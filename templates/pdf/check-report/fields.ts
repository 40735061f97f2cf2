import type { Field, Statement } from '../../../src/checks/contract.ts'
import { answerLabels } from '../../../src/checks/terms.ts'
import { heading, paragraph } from '../blocks.ts'
import { linesOf, type Words } from '../lines.ts'
import { action, page, pageWidth, rule, type Style, styles } from '../look.ts'
import { artifact } from '../paper.ts'
import { always, answerTo, helperOf, levelOf, onNewPage, type Report, type Section, scoreOf } from './report.ts'
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
  const { paper, own } = report
  const level = levelOf(report, statement)
  const parts =
    level === null
      ? [{ words: otherAnswer(report, statement), style: styles.quiet }]
      : answered(report, statement, level)
  // A statement is not parted from its answer, nor that from what helps.
  heading(paper, 4, own(statement.text), { keep: parts.reduce((sum, part) => sum + heightOf(part), 0) })
  if (level !== null) printScale(report, level)
  for (const { words, ...look } of parts) paragraph(paper, words, look)
}

type Part = { words: Words; style?: Style; indent?: number; after?: number }

const answered = (report: Report, statement: Statement, level: 0 | 1 | 2 | 3): Part[] => {
  const { words, own } = report
  const reached = own(statement.levels[level] ?? { de: '', en: '' })
  const answer = {
    words: [{ text: words.fields.level(level), style: styles.strong }, { text: reached }],
    indent: scaleWidth + 10,
  }
  if (level === 3) return [answer]
  const helper = helperOf(report, statement)
  const measure = [
    { text: words.fields.measure, style: styles.strong },
    { text: own(statement.measure) },
    { text: helper ? ` (${helper})` : '', style: styles.quiet },
  ]
  return [{ ...answer, after: 3 }, { words: own(statement.reason), style: styles.quiet, after: 3 }, { words: measure }]
}

const heightOf = ({ words, style = styles.body, indent = 0, after = 6 }: Part): number =>
  linesOf(words, style, pageWidth - indent).length * style.lead + after

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
      const box = paper.doc
        .rect(page.left + index * (step.width + step.gap) + 0.4, y, step.width, step.height)
        .lineWidth(0.8)
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
