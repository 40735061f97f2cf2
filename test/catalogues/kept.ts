import { v7 as newId } from 'uuid'
import { catalogueEntries, counsellors } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { KeptCatalogues, KeptCounsellor, KeptEntry } from '../../src/catalogues/contract.ts'
import type { Catalogue } from '../../src/catalogues/terms.ts'
import { read, send } from '../support/cases.ts'
import type { World } from '../support/world.ts'

/** As Karla, the coordinator, sees and changes the catalogues. */
export const kept = (world: World) => read<KeptCatalogues>(world, '/catalogue-entries', 'Karla')

export const entryNamed = async (world: World, german: string, catalogue: Catalogue = 'topic'): Promise<KeptEntry> => {
  const found = (await kept(world)).entries.find((one) => one.german === german && one.catalogue === catalogue)
  if (!found) throw new Error(`There is no ${catalogue} ${german}`)
  return found
}

export const counsellorNamed = async (world: World, name: string): Promise<KeptCounsellor> => {
  const found = (await kept(world)).counsellors.find((one) => one.name === name)
  if (!found) throw new Error(`There is no counsellor ${name}`)
  return found
}

type Versioned = { id: string; version: number }

export const edit = (world: World, { id, version }: Versioned, payload: object) =>
  send(world, 'Karla', 'PATCH', `/catalogue-entries/${id}`, { payload, ifMatch: version })

export const merge = (world: World, { id, version }: Versioned, into: Versioned) =>
  send(world, 'Karla', 'POST', `/catalogue-entries/${id}/merge`, { payload: { into: into.id }, ifMatch: version })

export const separate = (world: World, { id, version }: Versioned) =>
  send(world, 'Karla', 'DELETE', `/catalogue-entries/${id}/merge`, { ifMatch: version })

export const editName = (world: World, { id, version }: Versioned, payload: object) =>
  send(world, 'Karla', 'PATCH', `/counsellors/${id}`, { payload, ifMatch: version })

export const mapName = (world: World, { id, version }: Versioned, into: string) =>
  send(world, 'Karla', 'POST', `/counsellors/${id}/merge`, { payload: { into }, ifMatch: version })

export const unmapName = (world: World, { id, version }: Versioned) =>
  send(world, 'Karla', 'DELETE', `/counsellors/${id}/merge`, { ifMatch: version })

/** As an old list leaves it. */
export const learnWord = async (world: World, german: string, catalogue: Catalogue = 'topic'): Promise<string> => {
  const id = newId()
  const code = german.toLowerCase().replaceAll(' ', '_')
  const word = { id, catalogue, code, german, state: 'unconfirmed' as const, position: 90 }
  await transaction(world.db, (tx) => tx.insert(catalogueEntries).values(word).then())
  return id
}

export const learnName = async (world: World, name: string): Promise<string> => {
  const id = newId()
  await transaction(world.db, (tx) => tx.insert(counsellors).values({ id, name, state: 'unconfirmed' }).then())
  return id
}
