import { type RowRefusal, reasonColumn } from './lists.ts'
import type { HandedIn, ImportFile } from './read-lists.ts'
import { refusalReasonLabels } from './terms.ts'

/**
 * The refused rows as files of the form they came in, exactly as they were written, with a last column that says why;
 * once mended they are imported alone. A file that cannot be read is handed back as it was.
 */
export const refusedFiles = (handedIn: readonly HandedIn[], refusals: readonly RowRefusal[]): ImportFile[] =>
  handedIn.flatMap(({ file, sheet }) => {
    const own = refusals.filter((refusal) => refusal.file === file.name)
    if (own.length === 0) return []
    return sheet ? [{ name: file.name, bytes: csvOf(withReasons(sheet.records, own)) }] : [file]
  })

/** What is wrong with the header refuses every row: then all of them are handed back. */
const withReasons = ([header = [], ...rows]: readonly string[][], refusals: readonly RowRefusal[]): string[][] => {
  const reasons = reasonsByRow(refusals)
  const ofHeader = reasons.get(1)
  const kept = header.flatMap((column, index) => (column.trim() === reasonColumn ? [] : [index]))
  const width = Math.max(header.length, ...rows.map((row) => row.length))
  const columns = [...kept, ...Array.from({ length: width - header.length }, (_, index) => header.length + index)]
  const refusedRows = rows.flatMap((row, index) => {
    const reason = ofHeader && row.some((cell) => cell.trim() !== '') ? ofHeader : reasons.get(index + 2)
    return reason ? [[...columns.map((column) => row[column] ?? ''), reason]] : []
  })
  return [[...columns.map((column) => header[column] ?? ''), reasonColumn], ...refusedRows]
}

/** `Zielgruppe: fehlt; Geburtsjahr: keine ganze Zahl ab 0`, by row. */
const reasonsByRow = (refusals: readonly RowRefusal[]): Map<number, string> => {
  const reasons = new Map<number, string>()
  for (const { row, column, reason } of refusals) {
    const words = `${column}: ${refusalReasonLabels[reason].de}`
    reasons.set(row, reasons.has(row) ? `${reasons.get(row)}; ${words}` : words)
  }
  return reasons
}

const byteOrderMark = '\ufeff'

/**
 * As spreadsheets open it without asking: marked UTF-8, semicolons. A text that begins like a formula stays as it is:
 * it stood so in the centre's own list, and an apostrophe before it would be imported as part of the value.
 */
const csvOf = (records: readonly string[][]): Uint8Array =>
  Buffer.from(byteOrderMark + records.map((record) => `${record.map(quoted).join(';')}\r\n`).join(''))

const quoted = (cell: string): string => (/[;"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
