import type { ListName, RefusalReason } from './terms.ts'

/** The columns of each list, by their headers. */
export const columnsOfList = {
  personen: [
    'Nr',
    'Vorname',
    'Nachname',
    'Geburtsjahr',
    'Geschlecht',
    'Staatsangehörigkeit',
    'Zielgruppe',
    'Herkunftsort',
    'Wohnort',
    'E-Mail',
    'Telefon',
  ],
  unternehmen: ['Nr', 'Name', 'Art', 'Branche', 'Beschäftigte', 'Ort', 'Ansprechperson', 'E-Mail', 'Telefon'],
  beratungen: ['Datum', 'Klient', 'Form', 'Kanal', 'Minuten', 'Themen', 'Beraterin', 'Notiz'],
  veranstaltungen: ['Datum', 'Titel', 'Art', 'Ort', 'Unternehmen'],
} as const satisfies Record<ListName, readonly string[]>

export type Column<L extends ListName> = (typeof columnsOfList)[L][number]

/** The column that says why a row was refused: written by the import, ignored by the next one. */
export const reasonColumn = 'Grund'

/** Where and why something is refused. `row` as a spreadsheet counts: the header is 1. `column` is the header. */
export type RowRefusal = { file: string; row: number; column: string; reason: RefusalReason }

/** A table as it was handed over, whatever the format: a CSV file now, a sheet of a workbook later. */
export type Sheet = { file: string; records: string[][] }

/** One record under its headers, its texts normalised and trimmed. */
export type ListRow<L extends ListName> = {
  list: L
  file: string
  row: number
  cells: Record<Column<L>, string>
  /** The spreadsheet's letter of a filled cell that no header stands above: a separator slipped into a text. */
  strayCell: string | null
}

export type AnyListRow = { [L in ListName]: ListRow<L> }[ListName]

/** Normalised as every text of a list is: NFC, lines ended alike, trimmed of blanks of every kind. */
export const normalised = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
