import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { FollowUp, Overlaps } from '../../src/follow-ups/contract.ts'
import { bodyOf, openCase, read, recordFollowUp, restrict, send } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('what else somebody has at that time')

const at = (begins: string, ends: string) => ({ begins, ends, place: null, channelId: null })

const overlaps = async (
  world: World,
  [begins, ends]: [string, string],
  { by = 'Anna', except, dueOn }: { by?: Name; except?: string; dueOn?: string } = {},
) => {
  const ownerId = world.staff.Anna.counsellorId ?? ''
  const query = new URLSearchParams({
    ...{ ownerId, dueOn: dueOn ?? addDays(world.clock.today, 1), begins, ends },
    ...(except && { except }),
  })
  return (await read<Overlaps>(world, `/appointment-overlaps?${query}`, by)).rows.map(
    (row) => `${row.begins}–${row.ends} ${row.what ?? '–'}`,
  )
}

const annaHas = (world: World, what: string, appointment: ReturnType<typeof at> | null, caseId: string | null = null) =>
  recordFollowUp(world, { what, appointment, caseId, dueOn: addDays(world.clock.today, 1) })

test('is said of what shares a time, and not of what begins as the other ends, is done, or has no time', async (world) => {
  const talk = await annaHas(world, 'Gespräch', at('09:00', '10:00'))
  await annaHas(world, 'Ohne Uhrzeit', null)
  const done = await annaHas(world, 'Erledigt', at('09:00', '10:00'))
  bodyOf<FollowUp>(await send(world, 'Anna', 'POST', `/follow-ups/${done.id}/completion`), 200)
  assert.equal(await overlaps(world, ['08:00', '09:00']), [])
  assert.equal(await overlaps(world, ['10:00', '11:00']), [])
  assert.equal(await overlaps(world, ['08:00', '09:01']), ['09:00–10:00 Gespräch'])
  assert.equal(await overlaps(world, ['09:15', '09:30']), ['09:00–10:00 Gespräch'])
  assert.equal(await overlaps(world, ['09:15', '09:30'], { except: talk.id }), [], 'not of itself')
  assert.equal(await overlaps(world, ['09:15', '09:30'], { dueOn: world.clock.today }), [])
  await annaHas(world, 'Noch eins', at('09:30', '10:30'))
  assert.equal((await overlaps(world, ['09:00', '10:00'])).length, 2, 'a hint: it is recorded all the same')
})

test('names to a colleague only what they may know: else somebody is busy', async (world) => {
  const open = await openCase(world)
  const hidden = await openCase(world)
  await restrict(world, hidden)
  await annaHas(world, 'Offenes Gespräch', at('09:00', '10:00'), open.id)
  await annaHas(world, 'Geschütztes Gespräch', at('11:00', '12:00'), hidden.id)
  await annaHas(world, 'Zahnarzt', at('13:00', '14:00'))
  assert.equal(await overlaps(world, ['08:00', '18:00'], { by: 'Bela' }), [
    '09:00–10:00 Offenes Gespräch',
    '11:00–12:00 –',
    '13:00–14:00 –',
  ])
  assert.equal(
    (await overlaps(world, ['08:00', '18:00'])).filter((one) => one.endsWith('–')),
    [],
  )
})

test('is asked with a time of a clock', async (world) => {
  const ownerId = world.staff.Anna.counsellorId ?? ''
  for (const query of [`ownerId=${ownerId}`, `ownerId=${ownerId}&dueOn=2026-06-18&begins=25:00&ends=26:00`]) {
    assert.is((await send(world, 'Anna', 'GET', `/appointment-overlaps?${query}`)).statusCode, 400)
  }
})

test.run()
