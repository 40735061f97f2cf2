import { checkReport } from '../../templates/pdf/check-report.ts'
import type { Questionnaire, Result } from '../checks/contract.ts'
export const printCheckReport = (questionnaire: Questionnaire, result: Result) => checkReport(questionnaire, result)
