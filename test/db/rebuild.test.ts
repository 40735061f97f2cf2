import * as assert from 'uvu/assert'
import { openWriting } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import type { ClientSuggestions } from '../../src/search/contract.ts'
import { openCase, recordOrganisation, recordPerson, search } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a table that is rebuilt, as later migrations will')

/** As drizzle-kit does it; the rows come out in another order, so that every row gets another number. */
const rebuild = ({ folder }: World, table: string): void => {
  const connection = openWriting(databaseFile(folder))
  const definitions = connection
    .prepare("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'index'")
    .pluck()
    .all(table) as string[]
  const [create = '', ...indexes] = definitions
  connection.pragma('foreign_keys = OFF')
  // A table that was rebuilt before is quoted otherwise.
  const named = new RegExp(`^CREATE TABLE [\`"]${table}[\`"]`)
  connection.exec(create.replace(named, `CREATE TABLE __new_${table}`).replaceAll(`"${table}".`, `"__new_${table}".`))
  connection.exec(`INSERT INTO __new_${table} SELECT * FROM ${table} ORDER BY rowid DESC`)
  connection.exec(`DROP TABLE ${table}; ALTER TABLE __new_${table} RENAME TO ${table}`)
  for (const index of indexes) connection.exec(index)
  assert.equal(connection.pragma('foreign_key_check'), [])
  connection.close()
}

const found = async (world: World, typed: string): Promise<string[]> => {
  const { clients } = await search<ClientSuggestions>(world, '/clients/search', { search: typed })
  return clients.map(({ name }) => name)
}

for (const table of ['people', 'organisations']) {
  test(`still lets everyone be found by their own name: ${table}`, async (world) => {
    await recordPerson(world, { givenName: 'Amira', familyName: 'Hussein' })
    await recordPerson(world, { givenName: 'Jörg', familyName: 'Özdemir' })
    await recordOrganisation(world, { name: 'Drehwerk Aue GmbH' })
    await recordOrganisation(world, { name: 'Stickerei Eibenstock' })
    rebuild(world, table)
    assert.equal(await found(world, 'huss'), ['Amira Hussein'])
    assert.equal(await found(world, 'ozdemir'), ['Jörg Özdemir'])
    assert.equal(await found(world, 'drehwerk'), ['Drehwerk Aue GmbH'])
    assert.equal(await found(world, 'stickerei'), ['Stickerei Eibenstock'])
  })
}

test('still leads from a name to the case of that person', async (world) => {
  await openCase(world, { givenName: 'Jörg', familyName: 'Özdemir' })
  const { number } = await openCase(world, { givenName: 'Amira', familyName: 'Hussein' })
  rebuild(world, 'case_files')
  rebuild(world, 'people')
  const { clients } = await search<ClientSuggestions>(world, '/clients/search', { search: 'hussein' })
  assert.equal(
    clients.map(({ openCase: open }) => open?.name),
    [number],
  )
})

test.run()
