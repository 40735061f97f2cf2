import { gapUpTo, strongFrom } from '../../../src/checks/terms.ts'
import { heading, paragraph } from '../blocks.ts'
import { figure } from '../figure.ts'
import { linesOf, widthOf } from '../lines.ts'
import { action, page, pageWidth, quietInk, styles } from '../look.ts'
import { artifact } from '../paper.ts'
import { writeLines } from '../print.ts'
import { type Cell, table } from '../table.ts'
import { drawBar } from './bars.ts'
import { type Axis, drawRadar, radarHeight } from './radar.ts'
import { always, hasScores, onNewPage, type Report, type Section, scoreOf } from './report.ts'
import { scoreWords, standingOf } from './scores.ts'

/** The score of each field: as a web, and as bars that stand in their table. No total. */
export const profile: Section = {
  applies: always,
  print: (report) => {
    const { paper, words } = report
    onNewPage(report)
    heading(paper, 2, words.profile.title)
    const axes = axesOf(report)
    if (!hasScores(report)) paragraph(paper, words.profile.nothing)
    else {
      paragraph(paper, words.profile.intro(strongFrom, gapUpTo))
      figure(paper, { alt: altOf(report), width: pageWidth, height: radarHeight }, (box) => drawRadar(paper, box, axes))
      printKey(report)
    }
    printTable(report)
  },
}

const axesOf = ({ questionnaire, result, own }: Report): Axis[] =>
  questionnaire.fields.map((field) => {
    const value = scoreOf(result.profile, field)?.score ?? null
    const before = result.previous ? (scoreOf(result.previous.profile, field)?.score ?? null) : null
    return { name: own(field.shortTitle), value, before, gap: standingOf(value) === 'gap' }
  })

const altOf = (report: Report): string => {
  const { questionnaire, result, own, words, day } = report
  const values = questionnaire.fields.map(
    (field) => `${own(field.title)}: ${scoreWords(report, scoreOf(result.profile, field)?.score ?? null)}`,
  )
  const before = result.previous ? words.profile.altPrevious(day(result.previous.finishedOn)) : ''
  return `${words.profile.alt(values.join('; '))}${before}`
}

/** Which line is which, only where there are two; for eyes alone, since the alternative text says it too. */
const printKey = ({ paper, result, words, day }: Report): void => {
  if (!result.previous) return
  const then = day(result.previous.finishedOn)
  const now = words.profile.today(day(result.finishedOn))
  const entries = [
    { text: now, dashed: false },
    { text: then, dashed: true },
  ]
  const width = entries.reduce((sum, { text }) => sum + 28 + widthOf(text, styles.small) + 20, -20)
  let x = page.left + (pageWidth - width) / 2
  artifact(paper, () => {
    for (const { text, dashed } of entries) {
      const y = paper.y + 6
      paper.doc
        .save()
        .moveTo(x, y)
        .lineTo(x + 22, y)
        .lineWidth(dashed ? 0.9 : 1.6)
      if (dashed) paper.doc.dash(3, { space: 2.5 })
      paper.doc.stroke(dashed ? quietInk : action).restore()
      writeLines(paper, linesOf(text, styles.small, pageWidth), styles.small, {
        x: x + 28,
        y: paper.y,
        width: pageWidth,
      })
      x += 28 + widthOf(text, styles.small) + 20
    }
  })
  paper.y += 22
}

const barShare = 0.58

const printTable = (report: Report): void => {
  const { paper, words, questionnaire, result, own } = report
  const columns = [
    { title: words.profile.field, share: 36, names: true as const },
    { title: words.profile.score, share: 44, align: 'right' as const },
    { title: words.profile.answers, share: 20 },
  ]
  const rows = questionnaire.fields.map((field): Cell[] => {
    const score = scoreOf(result.profile, field)
    const value = score?.score ?? null
    return [
      { words: own(field.title) },
      {
        words: scoreWords(report, value),
        behind: (box) => drawBar(paper, { ...box, width: box.width * barShare }, value),
      },
      {
        words: words.profile.answered(score?.answered ?? 0, field.statements.length, score?.unknown ?? 0),
        style: styles.quiet,
      },
    ]
  })
  table(paper, columns, rows, { together: true })
}
