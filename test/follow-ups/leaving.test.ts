import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { MadeFeed } from '../../src/calendar-feeds/contract.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { Enquiry } from '../../src/enquiries/contract.ts'
import type { FollowUps, Reminders } from '../../src/follow-ups/contract.ts'
import type { Today } from '../../src/today/contract.ts'
import type { Departure, User } from '../../src/users/contract.ts'
import { bodyOf, openCase, read, recordEnquiry, recordFollowUp, restrict, send } from '../support/cases.ts'
import { startJourney } from '../support/journeys.ts'
import { consent, handOver, propose, readReferral } from '../support/referrals.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('follow-ups of whoever leaves')

const mineToday = async (world: World, name: Name) =>
  (await read<Today>(world, '/today', name)).followUps.rows.map(({ what }) => what).sort()

const userOf = (world: World, name: Name) => read<User>(world, `/users/${world.staff[name].id}`, 'Adam')

const deactivate = async (world: World, name: Name, successor: Name | null) => {
  const { id, version } = await userOf(world, name)
  const successorId = successor && world.staff[successor].counsellorId
  return send(world, 'Adam', 'POST', `/users/${id}/deactivation`, { payload: { successorId }, ifMatch: version })
}

test('go to the successor with the cases; those on a restricted case of others to its lead', async (world) => {
  const bela = world.staff.Bela.counsellorId ?? ''
  const { id: caseId } = await openCase(world, { by: 'Bela' })
  await recordFollowUp(world, { caseId, what: 'im eigenen Fall' }, 'Bela')
  await recordFollowUp(world, { what: 'ohne Fall' }, 'Bela')
  const hidden = await openCase(world, { by: 'Karla' })
  await recordFollowUp(world, { caseId: hidden.id, what: 'im geschützten Fall', ownerId: bela }, 'Karla')
  const referral = await propose(world, hidden.id, { ownerId: bela }, 'Karla')
  await restrict(world, hidden, ['Bela'], 'Karla')
  const { openFollowUps } = await read<{ openFollowUps: number }>(
    world,
    `/users/${world.staff.Bela.id}/deactivation`,
    'Adam',
  )
  assert.is(openFollowUps, 3)

  bodyOf(await deactivate(world, 'Bela', 'Anna'), 200)
  assert.equal(await mineToday(world, 'Anna'), ['im eigenen Fall', 'ohne Fall'])
  assert.equal(await mineToday(world, 'Karla'), ['im geschützten Fall'])
  assert.is((await readReferral(world, referral.id, 'Karla')).owner.name, 'Karla', 'Anna may not know of it')
})

test('go in one act with all that somebody had to do, and whoever left is out at once', async (world) => {
  const mine = world.staff.Bela.counsellorId ?? ''
  const { today } = world.clock
  const { id: caseId } = await openCase(world, { by: 'Bela' })
  const others = await openCase(world)
  const appointment = { begins: '11:00', ends: '12:00', place: null, channelId: null }
  await recordFollowUp(world, { what: 'Wiedervorlage' }, 'Bela')
  await recordFollowUp(world, { caseId, what: 'Termin', dueOn: addDays(today, 1), appointment, reminder: 60 }, 'Bela')
  await startJourney(world, caseId, {}, 'Bela')
  const referral = await propose(world, others.id, { ownerId: mine })
  await consent(world, referral.id)
  await handOver(world, referral.id)
  const enquiry = await recordEnquiry(world, { assignedToId: mine })
  const { address } = bodyOf<MadeFeed>(await send(world, 'Bela', 'POST', '/account/calendar/feed'), 201)
  const before = await mineToday(world, 'Bela')
  assert.ok(before.length > 4 && before.some((what) => what.startsWith('Nachfragen bei')), before.join())
  const preview = await read<Departure>(world, `/users/${world.staff.Bela.id}/deactivation`, 'Adam')
  assert.equal(
    [preview.openCases, preview.openFollowUps, preview.openReferrals, preview.openEnquiries],
    [1, before.length, 1, 1],
  )

  bodyOf(await deactivate(world, 'Bela', 'Karla'), 200)
  assert.equal(await mineToday(world, 'Karla'), before)
  assert.equal(
    (await read<Reminders>(world, '/reminders', 'Karla')).map(({ followUp }) => followUp.what),
    ['Termin'],
  )
  assert.is((await read<CaseFile>(world, `/cases/${caseId}`)).lead.name, 'Karla')
  assert.is((await readReferral(world, referral.id)).owner.name, 'Karla')
  assert.is((await read<Enquiry>(world, `/enquiries/${enquiry.id}`)).assignedTo, null)
  assert.is((await send(world, 'Bela', 'GET', '/today')).statusCode, 401)
  assert.is((await world.app.inject({ url: new URL(address).pathname })).statusCode, 404)
})

test('stay where they are when whoever leaves cannot hand over: all of it, or nothing', async (world) => {
  const enquiry = await recordEnquiry(world, { assignedToId: world.staff.Bela.counsellorId ?? '' })
  const { id: caseId } = await openCase(world)
  const referral = await propose(world, caseId, { ownerId: world.staff.Bela.counsellorId ?? '' })
  assert.is((await deactivate(world, 'Bela', null)).json().code, 'successor_needed', 'a referral needs somebody too')
  assert.is((await read<Enquiry>(world, `/enquiries/${enquiry.id}`)).assignedTo?.name, 'Bela')
  assert.is((await readReferral(world, referral.id)).owner.name, 'Bela')
  assert.is((await send(world, 'Bela', 'GET', '/today')).statusCode, 200)
})

test('need a successor, even where there is no case', async (world) => {
  await recordFollowUp(world, {}, 'Bela')
  assert.is((await deactivate(world, 'Bela', null)).json().code, 'successor_needed')
  assert.is((await userOf(world, 'Bela')).state, 'active')
})

test('keep somebody from ceasing to counsel', async (world) => {
  const { id: followUpId } = await recordFollowUp(world, {}, 'Bela')
  const cease = async () => {
    const { id, version } = await userOf(world, 'Bela')
    return send(world, 'Adam', 'PATCH', `/users/${id}`, { payload: { roles: ['auditor'] }, ifMatch: version })
  }
  assert.is((await cease()).json().code, 'has_open_follow_ups')
  await send(world, 'Bela', 'POST', `/follow-ups/${followUpId}/completion`)
  bodyOf(await cease(), 200)
})

test('go to the lead once their owner may not know of the case any more', async (world) => {
  const opened = await openCase(world)
  const ownerOf = (name: Name) => world.staff[name].counsellorId ?? ''
  await recordFollowUp(world, { caseId: opened.id, what: 'Belas', ownerId: ownerOf('Bela') })
  await recordFollowUp(world, { caseId: opened.id, what: 'Karlas', ownerId: ownerOf('Karla') })
  const withBela = await restrict(world, opened, ['Bela'])
  assert.equal(await mineToday(world, 'Bela'), ['Belas'])
  const alone = await restrict(world, withBela)
  assert.equal(await mineToday(world, 'Bela'), [])
  assert.equal(await mineToday(world, 'Anna'), ['Belas'])
  assert.equal(await mineToday(world, 'Karla'), ['Karlas'], 'the coordinator knows of every case')

  const payload = { leadId: ownerOf('Bela') }
  bodyOf(await send(world, 'Karla', 'PATCH', `/cases/${opened.id}`, { payload, ifMatch: alone.version }), 200)
  assert.equal([await mineToday(world, 'Anna'), await mineToday(world, 'Bela')], [[], ['Belas']])
})

test('stay with their owner on a case that everybody may know of, whoever leads it', async (world) => {
  const opened = await openCase(world)
  await recordFollowUp(world, { caseId: opened.id, what: 'Annas' })
  const payload = { leadId: world.staff.Bela.counsellorId }
  bodyOf(await send(world, 'Karla', 'PATCH', `/cases/${opened.id}`, { payload, ifMatch: opened.version }), 200)
  assert.equal(await mineToday(world, 'Anna'), ['Annas'])
})

test('go to nobody who may not know of the case', async (world) => {
  const caseFile = await openCase(world)
  await restrict(world, caseFile)
  const { id } = await recordFollowUp(world, { caseId: caseFile.id })
  const payload = { ownerId: world.staff.Bela.counsellorId }
  const reply = await send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload, ifMatch: 1 })
  assert.equal([reply.statusCode, reply.json().code], [422, 'owner_knows_not'])
  assert.is((await send(world, 'Bela', 'GET', `/follow-ups/${id}`)).statusCode, 404)
  const { rows } = await read<FollowUps>(world, `/cases/${caseFile.id}/follow-ups`, 'Karla')
  assert.is(rows.length, 1)
})

test.run()
