import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readMigrations } from '../../db/migrate.ts'

const test = suite('the schema')

/** A file with every migration applied: what a centre has. */
const connection = new Database(':memory:')
for (const { statements } of readMigrations()) for (const statement of statements) connection.exec(statement)

const all = <Row>(sql: string, ...values: unknown[]) => connection.prepare(sql).all(...values) as Row[]

type Table = { name: string; strict: 0 | 1 }
const tables = all<Table>(
  `SELECT name, strict FROM pragma_table_list
   WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
)

type ForeignKey = { child: string; column: string; on_delete: string; on_update: string }
const foreignKeys = tables.flatMap(({ name }) =>
  all<ForeignKey>(
    `SELECT ? AS child, "from" AS "column", on_delete, on_update FROM pragma_foreign_key_list(?)`,
    name,
    name,
  ),
)

test('has tables and foreign keys to speak of', () => {
  assert.ok(tables.length > 15)
  assert.ok(foreignKeys.length > 20)
})

test('makes every table STRICT, except those of the full-text search', () => {
  const loose = tables.filter(({ strict }) => !strict).map(({ name }) => name)
  assert.equal(loose, [])
  const virtual = all<{ name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'")
  assert.equal(virtual, [{ name: 'client_names' }])
})

test('deletes nothing because something else is deleted', () => {
  const cascading = foreignKeys.filter((key) => key.on_delete !== 'NO ACTION' || key.on_update !== 'NO ACTION')
  assert.equal(cascading, [])
})

test('has no triggers: a rebuilt table would lose them in silence', () => {
  assert.equal(all("SELECT name FROM sqlite_master WHERE type = 'trigger'"), [])
})

test('has no row numbers that another table could point to, as a rebuild changes them', () => {
  const numbered = tables.filter(({ name }) =>
    all<{ type: string; pk: number }>('SELECT type, pk FROM pragma_table_info(?)', name).some(
      ({ type, pk }) => pk === 1 && type === 'INTEGER',
    ),
  )
  assert.equal(
    numbered.map(({ name }) => name),
    ['audit', 'centre_logo', 'settings'],
    'the audit trail is only ever appended to, and the settings and the logo are one row',
  )
})

/** Columns no list is ever asked by: they are read from their own row. */
const neverListedBy = [
  'audit.user_id',
  'case_files.closing_reason_id',
  'catalogue_entries.merged_into',
  'check_registrations.check_id',
  'check_results.previous_sheet_id',
  'checks.invited_by',
  'counsellors.merged_into',
  'creations.user_id',
  'distinct_organisations.decided_by',
  'distinct_people.decided_by',
  'documents.created_by',
  'documents.deleted_by',
  'entries.removed_by',
  'events.kind_id',
  'follow_ups.created_by',
  'follow_ups.done_by',
  'follow_ups.removed_by',
  'journey_acts.step_id',
  'journey_steps.skipped_by',
  'journeys.created_by',
  'journeys.ended_by',
  'journeys.removed_by',
  'merges.merged_by',
  'people.merged_into',
  'referral_consents.partner_id',
  'referrals.created_by',
  'referrals.owner_id',
  'status_changes.reason_id',
]

test('has an index behind every foreign key that a list is asked by', () => {
  const indexed = new Set(
    tables.flatMap(({ name }) =>
      all<{ first: string | null }>(
        `SELECT (SELECT name FROM pragma_index_info(list.name) WHERE seqno = 0) AS first
         FROM pragma_index_list(?) AS list WHERE list.partial = 0`,
        name,
      ).map(({ first }) => `${name}.${first}`),
    ),
  )
  const without = foreignKeys.map(({ child, column }) => `${child}.${column}`).filter((column) => !indexed.has(column))
  assert.equal(without.sort(), neverListedBy)
})

type Journal = { entries: { idx: number; when: number; tag: string }[] }
const { entries } = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as Journal

test('migrates in one order, by number and by time', () => {
  for (const [position, { idx, when, tag }] of entries.entries()) {
    assert.is(idx, position)
    assert.is(tag.slice(0, 5), `${String(position).padStart(4, '0')}_`)
    assert.ok(position === 0 || when > (entries[position - 1]?.when ?? 0), `${tag} is dated before the one it follows`)
  }
})

test('says why in the first line of every migration', () => {
  for (const { tag } of entries)
    assert.match(readFileSync(`db/migrations/${tag}.sql`, 'utf8'), /^-- [A-Z].{15,}\.\n/, tag)
})

test.run()
