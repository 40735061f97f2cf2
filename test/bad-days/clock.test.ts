import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import type { Me } from '../../src/accounts/contract.ts'
import type { Backups } from '../../src/backups/contract.ts'
import { latestNightlyRuns } from '../../src/backups/queries.ts'
import { isNightlyDue } from '../../src/backups/rules.ts'
import { noteRun } from '../../src/backups/runs.ts'
import type { EntryPage } from '../../src/cases/contract.ts'
import type { Condition } from '../../src/condition/contract.ts'
import { isClockBehind } from '../../src/condition/rules.ts'
import type { Today } from '../../src/today/contract.ts'
import type { MadeLink } from '../../src/users/contract.ts'
import { bodyOf, openCase, read, recordNote, recordTalk, send, talk } from '../support/cases.ts'
import { Started } from '../support/processes.ts'
import { password } from '../support/template.ts'
import { anyone, secretOf } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a clock that is a day wrong')

/** As Anna signs in once her session is over. */
const signInAnew = async (world: World, name: 'Anna' | 'Adam') => {
  const headers = await world.signInAs(name)
  return Object.assign(world, { as: () => headers })
}

const statusOf = async ({ app }: World, headers: Record<string, string>) =>
  (await app.inject({ url: '/api/session', headers })).statusCode

const condition = async (world: World) => {
  const headers = await world.signInAs('Adam')
  return bodyOf<Condition>(await world.app.inject({ url: '/api/condition', headers }), 200)
}

for (const [direction, days] of [
  ['ahead', 1],
  ['behind', -1],
] as const) {
  test(`${direction} asks everybody to sign in again, lasts no session longer, and lets them in at once`, async (world) => {
    const before = await world.signInAs('Anna')
    world.clock.advance({ days })
    assert.is(await statusOf(world, before), 401)
    const meanwhile = await world.signInAs('Anna')
    assert.is(await statusOf(world, meanwhile), 200)
    world.clock.advance({ days: -days })
    assert.is(await statusOf(world, meanwhile), 401)
    assert.is(await statusOf(world, await world.signInAs('Anna')), 200)
  })

  test(`${direction} decides which day is today: on the screen, in the days taken, in what was logged today`, async (world) => {
    const { id } = await openCase(world, { on: '2026-05-04' })
    const right = world.clock.today
    world.clock.advance({ days })
    await signInAnew(world, 'Anna')
    const { today } = await read<Me>(world, '/session')
    assert.is(today, world.clock.today)
    await recordTalk(world, id)
    const beyond = days > 0 ? addedTo(today, 1) : right
    const refused = await send(world, 'Anna', 'POST', `/cases/${id}/consultations`, {
      payload: talk(world, { heldOn: beyond }),
    })
    assert.equal([refused.statusCode, refused.json().code], [422, 'day_in_future'])
    assert.is((await read<Today>(world, '/today')).logged.length, 1)
  })

  test(`${direction} and set right again loses no entry, lists each once, and keeps the order of the days`, async (world) => {
    const { id } = await openCase(world, { on: '2026-05-04' })
    const first = await recordNote(world, id)
    world.clock.advance({ days })
    await signInAnew(world, 'Anna')
    const meanwhile = await recordNote(world, id)
    world.clock.advance({ days: -days })
    await signInAnew(world, 'Anna')
    const last = await recordNote(world, id)
    const listed = await allEntries(world, id)
    const notes = listed.filter(({ kind }) => kind === 'note')
    assert.equal(notes.map((entry) => entry.id).sort(), [first.id, meanwhile.id, last.id].sort())
    assert.equal(
      listed.map(({ happenedOn }) => happenedOn),
      listed
        .map(({ happenedOn }) => happenedOn)
        .sort()
        .reverse(),
    )
    assert.is(
      (await send(world, 'Anna', 'PATCH', `/notes/${meanwhile.id}`, editOf(world, meanwhile.version))).statusCode,
      200,
    )
  })
}

const addedTo = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const editOf = (world: World, ifMatch: number) => ({
  payload: { happenedOn: world.clock.today, note: 'Der richtige Tag.' },
  ifMatch,
})

/** Two at a time, so that the pages have to fit together. */
const allEntries = async (world: World, id: string) => {
  const rows: EntryPage['rows'] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: EntryPage = await read(world, `/cases/${id}/entries?limit=2${cursor && `&cursor=${cursor}`}`)
    rows.push(...page.rows)
    cursor = page.next
  }
  return rows
}

test('behind is told to the administrator, and so is one that was ahead; one that is right is not', async (world) => {
  await openCase(world)
  assert.is((await condition(world)).writtenAhead, null)
  const written = world.clock.now().toISOString()
  world.clock.advance({ days: -1 })
  assert.equal(pick(await condition(world)), { now: world.clock.now().toISOString(), writtenAhead: written })
  await signInAnew(world, 'Anna')
  await openCase(world)
  assert.is((await condition(world)).writtenAhead, written, 'also after more was written by the wrong clock')
  world.clock.advance({ days: 1 })
  assert.is((await condition(world)).writtenAhead, null)

  world.clock.advance({ days: 1 })
  await signInAnew(world, 'Anna')
  await openCase(world)
  world.clock.advance({ days: -1 })
  assert.ok((await condition(world)).writtenAhead, 'it was ahead, and what was written then has the wrong day')
})

const pick = ({ now, writtenAhead }: Condition) => ({ now, writtenAhead })

test('is told only where it is wrong by hours', () => {
  const now = new Date('2026-06-17T08:00:00Z')
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  assert.is(isClockBehind(now, null), false)
  assert.is(isClockBehind(now, later(-600)), false)
  assert.is(isClockBehind(now, later(120)), false)
  assert.is(isClockBehind(now, later(121)), true)
})

test('set back keeps nobody waiting for a day who mistyped before', async (world) => {
  const attempt = (typed: string) =>
    world.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-lotse': '1' },
      payload: { signInName: 'anna', password: typed },
    })
  for (let time = 0; time < 6; time += 1) await attempt('geraten, aber falsch')
  world.clock.advance({ days: -1 })
  assert.is((await attempt(password)).json().retryAfter, 1)
  world.clock.advance({ seconds: 1 })
  assert.is((await attempt(password)).statusCode, 201)
})

test('leaves a link valid that was made meanwhile', async (world) => {
  world.clock.advance({ days: 1 })
  const headers = await world.signInAs('Adam')
  const made = await world.app.inject({ method: 'POST', url: `/api/users/${world.staff.Bela.id}/link`, headers })
  const secret = secretOf(bodyOf<MadeLink>(made, 201))
  world.clock.advance({ days: -1 })
  const opened = await anyone(world, 'POST', '/account-link', { secret })
  assert.is(bodyOf<{ name: string }>(opened, 200).name, 'Bela')
})

test('hides no missing backup: one made ahead neither counts as the last nor stands for the night to come', async (world) => {
  const run = (failure: 'failed' | null = null) => {
    const now = world.clock.now()
    return noteRun(world.db, { kind: 'nightly', begunAt: now, endedAt: now, failure, bytes: failure ? null : 1000 })
  }
  const backups = async () => {
    const headers = await world.signInAs('Adam')
    return bodyOf<Backups>(await world.app.inject({ url: '/api/backups', headers }), 200)
  }
  // By day, whatever time the tests are run at: at night one may be due.
  world.clock.set(`${world.clock.today}T09:00:00Z`)
  const isDue = async () => isNightlyDue(world.clock.now(), await latestNightlyRuns(world.db, world.clock.now()))
  await run()
  const madeAt = world.clock.now().toISOString()
  world.clock.advance({ days: 20 })
  for (let time = 0; time < 20; time += 1) await run()
  world.clock.advance({ days: -18 })
  assert.equal([(await backups()).lastSuccessAt, (await backups()).tooOld], [madeAt, true])
  assert.is(await isDue(), true)
  await run()
  assert.is(await isDue(), false)
  assert.is((await backups()).tooOld, false)
})

test('is named where Lotse is started with it, which serves all the same', async (world) => {
  const started = async (folder: string) => {
    const settings = { LOTSE_DATA: folder, LOTSE_PORT: '0', LOTSE_BACKUPS: 'none', LOTSE_ORIGIN: undefined }
    const server = new Started(['--import', 'tsx', 'src/server.ts'], settings)
    await server.said(/Lotse: http/)
    return (await server.stop()).stderr
  }
  assert.not.match(await started(mkdtempSync(join(tmpdir(), 'lotse-started-'))), /Die Uhr des Servers/)
  world.clock.set(new Date(Date.now() + 86_400_000).toISOString())
  await world.signInAs('Anna')
  assert.match(
    await started(world.folder),
    /Die Uhr des Servers steht auf .*Entweder geht sie jetzt nach, oder sie ging vor/,
  )
})

test.run()
