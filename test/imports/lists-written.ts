import { columnsOfList } from '../../src/imports/lists.ts'
import type { ImportFile } from '../../src/imports/read-lists.ts'
import type { ListName } from '../../src/imports/terms.ts'

/** Rows as a test writes them: what is not named is filled in with something that is taken. */
export type Cells = Record<string, string>

const filled: Record<ListName, Cells> = {
  personen: { Nr: 'P-1', Vorname: 'Jana', Nachname: 'Löser', Zielgruppe: 'Rückkehrer' },
  unternehmen: { Nr: 'U-1', Name: 'Textil Uhlig GmbH', Art: 'Unternehmen' },
  beratungen: { Datum: '3.3.2022', Klient: 'P-1', Form: 'Beratung', Kanal: 'Telefon', Beraterin: 'K. Reuther' },
  veranstaltungen: { Datum: '24.02.2018', Titel: 'Welcome-Hutzn', Art: 'Treffen', Unternehmen: 'U-1' },
}

/** A list as a CSV file, one record for each of the rows. */
export const listFile = (
  list: ListName,
  rows: Cells[],
  columns: readonly string[] = columnsOfList[list],
): ImportFile => {
  const records = rows.map((row) => columns.map((column) => ({ ...filled[list], ...row })[column] ?? ''))
  return { name: `${list}.csv`, bytes: Buffer.from([columns, ...records].map(lineOf).join('\n')) }
}

const lineOf = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')

/** A file as it lies on a disk. */
export const fileOf = (name: string, content: string, encoding: BufferEncoding = 'utf8'): ImportFile => ({
  name,
  bytes: Buffer.from(content, encoding),
})
