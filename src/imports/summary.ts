import type { LikelyPair } from '../duplicates/rules.ts'
import { duplicateReasonLabels } from '../duplicates/terms.ts'
import type { CheckedRows, ImportOutcome, LeftOut } from './import-lists.ts'
import type { ImportResult } from './result.ts'
import { importedLabels, refusalReasonLabels, summaryLabels, undecidedKindLabels } from './terms.ts'

/** What is said while the import goes on. */
export const checkedLine = ({ good, refused }: CheckedRows): string =>
  `${summaryLabels.checked.de}: ${rowsOf(good + refused)}. ${summaryLabels.refused.de}: ${number.format(refused)}`

/** What the import did, in German, for whoever sits at the command line. */
export const summaryOf = ({ result, isWritten, duplicates }: ImportOutcome): string =>
  [
    isWritten ? `${summaryLabels.imported.de}: ${countsOf(result)}` : summaryLabels.nothing.de,
    `${summaryLabels.unchanged.de}: ${rowsOf(result.unchanged)}`,
    ...listOf(
      summaryLabels.changed.de,
      result.changed.map(({ file, row, nr }) => `${placeOf({ file, row })}: ${nr}`),
    ),
    ...listOf(summaryLabels.refused.de, result.refused.map(refusalOf)),
    ...listOf(summaryLabels.undecided.de, result.undecided.map(undecidedOf)),
    ...listOf(summaryLabels.duplicates.de, duplicates.map(pairOf)),
  ].join('\n')

const number = new Intl.NumberFormat('de')

const countsOf = ({ imported }: ImportResult): string =>
  (Object.keys(importedLabels) as (keyof typeof importedLabels)[])
    .map((kind) => `${number.format(imported[kind])} ${importedLabels[kind].de}`)
    .join(', ')

const rowsOf = (rows: number): string =>
  `${number.format(rows)} ${rows === 1 ? summaryLabels.row.de : summaryLabels.rows.de}`

const listOf = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}: ${number.format(lines.length)}`, ...lines.map((line) => `  ${line}`)]

const placeOf = ({ file, row }: { file: string; row: number }): string => `${file} ${summaryLabels.row.de} ${row}`

const refusalOf = ({ file, row, column, reason }: ImportResult['refused'][number]): string =>
  [file && placeOf({ file, row }), column, refusalReasonLabels[reason].de].filter(Boolean).join(', ')

const undecidedOf = ({ kind, value, rows }: ImportResult['undecided'][number]): string =>
  `${undecidedKindLabels[kind].de} „${value}“: ${rowsOf(rows)}`

const pairOf = ({ first, second, reasons }: LikelyPair): string =>
  `${first} – ${second}: ${reasons.map((reason) => duplicateReasonLabels[reason].de).join(', ')}`

/** What was left alone, for standard error. */
export const remarksOf = ({ ignored, leftOut }: ImportOutcome): string[] => [
  ...(ignored.length > 0 ? [`${summaryLabels.ignored.de}: ${ignored.join(', ')}`] : []),
  ...leftOut.map((cell) => `${summaryLabels.leftOut.de}: ${leftOutLine(cell)}`),
]

const leftOutLine = ({ file, row, column, value }: LeftOut): string => `${placeOf({ file, row })}, ${column}: ${value}`
