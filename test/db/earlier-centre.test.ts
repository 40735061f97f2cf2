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

test('keeps every person, with where they live and whom they were taken into, and knows nothing new of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-earlier-'))
  const file = join(folder, 'lotse.db')
  try {
    migrate(file, shippedWith(folder, 7))
    const [jana, twin, mail] = [newId(), newId(), 'jana@example.org']
    const before = new Database(file)
    const insert = (sql: string, ...values: unknown[]) => before.prepare(sql).run(...values)
    insert(
      `INSERT INTO people VALUES (?, 'Jana', 'Weißbach', 'یانا', 'weissbach  jana', 1990, 'female', 'returnee', 'Graz',
        ?, '1', NULL, 4, 1000)`,
      jana,
      mail,
    )
    insert(
      `INSERT INTO people (id, family_name, sort_name, target_group, merged_into, created_at)
        VALUES (?, 'Weissbach', 'weissbach', 'abroad', ?, 2000)`,
      twin,
      jana,
    )
    insert("INSERT INTO nationalities VALUES (?, 0, 'AT')", jana)
    insert("INSERT INTO residences VALUES (?, ?, NULL, NULL, 'Graz')", newId(), jana)
    insert("INSERT INTO client_names (client_id, names) VALUES (?, 'jana weissbach')", jana)
    before.close()

    migrate(file)
    const after = new Database(file, { readonly: true })
    const rows = (sql: string) => after.prepare(sql).raw().all()
    assert.equal(
      rows(`SELECT id, given_name, family_name, native_name, sort_name, birth_year, gender, target_group, origin, email,
        phone, merged_into, version, created_at FROM people ORDER BY created_at`),
      [
        [
          jana,
          'Jana',
          'Weißbach',
          'یانا',
          'weissbach  jana',
          1990,
          'female',
          'returnee',
          'Graz',
          mail,
          '1',
          null,
          4,
          1000,
        ],
        [twin, null, 'Weissbach', null, 'weissbach', null, null, 'abroad', null, null, null, jana, 1, 2000],
      ],
    )
    const unknown = [null, 0, null, null, null, null]
    assert.equal(
      rows(
        `SELECT origin_group, household_known, has_car, has_family_abroad, has_foreign_degree, moving_on FROM people`,
      ),
      [unknown, unknown],
    )
    assert.equal(rows('SELECT person_id, country FROM nationalities'), [[jana, 'AT']])
    assert.equal(rows('SELECT person_id, place FROM residences'), [[jana, 'Graz']])
    assert.equal(rows("SELECT client_id FROM client_names WHERE client_names MATCH 'jana'"), [[jana]])
    assert.equal(rows('SELECT * FROM pragma_foreign_key_check'), [])
    assert.is(after.pragma('integrity_check', { simple: true }), 'ok')
    after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

test('keeps whom one reaches at an organisation, as its first contact', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-earlier-'))
  const file = join(folder, 'lotse.db')
  try {
    migrate(file, shippedWith(folder, 9))
    const [whole, mail, none] = [newId(), newId(), newId()]
    const before = new Database(file)
    const columns = 'id, kind, name, sort_name, contact_name, email, phone, merged_into, version, created_at'
    const insert = before.prepare(
      `INSERT INTO organisations (${columns}) VALUES (?, 'company', ?, ?, ?, ?, ?, ?, ?, 1)`,
    )
    insert.run(whole, 'Drehwerk', 'drehwerk', 'Ines Vogel', 'ines@example.org', '03721 1', null, 4)
    insert.run(mail, 'Fräswerk', 'fraswerk', ' ', 'info@example.org', null, whole, 1)
    insert.run(none, 'Sägewerk', 'sagewerk', null, null, '', null, 1)
    before.prepare("INSERT INTO settings VALUES (1, 'Aue', 'WCA', '2017-01-01', 45, 3, 6, 'key', 8)").run()
    before.close()

    migrate(file)
    const after = new Database(file, { readonly: true })
    const rows = (sql: string) => after.prepare(sql).raw().all()
    assert.equal(
      rows(`SELECT id, organisation_id, position, name, role, email, phone, note, former_on
        FROM organisation_contacts ORDER BY name DESC`),
      [
        [whole, whole, 0, 'Ines Vogel', null, 'ines@example.org', '03721 1', null, null],
        [mail, mail, 0, null, null, 'info@example.org', null, null, null],
      ],
    )
    assert.equal(rows('SELECT name, merged_into, version FROM organisations ORDER BY name'), [
      ['Drehwerk', null, 4],
      ['Fräswerk', whole, 1],
      ['Sägewerk', null, 1],
    ])
    assert.equal(rows('SELECT silent_after_days, openings_asked_after_days, pseudonym_key, version FROM settings'), [
      [45, 60, 'key', 8],
    ])
    assert.equal(rows('SELECT * FROM pragma_foreign_key_check'), [])
    after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

test.run()
