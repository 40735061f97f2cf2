import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { Opening, Openings, OpenOpenings } from '../../src/openings/contract.ts'
import { unverifyOpening } from '../../src/openings/openings.ts'
import { askedAgainFrom, filledOn, isLink, refusalOfEnd } from '../../src/openings/rules.ts'
import { merge } from '../duplicates/merging.ts'
import { bodyOf, openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { opening, recordOpening } from '../support/openings.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('openings')

const openOnes = (world: World, by: Name = 'Anna') => read<OpenOpenings>(world, '/openings', by)
const titlesOf = ({ rows }: { rows: readonly Opening[] }) => rows.map(({ title }) => title)
const change = (world: World, path: string, payload: object | undefined, ifMatch: number, by: Name = 'Anna') =>
  send(world, by, 'POST', `/openings/${path}`, { ...(payload && { payload }), ifMatch })

test('are found across all organisations, with where they are and whom to ask', async (world) => {
  const firm = await recordOrganisation(world, { place: 'Thum', sector: 'Metall', contactName: 'Ines', phone: '1' })
  const given = {
    title: ' Dreher ',
    places: 2,
    link: 'https://www.fachkraefte-erzgebirge.de/stelle/7',
    note: 'Schicht',
  }
  const made = await recordOpening(world, firm.id, given)
  assert.equal(made, {
    id: made.id,
    organisation: {
      id: firm.id,
      kind: 'company',
      name: firm.name,
      sector: 'Metall',
      municipalityKey: firm.municipalityKey,
      place: 'Thum',
      contactName: 'Ines',
      email: null,
      phone: '1',
    },
    kind: 'job',
    title: 'Dreher',
    places: 2,
    knownOn: world.clock.today,
    checkedOn: world.clock.today,
    link: given.link,
    note: 'Schicht',
    ending: null,
    endedOn: null,
    version: 1,
  })
  assert.equal((await openOnes(world, 'Bela')).rows, [made])
  assert.equal((await read<Openings>(world, `/organisations/${firm.id}/openings`)).rows, [made])
})

test('end as filled or withdrawn on a day, and open again', async (world) => {
  const { id: firmId } = await recordOrganisation(world)
  const { today } = world.clock
  const { id } = await recordOpening(world, firmId, { knownOn: addDays(today, -3) })
  const end = { ending: 'withdrawn', endedOn: addDays(today, -3) }
  const ended = bodyOf<Opening>(await change(world, `${id}/ending`, end, 1), 200)
  assert.equal([ended.ending, ended.endedOn, ended.version], ['withdrawn', end.endedOn, 2])
  assert.equal(bodyOf<Opening>(await change(world, `${id}/ending`, end, 1), 200), ended, 'asked again, it is done')
  assert.equal(titlesOf(await openOnes(world)), [])
  assert.is((await read<Openings>(world, `/organisations/${firmId}/openings`)).rows.length, 1)
  const otherwise = await change(world, `${id}/ending`, { ...end, ending: 'filled' }, 2)
  assert.is(otherwise.json().code, 'opening_ended')
  const open = bodyOf<Opening>(await send(world, 'Bela', 'DELETE', `/openings/${id}/ending`, { ifMatch: 2 }), 200)
  assert.equal([open.ending, open.endedOn], [null, null])
})

test('are asked after when their time is up, and it can be taken back', async (world) => {
  const { id: firmId } = await recordOrganisation(world)
  const settings = { payload: { openingsAskedAfterDays: 30 }, ifMatch: 1 }
  bodyOf(await send(world, 'Adam', 'PATCH', '/centre', settings), 200)
  const { today } = world.clock
  const made = await recordOpening(world, firmId, { title: 'Alt', knownOn: addDays(today, -30) })
  await recordOpening(world, firmId, { title: 'Neu', knownOn: addDays(today, -29) })
  const list = await openOnes(world)
  assert.equal([titlesOf(list), list.askedAgainFrom], [['Neu', 'Alt'], made.checkedOn])
  const asked = bodyOf<Opening>(await change(world, `${made.id}/verification`, undefined, 1), 200)
  assert.is(asked.checkedOn, today)
  assert.equal(titlesOf(await openOnes(world)), ['Alt', 'Neu'])
  const back = bodyOf<Opening>(await send(world, 'Anna', 'DELETE', `/openings/${made.id}/verification`), 200)
  assert.is(back.checkedOn, made.checkedOn)
  assert.is((await change(world, `${made.id}/verification`, undefined, 1)).statusCode, 412)
  bodyOf(await change(world, `${made.id}/verification`, undefined, 3), 200)
  world.clock.advance({ days: 1 })
  const later = await unverifyOpening(world.db, made.id, world.stampOf('Anna'))
  assert.is(later.checkedOn, today, 'the next day it stands')
})

test('are edited on what is there, by one of two', async (world) => {
  const { id } = await recordOpening(world, (await recordOrganisation(world)).id)
  const patch = (payload: object, ifMatch?: number) =>
    send(world, 'Anna', 'PATCH', `/openings/${id}`, { payload, ...(ifMatch && { ifMatch }) })
  assert.is((await patch({ title: 'Fräser' })).statusCode, 428)
  const replies = await Promise.all([patch({ title: 'Fräser' }, 1), patch({ places: 3 }, 1)])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  const before = await read<OpenOpenings>(world, '/openings')
  const same = bodyOf<Opening>(await patch({ title: before.rows[0]?.title }, 1), 200)
  assert.is(same.version, 2, 'what changes nothing is done already')
})

test('are refused where they do not fit, and nothing is written', async (world) => {
  const { id: firmId } = await recordOrganisation(world)
  const { today } = world.clock
  const { id } = await recordOpening(world, firmId)
  const refused: [object, number, string][] = [
    [{ organisationId: newId() }, 422, 'client_unknown'],
    [{ knownOn: addDays(today, 1) }, 422, 'day_in_future'],
    [{ link: 'http://example.org' }, 400, 'invalid_input'],
    [{ link: 'javascript:alert(1)' }, 400, 'invalid_input'],
    [{ link: 'https://anna:geheim@example.org' }, 422, 'link_invalid'],
    [{ link: 'https://localhost/stelle' }, 422, 'link_invalid'],
    [{ places: 0 }, 400, 'invalid_input'],
    [{ title: ' ' }, 400, 'invalid_input'],
    [{ kind: 'mini' }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code] of refused) {
      const payload = { ...opening(world, firmId), ...wrong }
      const reply = await send(world, 'Anna', 'POST', '/openings', { payload })
      assert.equal([reply.statusCode, reply.json().code], [status, code], JSON.stringify(wrong))
    }
    const early = { ending: 'filled', endedOn: addDays(today, -1) }
    assert.is((await change(world, `${id}/ending`, early, 1)).json().code, 'ended_before_known')
    const late = { ending: 'filled', endedOn: addDays(today, 1) }
    assert.is((await change(world, `${id}/ending`, late, 1)).json().code, 'day_in_future')
  })
})

test('say how many the list has no room for, and follow a day that turns out to be later', async (world) => {
  const { id: firmId } = await recordOrganisation(world)
  const { today } = world.clock
  const { id } = await recordOpening(world, firmId, { knownOn: addDays(today, -9) })
  await recordOpening(world, firmId, { title: 'Fräser', knownOn: addDays(today, -5) })
  const list = await read<OpenOpenings>(world, '/openings?limit=1')
  assert.equal([titlesOf(list), list.left], [['Fräser'], 1])
  const edit = (payload: object, ifMatch: number) =>
    send(world, 'Anna', 'PATCH', `/openings/${id}`, { payload, ifMatch })
  const later = bodyOf<Opening>(await edit({ knownOn: addDays(today, -4) }, 1), 200)
  assert.is(later.checkedOn, later.knownOn)
  bodyOf(await change(world, `${id}/ending`, { ending: 'filled', endedOn: addDays(today, -3) }, 2), 200)
  assert.is((await edit({ knownOn: addDays(today, -2) }, 3)).json().code, 'ended_before_known')
})

test('may be recorded again under the same id, but no others', async (world) => {
  const { id: firmId } = await recordOrganisation(world)
  const payload = opening(world, firmId)
  const first = bodyOf<Opening>(await send(world, 'Anna', 'POST', '/openings', { payload }), 201)
  assert.equal(bodyOf(await send(world, 'Anna', 'POST', '/openings', { payload }), 201), first)
  const other = { payload: { ...payload, title: 'Fräser' } }
  assert.is((await send(world, 'Anna', 'POST', '/openings', other)).json().code, 'id_taken')
})

test('of an organisation one may not know of are nowhere, and go along when it is merged', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Zyxwerk' })
  const payload = opening(world, firm.id, { title: 'Zyx gesucht' })
  const made = bodyOf<Opening>(await send(world, 'Bela', 'POST', '/openings', { payload }), 201)
  await restrict(world, await openCaseOf(world, { organisationId: firm.id }))
  assert.equal(titlesOf(await openOnes(world, 'Bela')), [])
  assert.equal(titlesOf(await openOnes(world, 'Karla')), ['Zyx gesucht'])
  await writesNothing(world.db, async () => {
    const hidden = [
      await send(world, 'Bela', 'GET', `/organisations/${firm.id}/openings`),
      await send(world, 'Bela', 'PATCH', `/openings/${made.id}`, { payload: { places: 2 }, ifMatch: 1 }),
      await change(world, `${made.id}/ending`, { ending: 'filled', endedOn: world.clock.today }, 1, 'Bela'),
      await send(world, 'Bela', 'POST', '/openings', { payload }),
    ]
    for (const reply of hidden) assert.equal([reply.statusCode, /Zyx/.test(reply.body)], [404, false])
    const unknown = await send(world, 'Bela', 'POST', '/openings', { payload: opening(world, firm.id) })
    assert.is(unknown.json().code, 'client_unknown')
  })
  const [one, twin] = [await recordOrganisation(world, { name: 'Dreh' }), await recordOrganisation(world)]
  await recordOpening(world, twin.id, { title: 'Mit' })
  await merge(world, one.id, twin.id)
  assert.equal(titlesOf(await read<Openings>(world, `/organisations/${one.id}/openings`)), ['Mit'])
})

test('are asked after from the day their time is up, and not the day before', () => {
  assert.is(askedAgainFrom('2026-03-31', 30), '2026-03-01')
  assert.is(askedAgainFrom('2024-03-01', 1), '2024-02-29')
})

test('end no later than today and no earlier than they were known', () => {
  const known = { knownOn: '2026-05-04' }
  const cases: [string, string | null][] = [
    ['2026-05-03', 'ended_before_known'],
    ['2026-05-04', null],
    ['2026-05-10', null],
    ['2026-05-11', 'day_in_future'],
  ]
  for (const [day, refusal] of cases) assert.is(refusalOfEnd(day, known, '2026-05-10'), refusal, day)
  assert.is(filledOn('2026-09-01', known, '2026-05-10'), '2026-05-10')
  assert.is(filledOn('2026-05-01', known, '2026-05-10'), '2026-05-04')
  assert.is(filledOn('2026-05-06', known, '2026-05-10'), '2026-05-06')
})

const links: [string, boolean][] = [
  ['https://www.fachkraefte-erzgebirge.de/stellen/4711?x=1', true],
  ['https://münchen.example/a', true],
  ['http://www.fachkraefte-erzgebirge.de', false],
  ['https://', false],
  ['https://intern/stelle', false],
  ['https://a.b@example.org', false],
  ['https://example.org/a b', false],
  ['ftp://example.org', false],
  ['www.example.org', false],
]
for (const [text, fits] of links) {
  test(`${fits ? 'take' : 'do not take'} ${text} for a link`, () => assert.is(isLink(text), fits))
}

test.run()
