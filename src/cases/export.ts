import { Readable } from 'node:stream'
import type { Db } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { type Day, germanDay } from '../calendar/rules.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Stamp } from '../stamp.ts'
import type { CaseRow, CasesExport, CasesExtent } from './contract.ts'
import { rowsOfCases } from './list-queries.ts'
import { casesListed, type ListedId } from './listed-queries.ts'
import { targetGroupLabels } from './terms.ts'

const rowsAtOnce = 200

/** How many cases and people a file of this list would hold. */
export const extentOf = async (db: Db, asked: CasesExport, stamp: Stamp): Promise<CasesExtent> =>
  extentIn(await casesListed(db, asked, stamp))

const extentIn = (listed: readonly ListedId[]): CasesExtent => ({
  cases: listed.length,
  clients: new Set(listed.map(({ clientId }) => clientId)).size,
})

/**
 * Every case of the list as CSV, not only those a screen has loaded. Which they are is settled at one moment: whatever is
 * recorded meanwhile, each is in the file once. The audit row stands before the first byte leaves: who took how many. Row
 * by row in small portions, so that a long list neither fills the memory nor keeps others waiting.
 */
export const exportCases = async (db: Db, asked: CasesExport, stamp: Stamp): Promise<Readable> => {
  const listed = await casesListed(db, asked, stamp)
  const { cases, clients } = extentIn(listed)
  await transaction(db, (tx) =>
    writeAudit(tx, 'cases.exported', stamp.by.userId ?? '', stamp, {
      cases: { from: null, to: cases },
      clients: { from: null, to: clients },
    }),
  )
  return Readable.from(
    linesOf(
      db,
      listed.map(({ id }) => id),
      stamp,
    ),
  )
}

async function* linesOf(db: Db, ids: readonly string[], { today }: Stamp): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map(({ head }) => head))
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const rows = await rowsOfCases(db, ids.slice(from, from + rowsAtOnce), today)
    yield rows.map((row) => csvLine(columns.map(({ cell }) => cell(row)))).join('')
    await new Promise((othersTurn) => setImmediate(othersTurn))
  }
}

type Column = { head: string; cell: (row: CaseRow) => string | null }

const dayCell = (day: Day | null) => day && germanDay(day)

/** What a row of the list shows. A centre's files are German, whichever language the screen speaks. */
const columns: Column[] = [
  { head: 'Nummer', cell: ({ number }) => number },
  { head: 'Klient', cell: ({ client }) => client.name },
  { head: 'Name in eigener Schrift', cell: ({ client }) => client.nativeName },
  { head: 'Zielgruppe', cell: ({ targetGroup }) => targetGroupLabels[targetGroup].de },
  { head: 'Themen', cell: ({ topics }) => topics.map(({ german }) => german).join(', ') },
  { head: 'Thema fehlt', cell: ({ missingTopic }) => (missingTopic ? 'ja' : null) },
  { head: 'Zuständig', cell: ({ lead }) => lead.name },
  { head: 'Wohnort, Sitz', cell: ({ place }) => place },
  { head: 'Eröffnet', cell: ({ openedOn }) => dayCell(openedOn) },
  { head: 'Letzter Eintrag', cell: ({ lastEntryOn }) => dayCell(lastEntryOn) },
  { head: 'Status', cell: ({ closedOn }) => (closedOn === null ? 'offen' : 'geschlossen') },
  { head: 'Geschützt', cell: ({ restricted }) => (restricted ? 'ja' : null) },
  { head: 'Geschlossen', cell: ({ closedOn }) => dayCell(closedOn) },
]
