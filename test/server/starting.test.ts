import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as newId } from 'uuid'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { berlinDay } from '../../src/calendar/rules.ts'
import { readKeys } from '../../src/key-file.ts'
import { queueMail } from '../../src/mail/outbox.ts'
import { readMailTexts } from '../../src/mail/texts.ts'
import { commandLine } from '../../src/stamp.ts'
import { freePort } from '../support/free-port.ts'
import { invitation } from '../support/mail.ts'
import { Started } from '../support/processes.ts'
import { mailFrom } from '../support/template.ts'

const test = suite('npm start')

const emptyFolder = () => join(mkdtempSync(join(tmpdir(), 'lotse-start-')), 'data')

type Settings = Record<string, string>

const start = (settings: Settings) =>
  new Started(['--import', 'tsx', 'src/server.ts'], { LOTSE_ORIGIN: undefined, LOTSE_PROXY: undefined, ...settings })

const running = async (folder: string, settings: Settings = {}) => {
  const port = await freePort()
  const server = start({ LOTSE_DATA: folder, LOTSE_PORT: String(port), ...settings })
  await server.said(/Lotse: http/)
  return { server, origin: `http://127.0.0.1:${port}` }
}

/** A centre with its first administrator and its key file, made once and copied: a start that makes one takes seconds. */
const setUpFolder = async (): Promise<string> => {
  made ??= makeCentre()
  const [from, folder] = [await made, emptyFolder()]
  cpSync(from, folder, { recursive: true })
  cpSync(`${from}.keys`, `${folder}.keys`)
  return folder
}
let made: Promise<string> | undefined

const makeCentre = async (): Promise<string> => {
  const folder = emptyFolder()
  const { server, origin } = await running(folder)
  const [, secret = ''] = await server.said(/einrichten#(\S+)/)
  await setUp(origin, secret)
  await server.stop()
  return folder
}

const setUp = (origin: string, secret: string) =>
  fetch(`${origin}/api/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-lotse': '1' },
    body: JSON.stringify({ secret, name: 'Ada', signInName: 'ada', password: 'vier Lampen unter Tage' }),
  })

test('makes the centre, offers one link for the first administrator, and ends cleanly on SIGTERM', async () => {
  const folder = emptyFolder()
  const { server, origin } = await running(folder)
  const [, secret = ''] = await server.said(/einrichten#(\S+)/)
  assert.is((await fetch(`${origin}/api/health`)).status, 200)

  const made = await setUp(origin, secret)
  assert.is(made.status, 201)
  assert.equal((await made.json()).roles, ['administrator'])
  assert.is((await setUp(origin, secret)).status, 410, 'the link works once')

  const ended = await server.stop('SIGTERM')
  assert.is(ended.status, 0, ended.stderr)
  assert.equal(readdirSync(folder).sort(), ['lotse.db', 'session-secret'], 'the write-ahead log is folded in')
  assert.is(statSync(join(folder, 'session-secret')).mode & 0o077, 0, 'nobody else may read the secret')
  assert.is(statSync(`${folder}.keys`).mode & 0o777, 0o600, 'the keys lie beside the folder, for nobody else')
})

test('says how many drafts its key does not open, and goes on', async () => {
  const folder = await setUpFolder()
  const file = new Database(databaseFile(folder))
  file
    .prepare('insert into drafts (id, user_id, place, content, saved_at) select ?, id, ?, ?, ? from users')
    .run('01900000-0000-7000-8000-000000000000', 'quick-log', Buffer.from('of another key'), Date.now())
  file.close()
  const second = await running(folder)
  assert.is((await fetch(`${second.origin}/api/health`)).status, 200)
  const { stderr } = await second.server.stop()
  assert.match(stderr, /nicht lesen lassen: 1\. Ist es die richtige\?/)
})

test('refuses a damaged key file, or a folder in its place, in a sentence, and opens nothing', async () => {
  const [folder, other] = [emptyFolder(), emptyFolder()]
  writeFileSync(`${folder}.keys`, '{"version": 1, "keys"')
  mkdirSync(`${other}.keys`)
  for (const [place, sentence] of [
    [folder, /ist keine Schlüsseldatei dieses Lotse oder beschädigt\. Legen Sie die richtige zurück/],
    [other, /Hier müsste eine Datei sein, und es ist ein Ordner/],
  ] as const) {
    const { status, stderr } = await start({ LOTSE_DATA: place }).ended
    assert.is(status, 1)
    assert.match(stderr, sentence)
    assert.not.ok(existsSync(place), 'no centre is made')
  }
  assert.is(readFileSync(`${folder}.keys`, 'utf8'), '{"version": 1, "keys"')
})

test('goes on with a new key file where the old one is lost', async () => {
  const folder = await setUpFolder()
  const before = readFileSync(`${folder}.keys`, 'utf8')
  rmSync(`${folder}.keys`)
  const second = await running(folder)
  assert.is((await fetch(`${second.origin}/api/health`)).status, 200)
  await second.server.stop()
  assert.is.not(readFileSync(`${folder}.keys`, 'utf8'), before)
})

test('offers no second link once there is somebody, and forgets whose time is over', async () => {
  const folder = await setUpFolder()
  const centre = new Database(databaseFile(folder))
  const [eventId, guestId] = [newId(), newId()]
  centre
    .prepare("insert into events (id, held_on, title, created_at) values (?, '2019-05-04', 'Messe', 0)")
    .run(eventId)
  centre
    .prepare("insert into event_participants (id, event_id, name, created_at) values (?, ?, 'Frau Geheim', 0)")
    .run(guestId, eventId)
  const nameOf = centre.prepare('select name from event_participants where id = ?').pluck()

  const second = await running(folder)
  for (let asked = 0; nameOf.get(guestId) !== ''; asked += 1) {
    assert.ok(asked < 500, 'every start clears what is over')
    await fetch(`${second.origin}/api/health`)
  }
  const { stdout } = await second.server.stop()
  centre.close()
  assert.not.match(stdout, /einrichten/)
})

test('starts beside an import that writes, once there is somebody', async () => {
  const folder = await setUpFolder()

  const importing = new Database(databaseFile(folder))
  importing.exec('BEGIN IMMEDIATE')
  const second = await running(folder)
  assert.is((await fetch(`${second.origin}/api/health`)).status, 200)
  await second.server.stop()
  importing.close()
})

test('ends on SIGTERM although somebody never sends the rest of a request', async () => {
  const { server, origin } = await running(emptyFolder())
  const slow = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => undefined)
  slow.write(
    'POST /api/session HTTP/1.1\r\nhost: x\r\nx-lotse: 1\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
  )
  await fetch(`${origin}/api/health`)
  const { status, stderr } = await server.stop('SIGTERM')
  assert.is(status, 0, stderr)
})

test('logs no address, no name and no search word', async () => {
  const { server, origin } = await running(emptyFolder())
  await fetch(`${origin}/api/clients?search=Geheimrat`)
  await fetch(`${origin}/api/clients/search`, {
    method: 'POST',
    headers: { 'x-lotse': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ search: 'Geheimrat' }),
  })
  await fetch(`${origin}/faelle/Geheimrat?suche=Geheimrat`)
  await setUp(origin, 'Geheimrat')
  const { stdout, stderr } = await server.stop()
  assert.match(stdout, /first-administrator/)
  assert.not.match(stdout + stderr, /Geheimrat|\bada\b/i)
})

test('says what to set where a proxy stands in front that it was not told of', async () => {
  const warned = async (settings: Settings) => {
    const server = start({ LOTSE_DATA: emptyFolder(), LOTSE_PORT: '0', ...settings })
    await server.said(/Lotse: http/)
    const { stderr } = await server.stop()
    return stderr.split('\n').filter((line) => line.includes('LOTSE_PROXY'))
  }
  const origin = { LOTSE_ORIGIN: 'https://lotse.example.org' }
  const warnings = await warned(origin)
  assert.is(warnings.length, 1)
  assert.match(warnings[0] ?? '', /setzen Sie LOTSE_PROXY auf seine Adresse/)
  assert.equal(await warned({ ...origin, LOTSE_PROXY: '127.0.0.1' }), [])
  assert.equal(await warned({}), [])
})

// The other refusals of settings: test/config.test.ts.
for (const [why, settings, sentence] of [
  ['plain http on a network', { LOTSE_ORIGIN: 'http://lotse.example.org' }, /LOTSE_ORIGIN .*only safe on https/],
  ['a mail server that is none', { LOTSE_SMTP: 'https://lotse:geheim@example.org' }, /LOTSE_SMTP is no address/],
  ['a key file in the centre’s folder', { LOTSE_KEY_FILE: 'INSIDE' }, /LOTSE_KEY_FILE .* lies in LOTSE_DATA/],
] satisfies [string, Settings, RegExp][]) {
  test(`refuses ${why} in one sentence, before it touches anything`, async () => {
    const folder = emptyFolder()
    const inside = settings.LOTSE_KEY_FILE && { LOTSE_KEY_FILE: join(folder, 'keys') }
    const { status, stderr } = await start({ LOTSE_DATA: folder, ...settings, ...inside }).ended
    assert.is(status, 1)
    assert.match(stderr.trim(), sentence)
    assert.is(stderr.trim().split('\n').length, 1)
    assert.throws(() => statSync(folder))
  })
}

test('sends mails beside its work, logs nothing of them, and ends at once although the mail server hangs', async () => {
  const folder = emptyFolder()
  const silent = createServer((socket) => socket.on('error', () => undefined))
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  const { port: smtpPort } = silent.address() as AddressInfo
  const { db, close } = await openCentre(folder)
  const key = readKeys(`${folder}.keys`, folder).mail
  const at = new Date()
  const stamp = { by: commandLine, at, today: berlinDay(at) }
  const mailing = { texts: readMailTexts(), key, from: mailFrom }
  await transaction(db, (tx) => queueMail(tx, mailing, invitation(), stamp))
  const state = async () => (await db.select({ state: mails.state }).from(mails))[0]?.state

  const settings = { LOTSE_SMTP: `smtp://lotse:geheim@127.0.0.1:${smtpPort}`, LOTSE_MAIL_FROM: 'check@lotse.example' }
  const asked = new Promise((connected) => silent.once('connection', connected))
  const { server, origin } = await running(folder, settings)
  await asked
  assert.is(await state(), 'sending')
  assert.is((await fetch(`${origin}/api/health`)).status, 200)
  const begun = performance.now()
  const { status, stdout, stderr } = await server.stop()
  assert.is(status, 0, stderr)
  assert.ok(performance.now() - begun < 10_000, 'the greeting would have been waited for half a minute')
  assert.is(await state(), 'queued', 'for the next start')
  assert.not.match(stdout + stderr, /geheim|jana|firma|Willkommens/i)
  close()
  silent.close()
})

test('says which port is taken instead of a stack trace', async () => {
  const folder = emptyFolder()
  const { server, origin } = await running(folder)
  const port = new URL(origin).port
  const { status, stderr } = await start({ LOTSE_DATA: emptyFolder(), LOTSE_PORT: port }).ended
  assert.is(status, 1)
  assert.match(stderr, new RegExp(`${port}.* taken`))
  assert.not.match(stderr, / at /)
  await server.stop()
})

test('does not start on a file of a newer Lotse, and leaves it as it was', async () => {
  const folder = await setUpFolder()
  const file = new Database(databaseFile(folder))
  file.pragma('user_version = 9999')
  file.close()

  const { status, stderr } = await start({ LOTSE_DATA: folder }).ended
  assert.is(status, 1)
  assert.match(stderr, /newer Lotse/)
})

test('does not start on a file that is no database, and leaves it as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-start-'))
  writeFileSync(databaseFile(folder), 'This was a letter to the mayor. '.repeat(100))
  const { status, stderr } = await start({ LOTSE_DATA: folder }).ended
  assert.is(status, 1)
  assert.match(stderr, /not a database/)
  assert.is(statSync(databaseFile(folder)).size, 3200)
})

test.run()
