import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit, enquiries, followUps } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { FollowUp } from '../../src/follow-ups/contract.ts'
import type { Check } from '../../src/invitations/contract.ts'
import type { Measures } from '../../src/measures/contract.ts'
import { bodyOf, closeCase, openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { agree, answerAll, finish, tie } from '../support/checks.ts'
import { selfRegistered } from '../support/registrations.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

import { attempt, checksOn, finishedOnes, firmOfBela, undo } from './tied.ts'

const test = inWorld('taking back whose a registered check is')

test('is undone whole, and said anew', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  const { checkId } = await finishedOnes(world)
  await tie(world, checkId, firm.id)
  for (const _ of [1, 2]) {
    const free = bodyOf<Check>(await undo(world, checkId), 200)
    assert.equal([free.organisationId, free.organisation, free.caseId], [null, 'Drechslerei Göckeritz', null])
  }
  assert.equal(await checksOn(world, caseFile.id), [])
  const [talk] = await world.db.select().from(followUps)
  assert.equal([talk?.caseId, talk?.ownerId], [null, world.staff.Karla.counsellorId])
  assert.is((await world.db.select().from(enquiries))[0]?.organisationId, null)
  bodyOf(await attempt(world, checkId, firm.id, 3), 200)
  assert.is((await checksOn(world, caseFile.id)).length, 1)
})

test('is undone exactly: the talk is whose it was, and a removed measure is off the case', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  const { checkId, sheetId } = await finishedOnes(world)
  const [talk] = await world.db.select().from(followUps)
  const toBela = { payload: { ownerId: world.staff.Bela.counsellorId }, ifMatch: 1 }
  bodyOf(await send(world, 'Karla', 'PATCH', `/follow-ups/${talk?.id}`, toBela), 200)
  const leadsNow = await recordOrganisation(world, { name: 'Von Anna geführt' })
  await openCaseOf(world, { organisationId: leadsNow.id })
  await tie(world, checkId, leadsNow.id)
  const { followUp } = await agree(world, sheetId)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${followUp.id}/removal`, { ifMatch: 1 }), 200)
  bodyOf(await undo(world, checkId), 200)
  const rows = await world.db.select().from(followUps)
  assert.equal(
    [talk?.id, followUp.id].map((id) => rows.find((row) => row.id === id)).map((row) => [row?.caseId, row?.ownerId]),
    [
      [null, world.staff.Bela.counsellorId],
      [null, world.staff.Anna.counsellorId],
    ],
  )
  bodyOf(await attempt(world, checkId, firm.id, 3), 200)
  const handed = await world.db.select().from(followUps)
  assert.ok(handed.some(({ id, caseId }) => id === talk?.id && caseId === caseFile.id))
})

/** Tied by Anna to a firm without an open case; then Bela leads one of restricted access, and all comes to stand there. */
const tiedBesideHidden = async (world: World, { hidden }: { hidden: boolean }) => {
  const firm = await recordOrganisation(world, { name: 'Zwei Fälle GmbH' })
  await closeCase(world, (await openCaseOf(world, { organisationId: firm.id })).id)
  const { checkId, sheetId, secret } = await selfRegistered(world)
  await answerAll(world, secret, '1')
  await tie(world, checkId, firm.id)
  if (!hidden) return { checkId, sheetId, secret, caseId: '' }
  const opened = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  const { id: caseId } = await restrict(world, opened, [], 'Bela')
  return { checkId, sheetId, secret, caseId }
}

for (const hidden of [true, false]) {
  test(`is the coordinator’s to undo once more was filled in, with work one may not know of: ${hidden}`, async (world) => {
    const { checkId, sheetId, secret, caseId } = await tiedBesideHidden(world, { hidden })
    world.clock.advance({ minutes: 5 })
    await finish(world, secret)
    if (hidden) await agree(world, sheetId, {}, 'Bela')
    const reply = await undo(world, checkId)
    assert.equal([reply.statusCode, reply.json().code], [409, 'untying_is_coordinations'])
    if (hidden) assert.is((await checksOn(world, caseId, 'Bela')).length, 1)
    const byCoordinator = await undo(world, checkId, 2, 'Karla')
    assert.is(byCoordinator.statusCode, hidden ? 409 : 200)
  })
}

test('is undone the same day by whoever said it, and later or by others not', async (world) => {
  const { firm } = await firmOfBela(world)
  const { checkId } = await selfRegistered(world)
  await tie(world, checkId, firm.id)
  const code = async (by: Name) => (await undo(world, checkId, 2, by)).json().code
  assert.is(await code('Bela'), 'untying_is_coordinations')
  const yesterday = new Date(world.clock.now().getTime() - 86_400_000)
  await transaction(world.db, (tx) => tx.update(audit).set({ at: yesterday }).where(eq(audit.action, 'check.tied')))
  assert.is(await code('Anna'), 'untying_is_coordinations')
  bodyOf(await undo(world, checkId, 2, 'Karla'), 200)
})

test('leaves what was agreed where one may not know of it, and tells nothing of it', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Zwei Fälle GmbH' })
  await closeCase(world, (await openCaseOf(world, { organisationId: firm.id })).id)
  const { checkId, sheetId } = await finishedOnes(world)
  await tie(world, checkId, firm.id)
  const opened = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  const { id: caseId } = await restrict(world, opened, [], 'Bela')
  const { followUp } = await agree(world, sheetId, {}, 'Bela')
  bodyOf(await undo(world, checkId), 200)
  assert.is((await read<FollowUp>(world, `/follow-ups/${followUp.id}`, 'Bela')).case?.id, caseId)
  assert.equal((await read<Measures>(world, `/checks/${checkId}/measures`)).rows, [])
})

test('is not undone once something was agreed or done because of it', async (world) => {
  const { firm } = await firmOfBela(world)
  for (const work of ['measure', 'talk', 'repetition'] as const) {
    const { checkId, sheetId } = await finishedOnes(world)
    await tie(world, checkId, firm.id)
    const talk = (await world.db.select().from(followUps)).find((row) => row.sheetId === sheetId)
    if (work === 'measure') await agree(world, sheetId)
    if (work === 'talk') bodyOf(await send(world, 'Bela', 'POST', `/follow-ups/${talk?.id}/completion`), 200)
    if (work === 'repetition') bodyOf(await send(world, 'Anna', 'PUT', `/checks/${checkId}/repetition`), 200)
    const reply = await undo(world, checkId)
    assert.equal([reply.statusCode, reply.json().code], [409, 'check_worked_on'], work)
  }
})

test.run()
