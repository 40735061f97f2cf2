import type { Questionnaire, Result } from '../../src/checks/contract.ts'
import { printAttachment } from './check-report/attachment.ts'
import { benchmark, previous } from './check-report/comparison.ts'
import { cover } from './check-report/cover.ts'
import { fields } from './check-report/fields.ts'
import { openQuestions } from './check-report/open-questions.ts'
import { partners } from './check-report/partners.ts'
import { plan } from './check-report/plan.ts'
import { profile } from './check-report/profile.ts'
import { reading } from './check-report/reading.ts'
import { openReport } from './check-report/report.ts'
import { steps } from './check-report/steps.ts'
import { strengths } from './check-report/strengths.ts'
import { printContents, printFurniture } from './furniture.ts'
import type { PrintedLogo } from './logo.ts'
import { closePaper, pageNumber } from './paper.ts'

/** `replaced`: signs somebody typed that cannot be printed. */
export type Printed = { pdf: Uint8Array; replaced: string[]; pages: number }

/** The report of a finished check: of its stored result, the questionnaire it was given to, the centre's logo, and nothing else. */
export const checkReport = async (
  questionnaire: Questionnaire,
  result: Result,
  logo: PrintedLogo | null = null,
): Promise<Printed> => {
  if (result.kind !== questionnaire.kind || result.questionnaireVersion !== questionnaire.version) {
    throw new Error(`Version ${questionnaire.version} of the questionnaire is not the one that was answered`)
  }
  const report = openReport(questionnaire, result)
  const sections = [reading, profile, strengths, steps, plan, fields, openQuestions, partners, previous, benchmark]
  const printed = sections.filter(({ applies }) => applies(report))
  const contents = cover(report, printed.length, logo)
  for (const { print } of printed) print(report)
  printAttachment(report)
  const { paper, words, title } = report
  printContents(paper, contents)
  printFurniture(paper, {
    head: `${title} · ${report.typed(result.organisation)}`,
    foot: `${report.typed(result.centre)} · ${report.day(result.finishedOn)}`,
    numbered: words.page,
  })
  const pages = pageNumber(paper)
  return { pdf: await closePaper(paper), replaced: [...report.replaced], pages }
}
