import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { followUps, mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { FollowUp, FollowUps, Reminders } from '../../src/follow-ups/contract.ts'
import { mailDueReminders } from '../../src/follow-ups/mailing-reminders.ts'
import type { User } from '../../src/users/contract.ts'
import { bodyOf, openCase, read, recordFollowUp, restrict, send } from '../support/cases.ts'
import { readJourney, redate, startJourney, stepIn } from '../support/journeys.ts'
import { recordOutcome } from '../support/outcomes.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('follow-ups brought back')

const counsellorOf = (world: World, name: Name) => world.staff[name].counsellorId ?? ''

const act = async (world: World, by: Name, method: 'POST' | 'DELETE', { id }: FollowUp, what: string, ifMatch = 1) =>
  bodyOf<FollowUp>(await send(world, by, method, `/follow-ups/${id}/${what}`, { ifMatch }), 200)

const leave = async (world: World, name: Name, successor: Name) => {
  const { id, version } = await read<User>(world, `/users/${world.staff[name].id}`, 'Adam')
  const payload = { successorId: counsellorOf(world, successor) }
  bodyOf(await send(world, 'Adam', 'POST', `/users/${id}/deactivation`, { payload, ifMatch: version }), 200)
}

const mailReminders = ({ app, db, clock }: World) =>
  mailDueReminders(db, { mailing: app.mailing, origin: 'http://127.0.0.1:3000' }, clock.now())

const mailWanted = async (world: World, email: string, by: Name = 'Anna') =>
  bodyOf(await send(world, by, 'PUT', '/account/calendar/reminder-mail', { payload: { email } }), 200)

const mailed = async ({ db }: World) =>
  (await db.select().from(mails).where(eq(mails.template, 'follow-up-reminder'))).map(
    ({ recipient, state }) => `${recipient} ${state}`,
  )

test('go to the lead of the case where their owner has left meanwhile', async (world) => {
  const { id: caseId } = await openCase(world)
  const given = { caseId, ownerId: counsellorOf(world, 'Bela') }
  const removed = await recordFollowUp(world, given)
  const done = await recordFollowUp(world, given)
  await act(world, 'Anna', 'POST', removed, 'removal')
  await act(world, 'Anna', 'POST', done, 'completion')
  await leave(world, 'Bela', 'Karla')
  assert.is((await act(world, 'Anna', 'DELETE', removed, 'removal')).owner.name, 'Anna')
  assert.is((await act(world, 'Anna', 'DELETE', done, 'completion')).owner.name, 'Anna')
})

test('go to whoever brings them back where they are of no case', async (world) => {
  const free = await recordFollowUp(world, { ownerId: counsellorOf(world, 'Bela') })
  await act(world, 'Anna', 'POST', free, 'removal')
  await leave(world, 'Bela', 'Karla')
  assert.is((await act(world, 'Anna', 'DELETE', free, 'removal')).owner.name, 'Anna')
})

test('go to nobody who may not know of the case any more, who hears nothing of it by mail', async (world) => {
  const opened = await openCase(world)
  await mailWanted(world, 'bela@centre.example', 'Bela')
  const { today } = world.clock
  const appointment = { begins: '11:00', ends: '12:00', place: null, channelId: null }
  const given = { caseId: opened.id, ownerId: counsellorOf(world, 'Bela'), dueOn: today, appointment }
  const done = await recordFollowUp(world, { ...given, reminder: 30 })
  await act(world, 'Anna', 'POST', done, 'completion')
  await restrict(world, opened)
  assert.is((await act(world, 'Anna', 'DELETE', done, 'completion')).owner.name, 'Anna')
  await transaction(world.db, async (tx) => {
    await tx.update(followUps).set({ ownerId: given.ownerId }).where(eq(followUps.id, done.id))
  })
  world.clock.advance({ minutes: 31 })
  assert.equal([await mailReminders(world), await mailed(world)], [0, []])
})

test('of a move go to whoever may know of the case, where it was hidden since from whoever was to ask', async (world) => {
  const opened = await openCase(world)
  const moved = await recordOutcome(world, opened.id, { kind: 'moved', askWhetherStayed: true })
  const questions = async () => (await read<FollowUps>(world, `/cases/${opened.id}/follow-ups`)).rows
  const [question] = await questions()
  const handedOn = { payload: { ownerId: counsellorOf(world, 'Bela') }, ifMatch: question?.version ?? 0 }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${question?.id}`, handedOn), 200)
  bodyOf(await send(world, 'Anna', 'POST', `/entries/${moved.id}/removal`, { ifMatch: moved.version }), 200)
  assert.equal(await questions(), [])
  await restrict(world, await read<CaseFile>(world, `/cases/${opened.id}`))
  bodyOf(await send(world, 'Anna', 'DELETE', `/entries/${moved.id}/removal`), 200)
  assert.equal(
    (await questions()).map(({ id, owner, dueOn }) => [id, owner.name, dueOn]),
    [[question?.id, 'Anna', question?.dueOn]],
  )
})

test('that ask whether somebody stayed go to them too, once the answer is taken back', async (world) => {
  const opened = await openCase(world, { on: '2025-01-10' })
  await recordOutcome(world, opened.id, { kind: 'moved', happenedOn: '2025-02-01', askWhetherStayed: true })
  const [question] = (await read<FollowUps>(world, `/cases/${opened.id}/follow-ups`)).rows
  const handedOn = { payload: { ownerId: counsellorOf(world, 'Bela') }, ifMatch: question?.version ?? 0 }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${question?.id}`, handedOn), 200)
  const stayed = await recordOutcome(world, opened.id, { kind: 'stayed' })
  await restrict(world, await read<CaseFile>(world, `/cases/${opened.id}`))
  bodyOf(await send(world, 'Anna', 'POST', `/entries/${stayed.id}/removal`, { ifMatch: stayed.version }), 200)
  const open = (await read<FollowUps>(world, `/cases/${opened.id}/follow-ups`)).rows
  assert.equal(
    open.map(({ id, owner, doneOn }) => [id, owner.name, doneOn]),
    [[question?.id, 'Anna', null]],
  )
})

test('are mailed after all, where the mail was taken back before it went out', async (world) => {
  await mailWanted(world, 'anna@centre.example')
  const appointment = { begins: '11:00', ends: '12:00', place: null, channelId: null }
  const given = { dueOn: world.clock.today, appointment, reminder: 30 as const }
  const [removed, done] = [await recordFollowUp(world, given), await recordFollowUp(world, given)]
  world.clock.advance({ minutes: 31 })
  assert.is(await mailReminders(world), 2)
  await act(world, 'Anna', 'POST', removed, 'removal')
  await act(world, 'Anna', 'POST', done, 'completion')
  assert.is(await mailReminders(world), 0)
  await act(world, 'Anna', 'DELETE', removed, 'removal')
  await act(world, 'Anna', 'DELETE', done, 'completion')
  assert.equal([await mailReminders(world), await mailReminders(world)], [2, 0])
})

test('remind whoever takes over by mail, and not whoever left', async (world) => {
  await mailWanted(world, 'bela@private.example', 'Bela')
  await mailWanted(world, 'anna@centre.example')
  const appointment = { begins: '10:30', ends: '12:00', place: null, channelId: null }
  await recordFollowUp(world, { dueOn: addDays(world.clock.today, 1), appointment, reminder: 1440 }, 'Bela')
  world.clock.advance({ minutes: 31 })
  assert.is(await mailReminders(world), 1)
  await leave(world, 'Bela', 'Anna')
  await mailReminders(world)
  assert.equal(await mailed(world), ['bela@private.example cancelled', 'anna@centre.example queued'])
})

test('are told to whoever takes over though whoever left was told, as long as they are still ahead', async (world) => {
  await mailWanted(world, 'bela@private.example', 'Bela')
  await mailWanted(world, 'anna@centre.example')
  const { today } = world.clock
  const at = (begins: string, ends: string) => ({ begins, ends, place: null, channelId: null })
  const due = { dueOn: today, reminder: 30 as const }
  const over = await recordFollowUp(world, { ...due, what: 'gleich vorbei', appointment: at('10:40', '10:50') }, 'Bela')
  const ahead = await recordFollowUp(world, { ...due, what: 'noch vor uns', appointment: at('10:40', '12:00') }, 'Bela')
  const handed = await recordFollowUp(
    world,
    { ...due, what: 'weitergegeben', appointment: at('10:40', '12:00') },
    'Bela',
  )
  world.clock.advance({ minutes: 11 })
  assert.is(await mailReminders(world), 3)
  await transaction(world.db, async (tx) => {
    await tx.update(mails).set({ state: 'sent', content: null })
  })
  for (const { id } of [over, ahead, handed])
    bodyOf(await send(world, 'Bela', 'POST', `/follow-ups/${id}/acknowledgement`), 200)
  world.clock.advance({ minutes: 40 })
  const edit = { payload: { ownerId: counsellorOf(world, 'Anna') }, ifMatch: handed.version }
  bodyOf(await send(world, 'Bela', 'PATCH', `/follow-ups/${handed.id}`, edit), 200)
  await leave(world, 'Bela', 'Anna')
  assert.is(await mailReminders(world), 2)
  const said = (await read<Reminders>(world, '/reminders')).map(({ followUp }) => followUp.what)
  assert.equal(said.sort(), ['noch vor uns', 'weitergegeben'])
  assert.equal((await mailed(world)).sort().slice(0, 2), ['anna@centre.example queued', 'anna@centre.example queued'])
})

test('of a journey are said at their new time once a step is moved, and not at the old one', async (world) => {
  const { id } = await openCase(world)
  const day = addDays(world.clock.today, 1)
  const begun = await startJourney(world, id, { anchors: [{ code: 'agreement', day }] })
  const { followUp } = stepIn(begun, 'Gebühr')
  const edit = { payload: { reminder: 0 }, ifMatch: followUp?.version ?? 0 }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${followUp?.id}`, edit), 200)
  const said = async () => (await read<Reminders>(world, '/reminders')).map(({ remindsAt }) => remindsAt)
  assert.equal(await said(), ['2026-06-18T06:00:00.000Z'])
  const moved = await redate(world, await readJourney(world, begun.id), {
    anchors: [{ code: 'agreement', day: addDays(day, 8) }],
  })
  assert.equal(await said(), [])
  assert.is(stepIn(moved, 'Gebühr').dueOn, '2026-06-26')
  const [row] = await world.db
    .select()
    .from(followUps)
    .where(eq(followUps.id, followUp?.id ?? ''))
  assert.is(row?.remindsAt?.toISOString(), '2026-06-26T06:00:00.000Z')
})

test.run()
