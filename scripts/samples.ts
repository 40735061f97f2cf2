import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkReport } from '../templates/pdf/check-report.ts'
import { checkSamples } from './samples/check-reports.ts'

/** npm run -s samples -- FOLDER [PART-OF-A-NAME]: every kind of PDF, in each language, with everything that is ugly. */
const [folder, part = ''] = process.argv.slice(2)

if (!folder) {
  console.error('npm run -s samples -- FOLDER [PART-OF-A-NAME]')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
for (const { name, questionnaire, result } of checkSamples().filter((sample) => sample.name.includes(part))) {
  const { pdf, replaced } = await checkReport(questionnaire, result)
  writeFileSync(join(folder, `${name}.pdf`), pdf)
  console.log(
    `${name}.pdf ${Math.round(pdf.length / 1000)} kB${replaced.length > 0 ? `, replaced: ${replaced.join(' ')}` : ''}`,
  )
}
