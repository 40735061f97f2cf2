import { checkSamples } from './scripts/samples/check-reports.ts'
import { checkReport } from './templates/pdf/check-report.ts'
const s = checkSamples()[0]!
for (let i = 0; i < 5; i++) await checkReport(s.questionnaire, s.result)
const c = process.cpuUsage(); const n = 40
for (let i = 0; i < n; i++) await checkReport(s.questionnaire, s.result)
const u = process.cpuUsage(c); console.log('cpu ms each', u.user / 1000 / n, u.system / 1000 / n)
