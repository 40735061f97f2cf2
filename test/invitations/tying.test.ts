import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, checkResults, enquiries, followUps } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { Enquiry, EnquiryPage } from '../../src/enquiries/contract.ts'
import type { Checks } from '../../src/invitations/contract.ts'
import {
  bodyOf,
  closeCase,
  ledByFormer,
  openCaseOf,
  organisation,
  read,
  recordOrganisation,
  restrict,
  send,
} from '../support/cases.ts'
import { byLink, finish, inviteToCheck, tie } from '../support/checks.ts'
import { selfRegistered } from '../support/registrations.ts'
import { inWorld, type World } from '../support/world.ts'

import { attempt, checksOn, finishedOnes, firmOfBela, undo } from './tied.ts'

const test = inWorld('saying whose a registered check is')

const wishForTalk = async (world: World, secret: string, wish: string) => {
  const payload = { id: newId(), wish, contactName: 'Frau Göckeritz', email: null, phone: null }
  return bodyOf(await byLink(world, secret, '/talk', { method: 'POST', payload }), 201)
}

test('brings the result onto the open case, and the talk about it to the lead; the result stays as it was', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  world.clock.advance({ days: -2 })
  const { checkId } = await finishedOnes(world)
  world.clock.advance({ days: 2 })
  const before = await world.db.select().from(checkResults)
  const [raised] = await world.db.select().from(followUps)
  assert.equal([raised?.caseId, raised?.ownerId], [null, world.staff.Karla.counsellorId])

  const tied = await tie(world, checkId, firm.id)
  assert.equal([tied.organisation, tied.organisationId, tied.caseId], [firm.name, firm.id, caseFile.id])
  const [entry, ...more] = await checksOn(world, caseFile.id)
  assert.equal([entry?.check?.id, entry?.happenedOn, more], [checkId, addDays(world.clock.today, -2), []])
  const [talk, ...others] = await world.db.select().from(followUps)
  assert.equal([talk?.caseId, talk?.ownerId, others], [caseFile.id, world.staff.Bela.counsellorId, []])
  const [after] = await world.db.select().from(checkResults)
  assert.equal({ ...after, entryId: null }, before[0])
  const { rows } = await read<Checks>(world, `/organisations/${firm.id}/checks`)
  assert.equal(rows[0]?.id, checkId)
  const actions = (await world.db.select().from(audit)).map(({ action }) => action)
  for (const action of ['check.tied', 'check.recorded', 'follow_up.handed_over']) assert.ok(actions.includes(action))
})

test('names what it raised as well, and brings what is finished later onto the case', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  const { checkId, secret } = await selfRegistered(world)
  await tie(world, checkId, firm.id)
  assert.is((await world.db.select().from(enquiries))[0]?.organisationId, firm.id)
  assert.equal(await checksOn(world, caseFile.id), [])
  await finish(world, secret)
  assert.is((await checksOn(world, caseFile.id)).length, 1)
})

test('tells the lead anew where the centre had nobody to tell', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  const { checkId } = await finishedOnes(world)
  const [raised] = await world.db.select().from(followUps)
  bodyOf(await send(world, 'Karla', 'POST', `/follow-ups/${raised?.id}/removal`, { ifMatch: 1 }), 200)
  await tie(world, checkId, firm.id)
  const open = (await world.db.select().from(followUps)).filter(({ removedAt }) => removedAt === null)
  assert.equal(
    open.map(({ caseId, ownerId }) => [caseId, ownerId]),
    [[caseFile.id, world.staff.Bela.counsellorId]],
  )
})

test('leaves the talk with whom it was where the case’s lead never had an account', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  await ledByFormer(world, caseFile.id)
  const { checkId } = await finishedOnes(world)
  await tie(world, checkId, firm.id)
  const [talk] = await world.db.select().from(followUps)
  assert.equal([talk?.caseId, talk?.ownerId], [caseFile.id, world.staff.Karla.counsellorId])
})

test('without an open case changes no timeline, and leaves the talk with whom it was', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  await closeCase(world, caseFile.id, world.clock.today, 'Bela')
  const { checkId } = await finishedOnes(world)
  assert.is((await tie(world, checkId, firm.id)).caseId, null)
  assert.equal(await checksOn(world, caseFile.id), [])
  assert.is((await world.db.select().from(followUps))[0]?.caseId, null)
})

test('refuses another kind, another organisation, and one that was made for its organisation', async (world) => {
  const { firm } = await firmOfBela(world)
  const town = await recordOrganisation(world, { kind: 'municipality', name: 'Stadt Thum' })
  const other = await recordOrganisation(world, { name: 'Andere GmbH' })
  const { checkId } = await selfRegistered(world)
  const code = async (reply: ReturnType<typeof send>) => [(await reply).statusCode, (await reply).json().code]
  assert.equal(await code(attempt(world, checkId, town.id)), [422, 'check_of_other_kind'])
  await tie(world, checkId, firm.id)
  bodyOf(await attempt(world, checkId, firm.id), 200)
  assert.equal(await code(attempt(world, checkId, other.id, 2)), [422, 'check_tied_already'])
  const { invitation } = await inviteToCheck(world)
  assert.equal(await code(undo(world, invitation.check.id, 1)), [422, 'check_invited'])
  const unversioned = send(world, 'Anna', 'POST', `/checks/${checkId}/organisation`, {
    payload: { organisationId: firm.id },
  })
  assert.equal(await code(unversioned), [428, 'version_missing'])
})

test('of two colleagues at once believes one, and shows the other how it is', async (world) => {
  const firms = [await recordOrganisation(world), await recordOrganisation(world)]
  const { checkId } = await selfRegistered(world)
  const replies = await Promise.all(firms.map(({ id }) => attempt(world, checkId, id)))
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  const refused = replies.find(({ statusCode }) => statusCode === 412)
  assert.ok(firms.some(({ id }) => id === refused?.json().current.organisationId))
})

test('to an organisation one may not know of is as if there were none; tied there, it is hidden with it', async (world) => {
  const hidden = await recordOrganisation(world, { name: 'Zyxwerk' }, 'Bela')
  await restrict(world, await openCaseOf(world, { organisationId: hidden.id }, world.clock.today, 'Bela'), [], 'Bela')
  const { checkId } = await finishedOnes(world)
  const asIfNone = await attempt(world, checkId, hidden.id)
  assert.equal([asIfNone.statusCode, asIfNone.json().code], [404, 'not_found'])
  await tie(world, checkId, hidden.id, 'Bela')
  for (const path of [`/checks/${checkId}`, `/checks/${checkId}/measures`])
    assert.is((await send(world, 'Anna', 'GET', path)).statusCode, 404, path)
  assert.is((await undo(world, checkId)).statusCode, 404)
  assert.not.match((await send(world, 'Anna', 'GET', '/enquiries')).body, /Göckeritz/)
  const { body } = await send(world, 'Anna', 'GET', '/today')
  assert.not.match(body, /Göckeritz|Zyxwerk/)
  assert.is((await send(world, 'Bela', 'GET', `/checks/${checkId}`)).statusCode, 200)
})

test('to an organisation one may not know of hides all that came in because of it, settled and open', async (world) => {
  const hidden = await recordOrganisation(world, { name: 'Zyxwerk' }, 'Bela')
  await restrict(world, await openCaseOf(world, { organisationId: hidden.id }, world.clock.today, 'Bela'), [], 'Bela')
  const { checkId, secret } = await finishedOnes(world)
  for (const wish of ['Zuerst', 'Danach']) await wishForTalk(world, secret, wish)
  const [registered, first, second] = await world.db.select().from(enquiries).orderBy(enquiries.id)
  const answer = { payload: { answer: 'Angerufen' }, ifMatch: 1 }
  bodyOf(await send(world, 'Anna', 'POST', `/enquiries/${first?.id}/answer`, answer), 200)
  const into = { payload: { newCaseId: organisation().id, organisationId: hidden.id }, ifMatch: 1 }
  bodyOf(await send(world, 'Bela', 'POST', `/enquiries/${registered?.id}/case`, into), 200)

  for (const state of ['open', 'settled'])
    assert.equal((await read<EnquiryPage>(world, `/enquiries?state=${state}`)).rows, [], state)
  for (const one of [registered, first, second])
    assert.is((await send(world, 'Anna', 'GET', `/enquiries/${one?.id}`)).statusCode, 404)
  assert.is((await send(world, 'Anna', 'POST', `/enquiries/${first?.id}/reopening`)).statusCode, 404)
  assert.is((await read<EnquiryPage>(world, '/enquiries', 'Bela')).rows.length, 1)
  const named = await world.db.select().from(enquiries)
  assert.equal([...new Set(named.map(({ organisationId }) => organisationId))], [hidden.id])
  assert.is((await send(world, 'Anna', 'GET', `/checks/${checkId}`)).statusCode, 404)
})

test('takes the talk from whoever may not know whose the check is now', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  await restrict(world, await closeCase(world, caseFile.id, world.clock.today, 'Bela'), [], 'Bela')
  const { checkId } = await finishedOnes(world)
  const [talk] = await world.db.select().from(followUps)
  const toAnna = { payload: { ownerId: world.staff.Anna.counsellorId }, ifMatch: 1 }
  bodyOf(await send(world, 'Karla', 'PATCH', `/follow-ups/${talk?.id}`, toAnna), 200)
  await tie(world, checkId, firm.id, 'Bela')
  assert.is((await world.db.select().from(followUps))[0]?.ownerId, world.staff.Karla.counsellorId)
  assert.is((await send(world, 'Anna', 'GET', `/follow-ups/${talk?.id}`)).statusCode, 404)
})

test('goes past an open case the colleague may not know of', async (world) => {
  const { firm, caseFile } = await firmOfBela(world)
  const closed = await openCaseOf(world, { organisationId: firm.id })
  await closeCase(world, closed.id)
  await restrict(world, caseFile, [], 'Bela')
  const { checkId } = await finishedOnes(world)
  assert.is((await tie(world, checkId, firm.id)).caseId, null)
  assert.equal(await checksOn(world, caseFile.id, 'Bela'), [])
})

test('comes with making a case of what it raised', async (world) => {
  const { checkId } = await finishedOnes(world)
  const [raised] = await world.db.select().from(enquiries)
  const seen = await read<Enquiry>(world, `/enquiries/${raised?.id}`)
  assert.equal(seen.check, { id: checkId, kind: 'company', tied: false, version: 1 })
  const turn = (newOrganisation: object, newCaseId: string) =>
    send(world, 'Anna', 'POST', `/enquiries/${raised?.id}/case`, {
      payload: { newCaseId, newOrganisation },
      ifMatch: 1,
    })
  const [town, firm] = [organisation({ kind: 'municipality' }), organisation()]
  const refused = await turn(town, organisation().id)
  assert.equal([refused.statusCode, refused.json().code], [422, 'check_of_other_kind'])
  const turned = bodyOf<Enquiry>(await turn(firm, organisation().id), 200)
  assert.is(turned.check?.tied, true)
  assert.is((await checksOn(world, turned.case?.id ?? '')).length, 1)
})

test.run()
