import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { count } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Catalogue } from '../../src/catalogues/terms.ts'
import type { Handle, Tx } from '../open.ts'
import { catalogueEntries, municipalities, settings } from '../schema/index.ts'
import { type StartingRow, startingCatalogues } from './catalogues.ts'
import { beginPartners } from './partners.ts'

/** What every centre begins with: its settings, the catalogues' starting rows, the district's municipalities, its partners. */
export const beginCentre = async (tx: Tx): Promise<void> => {
  await tx.insert(settings).values({
    id: 1,
    centreName: 'Welcome Center Erzgebirge',
    casePrefix: 'WCE',
    foundedOn: '2016-07-01',
    silentAfterDays: 30,
  })
  await tx.insert(catalogueEntries).values(Object.entries(startingCatalogues).flatMap(rowsOfCatalogue))
  await tx.insert(municipalities).values(readMunicipalities())
  await beginPartners(tx, new Date())
}

export const hasBegun = async (handle: Handle): Promise<boolean> => {
  const rows = await handle.select({ rows: count() }).from(settings)
  return rows[0]?.rows === 1
}

const rowsOfCatalogue = ([catalogue, rows]: [string, readonly StartingRow[]]) =>
  rows.map((row, position) => ({
    id: newId(),
    catalogue: catalogue as Catalogue,
    code: row.code,
    german: row.de,
    english: row.en,
    state: 'confirmed' as const,
    offeredFor: row.offeredFor ?? ('both' as const),
    position,
  }))

type Municipality = { ags: string; name: string; type: string; postcodes: string }

const readMunicipalities = () =>
  parse<Municipality>(readFileSync(new URL('./municipalities.csv', import.meta.url)), { columns: true }).map(
    ({ ags, name, type, postcodes }) => ({ key: ags, name, kind: type, postcodes }),
  )
