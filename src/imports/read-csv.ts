import { CsvError, parse } from 'csv-parse/sync'
import { brokenSign, decode } from './decode.ts'

/** The records as a spreadsheet shows them, blank ones too; or the number of the record that cannot be read. */
export type Csv = { records: string[][] } | { unreadableRow: number }

/** Quotation marks within an unquoted text stand for themselves; a quoted text that ends badly makes the file unreadable. */
export const readCsv = (bytes: Uint8Array): Csv => {
  const { text, isWhole } = decode(bytes)
  try {
    const records: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    })
    return isWhole ? { records } : { unreadableRow: rowOfBrokenSign(records) }
  } catch (error) {
    if (error instanceof CsvError) return { unreadableRow: Number(error.records) + 1 }
    throw error
  }
}

const rowOfBrokenSign = (records: string[][]): number =>
  records.findIndex((record) => record.some((cell) => cell.includes(brokenSign))) + 1 || 1

/** The header tells: whichever of the two stands in it more often, quoted names aside. */
const delimiterOf = (text: string): ',' | ';' => {
  const header = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)[0] ?? ''
  return header.split(',').length > header.split(';').length ? ',' : ';'
}
