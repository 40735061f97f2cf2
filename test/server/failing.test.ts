import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { Refusal, Sentence } from '../../src/errors.ts'
import { failureWords } from '../../src/failure.ts'
import { listFile } from '../imports/lists-written.ts'
import { Started, startScript } from '../support/processes.ts'

const test = suite('what a command says when it fails')

const temporary = () => mkdtempSync(join(tmpdir(), 'lotse-failing-'))

const lists = () => {
  const folder = temporary()
  const { name, bytes } = listFile('personen', [{ Nachname: 'Hussein' }])
  writeFileSync(join(folder, name), bytes)
  return folder
}

/** The server, the import and the report, each on this folder. */
const everyCommand = (folder: string) => [
  new Started(['--import', 'tsx', 'src/server.ts'], { LOTSE_DATA: folder, LOTSE_PORT: '0' }),
  startScript('import', [lists()], { LOTSE_DATA: folder }),
  startScript('report', [], { LOTSE_DATA: folder }),
]

const wrongFolders: [why: string, make: () => string, words: RegExp][] = [
  [
    'lies below a file',
    () => {
      const file = join(temporary(), 'letter')
      writeFileSync(file, '')
      return join(file, 'centre')
    },
    /^Hier müsste ein Ordner sein, und es ist eine Datei: .*letter/,
  ],
  [
    'has a folder where the database should be',
    () => {
      const folder = temporary()
      mkdirSync(databaseFile(folder))
      return folder
    },
    /^Hier müsste eine Datei sein, und es ist ein Ordner: .*lotse\.db/,
  ],
]

for (const [why, make, words] of wrongFolders) {
  test(`is one sentence of what to do, where the centre's folder ${why}`, async () => {
    for (const command of everyCommand(make())) {
      const { status, stderr } = await command.ended
      assert.is(status, 1)
      assert.match(stderr, words)
      assert.is(stderr.trim().split('\n').length, 1)
    }
  })
}

test('is one sentence where the server cannot listen', async () => {
  const settings = { LOTSE_DATA: temporary(), LOTSE_PORT: '0', LOTSE_HOST: '203.0.113.1' }
  const { status, stderr } = await new Started(['--import', 'tsx', 'src/server.ts'], settings).ended
  assert.is(status, 1)
  assert.is(stderr.trim(), 'LOTSE_HOST is "203.0.113.1", which is no address of this machine.')
})

test('is where it failed, and never with what', async () => {
  const folder = temporary()
  const { close } = await openCentre(folder)
  close()
  const file = new Database(databaseFile(folder))
  file.exec("create trigger failing before insert on people begin select raise(fail, 'Geheimnis'); end")
  file.close()
  const { status, stdout, stderr } = await startScript('import', [lists()], { LOTSE_DATA: folder }).ended
  assert.equal([status, stdout], [1, ''])
  assert.match(stderr, /Da ist in Lotse etwas schiefgegangen\..*\n\{/)
  assert.match(stderr, /SQLITE_CONSTRAINT_TRIGGER/)
  assert.match(stderr, /"at": \[\n +"\s+at /)
  assert.not.match(stderr, /Hussein|insert into/i)
})

test('is a sentence for what fails in the middle too, whatever it is wrapped in', () => {
  const failed = (code: string) =>
    new Error('Failed query: insert into people params: Hussein', {
      cause: Object.assign(new Error('Hussein'), { code }),
    })
  const said: [code: string, words: RegExp][] = [
    ['EACCES', /darf hier nicht lesen oder schreiben/],
    ['ENOSPC', /Festplatte ist voll/],
    ['SQLITE_FULL', /Festplatte ist voll/],
    ['SQLITE_READONLY', /nur lesen/],
    ['SQLITE_READONLY_DIRECTORY', /nur lesen/],
    ['SQLITE_CANTOPEN', /nicht öffnen/],
    ['SQLITE_NOTADB', /keine Datenbank/],
  ]
  for (const [code, words] of said) {
    assert.match(failureWords(failed(code)), words)
    assert.not.match(failureWords(failed(code)), /Hussein|\n/)
  }
})

test('is what was thrown for the person, with the place of its cause', () => {
  assert.is(failureWords(new Sentence('Bitte ein Tag.')), 'Bitte ein Tag.')
  const words = failureWords(new Sentence('It was undone.', { cause: new Error('Hussein') }))
  assert.match(words, /^It was undone\.\n\{\n.*"name": "Error"/)
  assert.not.match(words, /Hussein/)
  assert.match(failureWords(new Refusal(503, 'database_busy')), /^Die Datenbank ist zu lange beschäftigt/)
  assert.match(failureWords('nothing'), /schiefgegangen/)
})

test.run()
