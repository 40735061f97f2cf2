import type { Result } from '../../../src/checks/contract.ts'
import { heading, paragraph } from '../blocks.ts'
import { styles } from '../look.ts'
import { type Cell, table } from '../table.ts'
import { drawPosition } from './bars.ts'
import { type Report, type Section, scoreOf } from './report.ts'

const right = 'right' as const
const names = true as const

/** Field by field with the last finished check of the same organisation. */
export const previous: Section = {
  applies: ({ result }) => result.previous !== null,
  print: (report) => {
    const { paper, words, questionnaire, result, own, day } = report
    if (!result.previous) return
    const { finishedOn, profile } = result.previous
    heading(paper, 2, words.previous.title, { keep: 270 })
    paragraph(paper, words.previous.intro(day(finishedOn), day(result.finishedOn)))
    const columns = [
      { title: words.profile.field, share: 40, names },
      { title: day(finishedOn), share: 20, align: right },
      { title: day(result.finishedOn), share: 20, align: right },
      { title: words.previous.change, share: 22, align: right },
    ]
    const rows = questionnaire.fields.map((field): Cell[] => {
      const then = scoreOf(profile, field)?.score ?? null
      const now = scoreOf(result.profile, field)?.score ?? null
      return [
        { words: own(field.title) },
        { words: percentOrDash(report, then), style: styles.quiet },
        { words: percentOrDash(report, now) },
        { words: changeWords(report, then, now), style: styles.strong },
      ]
    })
    table(paper, columns, rows, { together: true })
  },
}

const percentOrDash = ({ words }: Report, value: number | null): string => (value === null ? '–' : words.percent(value))

const changeWords = ({ words }: Report, then: number | null, now: number | null): string => {
  if (then === null || now === null) return words.previous.incomparable
  if (then === now) return words.previous.same
  return now > then ? words.previous.better(now - then) : words.previous.worse(then - now)
}

/** Quartiles of the others, nameless; stored with the result only where they are five or more. */
export const benchmark: Section = {
  applies: ({ result }) => result.benchmark !== null,
  print: (report) => {
    const { paper, words, questionnaire, result } = report
    if (!result.benchmark) return
    const { organisations } = result.benchmark
    heading(paper, 2, words.benchmark.title, { keep: 300 })
    paragraph(paper, words.benchmark.intro[questionnaire.kind](organisations))
    const columns = [
      { title: words.profile.field, share: 30, names },
      { title: words.benchmark.you, share: 34, align: right },
      { title: words.benchmark.lower, share: 15, align: right },
      { title: words.benchmark.median, share: 11, align: right },
      { title: words.benchmark.upper, share: 15, align: right },
    ]
    table(paper, columns, quartileRows(report, result.benchmark), { after: 8, together: true })
    paragraph(paper, words.benchmark.key, { style: styles.small })
  },
}

const pictureShare = 0.66

const quartileRows = (report: Report, { fields }: NonNullable<Result['benchmark']>): Cell[][] =>
  report.questionnaire.fields.flatMap((field) => {
    const others = fields.find((one) => one.field === field.code)
    if (!others) return []
    const { lower, median, upper } = others
    const you = scoreOf(report.result.profile, field)?.score ?? null
    const percent = report.words.percent
    return [
      [
        { words: report.own(field.title) },
        {
          words: percentOrDash(report, you),
          style: styles.strong,
          behind: (box) =>
            drawPosition(report.paper, { ...box, width: box.width * pictureShare }, { lower, median, upper, you }),
        },
        { words: percent(lower), style: styles.quiet },
        { words: percent(median), style: styles.quiet },
        { words: percent(upper), style: styles.quiet },
      ] satisfies Cell[],
    ]
  })
