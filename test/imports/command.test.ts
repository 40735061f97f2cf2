import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import { people } from '../../db/schema/index.ts'
import { newWorld } from '../support/world.ts'
import { sampleFolder } from './centre.ts'
import { type Cells, listFile } from './lists-written.ts'

const command = suite('npm run import')

const temporary = () => mkdtempSync(join(tmpdir(), 'lotse-lists-'))

const folderWith = (...files: ReturnType<typeof listFile>[]): string => {
  const folder = temporary()
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  return folder
}

type Run = { code: number; stdout: string; stderr: string }

const start = (dataFolder: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...args], {
    env: { ...process.env, LOTSE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const ended = async (child: ChildProcess): Promise<Run> => {
  const run = { code: -1, stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    run.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    run.stderr += text
  })
  const [code] = await once(child, 'close')
  return { ...run, code }
}

const run = (dataFolder: string, ...args: string[]): Promise<Run> => ended(start(dataFolder, args))

const person = listFile('personen', [{}])
const talks = (...rows: Cells[]) => listFile('beratungen', rows)

command('makes folder and database, imports the sample, prints one JSON object and exits with 0', async () => {
  const dataFolder = join(temporary(), 'new', 'centre')
  const { code, stdout, stderr } = await run(dataFolder, sampleFolder, '--json')
  assert.is(code, 0)
  assert.is(stderr, 'Geprüft: 1.623 Zeilen. Zurückgewiesen: 0\n')
  const result = JSON.parse(stdout)
  assert.equal(Object.keys(result), ['imported', 'unchanged', 'changed', 'refused', 'undecided', 'duplicates'])
  assert.equal(result.imported, {
    people: 230,
    organisations: 368,
    cases: 284,
    consultations: 873,
    shortContacts: 144,
    events: 8,
  })
  assert.ok(existsSync(databaseFile(dataFolder)))
  assert.not.ok(existsSync(join(sampleFolder, 'abgelehnt')))
})

command('writes nothing and exits with 1 if one row is refused', async () => {
  const dataFolder = temporary()
  const folder = folderWith(listFile('personen', [{}, { Nr: 'P-2', Geschlecht: 'x' }]))
  const { code, stdout } = await run(dataFolder, folder, '--json')
  assert.is(code, 1)
  assert.equal(JSON.parse(stdout).refused, [
    { file: 'personen.csv', row: 3, column: 'Geschlecht', reason: 'word_unknown' },
  ])
  assert.equal(JSON.parse(stdout).imported.people, 0)
  assert.equal(readdirSync(folder), ['personen.csv'])
  const file = new Database(databaseFile(dataFolder), { readonly: true })
  assert.is(file.prepare('select count(*) from people').pluck().get(), 0)
  file.close()
})

command(
  'takes the good rows with --accept-valid, exits with 2, and imports the others once they are mended',
  async () => {
    const dataFolder = temporary()
    const folder = folderWith(listFile('personen', [{}, { Nr: 'P-2', Geschlecht: 'x' }]), talks({ Klient: 'P-2' }, {}))
    const first = await run(dataFolder, folder, '--json', '--accept-valid')
    assert.is(first.code, 2)
    assert.is(JSON.parse(first.stdout).imported.people, 1)
    assert.equal(readdirSync(join(folder, 'abgelehnt')).sort(), ['beratungen.csv', 'personen.csv'])

    const file = join(folder, 'abgelehnt', 'personen.csv')
    writeFileSync(file, readFileSync(file, 'utf8').replace(';x;', ';w;'))
    const second = await run(dataFolder, join(folder, 'abgelehnt'), '--json')
    assert.is(second.code, 0)
    assert.is(JSON.parse(second.stdout).imported.people, 1)
    assert.is(JSON.parse(second.stdout).imported.consultations, 1)

    const third = await run(dataFolder, folder, '--json', '--accept-valid')
    assert.is(third.code, 2)
    assert.is(JSON.parse(third.stdout).unchanged, 2)
    assert.equal(readdirSync(join(folder, 'abgelehnt-1')).sort(), ['beratungen.csv', 'personen.csv'])
    assert.match(readFileSync(join(folder, 'abgelehnt-1', 'personen.csv'), 'utf8'), /;w;/)
  },
)

command('writes nothing with --accept-valid either if no row is good', async () => {
  const folder = folderWith(talks({}))
  assert.is((await run(temporary(), folder, '--json', '--accept-valid')).code, 1)
  assert.equal(readdirSync(folder), ['beratungen.csv'])
})

command('tells a person in German what it did, and names the files it left alone', async () => {
  const folder = folderWith(person, talks({ Themen: 'Bergbau' }))
  writeFileSync(join(folder, 'notizen.txt'), '')
  mkdirSync(join(folder, 'alt'))
  const { code, stdout, stderr } = await run(temporary(), folder)
  assert.is(code, 0)
  assert.match(
    stdout,
    /^Eingelesen: 1 Personen, 0 Organisationen, 1 Fälle, 1 Beratungen, 0 Kurzauskünfte, 0 Veranstaltungen\n/,
  )
  assert.match(stdout, /Thema „Bergbau“: 1 Zeile\n/)
  assert.match(stderr, /Keine Liste, nicht gelesen: notizen\.txt\n/)
  assert.not.match(stderr, /alt/)
})

command('leaves alone what lies beside the lists, be it larger than the memory or a link to nothing', async () => {
  const folder = folderWith(person)
  writeFileSync(join(folder, 'urlaub.mp4'), '')
  truncateSync(join(folder, 'urlaub.mp4'), 3 * 1024 ** 3)
  symlinkSync('jana@rechner.4711', join(folder, '.#personen.csv'))
  const { code, stderr } = await run(temporary(), folder, '--json')
  assert.is(code, 0, stderr)
  assert.match(stderr, /Keine Liste, nicht gelesen: urlaub\.mp4\n/)
})

command('refuses a folder that is not there or holds no list, and arguments it does not know', async () => {
  const missing = await run(temporary(), join(temporary(), 'nichts'), '--json')
  assert.is(missing.code, 1)
  assert.equal(JSON.parse(missing.stdout).refused, [{ file: '', row: 1, column: '', reason: 'no_list' }])
  for (const args of [[], ['a', '--force']]) {
    const { code, stdout, stderr } = await run(temporary(), ...args)
    assert.equal([code, stdout], [1, ''])
    assert.match(stderr, /npm run -s import -- ORDNER/)
  }
})

command('imports while the server runs, whose next page shows it', async () => {
  const world = await newWorld()
  try {
    const folder = folderWith(person, talks({}))
    assert.is((await run(world.folder, folder, '--json')).code, 0)
    const found = await world.db.select({ familyName: people.familyName }).from(people)
    assert.equal(
      found.map(({ familyName }) => familyName),
      ['Löser'],
    )
  } finally {
    await world.dispose()
  }
})

command('checks while somebody else writes, and waits for them with its own short write', async () => {
  const dataFolder = temporary()
  await run(dataFolder, folderWith(listFile('unternehmen', [{}])), '--json')
  const other = new Database(databaseFile(dataFolder))
  other.exec('BEGIN IMMEDIATE')
  const child = start(dataFolder, [folderWith(person), '--json'])
  const whole = ended(child)
  // The line is said once all is checked, just before the write.
  await once(child.stderr ?? child, 'data')
  assert.is(child.exitCode, null)
  other.exec("UPDATE settings SET centre_name = 'Mitten im Import'")
  assert.is(other.prepare('select count(*) from people').pluck().get(), 0)
  other.exec('COMMIT')
  assert.is((await whole).code, 0)
  assert.is(other.prepare('select count(*) from people').pluck().get(), 1)
  other.close()
})

command.run()
