import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { Openings } from '../../src/openings/contract.ts'
import type { Placement, Placements } from '../../src/placements/contract.ts'
import { refusalOfPlacement, standingOn } from '../../src/placements/rules.ts'
import { merge } from '../duplicates/merging.ts'
import {
  bodyOf,
  openCase,
  openCaseOf,
  read,
  recordOrganisation,
  recordPerson,
  restrict,
  send,
} from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { placement, recordOpening, recordPlacement } from '../support/openings.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('placements')

const begin = async (world: World) => {
  const [caseFile, firm] = [await openCase(world), await recordOrganisation(world)]
  return { caseFile, firm, where: { caseId: caseFile.id, organisationId: firm.id } }
}
const atFirm = (world: World, id: string, by: Name = 'Anna') =>
  read<Placements>(world, `/organisations/${id}/placements`, by)
const ofCase = (world: World, id: string, by: Name = 'Anna') => read<Placements>(world, `/cases/${id}/placements`, by)
const openingAt = async (world: World, firmId: string) => {
  const { rows } = await read<Openings>(world, `/organisations/${firmId}/openings`)
  return [rows[0]?.ending, rows[0]?.endedOn]
}

test('stand on the page of the company and on the person’s case', async (world) => {
  const { caseFile, firm, where } = await begin(world)
  const made = await recordPlacement(world, where, { kind: 'training', title: ' Zerspanerin ', beganOn: '2026-08-01' })
  assert.equal(made, {
    id: made.id,
    caseId: caseFile.id,
    caseNumber: caseFile.number,
    person: { id: caseFile.client.id, name: caseFile.client.name, nativeName: null },
    organisation: { id: firm.id, kind: 'company', name: firm.name },
    opening: null,
    fills: false,
    kind: 'training',
    title: 'Zerspanerin',
    beganOn: '2026-08-01',
    endedOn: null,
    removed: false,
    version: 1,
  })
  assert.equal((await atFirm(world, firm.id, 'Bela')).rows, [made])
  assert.equal((await ofCase(world, caseFile.id, 'Bela')).rows, [made])
})

test('fill the opening they were for; taken back, it is open again, and brought back, filled', async (world) => {
  const { firm, where } = await begin(world)
  const { today } = world.clock
  const { id: openingId } = await recordOpening(world, firm.id)
  const beganOn = addDays(today, 40)
  const made = await recordPlacement(world, where, { openingId, fills: true, beganOn })
  assert.equal([made.opening?.id, made.fills, await openingAt(world, firm.id)], [openingId, true, ['filled', today]])
  const removed = await send(world, 'Anna', 'POST', `/placements/${made.id}/removal`, { ifMatch: 1 })
  assert.is(bodyOf<Placement>(removed, 200).removed, true)
  assert.equal([(await atFirm(world, firm.id)).rows, await openingAt(world, firm.id)], [[], [null, null]])
  const edit = { payload: { title: 'Dreher' }, ifMatch: 2 }
  assert.is((await send(world, 'Anna', 'PATCH', `/placements/${made.id}`, edit)).json().code, 'placement_removed')
  bodyOf(await send(world, 'Anna', 'DELETE', `/placements/${made.id}/removal`), 200)
  assert.equal([(await atFirm(world, firm.id)).rows.length, await openingAt(world, firm.id)], [1, ['filled', today]])
})

test('leave an opening alone that ended without them, and one that was opened again by hand', async (world) => {
  const { firm, where } = await begin(world)
  const { id: openingId } = await recordOpening(world, firm.id)
  const first = await recordPlacement(world, where, { openingId, fills: true })
  const second = await recordPlacement(world, where, { openingId, fills: true })
  assert.equal([first.fills, second.fills], [true, false])
  bodyOf(await send(world, 'Anna', 'POST', `/placements/${second.id}/removal`, { ifMatch: 1 }), 200)
  assert.is((await openingAt(world, firm.id))[0], 'filled')
  bodyOf(await send(world, 'Anna', 'DELETE', `/openings/${openingId}/ending`, { ifMatch: 2 }), 200)
  const end = { payload: { ending: 'withdrawn', endedOn: world.clock.today }, ifMatch: 3 }
  bodyOf(await send(world, 'Anna', 'POST', `/openings/${openingId}/ending`, end), 200)
  bodyOf(await send(world, 'Anna', 'POST', `/placements/${first.id}/removal`, { ifMatch: 2 }), 200)
  assert.is((await openingAt(world, firm.id))[0], 'withdrawn')
})

test('end on a day, and go over to another opening', async (world) => {
  const { firm, where } = await begin(world)
  const { today } = world.clock
  const { id: openingId } = await recordOpening(world, firm.id)
  const { id } = await recordPlacement(world, where)
  const patch = (payload: object, ifMatch?: number) =>
    send(world, 'Bela', 'PATCH', `/placements/${id}`, { payload, ...(ifMatch && { ifMatch }) })
  assert.is((await patch({ endedOn: today })).statusCode, 428)
  const ended = bodyOf<Placement>(await patch({ endedOn: today, openingId, fills: true }, 1), 200)
  assert.equal([ended.endedOn, ended.opening?.id, ended.fills], [today, openingId, true])
  assert.is((await patch({ title: 'Dreher' }, 1)).statusCode, 412)
  const left = bodyOf<Placement>(await patch({ openingId: null, fills: false }, 2), 200)
  assert.equal([left.opening, left.fills, await openingAt(world, firm.id)], [null, false, [null, null]])
  const replies = await Promise.all([patch({ title: 'A' }, 3), patch({ title: 'B' }, 3)])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
})

test('are refused where they do not fit, and nothing is written', async (world) => {
  const { firm, where } = await begin(world)
  const { today } = world.clock
  const other = await recordOrganisation(world)
  const ofFirm = await openCaseOf(world, { organisationId: firm.id })
  const { id: foreign } = await recordOpening(world, other.id)
  const refused: [object, number, string][] = [
    [{ caseId: newId() }, 404, 'not_found'],
    [{ caseId: ofFirm.id }, 422, 'placement_needs_person'],
    [{ organisationId: newId() }, 422, 'client_unknown'],
    [{ openingId: foreign }, 422, 'opening_unknown'],
    [{ openingId: newId() }, 422, 'opening_unknown'],
    [{ endedOn: addDays(today, -1) }, 422, 'placement_ends_before'],
    [{ beganOn: '1989-12-31' }, 422, 'day_too_early'],
    [{ beganOn: addDays(today, 731) }, 422, 'began_too_far'],
    [{ kind: 'mini' }, 400, 'invalid_input'],
    [{ title: ' ' }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code] of refused) {
      const reply = await send(world, 'Anna', 'POST', '/placements', {
        payload: { ...placement(world, where), ...wrong },
      })
      assert.equal([reply.statusCode, reply.json().code], [status, code], JSON.stringify(wrong))
    }
  })
})

test('may be recorded again under the same id, but no others', async (world) => {
  const { where } = await begin(world)
  const payload = placement(world, where)
  const first = bodyOf<Placement>(await send(world, 'Anna', 'POST', '/placements', { payload }), 201)
  assert.equal(bodyOf(await send(world, 'Anna', 'POST', '/placements', { payload }), 201), first)
  const other = { payload: { ...payload, title: 'Dreher' } }
  assert.is((await send(world, 'Anna', 'POST', '/placements', other)).json().code, 'id_taken')
})

test('are nowhere for who may not know of the person, or of the company', async (world) => {
  const { caseFile, firm, where } = await begin(world)
  const open = await openCase(world)
  const hiddenFirm = await recordOrganisation(world, { name: 'Zyxwerk' })
  const payload = placement(world, where, { title: 'Zyx' })
  const made = bodyOf<Placement>(await send(world, 'Bela', 'POST', '/placements', { payload }), 201)
  const elsewhere = await recordPlacement(world, { caseId: open.id, organisationId: hiddenFirm.id })
  await restrict(world, caseFile)
  await restrict(world, await openCaseOf(world, { organisationId: hiddenFirm.id }))
  assert.equal((await atFirm(world, firm.id, 'Bela')).rows, [])
  assert.equal((await ofCase(world, open.id, 'Bela')).rows, [])
  assert.is((await atFirm(world, firm.id, 'Karla')).rows.length, 1)
  await writesNothing(world.db, async () => {
    for (const { id } of [made, elsewhere]) {
      const removal = `/placements/${id}/removal`
      const hidden = [
        await send(world, 'Bela', 'PATCH', `/placements/${id}`, { payload: { title: 'X' }, ifMatch: 1 }),
        await send(world, 'Bela', 'POST', removal, { ifMatch: 1 }),
        await send(world, 'Bela', 'DELETE', removal),
      ]
      for (const reply of hidden) assert.equal([reply.statusCode, /Zyx|Jana/.test(reply.body)], [404, false])
    }
    assert.is((await send(world, 'Bela', 'GET', `/cases/${caseFile.id}/placements`)).statusCode, 404)
    assert.is((await send(world, 'Bela', 'POST', '/placements', { payload })).statusCode, 404, 'repeated, neither')
  })
})

test('go along when the company or the person is merged', async (world) => {
  const { caseFile, firm, where } = await begin(world)
  await recordPlacement(world, where)
  const [twin, other] = [await recordOrganisation(world), await recordPerson(world)]
  await merge(world, twin.id, firm.id)
  await merge(world, other.id, caseFile.client.id)
  const { rows } = await atFirm(world, twin.id)
  assert.equal(
    rows.map(({ person, organisation }) => [person.id, organisation.id]),
    [[other.id, twin.id]],
  )
})

const today = '2026-05-10'
const spans: [string, string | null, string][] = [
  ['2026-05-11', null, 'coming'],
  ['2026-05-10', null, 'running'],
  ['2026-05-01', '2026-05-10', 'running'],
  ['2026-05-01', '2026-05-09', 'over'],
]
for (const [beganOn, endedOn, standing] of spans) {
  test(`from ${beganOn} to ${endedOn ?? 'whenever'} are ${standing} on ${today}`, () =>
    assert.is(standingOn(today, { beganOn, endedOn }), standing))
}

test('of any time that is taken run on each of its days and on no other', () => {
  const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days))
  fc.assert(
    fc.property(day, fc.option(day), day, (beganOn, endedOn, asked) => {
      const span = { beganOn, endedOn }
      const isTaken = refusalOfPlacement(span, today) === null
      assert.is(isTaken, beganOn <= addDays(today, 730) && (endedOn === null || endedOn >= beganOn))
      if (!isTaken) return
      const isWithin = beganOn <= asked && (endedOn === null || asked <= endedOn)
      assert.is(standingOn(asked, span) === 'running', isWithin)
    }),
  )
})

test.run()
