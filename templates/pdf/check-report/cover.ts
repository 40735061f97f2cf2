import { heading, paragraph } from '../blocks.ts'
import { type Contents, contentsHeight, keepContents } from '../furniture.ts'
import { linesOf } from '../lines.ts'
import { type PrintedLogo, printLogo } from '../logo.ts'
import { action, page, pageWidth, quietInk, type Style, styles } from '../look.ts'
import { artifact } from '../paper.ts'
import type { Report } from './report.ts'

/** Who, what, when; below it what comes. */
export const cover = (report: Report, sections: number, logo: PrintedLogo | null): Contents => {
  const { paper, result, words, title, typed, day } = report
  artifact(paper, () => paper.doc.rect(page.left, 0, 44, 8).fill(action))
  printLogo(paper, logo)
  const centre = typed(result.centre)
  paragraph(paper, centre, { style: { ...fitting(centre, 120), face: 'regular', ink: quietInk } })
  paper.y = Math.max(paper.y + 30, titleAt)
  heading(paper, 1, title)
  paragraph(paper, words.report, { style: { ...styles.lead, size: 18, lead: 26, ink: quietInk }, after: 28 })
  const room = page.height - page.bottom - contentsHeight(sections) - paper.y - 60
  const organisation = typed(result.organisation)
  paragraph(paper, organisation, { style: fitting(organisation, room, [20, 16, 13, 11]), after: 8 })
  const on = day(result.finishedOn)
  const filledIn = result.respondent === null ? words.filledIn(on) : words.filledInBy(typed(result.respondent), on)
  paragraph(paper, filledIn, { style: styles.quiet })
  return keepContents(paper, words.contents, sections)
}

const titleAt = 210

/** Long names are set smaller; where that is not enough, the contents go overleaf. */
const fitting = (name: string, room: number, sizes = [11]): Style => {
  const looks: Style[] = sizes.map((size) => ({ ...styles.strong, size, lead: Math.round(size * 1.5) }))
  return looks.find((style) => linesOf(name, style, pageWidth).length * style.lead <= room) ?? styles.strong
}
