import type { RowRefusal } from './lists.ts'
import type { importedLabels, UndecidedKind } from './terms.ts'

/** How many of each the import made. */
export type Imported = Record<keyof typeof importedLabels, number>

/** A row whose Nr was imported before with other content: reported, never applied. */
export type ChangedRow = { file: string; row: number; nr: string }

/** A word the centre has not confirmed yet, and how many of the imported rows name it. */
export type Undecided = { kind: UndecidedKind; value: string; rows: number }

/** What an import did, or would have done; `npm run import -- FOLDER --json` prints it as it is. */
export type ImportResult = {
  imported: Imported
  /** Rows that were imported before and stay as they are. */
  unchanged: number
  changed: ChangedRow[]
  refused: RowRefusal[]
  undecided: Undecided[]
  /** Pairs of Nr that may be one person or organisation, the smaller first, among all that were ever imported. */
  duplicates: [string, string][]
}
