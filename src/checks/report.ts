import { printCheckReport } from '../printing/printing.ts'
import type { Result } from './contract.ts'
import { questionnaireOf } from './questionnaires.ts'

export type Report = { pdf: Uint8Array; fileName: string }

/** The printed report: a function of the stored result and of the questionnaire it was answered to. Its name names nobody. */
export const printReport = async (result: Result): Promise<Report> => {
  const { pdf } = await printCheckReport(questionnaireOf(result.kind, result.questionnaireVersion), result)
  return { pdf, fileName: `willkommens-check-${result.finishedOn}.pdf` }
}
