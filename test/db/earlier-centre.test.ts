import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as newId } from 'uuid'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { migrate } from '../../db/migrate.ts'
import { shippedWith } from '../support/earlier.ts'

const test = suite('a centre of an earlier Lotse')

test('keeps its people, their sign-ins, names and settings when the tables are made anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-earlier-'))
  const file = join(folder, 'lotse.db')
  try {
    migrate(file, shippedWith(folder, 2))
    const [user, counsellor, link] = [newId(), newId(), newId()]
    const before = new Database(file)
    const insert = (sql: string, ...values: unknown[]) => before.prepare(sql).run(...values)
    insert("INSERT INTO users VALUES (?, 'marlene', 'Marlene Hübner', 'hash', NULL, 3, 1000)", user)
    insert("INSERT INTO user_roles VALUES (?, 'counsellor')", user)
    insert("INSERT INTO sessions VALUES ('s', ?, 1, 2, 3, NULL)", user)
    insert("INSERT INTO counsellors VALUES (?, 'Marlene Hübner', 'confirmed', ?, 1)", counsellor, user)
    insert("INSERT INTO one_time_links VALUES (?, 'hash', 'first_administrator', 1, 2, NULL)", link)
    insert("INSERT INTO settings VALUES (1, 'Welcome Center Aue', 'WCA', '2017-01-01', 45, 7)")
    before.close()

    migrate(file)
    const after = new Database(file, { readonly: true })
    const row = (sql: string) => after.prepare(sql).raw().get()
    assert.equal(row('SELECT id, sign_in_name, name, password_hash, deactivated_at, version, language FROM users'), [
      user,
      'marlene',
      'Marlene Hübner',
      'hash',
      null,
      3,
      'de',
    ])
    assert.equal(row('SELECT id, name, state, user_id, merged_into FROM counsellors'), [
      counsellor,
      'Marlene Hübner',
      'confirmed',
      user,
      null,
    ])
    assert.equal(row('SELECT id, purpose, user_id FROM one_time_links'), [link, 'first_administrator', null])
    assert.equal(row('SELECT centre_name, case_prefix, founded_on, silent_after_days, withheld_below FROM settings'), [
      'Welcome Center Aue',
      'WCA',
      '2017-01-01',
      45,
      3,
    ])
    assert.equal(after.pragma('integrity_check', { simple: true }), 'ok')
    assert.throws(() => after.prepare("INSERT INTO users VALUES ('x', 'MARLENE', '', '', 'de', NULL, 1, 1)").run())
    after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

test.run()
