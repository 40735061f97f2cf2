import { createHmac, hkdfSync } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create, extract } from 'tar'
import * as assert from 'uvu/assert'
import { open } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { caseFiles } from '../../db/schema/index.ts'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { buildApp } from '../../src/app.ts'
import { makeBackup } from '../../src/backups/backup.ts'
import type { Backups } from '../../src/backups/contract.ts'
import { measured } from '../../src/backups/manifest.ts'
import { restoreBackup } from '../../src/backups/restore.ts'
import { quarterOf } from '../../src/calendar/rules.ts'
import type { PseudonymousList, Report } from '../../src/reports/contract.ts'
import { reportOf } from '../../src/reports/report.ts'
import { suggestClients } from '../../src/search/queries.ts'
import { bodyOf, openCase, openManyCases, read, recordTalk, send } from '../support/cases.ts'
import { startScript } from '../support/processes.ts'
import { documentsIn, keys, settings, signIn, template } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a backup')

const somewhere = () => mkdtempSync(join(tmpdir(), 'lotse-backup-'))

const backedUp = async (world: World) => {
  const folder = somewhere()
  const file = join(folder, 'kopie.tar.gz')
  const made = await makeBackup(world.folder, file, world.clock.now())
  return { folder, file, ...made, target: join(folder, 'neu') }
}

/** What the report and a search say of the centre in a folder. */
const answersOf = async (folder: string, world: World) => {
  const { db, close } = open(databaseFile(folder))
  const { today } = world.clock
  try {
    const report: Report = await reportOf(db, { to: today, today })
    const found = []
    for (const word of ['weiß', 'jana', 'drehwerk']) found.push(await suggestClients(db, word, world.stampOf('Karla')))
    return { report, found }
  } finally {
    close()
  }
}

test('taken while many write holds one moment of it, and restored gives the same report and the same answers', async (world) => {
  await openManyCases(world)
  const { id } = await openCase(world)
  let isOver = false
  const load = Array.from({ length: 4 }, async () => {
    while (!isOver) await recordTalk(world, id)
  })
  const folder = somewhere()
  const [file, target] = [join(folder, 'kopie.tar.gz'), join(folder, 'neu')]
  // In a process of its own, or nobody could write meanwhile.
  const { status, stderr } = await startScript('backup', [file], { LOTSE_DATA: world.folder }).ended
  isOver = true
  await Promise.all(load)
  assert.is(status, 0, stderr)

  const manifest = await restoreBackup(file, target)
  const { report } = await answersOf(target, world)
  assert.ok(report.quarters.some(({ consultations }) => consultations > 0))
  const [kept, all] = [await rowsIn(target, 'entries'), await rowsIn(world.folder, 'entries')]
  assert.is(kept, manifest.counts.entries)
  assert.ok(kept < all, 'it was written to meanwhile')

  const again = join(somewhere(), 'noch-einmal.tar.gz')
  const second = await makeBackup(target, again, new Date(manifest.madeAt))
  assert.equal(second.manifest.report, manifest.report)
  assert.equal(second.manifest.counts, manifest.counts)
})

const rowsIn = async (folder: string, table: string): Promise<number> => {
  const { writer, close } = open(databaseFile(folder))
  const [row] = writer.connection.prepare(`SELECT count(*) AS rows FROM ${table}`).all() as { rows: number }[]
  close()
  return row?.rows ?? -1
}

test('of a quiet centre answers exactly as the centre does', async (world) => {
  await openManyCases(world)
  const { file, target } = await backedUp(world)
  await restoreBackup(file, target)
  assert.equal(await answersOf(target, world), await answersOf(world.folder, world))
  assert.equal(readdirSync(target), ['lotse.db'])
})

test('holds no session, no unused link, no secret, and is nobody else’s to read', async (world) => {
  const { file, manifest, folder } = await backedUp(world)
  assert.is(manifest.counts.sessions, 0)
  assert.is(statSync(file).mode & 0o077, 0)
  await extract({ file, cwd: folder })
  assert.equal(readdirSync(folder).sort(), ['kopie.tar.gz', 'lotse.db', 'manifest.json'])
})

test('takes the place of nothing, and leaves nothing half made', async (world) => {
  const { file, folder } = await backedUp(world)
  const before = readFileSync(file)
  await refused(() => makeBackup(world.folder, file, world.clock.now()), /gibt es schon/)
  await refused(() => makeBackup(somewhere(), join(folder, 'x.tar.gz'), world.clock.now()), /kein Zentrum/)
  assert.equal(readFileSync(file), before)
  assert.equal(readdirSync(folder), ['kopie.tar.gz'])
})

test('goes into an empty folder only', async (world) => {
  const { file, target } = await backedUp(world)
  mkdirSync(target)
  writeFileSync(join(target, 'etwas'), '')
  await refused(() => restoreBackup(file, target), /nicht leer/)
  assert.equal(readdirSync(target), ['etwas'])
  await refused(() => restoreBackup(file, world.folder), /nicht leer/)
  const empty = somewhere()
  await restoreBackup(file, empty)
  assert.ok(existsSync(databaseFile(empty)))
})

const refused = async (work: () => Promise<unknown>, why: RegExp) => {
  try {
    await work()
  } catch (error) {
    assert.match((error as Error).message, why)
    return
  }
  assert.unreachable('it was not refused')
}

test('that is damaged, cut short, changed or none at all is refused, and leaves no folder', async (world) => {
  const { file, folder, target } = await backedUp(world)
  const whole = readFileSync(file)
  const flipped = Buffer.from(whole)
  flipped.writeUInt8(flipped.readUInt8(Math.floor(whole.length / 2)) ^ 0xff, Math.floor(whole.length / 2))
  const bad: Record<string, Buffer> = {
    flipped,
    cut: whole.subarray(0, Math.floor(whole.length / 2)),
    cutAtTheEnd: whole.subarray(0, whole.length - 20),
    text: Buffer.from('Das ist ein Brief.'),
    empty: Buffer.alloc(0),
  }
  for (const [name, content] of Object.entries(bad)) {
    const path = join(folder, name)
    writeFileSync(path, content)
    await refused(() => restoreBackup(path, target), /beschädigt/)
    assert.not.ok(existsSync(target), name)
  }
  await refused(() => restoreBackup(join(folder, 'gibt-es-nicht'), target), /gibt es nicht/)
  assert.equal(
    readdirSync(folder).filter((name) => name.includes('unfinished')),
    [],
  )
})

test('whose rows were changed by hand is refused, even where every checksum was made to fit', async (world) => {
  await recordTalk(world, (await openCase(world)).id)
  const { file, folder, target, manifest } = await backedUp(world)
  const inside = somewhere()
  await extract({ file, cwd: inside })
  const { writer, close } = open(databaseFile(inside))
  writer.connection.exec("UPDATE entries SET happened_on = '2020-01-01' WHERE kind = 'consultation'")
  close()
  const forged = { ...manifest, database: await measured(inside, 'lotse.db') }
  writeFileSync(join(inside, 'manifest.json'), JSON.stringify(forged))
  const path = join(folder, 'gefaelscht.tar.gz')
  await create({ gzip: true, file: path, cwd: inside }, ['manifest.json', 'lotse.db'])
  await refused(() => restoreBackup(path, target), /beschädigt/)
})

test('of a newer Lotse is refused in a sentence', async (world) => {
  const { file, folder, target, manifest } = await backedUp(world)
  const inside = somewhere()
  await extract({ file, cwd: inside })
  writeFileSync(join(inside, 'manifest.json'), JSON.stringify({ ...manifest, migrations: 999 }))
  const path = join(folder, 'neuer.tar.gz')
  await create({ gzip: true, file: path, cwd: inside }, ['manifest.json', 'lotse.db'])
  await refused(() => restoreBackup(path, target), /neueren Fassung/)
})

test('is made and brought back by command beside a running server, which then tells the administrator', async (world) => {
  const folder = somewhere()
  const file = join(folder, 'k.tar.gz')
  const run = (name: string, args: string[], data: string) => startScript(name, args, { LOTSE_DATA: data }).ended
  assert.equal((await read<Backups>(world, '/backups', 'Adam')).lastSuccessAt, null)

  const made = await run('backup', [file], world.folder)
  assert.is(made.status, 0, made.stderr)
  const { lastSuccessAt, runs } = await backupsNow(world)
  assert.ok(lastSuccessAt)
  assert.equal(
    runs.map(({ kind, failure, bytes }) => [kind, failure, bytes]),
    [['command', null, statSync(file).size]],
  )

  const back = await run('restore', [file], join(folder, 'neu'))
  assert.is(back.status, 0, back.stderr)
  assert.match(back.stdout, /Alle melden sich neu an/)
  const refusedRestore = await run('restore', [file], join(folder, 'neu'))
  assert.is(refusedRestore.status, 1)
  assert.match(refusedRestore.stderr, /nicht leer/)
  assert.not.match(refusedRestore.stderr, /at /, 'a sentence, no stack')
})

/** As Adam sees it by the real clock, which is the command's. */
const backupsNow = async (world: World): Promise<Backups> => {
  world.clock.set(new Date().toISOString())
  const headers = await world.signInAs('Adam')
  return bodyOf(await world.app.inject({ url: '/api/backups', headers }), 200)
}

test('each night sorts out the old ones and nothing else; a failed night is told', async (world) => {
  const folder = somewhere()
  const old = Array.from({ length: 40 }, (_, day) => `lotse-2020-01-${String((day % 31) + 1).padStart(2, '0')}.tar.gz`)
  for (const name of [...old, 'vor-dem-umzug.tar.gz']) writeFileSync(join(folder, name), '')
  const nightly = (to: string) => startScript('backup', ['--nightly', to, '--of', world.folder]).ended
  const made = await nightly(folder)
  assert.is(made.status, 0, made.stderr)
  const left = readdirSync(folder)
  assert.ok(left.includes('vor-dem-umzug.tar.gz'))
  assert.ok(left.length < 15, left.join())

  const blocked = join(folder, 'datei')
  writeFileSync(blocked, '')
  assert.is((await nightly(join(blocked, 'ordner'))).status, 1)
  const { runs } = await read<Backups>(world, '/backups', 'Adam')
  assert.equal(
    runs.map(({ kind, failure }) => [kind, failure]),
    [
      ['nightly', 'not_writable'],
      ['nightly', null],
    ],
  )
})

test('is the administrator’s to see', async (world) => {
  for (const name of ['Anna', 'Karla', 'Paula'] as const) {
    assert.is((await send(world, name, 'GET', '/backups')).statusCode, 403)
  }
})

test('keeps every client the pseudonym the auditor knows, in the restored centre too', async (world) => {
  const { id } = await openCase(world)
  await recordTalk(world, id)
  const quarter = quarterOf(world.clock.today)
  const tokensIn = async (one: World) =>
    (await read<PseudonymousList>(one, `/report/pseudonymous?quarter=${quarter}`, 'Paula')).rows.map(
      ({ token }) => token,
    )
  const { file, target } = await backedUp(world)
  await restoreBackup(file, target)
  const secret = 'the secret of another folder'
  const { db, close } = open(databaseFile(target))
  const app = await buildApp({ db, clock: world.clock.now, settings, secret, keys, documents: documentsIn(target) })
  const cookie = `${cookieNameFor(settings.origin)}=${await signIn(app, 'paula')}`
  const tokens = await tokensIn({ ...world, app, db, as: () => ({ cookie }) })
  await app.close()
  close()
  assert.is(tokens.length, 1)
  assert.equal(tokens, await tokensIn(world))
})

test('leaves a centre of before the tokens that its session secret gave', async (world) => {
  const { id } = await openCase(world)
  await recordTalk(world, id)
  const { secret } = await template()
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'lotse pseudonyms of clients', 32))
  const { personId } = (await world.db.select().from(caseFiles))[0] ?? {}
  const token = createHmac('sha256', key)
    .update(personId ?? '')
    .digest('base64url')
    .slice(0, 16)
  const list = await read<PseudonymousList>(
    world,
    `/report/pseudonymous?quarter=${quarterOf(world.clock.today)}`,
    'Paula',
  )
  assert.equal(
    list.rows.map((row) => row.token),
    [token],
  )
})

test.run()
