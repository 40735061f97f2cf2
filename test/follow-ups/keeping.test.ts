import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { MadeFeed } from '../../src/calendar-feeds/contract.ts'
import type { CaseFile, Entry, EntryPage } from '../../src/cases/contract.ts'
import type { Calendar, FollowUp, FollowUps, Overlaps, Reminders } from '../../src/follow-ups/contract.ts'
import type { Report } from '../../src/reports/contract.ts'
import type { Today } from '../../src/today/contract.ts'
import type { User } from '../../src/users/contract.ts'
import {
  bodyOf,
  closeCase,
  followUp,
  openCase,
  read,
  recordFollowUp,
  recordNote,
  recordTalk,
  restrict,
  send,
} from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('follow-ups')

const ofCase = async (world: World, id: string, name: Name = 'Anna') =>
  (await read<FollowUps>(world, `/cases/${id}/follow-ups`, name)).rows

const mineToday = async (world: World, name: Name = 'Anna') =>
  (await read<Today>(world, '/today', name)).followUps.rows.map(({ what }) => what)

const complete = (world: World, id: string, by: Name = 'Anna') =>
  send(world, by, 'POST', `/follow-ups/${id}/completion`)

const reopen = (world: World, id: string, by: Name = 'Anna') =>
  send(world, by, 'DELETE', `/follow-ups/${id}/completion`)

const actionsOn = async ({ db }: World, id: string) =>
  (await db.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, id))).map(({ action }) => action)

test('stand on their case and on the day of whoever owns them, due first', async (world) => {
  const { id: caseId } = await openCase(world)
  await recordFollowUp(world, { caseId, what: 'Später', dueOn: addDays(world.clock.today, 40) })
  await recordFollowUp(world, { caseId, what: 'Bald', dueOn: addDays(world.clock.today, 1) })
  await recordFollowUp(world, { what: 'Heute, ohne Fall', dueOn: world.clock.today })
  assert.equal(
    (await ofCase(world, caseId, 'Bela')).map(({ what, owner, mayChange }) => [what, owner.name, mayChange]),
    [
      ['Bald', 'Anna', false],
      ['Später', 'Anna', false],
    ],
  )
  assert.equal(await mineToday(world), ['Heute, ohne Fall', 'Bald', 'Später'])
  assert.equal(await mineToday(world, 'Bela'), [])
})

test('once done are an entry of the timeline, move the last entry, and count nothing', async (world) => {
  const opened = await openCase(world, { on: addDays(world.clock.today, -20) })
  await recordTalk(world, opened.id, { heldOn: addDays(world.clock.today, -20) })
  const { id } = await recordFollowUp(world, { caseId: opened.id, what: '  Wegen Kita zurückrufen ' })
  const before = await read<Report>(world, `/report?to=${world.clock.today}`, 'Karla')
  const done = bodyOf<FollowUp>(await complete(world, id), 200)
  assert.is(done.doneOn, world.clock.today)
  const caseFile = await read<CaseFile>(world, `/cases/${opened.id}`)
  assert.equal([caseFile.lastEntryOn, caseFile.counts.follow_up], [world.clock.today, 1])
  const { rows } = await read<EntryPage>(world, `/cases/${opened.id}/entries?kind=follow_up`)
  assert.equal(
    rows.map(({ note, followUpId, mayChange, recordedBy }) => [note, followUpId, mayChange, recordedBy]),
    [['Wegen Kita zurückrufen', id, false, 'Anna']],
  )
  assert.equal(await ofCase(world, opened.id), [])
  assert.equal(await read<Report>(world, `/report?to=${world.clock.today}`, 'Karla'), before, 'nothing is counted')
})

test('opened again are off the timeline and on the list, as if they had never been done', async (world) => {
  const opened = await openCase(world, { on: addDays(world.clock.today, -20) })
  const { id } = await recordFollowUp(world, { caseId: opened.id })
  await complete(world, id)
  const again = bodyOf<FollowUp>(await reopen(world, id), 200)
  assert.is(again.doneOn, null)
  assert.is((await read<CaseFile>(world, `/cases/${opened.id}`)).lastEntryOn, addDays(world.clock.today, -20))
  assert.equal((await read<EntryPage>(world, `/cases/${opened.id}/entries?kind=follow_up`)).rows, [])
  assert.is((await ofCase(world, opened.id)).length, 1)
  bodyOf(await complete(world, id), 200)
  assert.is((await read<EntryPage>(world, `/cases/${opened.id}/entries?kind=follow_up`)).rows.length, 1)
  assert.equal(await actionsOn(world, id), [
    'follow_up.recorded',
    'follow_up.done',
    'follow_up.reopened',
    'follow_up.done',
  ])
})

test('are done once, however often and by however many at once they are marked', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await recordFollowUp(world, { caseId })
  const replies = await Promise.all([complete(world, id), complete(world, id, 'Bela'), complete(world, id, 'Karla')])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [200, 200, 200],
  )
  const { rows } = await read<EntryPage>(world, `/cases/${caseId}/entries?kind=follow_up`)
  assert.is(rows.length, 1)
})

test('are done by any colleague who knows of the case, and taken back by them too', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await recordFollowUp(world, { caseId })
  bodyOf(await complete(world, id, 'Bela'), 200)
  const { rows } = await read<EntryPage>(world, `/cases/${caseId}/entries?kind=follow_up`)
  assert.is(rows[0]?.recordedBy, 'Bela')
  bodyOf(await reopen(world, id, 'Bela'), 200)
  assert.is((await reopen(world, id, 'Bela')).statusCode, 403, 'what Bela did not do is not his to take back')
})

test('change their words and their day, on the state one saw', async (world) => {
  const { id } = await recordFollowUp(world)
  const patch = (payload: object, ifMatch?: number) =>
    send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload, ...(ifMatch && { ifMatch }) })
  assert.is((await patch({ what: 'Anders' })).statusCode, 428)
  const edited = bodyOf<FollowUp>(await patch({ what: 'Anders', dueOn: addDays(world.clock.today, 9) }, 1), 200)
  assert.equal([edited.what, edited.dueOn, edited.version], ['Anders', addDays(world.clock.today, 9), 2])
  const late = await patch({ what: 'Zu spät' }, 1)
  assert.is(late.statusCode, 412)
  assert.is(late.json().current.what, 'Anders')
  bodyOf(await patch({ what: 'Anders' }, 1), 200)
})

test('leave in the audit trail which fields were changed, and none of the words', async (world) => {
  const place = { begins: '09:00', ends: '10:00', channelId: null, place: 'bei Frau Kowaltschuk' }
  const { id, dueOn } = await recordFollowUp(world, { what: 'Schulden von Olena', appointment: place })
  const payload = { what: 'Scheidung', dueOn: addDays(dueOn, 1), appointment: { ...place, place: null } }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload, ifMatch: 1 }), 200)
  const rows = await world.db.select().from(audit).where(eq(audit.subjectId, id))
  assert.equal(rows.find(({ action }) => action === 'follow_up.edited')?.changes, {
    what: { from: '…', to: '…' },
    dueOn: { from: dueOn, to: payload.dueOn },
    place: { from: '…', to: null },
  })
  assert.not.match(JSON.stringify(rows), /Schulden|Olena|Scheidung|Kowaltschuk/)
})

test('keep their overdue day when only the words change, and move to no day that is over', async (world) => {
  const { id } = await recordFollowUp(world, { dueOn: world.clock.today })
  world.clock.advance({ days: 3 })
  const as = await world.signInAs('Anna')
  const patch = (payload: object, version: number) =>
    world.app.inject({
      method: 'PATCH',
      url: `/api/follow-ups/${id}`,
      headers: { ...as, 'if-match': `"${version}"` },
      payload,
    })
  bodyOf(await patch({ what: 'Immer noch' }, 1), 200)
  const past = await patch({ dueOn: addDays(world.clock.today, -1) }, 2)
  assert.equal([past.statusCode, past.json().code, past.json().field], [422, 'due_in_past', 'dueOn'])
  const far = await patch({ dueOn: '2099-01-01' }, 2)
  assert.is(far.json().code, 'due_too_far_ahead')
})

test('handed to a colleague are on that colleague’s day', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await recordFollowUp(world, { caseId, what: 'Für Bela' })
  const payload = { ownerId: world.staff.Bela.counsellorId }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload, ifMatch: 1 }), 200)
  assert.equal([await mineToday(world), await mineToday(world, 'Bela')], [[], ['Für Bela']])
  const nobody = await send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload: { ownerId: newId() }, ifMatch: 2 })
  assert.equal([nobody.statusCode, nobody.json().code], [422, 'counsellor_unknown'])
})

test('removed are nowhere, and back with one undo', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await recordFollowUp(world, { caseId })
  assert.is((await send(world, 'Anna', 'POST', `/follow-ups/${id}/removal`)).statusCode, 428)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${id}/removal`, { ifMatch: 1 }), 200)
  assert.equal([await ofCase(world, caseId), await mineToday(world)], [[], []])
  assert.is((await complete(world, id)).json().code, 'follow_up_removed')
  bodyOf(await send(world, 'Anna', 'DELETE', `/follow-ups/${id}/removal`), 200)
  assert.is((await ofCase(world, caseId)).length, 1)
})

test('begin on no closed case; what waits on one is removed, or done once it is open again', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await recordFollowUp(world, { caseId })
  await closeCase(world, caseId)
  const late = await send(world, 'Anna', 'POST', '/follow-ups', { payload: followUp(world, { caseId }) })
  assert.equal([late.statusCode, late.json().code], [422, 'case_closed'])
  assert.is((await complete(world, id)).json().code, 'follow_up_of_closed_case')
  assert.equal(
    (await ofCase(world, caseId)).map((one) => one.case?.closed),
    [true],
  )
  bodyOf(await send(world, 'Anna', 'POST', `/cases/${caseId}/reopening`), 200)
  bodyOf(await complete(world, id), 200)
})

test('may be sent twice, and are made once', async (world) => {
  const payload = followUp(world)
  for (const _ of [1, 2]) bodyOf(await send(world, 'Anna', 'POST', '/follow-ups', { payload }), 201)
  assert.is((await mineToday(world)).length, 1)
  const other = await send(world, 'Anna', 'POST', '/follow-ups', { payload: { ...payload, what: 'Anders' } })
  assert.is(other.statusCode, 409)
})

test('free are their owner’s, their author’s and the coordinator’s, and nobody else’s', async (world) => {
  const { id } = await recordFollowUp(world)
  const statuses = async () =>
    Promise.all(
      (['Anna', 'Bela', 'Karla'] as const).map(
        async (name) => (await send(world, name, 'GET', `/follow-ups/${id}`)).statusCode,
      ),
    )
  assert.equal(await statuses(), [200, 404, 200])
  assert.is((await complete(world, id, 'Bela')).statusCode, 404)
  const payload = { ownerId: world.staff.Bela.counsellorId }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload, ifMatch: 1 }), 200)
  assert.equal(await statuses(), [200, 200, 200])
  bodyOf(await complete(world, id, 'Bela'), 200)
})

test('of a closed case rest: on no day, in no calendar, feed or reminder, and awake again with their case', async (world) => {
  const { today } = world.clock
  bodyOf(
    await send(world, 'Anna', 'PUT', '/account/calendar/reminder-mail', { payload: { email: 'a@c.example' } }),
    200,
  )
  const { address } = bodyOf<MadeFeed>(await send(world, 'Anna', 'POST', '/account/calendar/feed'), 201)
  const { id: caseId } = await openCase(world)
  const appointment = { begins: '11:00', ends: '12:00', place: null, channelId: null }
  await recordFollowUp(world, { caseId, what: 'Ruht', dueOn: addDays(today, 1), appointment, reminder: 120 })
  const told = async () => {
    const at = addDays(today, 1)
    const query = new URLSearchParams({
      ownerId: world.staff.Anna.counsellorId ?? '',
      dueOn: at,
      begins: '11:30',
      ends: '12:30',
    })
    const day = await read<Today>(world, '/today')
    return [
      day.followUps.count,
      day.followUps.rows.length,
      (await read<Calendar>(world, `/calendar?from=${today}&to=${at}`)).rows.length,
      (await read<Reminders>(world, '/reminders')).length,
      (await read<Overlaps>(world, `/appointment-overlaps?${query}`)).rows.length,
      (await world.app.inject({ url: new URL(address).pathname })).body.split('BEGIN:VEVENT').length - 1,
    ]
  }
  assert.equal(await told(), [1, 1, 1, 1, 1, 1])
  await closeCase(world, caseId)
  assert.equal(await told(), [0, 0, 0, 0, 0, 0])
  assert.equal(
    (await ofCase(world, caseId)).map(({ what }) => what),
    ['Ruht'],
    'their case still shows them',
  )
  bodyOf(await send(world, 'Anna', 'POST', `/cases/${caseId}/reopening`), 200)
  assert.equal(await told(), [1, 1, 1, 1, 1, 1])
})

test('whose owner cannot do them any more come awake with whoever leads the case', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await recordFollowUp(world, {
    caseId,
    what: 'War Belas',
    ownerId: world.staff.Bela.counsellorId ?? '',
  })
  await closeCase(world, caseId)
  const bela = await read<User>(world, `/users/${world.staff.Bela.id}`, 'Adam')
  const cease = { payload: { roles: ['auditor'] }, ifMatch: bela.version }
  bodyOf(await send(world, 'Adam', 'PATCH', `/users/${bela.id}`, cease), 200)
  bodyOf(await send(world, 'Anna', 'POST', `/cases/${caseId}/reopening`), 200)
  assert.equal(await mineToday(world), ['War Belas'])
  assert.equal(await actionsOn(world, id), ['follow_up.recorded', 'follow_up.handed_over'])
})

test('written down on a case that was restricted since are told by no repeated request', async (world) => {
  const opened = await openCase(world, { by: 'Bela' })
  const payload = followUp(world, { caseId: opened.id })
  bodyOf(await send(world, 'Anna', 'POST', '/follow-ups', { payload }), 201)
  await restrict(world, opened, [], 'Bela')
  const reply = await send(world, 'Anna', 'POST', '/follow-ups', { payload })
  assert.equal([reply.statusCode, reply.json().code], [404, 'not_found'])
})

test('make the entry that says they are done neither editable nor removable by itself', async (world) => {
  const { id: caseId } = await openCase(world)
  await recordNote(world, caseId)
  const { id } = await recordFollowUp(world, { caseId })
  await complete(world, id)
  const { rows } = await read<EntryPage>(world, `/cases/${caseId}/entries?kind=follow_up`)
  const entry = rows[0] as Entry
  assert.is((await send(world, 'Anna', 'POST', `/entries/${entry.id}/removal`, { ifMatch: 1 })).statusCode, 403)
})

for (const [what, payload] of Object.entries({
  'no words': { what: '   ' },
  'too many words': { what: 'x'.repeat(501) },
  'an impossible day': { dueOn: '2026-02-30' },
  'a case that is none': { caseId: newId() },
  'a field nobody knows': { doneOn: '2026-06-17' },
})) {
  test(`are refused with ${what}`, async (world) => {
    const reply = await send(world, 'Anna', 'POST', '/follow-ups', { payload: { ...followUp(world), ...payload } })
    assert.ok([400, 404, 422].includes(reply.statusCode), `${reply.statusCode}`)
    assert.equal(await mineToday(world), [])
  })
}

test.run()
