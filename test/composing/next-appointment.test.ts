import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import { composePackage } from '../../src/composing/composition.ts'
import type { Package } from '../../src/composing/contract.ts'
import type { NewAppointment } from '../../src/follow-ups/contract.ts'
import { bodyOf, openCase, recordFollowUp, send } from '../support/cases.ts'
import { askToHandOver, chosen, newPackage } from '../support/packages.ts'
import { readPdf } from '../support/pdf.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the next appointment in a welcome package')

/** The clock of the tests stands at ten in Berlin. */
const at = (begins: string, ends: string, place: string | null = null): NewAppointment => ({
  begins,
  ends,
  place,
  channelId: null,
})

const printedFor = async (world: World, { id, client }: Pick<CaseFile, 'id' | 'client'>, caseId: string | null = id) =>
  (await composePackage(world.db, client.id, chosen({ caseId }), world.stampOf('Anna'))).composition.nextAppointment

test('is the first one to come of its case: with its day, its time and its place, and not what it is for', async (world) => {
  const { today } = world.clock
  const caseFile = await openCase(world)
  const other = await openCase(world)
  assert.is(await printedFor(world, caseFile), null, 'still open')
  const mine = { caseId: caseFile.id, what: 'Schulden ansprechen' }
  await recordFollowUp(world, { ...mine, dueOn: today, appointment: at('08:00', '09:00') })
  await recordFollowUp(world, { ...mine, dueOn: today })
  await recordFollowUp(world, { ...mine, caseId: other.id, dueOn: today, appointment: at('11:00', '12:00') })
  await recordFollowUp(world, { ...mine, caseId: null, dueOn: today, appointment: at('11:00', '12:00') })
  assert.is(await printedFor(world, caseFile), null, 'over, without a time, of another case, of none')
  await recordFollowUp(world, { ...mine, dueOn: addDays(today, 2), appointment: at('09:00', '10:00') })
  const next = await recordFollowUp(world, {
    ...mine,
    dueOn: addDays(today, 1),
    appointment: at('14:30', '15:30', 'Raum 3, Adam-Ries-Straße 16'),
  })
  const expected = { on: addDays(today, 1), at: '14:30', about: 'Raum 3, Adam-Ries-Straße 16' }
  assert.equal(await printedFor(world, caseFile), expected)
  assert.equal(await printedFor(world, caseFile, null), expected, 'also where no case is named: of the latest open one')
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${next.id}/completion`), 200)
  assert.equal(await printedFor(world, caseFile), { on: addDays(today, 2), at: '09:00', about: null })
})

test('is printed that is on just now, until it ends', async (world) => {
  const caseFile = await openCase(world)
  await recordFollowUp(world, { caseId: caseFile.id, dueOn: world.clock.today, appointment: at('09:30', '10:01') })
  assert.is((await printedFor(world, caseFile))?.at, '09:30')
  world.clock.advance({ minutes: 1 })
  assert.is(await printedFor(world, caseFile), null)
})

test('stays in what was handed over, though it is moved; an emoji in its place is written out', async (world) => {
  const caseFile = await openCase(world)
  const made = await recordFollowUp(world, {
    caseId: caseFile.id,
    appointment: at('14:30', '15:30', 'Café am Markt 🎉'),
  })
  const wanted = newPackage(caseFile, { modules: ['your-offices'] })
  const { documentId } = bodyOf<Package>(await askToHandOver(world, wanted), 201)
  const before = await send(world, 'Anna', 'GET', `/documents/${documentId}`)
  const { pages } = await readPdf(before.rawPayload)
  assert.match(JSON.stringify(pages), /14:30/)
  const moved = { payload: { dueOn: addDays(made.dueOn, 7) }, ifMatch: made.version }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${made.id}`, moved), 200)
  const after = await send(world, 'Anna', 'GET', `/documents/${documentId}`)
  assert.ok(after.rawPayload.equals(before.rawPayload))
})

test.run()
