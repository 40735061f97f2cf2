import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { migrate } from '../../db/migrate.ts'
import { openWriting } from '../../db/open.ts'
import { openCentre } from '../../db/open-centre.ts'
import { Started } from '../support/processes.ts'

const test = suite('migrating')

const newFolder = () => mkdtempSync(join(tmpdir(), 'migrate-'))

type Migrations = Record<string, string>

/** A folder of migrations as drizzle-kit leaves it, in this order. */
const shipped = (migrations: Migrations): string => {
  const folder = newFolder()
  const entries = Object.keys(migrations).map((tag, idx) => ({ idx, tag, when: idx }))
  mkdirSync(join(folder, 'meta'))
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }))
  for (const [tag, sql] of Object.entries(migrations)) writeFileSync(join(folder, `${tag}.sql`), sql)
  return folder
}

const first = {
  '0000_first': `-- Parents and their children.
    CREATE TABLE parents (id text PRIMARY KEY, name text NOT NULL) STRICT;
    --> statement-breakpoint
    CREATE TABLE children (id text PRIMARY KEY, parent_id text NOT NULL REFERENCES parents (id)) STRICT;`,
}
/** As drizzle-kit rebuilds a table. With foreign keys on, dropping the parents would trip over the children. */
const rebuild = {
  '0001_rebuild': `-- Parents get a birth year.
    CREATE TABLE __new_parents (id text PRIMARY KEY, name text NOT NULL, birth_year integer) STRICT;
    --> statement-breakpoint
    INSERT INTO __new_parents (id, name) SELECT id, name FROM parents;
    --> statement-breakpoint
    DROP TABLE parents;
    --> statement-breakpoint
    ALTER TABLE __new_parents RENAME TO parents;`,
}

/** Every row and every definition, as text. */
const contentOf = (file: string): string => {
  const connection = new Database(file, { readonly: true })
  try {
    const tables = connection
      .prepare("SELECT name, sql FROM sqlite_master WHERE type <> 'index' ORDER BY name")
      .all() as {
      name: string
      sql: string
    }[]
    const rows = tables.map(({ name }) => connection.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all())
    return JSON.stringify([connection.pragma('user_version'), tables, rows])
  } finally {
    connection.close()
  }
}

/** A file that the first migration made, with a parent and a child in it. */
const oldFile = (): string => {
  const file = join(newFolder(), 'lotse.db')
  migrate(file, shipped(first))
  const connection = openWriting(file)
  connection.exec("INSERT INTO parents VALUES ('p', 'Hussein'); INSERT INTO children VALUES ('c', 'p')")
  connection.close()
  return file
}

const filesBeside = (file: string) => readdirSync(join(file, '..')).sort()

test('makes a new file, without a copy of nothing', () => {
  const file = join(newFolder(), 'made', 'as well', 'lotse.db')
  migrate(file)
  assert.equal(filesBeside(file), ['lotse.db'])
})

test('keeps every row when a table with children is rebuilt, and the old file aside', () => {
  const file = oldFile()
  const before = contentOf(file)
  migrate(file, shipped({ ...first, ...rebuild }))
  const connection = new Database(file)
  assert.equal(connection.prepare('SELECT * FROM parents').all(), [{ id: 'p', name: 'Hussein', birth_year: null }])
  assert.equal(connection.prepare('SELECT * FROM children').all(), [{ id: 'c', parent_id: 'p' }])
  connection.close()
  assert.is(contentOf(`${file}.before-0001`), before)
  assert.is(statSync(`${file}.before-0001`).mode & 0o077, 0, 'the copy too is nobody else’s to read')
})

test('does nothing where everything was applied', () => {
  const file = oldFile()
  const before = statSync(file).mtimeMs
  migrate(file, shipped(first))
  assert.is(statSync(file).mtimeMs, before)
  assert.equal(filesBeside(file), ['lotse.db'])
})

const failures: [what: string, sql: string, words: RegExp][] = [
  [
    'a statement that fails',
    'DELETE FROM children; --> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
    /0001_bad failed/,
  ],
  ['nonsense', 'DELETE FROM children; --> statement-breakpoint\nNONSENSE;', /0001_bad failed/],
  ['rows that then point to nothing', "UPDATE children SET parent_id = 'nobody';", /1 rows point to nothing/],
  ['a row that a check refuses', 'INSERT INTO parents VALUES (NULL, NULL);', /0001_bad failed/],
]

for (const [what, sql, words] of failures) {
  test(`leaves the file as it was and a copy aside after ${what}`, () => {
    const file = oldFile()
    const before = contentOf(file)
    assert.throws(() => migrate(file, shipped({ ...first, '0001_bad': sql })), words)
    assert.is(contentOf(file), before)
    assert.is(contentOf(`${file}.before-0001`), before)
    migrate(file, shipped({ ...first, ...rebuild }))
    assert.match(contentOf(file), /birth_year/)
  })
}

test('leaves the earlier of two migrations out as well when the later fails', () => {
  const file = oldFile()
  const before = contentOf(file)
  assert.throws(() => migrate(file, shipped({ ...first, ...rebuild, '0002_bad': 'NONSENSE;' })), /0002_bad failed/)
  assert.is(contentOf(file), before)
})

test('leaves a file alone that a newer version wrote', () => {
  const file = oldFile()
  migrate(file, shipped({ ...first, ...rebuild }))
  const before = contentOf(file)
  assert.throws(() => migrate(file, shipped(first)), /newer/)
  assert.is(contentOf(file), before)
})

test('stops the start of a centre, and leaves its file as it was', async () => {
  const folder = newFolder()
  const file = join(folder, 'lotse.db')
  const { close } = await openCentre(folder)
  close()
  const connection = openWriting(file)
  // Once more from the third on, which makes tables that are there; the last one may make none.
  connection.pragma('user_version = 2')
  connection.close()
  const before = contentOf(file)
  let refusal: unknown
  await openCentre(folder).catch((error: unknown) => {
    refusal = error
  })
  assert.match(String(refusal), /failed and was undone/)
  assert.is(contentOf(file), before)
})

/** Resolves once SQLite has begun to write the transaction's pages to disk. */
const writing = (file: string): Promise<void> =>
  new Promise((begun) => {
    const watcher = watch(join(file, '..'), () => {
      if (!existsSync(`${file}-wal`) || statSync(`${file}-wal`).size < 1_000_000) return
      watcher.close()
      begun()
    })
  })

const migrateElsewhere = (file: string, folder: string): Started => {
  const script = `import(process.argv[1]).then(({ migrate }) => migrate(...process.argv.slice(2)))`
  const module = new URL('../../db/migrate.ts', import.meta.url).href
  return new Started(['--import', 'tsx', '--eval', script, module, file, folder])
}

test('leaves the file as it was when the process is killed in the middle', async () => {
  const file = oldFile()
  const before = contentOf(file)
  const endless = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)
    INSERT INTO parents SELECT n, 'a name to fill the pages with' FROM numbers;`
  const begun = writing(file)
  const elsewhere = migrateElsewhere(file, shipped({ ...first, '0001_endless': endless }))
  await begun
  const { signal } = await elsewhere.stop('SIGKILL')
  assert.is(signal, 'SIGKILL')
  migrate(file, shipped(first))
  assert.is(contentOf(file), before)
  assert.is(contentOf(`${file}.before-0001`), before)
  migrate(file, shipped({ ...first, ...rebuild }))
  assert.match(contentOf(file), /"birth_year":null/)
})

test('lets two processes that start at once both come up', async () => {
  const file = join(newFolder(), 'lotse.db')
  const slow = `CREATE TABLE many (n integer) STRICT; --> statement-breakpoint
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000)
    INSERT INTO many SELECT n FROM numbers;`
  const folder = shipped({ ...first, '0001_slow': slow })
  const both = [migrateElsewhere(file, folder), migrateElsewhere(file, folder)]
  for (const started of both) {
    const { status, stderr } = await started.ended
    assert.is(status, 0, stderr)
  }
  assert.match(contentOf(file), /\[\{"user_version":2\}\]/)
})

test.run()
