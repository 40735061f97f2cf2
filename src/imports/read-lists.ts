import type { ListRow, RowRefusal, Sheet } from './lists.ts'
import { readCsv } from './read-csv.ts'
import { readSheet } from './read-sheet.ts'
import { type ListName, listNames, type RefusalReason } from './terms.ts'

/** A file of the folder, by its name alone. */
export type ImportFile = { name: string; bytes: Uint8Array }

/** A list as handed over; without records where its file cannot be used at all. */
export type HandedIn = { file: ImportFile; sheet: Sheet | null }

export type Lists = { [L in ListName]: ListRow<L>[] }

/** The rows to check and what is already refused: a file that is refused as a whole has no rows. */
export type ReadLists = { lists: Lists; handedIn: HandedIn[]; refusals: RowRefusal[]; ignored: string[] }

/** Reads the lists among the files, without looking yet at what their rows say. */
export const readLists = (files: readonly ImportFile[]): ReadLists => {
  const filesOf = (list: ListName) => files.filter((file) => listOf(file) === list)
  const people = readList('personen', filesOf('personen'))
  const organisations = readList('unternehmen', filesOf('unternehmen'))
  const talks = readList('beratungen', filesOf('beratungen'))
  const events = readList('veranstaltungen', filesOf('veranstaltungen'))
  const all = [people, organisations, talks, events]
  const ignored = files.filter((file) => listOf(file) === null).map((file) => file.name)
  return {
    lists: {
      personen: people.rows,
      unternehmen: organisations.rows,
      beratungen: talks.rows,
      veranstaltungen: events.rows,
    },
    handedIn: all.flatMap((one) => one.handedIn),
    refusals: ignored.length === files.length ? [noList] : all.flatMap((one) => one.refusals),
    ignored,
  }
}

const noList: RowRefusal = { file: '', row: 1, column: '', reason: 'no_list' }

const listOf = ({ name }: ImportFile): ListName | null =>
  listNames.find((list) => name.toLowerCase() === `${list}.csv`) ?? null

type ReadList<L extends ListName> = { rows: ListRow<L>[]; handedIn: HandedIn[]; refusals: RowRefusal[] }

const readList = <L extends ListName>(list: L, [file, ...more]: ImportFile[]): ReadList<L> => {
  if (!file) return { rows: [], handedIn: [], refusals: [] }
  if (more.length > 0) return refusedWhole([file, ...more], 1, 'list_repeated')
  const csv = readCsv(file.bytes)
  if ('unreadableRow' in csv) return refusedWhole([file], csv.unreadableRow, 'file_unreadable')
  const sheet = { file: file.name, records: csv.records }
  return { ...readSheet(list, sheet), handedIn: [{ file, sheet }] }
}

const refusedWhole = (files: ImportFile[], row: number, reason: RefusalReason) => ({
  rows: [],
  handedIn: files.map((file) => ({ file, sheet: null })),
  refusals: files.map((file) => ({ file: file.name, row, column: '', reason })),
})
