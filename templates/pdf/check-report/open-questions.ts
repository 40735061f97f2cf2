import { heading, paragraph } from '../blocks.ts'
import { styles } from '../look.ts'
import { table } from '../table.ts'
import { answerTo, helperOf, type Report, type Section, statementsOf } from './report.ts'

const unknowns = (report: Report) =>
  statementsOf(report).filter((statement) => answerTo(report, statement) === 'unknown')

/** What was answered `weiß nicht`: no gap, but worth a question. */
export const openQuestions: Section = {
  applies: (report) => unknowns(report).length > 0,
  print: (report) => {
    const { paper, words, own } = report
    heading(paper, 2, words.open.title, { keep: 130 })
    paragraph(paper, words.open.intro)
    const rows = unknowns(report).map((statement) => [
      { words: [{ text: own(statement.text) }, { text: `\n${own(statement.explanation)}`, style: styles.small }] },
      { words: helperOf(report, statement) ?? '', style: styles.quiet },
    ])
    table(
      paper,
      [
        { title: words.open.question, share: 66, names: true },
        { title: words.open.ask, share: 34 },
      ],
      rows,
    )
  },
}
