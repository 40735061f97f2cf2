import { checkReport } from '../../templates/pdf/check-report.ts'
import { checkSamples } from '../samples/check-reports.ts'
import { compareWithChromium } from './against-chromium.ts'

/** node --import tsx scripts/bench/pdf.ts [ROUNDS]: reports of checks, against the same content printed by Chromium. */
const rounds = Number(process.argv[2] ?? 15)
const names = ['check-company-all-low-de', 'check-company-repeated-de', 'check-municipality-mixed-en']

const reports = checkSamples()
  .filter(({ name }) => names.includes(name))
  .map(({ name, questionnaire, result }) => ({
    name,
    draw: async () => (await checkReport(questionnaire, result)).pdf,
  }))
await compareWithChromium(reports, rounds)
process.exit(0)
