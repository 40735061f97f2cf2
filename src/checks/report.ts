import type { Handle } from '../../db/open.ts'
import { findLogoImage } from '../centre/logo-queries.ts'
import { printCheckReport } from '../printing/printing.ts'
import type { Result } from './contract.ts'
import { questionnaireOf } from './questionnaires.ts'

export type Report = { pdf: Uint8Array; fileName: string }

/** The printed report: of the stored result, the questionnaire it was answered to and the centre's logo. Its name names nobody. */
export const printReport = async (handle: Handle, result: Result): Promise<Report> => {
  const logo = (await findLogoImage(handle)) ?? null
  const { pdf } = await printCheckReport(questionnaireOf(result.kind, result.questionnaireVersion), result, logo)
  return { pdf, fileName: `willkommens-check-${result.finishedOn}.pdf` }
}
