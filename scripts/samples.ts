import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { booklet } from '../templates/pdf/booklet.ts'
import { certificate } from '../templates/pdf/certificate.ts'
import { checkReport, type Printed } from '../templates/pdf/check-report.ts'
import { consentForm } from '../templates/pdf/consent-form.ts'
import { referralSheet } from '../templates/pdf/referral-sheet.ts'
import { bookletSamples } from './samples/booklets.ts'
import { certificateSamples } from './samples/certificates.ts'
import { checkSamples } from './samples/check-reports.ts'
import { consentSamples, referralSamples } from './samples/referrals.ts'

/** npm run -s samples -- FOLDER [PART-OF-A-NAME]: every kind of PDF, in each language, with everything that is ugly. */
const [folder, part = ''] = process.argv.slice(2)

if (!folder) {
  console.error('npm run -s samples -- FOLDER [PART-OF-A-NAME]')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })

type Sample = { name: string; print: () => Promise<Printed> }

const samples: Sample[] = [
  ...checkSamples().map(({ name, questionnaire, result }) => ({
    name,
    print: () => checkReport(questionnaire, result),
  })),
  ...certificateSamples().map(({ name, certificate: told }) => ({ name, print: () => certificate(told) })),
  ...referralSamples().map(({ name, sheet }) => ({ name, print: () => referralSheet(sheet) })),
  ...consentSamples().map(({ name, form }) => ({ name, print: () => consentForm(form) })),
  ...bookletSamples().map(({ name, composition }) => ({ name, print: () => booklet(composition) })),
]

for (const { name, print } of samples.filter((sample) => sample.name.includes(part))) {
  const { pdf, replaced } = await print()
  writeFileSync(join(folder, `${name}.pdf`), pdf)
  console.log(
    `${name}.pdf ${Math.round(pdf.length / 1000)} kB${replaced.length > 0 ? `, replaced: ${replaced.join(' ')}` : ''}`,
  )
}
