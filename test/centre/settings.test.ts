import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { Me } from '../../src/accounts/contract.ts'
import { addDays, yearOf } from '../../src/calendar/rules.ts'
import type { Centre } from '../../src/centre/contract.ts'
import type { FoundingConsequence } from '../../src/reports/contract.ts'
import type { Report } from '../../src/reports/rules.ts'
import { bodyOf, openCase, read, recordTalk, send } from '../support/cases.ts'
import { joined } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the settings of the centre')

const centre = (world: World) => read<Centre>(world, '/centre', 'Adam')
const edit = async (world: World, payload: object, version?: number) =>
  send(world, 'Adam', 'PATCH', '/centre', { payload, ifMatch: version ?? (await centre(world)).version })
/** Kim administers and coordinates: she may open every figure anyway. */
const asKim = async (world: World): Promise<World> => {
  const { headers } = await joined(world, { name: 'Kim', signInName: 'kim', roles: ['administrator', 'coordinator'] })
  return { ...world, as: () => headers }
}

const foundingOn = (world: World, on: string) => read<FoundingConsequence>(world, `/centre/founding?on=${on}`, 'Adam')

test('are changed by the administrator, and everybody sees it', async (world) => {
  const given = { name: ' Welcome Center Vogtland ', casePrefix: 'wcv', silentAfterDays: 45, withheldBelow: 5 }
  const changed = bodyOf<Centre>(await edit(world, given), 200)
  assert.equal(
    [changed.name, changed.casePrefix, changed.silentAfterDays, changed.withheldBelow, changed.version],
    ['Welcome Center Vogtland', 'WCV', 45, 5, 2],
  )
  const me = await read<Me>(world, '/session', 'Anna')
  assert.equal([me.centre.name, me.centre.silentAfterDays], ['Welcome Center Vogtland', 45])
})

test('give new cases the new prefix; those there are keep their number, and none is used twice', async (world) => {
  const before = await openCase(world)
  bodyOf(await edit(world, { casePrefix: 'ZWZ' }), 200)
  const after = await openCase(world)
  const year = yearOf(world.clock.today)
  assert.equal([before.number, after.number], [`WCE-${year}-0001`, `ZWZ-${year}-0002`])
  assert.is((await read<{ number: string }>(world, `/cases/${before.id}`)).number, before.number)
})

test('say what another founding day does to the counts, and then it is so', async (world) => {
  const { today } = world.clock
  const early = await openCase(world, { on: '2016-01-11' })
  await recordTalk(world, early.id, { heldOn: '2016-01-11' })
  await recordTalk(world, early.id, { heldOn: '2020-05-04' })
  const late = await openCase(world, { on: '2021-02-01' })
  await recordTalk(world, late.id, { heldOn: '2021-02-01' })
  await recordTalk(world, late.id, { heldOn: '2021-02-02', form: 'short_contact' })
  const kims = await asKim(world)
  assert.equal(await foundingOn(kims, '2020-05-05'), { noLonger: 1, newly: 0, counselledNow: 2, counselledThen: 1 })
  assert.equal(await foundingOn(kims, '2016-01-11'), { noLonger: 0, newly: 1, counselledNow: 2, counselledThen: 2 })
  assert.equal(await foundingOn(world, '2016-07-01'), { noLonger: 0, newly: 0, counselledNow: 2, counselledThen: 2 })

  const counted = async () => {
    const report = await read<Report>(world, `/report?to=${today}`, 'Karla')
    return report.quarters.reduce((sum, { consultations }) => sum + consultations, 0)
  }
  assert.is(await counted(), 2)
  bodyOf(await edit(world, { foundedOn: '2016-01-11' }), 200)
  assert.is(await counted(), 3)
  bodyOf(await edit(world, { foundedOn: '2020-05-05' }), 200)
  assert.is(await counted(), 1)
})

test('tell of founding days quarter by quarter, lest they tell how many talks were held on a day', async (world) => {
  const { id } = await openCase(world, { on: '2020-05-04' })
  await recordTalk(world, id, { heldOn: '2020-05-04' })
  const asked = async (on: string) => {
    const reply = await send(world, 'Adam', 'GET', `/centre/founding?on=${on}`)
    return [reply.statusCode, reply.json().code, reply.json().field]
  }
  for (const day of ['2020-05-04', '2020-05-05', '2020-05-01', '2020-06-30']) {
    assert.equal(await asked(day), [422, 'founding_not_quarter_start', 'on'], day)
  }
  assert.equal(await foundingOn(world, '2020-07-01'), { noLonger: 1, newly: 0, counselledNow: 1, counselledThen: 0 })
  bodyOf(await edit(world, { foundedOn: '2020-05-05' }), 200)
  assert.equal(
    await asked('2020-07-01'),
    [422, 'founding_not_quarter_start', 'on'],
    'nor by moving the day it is held against',
  )
})

test('tell of the founding day numbers alone', async (world) => {
  const { id } = await openCase(world, { familyName: 'Schwibbogen' })
  await recordTalk(world, id)
  const reply = await send(world, 'Adam', 'GET', '/centre/founding?on=2020-01-01')
  assert.equal(Object.keys(reply.json()).sort(), ['counselledNow', 'counselledThen', 'newly', 'noLonger'])
})

test('refuse what would make no sense', async (world) => {
  const wrong = [
    { casePrefix: 'W' },
    { casePrefix: 'WCE-1' },
    { casePrefix: '2022A' },
    { casePrefix: 'ABCDEFGHIJK' },
    { name: ' ' },
    { name: 'x'.repeat(201) },
    { silentAfterDays: 0 },
    { silentAfterDays: 3651 },
    { silentAfterDays: 1.5 },
    { silentAfterDays: '30' },
    { withheldBelow: 2 },
    { withheldBelow: 11 },
    { enquiriesKeptForMonths: 0 },
    { enquiriesKeptForMonths: 37 },
    { foundedOn: '2016-02-30' },
    { foundedOn: null },
    { version: 7 },
  ]
  for (const given of wrong) assert.is((await edit(world, given)).statusCode, 400, JSON.stringify(given))
  const days: [string, string][] = [
    [addDays(world.clock.today, 1), 'day_in_future'],
    ['1989-12-31', 'day_too_early'],
  ]
  for (const [foundedOn, code] of days) {
    const reply = await edit(world, { foundedOn })
    assert.equal([reply.statusCode, reply.json().code, reply.json().field], [422, code, 'foundedOn'])
    assert.is((await send(world, 'Adam', 'GET', `/centre/founding?on=${foundedOn}`)).json().code, code)
  }
  assert.is((await centre(world)).version, 1)
  for (const given of [
    { casePrefix: 'AB' },
    { casePrefix: 'Äbcdefghi9' },
    { withheldBelow: 3 },
    { withheldBelow: 10 },
    { enquiriesKeptForMonths: 1 },
    { enquiriesKeptForMonths: 36 },
  ]) {
    bodyOf(await edit(world, given), 200)
  }
})

test('let one of two administrators win, and show the other what stands there now', async (world) => {
  const replies = await Promise.all(['Nord', 'Süd'].map((name) => edit(world, { name }, 1)))
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  assert.equal(replies.find(({ statusCode }) => statusCode === 412)?.json().current, await centre(world))
  const unversioned = await send(world, 'Adam', 'PATCH', '/centre', { payload: { name: 'West' } })
  assert.is(unversioned.statusCode, 428)
})

test('tell the audit what was before and after', async (world) => {
  bodyOf(await edit(world, { silentAfterDays: 21, casePrefix: 'WCE' }), 200)
  bodyOf(await edit(world, { silentAfterDays: 21 }), 200)
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'settings.edited'))
  assert.equal(
    rows.map(({ by, changes }) => [by, changes]),
    [['Adam', { silentAfterDays: { from: 30, to: 21 } }]],
  )
})

test.run()
