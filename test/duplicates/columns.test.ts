import Database from 'better-sqlite3'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readMigrations } from '../../db/migrate.ts'
import { movesOfOrganisations, movesOfPeople } from '../../src/duplicates/moves.ts'

const test = suite('every column that may hold a client')

/** A file with every migration applied: what a centre has. */
const centre = (...more: string[]) => {
  const connection = new Database(':memory:')
  for (const { statements } of readMigrations()) for (const statement of statements) connection.exec(statement)
  for (const statement of more) connection.exec(statement)
  return connection
}

/** Ids of people and organisations that no foreign key could tell of. */
const withoutForeignKey = ['audit.subject_id', 'client_names.client_id', 'import_rows.subject_id']

const columnsThatPointTo = (table: string, connection: Database.Database): string[] => {
  const keys = connection
    .prepare(
      `select tables.name || '.' || keys."from" as name
       from pragma_table_list as tables, pragma_foreign_key_list(tables.name) as keys
       where tables.schema = 'main' and keys."table" = ?`,
    )
    .all(table) as { name: string }[]
  return [...keys.map(({ name }) => name), ...withoutForeignKey].sort()
}

const covered = ({ work, facts }: { work: object; facts: object }) =>
  [...Object.keys(work), ...Object.keys(facts)].sort()

const kinds = [
  ['people', movesOfPeople],
  ['organisations', movesOfOrganisations],
] as const

for (const [table, moves] of kinds) {
  test(`of the ${table} is moved by a merge, or said to stay`, () => {
    const columns = columnsThatPointTo(table, centre())
    assert.ok(columns.length > 6, 'these are all')
    assert.equal(covered(moves), columns)
  })

  test(`of the ${table} is missed where a table comes later and nobody thinks of merging`, () => {
    const later = centre(`create table guests (id text primary key, client_id text references ${table} (id))`)
    const missing = columnsThatPointTo(table, later).filter((column) => !covered(moves).includes(column))
    assert.equal(missing, ['guests.client_id'])
  })
}

test('is one of these columns where it is called so, whether a foreign key says it or not', () => {
  const connection = centre()
  const named = connection
    .prepare(
      `select tables.name || '.' || columns.name as name
       from pragma_table_list as tables, pragma_table_xinfo(tables.name) as columns
       where tables.schema = 'main' and tables.name not like 'client\\_names\\_%' escape '\\'
       and (columns.name glob '*person_id' or columns.name glob '*organisation_id' or columns.name in ('client_id', 'subject_id'))`,
    )
    .all() as { name: string }[]
  const known = new Set([...covered(movesOfPeople), ...covered(movesOfOrganisations)])
  assert.ok(named.length > 8)
  assert.equal(
    named.map(({ name }) => name).filter((name) => !known.has(name)),
    [],
  )
})

test.run()
