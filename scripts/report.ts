import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openCentre } from '../db/open-centre.ts'
import { berlinDay, type Day, dayFromWords } from '../src/calendar/rules.ts'
import { shortTargetGroupLabels } from '../src/cases/terms.ts'
import { dataFolderOf } from '../src/config.ts'
import { Refusal, Sentence } from '../src/errors.ts'
import { failureWords } from '../src/failure.ts'
import type { QuarterFigures, Report } from '../src/reports/contract.ts'
import { reportOf } from '../src/reports/report.ts'

/** npm run -s report -- [--to 2022-06-30] [--json]: the figures of every quarter, from the centre in LOTSE_DATA. */
const usage = 'Aufruf: npm run -s report -- [--to 2022-06-30] [--json]'

const main = async (words: string[]): Promise<void> => {
  const today = berlinDay(new Date())
  const { to, json } = readArguments(words, today)
  const { db, close } = await openCentre(dataFolderOf(process.env))
  try {
    const report = await reportOf(db, { to, today })
    console.log(json ? JSON.stringify(report) : tablesOf(report))
  } finally {
    close()
  }
}

const readArguments = (words: string[], today: Day): { to: Day; json: boolean } => {
  const { to = today, json = false } = parse(words)
  const day = dayFromWords(to, today)
  if (!day) throw new Sentence(`--to ist „${to}“, muss aber ein Tag sein, etwa 2022-06-30 oder 30.6.2022.`)
  return { to: day, json }
}

const parse = (words: string[]) => {
  try {
    return parseArgs({ args: words, options: { to: { type: 'string' }, json: { type: 'boolean' } } }).values
  } catch {
    throw new Sentence(`Das wurde nicht verstanden: ${words.join(' ')}\n${usage}`)
  }
}

const germanRefusals: Record<string, string> = {
  report_before_counting_start: 'Der Bericht kann nicht vor dem Tag enden, ab dem gezählt wird.',
  report_too_far_ahead: 'Der Bericht kann höchstens zehn Jahre nach dem heutigen Tag enden.',
}

const wordsOf = (error: unknown): string =>
  (error instanceof Refusal && germanRefusals[error.code]) || failureWords(error)

type Column = { head: string; cell: (figures: QuarterFigures) => string }

const germanDay = (day: Day) => day.split('-').reverse().join('.')
const quarterColumn: Column = { head: '', cell: ({ quarter }) => `${quarter.slice(6)}. Quartal ${quarter.slice(0, 4)}` }

const groupColumn = (head: string, group: 'returneeAndDomestic' | keyof typeof shortTargetGroupLabels): Column => ({
  head,
  cell: ({ [group]: { counselled, new: newOnes, cumulative } }) => `${counselled} / ${newOnes} / ${cumulative}`,
})

const labelled = (group: keyof typeof shortTargetGroupLabels) => groupColumn(shortTargetGroupLabels[group].de, group)

const clientColumns = [
  quarterColumn,
  labelled('returnee'),
  labelled('domestic'),
  groupColumn('zusammen', 'returneeAndDomestic'),
  labelled('abroad'),
  labelled('undecided'),
  labelled('company'),
  labelled('municipality'),
]

const otherColumns: Column[] = [
  quarterColumn,
  {
    head: 'Unternehmen erreicht',
    cell: ({ companiesReached: { new: newOnes, cumulative } }) => `${newOnes} / ${cumulative}`,
  },
  { head: 'Beratungen', cell: ({ consultations }) => `${consultations}` },
  { head: 'Kurzauskünfte', cell: ({ shortContacts }) => `${shortContacts}` },
  { head: 'Mitberatene', cell: ({ accompanied }) => `${accompanied}` },
]

const checkColumns: Column[] = [
  quarterColumn,
  { head: 'Checks abgeschlossen', cell: ({ checksFinished }) => `${checksFinished}` },
  { head: 'davon wiederholt', cell: ({ checksRepeated }) => `${checksRepeated}` },
  { head: 'Maßnahmen umgesetzt', cell: ({ measuresDone }) => `${measuresDone}` },
]

const tablesOf = ({ countingStart, to, ruleVersion, quarters }: Report): string =>
  [
    `Bericht bis ${germanDay(to)}, gezählt ab ${germanDay(countingStart)} (Zählregeln ${ruleVersion})`,
    `Beratene Klienten: beraten / davon neu / insgesamt seit Beginn\n${tableOf(clientColumns, quarters)}`,
    `Unternehmen bei Veranstaltungen: neu / insgesamt. Beratungen, Kurzauskünfte und Mitberatene im Quartal\n${tableOf(otherColumns, quarters)}`,
    `Willkommens-Check: von Organisationen, zählt nicht als beraten\n${tableOf(checkColumns, quarters)}`,
  ].join('\n\n')

const tableOf = (columns: Column[], quarters: QuarterFigures[]): string => {
  const rows = [columns.map(({ head }) => head), ...quarters.map((one) => columns.map(({ cell }) => cell(one)))]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  return rows.map((row) => row.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  ')).join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(wordsOf(error))
    process.exitCode = 1
  })
}
