import type { Statement } from '../../../src/checks/contract.ts'
import { heading, paragraph } from '../blocks.ts'
import { hairline, styles } from '../look.ts'
import { type Cell, type Column, table } from '../table.ts'
import { always, helperOf, levelOf, onNewPage, type Report, type Section, statementsOf } from './report.ts'
import { urgentStatements } from './steps.ts'

/** A statement at this level or below it has a measure in the plan. */
const lowLevel = 1
const emptyRows = 3

/** To be filled in by hand: first what is most urgent, then whatever else is low, then what occurs to oneself. */
export const plan: Section = {
  applies: always,
  print: (report) => {
    const { paper, words } = report
    onNewPage(report)
    heading(paper, 2, words.plan.title)
    paragraph(paper, words.plan.intro)
    const first = urgentStatements(report)
    const later = statementsOf(report).filter((statement) => {
      const level = levelOf(report, statement)
      return level !== null && level <= lowLevel && !first.includes(statement)
    })
    printPart(
      report,
      words.plan.first,
      first.map((statement) => rowOf(report, statement)),
    )
    printPart(
      report,
      words.plan.later,
      later.map((statement) => rowOf(report, statement)),
    )
    printPart(
      report,
      words.plan.own,
      Array.from({ length: emptyRows }, () => emptyRow(report)),
    )
  },
}

const printPart = ({ paper, words }: Report, title: string, rows: Cell[][]): void => {
  if (rows.length === 0) return
  heading(paper, 3, title, { keep: 90 })
  const columns: Column[] = [
    { title: words.plan.measure, share: 43, names: true },
    { title: words.plan.helper, share: 25 },
    { title: words.plan.owner, share: 18 },
    { title: words.plan.due, share: 14 },
  ]
  table(paper, columns, rows, { leastRow: 34 })
}

const rowOf = (report: Report, statement: Statement): Cell[] => [
  { words: report.own(statement.measure), style: styles.dense },
  { words: helperOf(report, statement) ?? '', style: styles.small },
  toFillIn(report),
  toFillIn(report),
]

const emptyRow = (report: Report): Cell[] => [{ words: '' }, ...Array.from({ length: 3 }, () => toFillIn(report))]

/** A line at its left says where to write. */
const toFillIn = ({ paper }: Report): Cell => ({
  words: '',
  behind: ({ x, y, height }) => {
    paper.doc
      .moveTo(x - 8, y)
      .lineTo(x - 8, y + height)
      .lineWidth(0.6)
      .stroke(hairline)
  },
})
