import {
  type Column,
  columnsOfList,
  type ListRow,
  normalised,
  type RowRefusal,
  reasonColumn,
  type Sheet,
} from './lists.ts'
import type { ListName, RefusalReason } from './terms.ts'

/** The rows of a list, or why its header makes the whole of it unusable. */
export const readSheet = <L extends ListName>(
  list: L,
  { file, records }: Sheet,
): { rows: ListRow<L>[]; refusals: RowRefusal[] } => {
  const [header = [], ...rest] = records.map((record) => record.map(normalised))
  const refusals = refusalsOfHeader(list, header).map((refusal) => ({ file, row: 1, ...refusal }))
  if (refusals.length > 0) return { rows: [], refusals }
  const rows = rest.map((record, index) => ({ ...rowOf(list, header, record), list, file, row: index + 2 }))
  return { rows: rows.filter((_, index) => rest[index]?.some((cell) => cell !== '')), refusals }
}

/** A column without a name is none, as long as nothing stands in it. */
const refusalsOfHeader = (list: ListName, header: string[]): { column: string; reason: RefusalReason }[] => {
  const expected: readonly string[] = columnsOfList[list]
  const found = header.filter((column) => column !== '' && column !== reasonColumn)
  return [
    ...expected.filter((column) => !found.includes(column)).map((column) => refused(column, 'column_missing')),
    ...found.filter((column) => !expected.includes(column)).map((column) => refused(column, 'column_unknown')),
    ...expected
      .filter((column) => found.indexOf(column) !== found.lastIndexOf(column))
      .map((column) => refused(column, 'column_repeated')),
  ]
}

const refused = (column: string, reason: RefusalReason) => ({ column, reason })

const rowOf = <L extends ListName>(list: L, header: string[], record: string[]) => {
  const stray = record.findIndex((cell, index) => cell !== '' && !header[index])
  const columns: readonly Column<L>[] = columnsOfList[list]
  const cells = Object.fromEntries(columns.map((column) => [column, record[header.indexOf(column)] ?? '']))
  return { cells: cells as Record<Column<L>, string>, strayCell: stray < 0 ? null : letterOf(stray) }
}

/** 0 is A, 25 is Z, 26 is AA. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
