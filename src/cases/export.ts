import { Readable } from 'node:stream'
import type { Db } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Stamp } from '../stamp.ts'
import type { CaseRow, CasesExport, CasesExtent } from './contract.ts'
import { countListed, pageOfCases } from './list-queries.ts'
import { targetGroupLabels } from './terms.ts'

const rowsAtOnce = 200

/** How many cases and people a file of this list would hold. */
export const extentOf = (db: Db, asked: CasesExport, stamp: Stamp): Promise<CasesExtent> =>
  countListed(db, asked, stamp)

/**
 * Every case of the list as CSV, not only those a screen has loaded. The audit row stands before the first byte leaves: who
 * took how many. Page by page, so that a long list neither fills the memory nor keeps others waiting.
 */
export const exportCases = async (db: Db, asked: CasesExport, stamp: Stamp): Promise<Readable> => {
  const { cases, clients } = await countListed(db, asked, stamp)
  await transaction(db, (tx) =>
    writeAudit(tx, 'cases.exported', stamp.by.userId ?? '', stamp, {
      cases: { from: null, to: cases },
      clients: { from: null, to: clients },
    }),
  )
  return Readable.from(linesOf(db, asked, stamp))
}

async function* linesOf(db: Db, asked: CasesExport, stamp: Stamp): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map(({ head }) => head))
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await pageOfCases(db, { ...asked, limit: rowsAtOnce, ...(cursor && { cursor }) }, stamp)
    if (page.rows.length > 0) yield page.rows.map((row) => csvLine(columns.map(({ cell }) => cell(row)))).join('')
    cursor = page.next
    await new Promise((othersTurn) => setImmediate(othersTurn))
  }
}

type Column = { head: string; cell: (row: CaseRow) => string | null }

/** `3.3.2022` */
const germanDay = (day: Day | null) => day?.split('-').map(Number).reverse().join('.') ?? null

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
  { head: 'Eröffnet', cell: ({ openedOn }) => germanDay(openedOn) },
  { head: 'Letzter Kontakt', cell: ({ lastEntryOn }) => germanDay(lastEntryOn) },
  { head: 'Status', cell: ({ closedOn }) => (closedOn === null ? 'offen' : 'geschlossen') },
  { head: 'Geschützt', cell: ({ restricted }) => (restricted ? 'ja' : null) },
  { head: 'Geschlossen', cell: ({ closedOn }) => germanDay(closedOn) },
]
