import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { followUps, mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { OwnCalendar } from '../../src/calendar-feeds/contract.ts'
import type { Calendar, FollowUp, NewAppointment, Reminders } from '../../src/follow-ups/contract.ts'
import { mailDueReminders } from '../../src/follow-ups/mailing-reminders.ts'
import type { Today } from '../../src/today/contract.ts'
import type { User } from '../../src/users/contract.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  followUp,
  openCase,
  read,
  recordFollowUp,
  restrict,
  send,
} from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('appointments')

/** The clock of the tests stands at ten in Berlin, on Wednesday 17 June 2026. */
const at = (begins: string, ends: string, given: Partial<NewAppointment> = {}): NewAppointment => ({
  begins,
  ends,
  place: null,
  channelId: null,
  ...given,
})

const mineToday = async (world: World, name: Name = 'Anna') =>
  (await read<Today>(world, '/today', name)).followUps.rows.map(({ what }) => what)

const reminders = async (world: World, name: Name = 'Anna') =>
  (await read<Reminders>(world, '/reminders', name)).map(({ followUp: { what } }) => what)

const edit = (world: World, id: string, payload: object, ifMatch: number, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/follow-ups/${id}`, { payload, ifMatch })

const rowOf = async ({ db }: World, id: string) => {
  const [row] = await db.select().from(followUps).where(eq(followUps.id, id))
  return row
}

/** As an old row may lie there, whatever the verbs refuse. */
const setRow = ({ db }: World, id: string, row: Partial<typeof followUps.$inferInsert>) =>
  transaction(db, async (tx) => {
    await tx.update(followUps).set(row).where(eq(followUps.id, id))
  })

const mailWanted = (world: World, email: string | null, by: Name = 'Anna') =>
  send(world, by, 'PUT', '/account/calendar/reminder-mail', { payload: { email } })

const mailReminders = ({ app, db, clock }: World) =>
  mailDueReminders(db, { mailing: app.mailing, origin: 'http://127.0.0.1:3000' }, clock.now())

test('stand in the day by what is due next: overdue, by the clock, then what has no time, then the days to come', async (world) => {
  const { today } = world.clock
  await recordFollowUp(world, { what: 'ohne Uhrzeit, heute', dueOn: today })
  await recordFollowUp(world, { what: 'später am Tag', dueOn: today, appointment: at('16:30', '17:00') })
  await recordFollowUp(world, { what: 'ohne Uhrzeit, morgen', dueOn: addDays(today, 1) })
  await recordFollowUp(world, { what: 'früh am Tag', dueOn: today, appointment: at('08:00', '09:00') })
  await recordFollowUp(world, { what: 'morgen früh', dueOn: addDays(today, 1), appointment: at('07:30', '08:00') })
  const { id } = await recordFollowUp(world, { what: 'überfällig' })
  await setRow(world, id, { dueOn: addDays(today, -2) })
  assert.equal(await mineToday(world), [
    'überfällig',
    'früh am Tag',
    'später am Tag',
    'ohne Uhrzeit, heute',
    'morgen früh',
    'ohne Uhrzeit, morgen',
  ])
})

test('say when, where and by what channel, and keep it all when they are done', async (world) => {
  const { id: caseId } = await openCase(world)
  const { video = '' } = await catalogueIds(world, 'channels')
  const appointment = at('14:00', '15:30', { place: '  Markt 1, Annaberg ', channelId: video })
  const made = await recordFollowUp(world, { caseId, what: 'Gespräch', dueOn: '2026-10-25', appointment, reminder: 60 })
  const { channel, ...rest } = made.appointment ?? {}
  assert.equal(rest, {
    begins: '14:00',
    ends: '15:30',
    beginsAt: '2026-10-25T13:00:00.000Z',
    endsAt: '2026-10-25T14:30:00.000Z',
    place: 'Markt 1, Annaberg',
  })
  assert.equal([(channel as { german: string }).german, made.reminder], ['Video', 60])
  const done = bodyOf<FollowUp>(await send(world, 'Anna', 'POST', `/follow-ups/${made.id}/completion`), 200)
  assert.equal([done.doneOn, done.appointment], [world.clock.today, made.appointment])
  const { rows } = await read<Calendar>(world, '/calendar?from=2026-10-19&to=2026-10-25')
  assert.equal(
    rows.map(({ what, doneOn }) => [what, doneOn]),
    [['Gespräch', world.clock.today]],
    'what was done stays in the calendar',
  )
})

test('are at no time the clocks skip; of the hour that comes twice they mean the first', async (world) => {
  const recordAt = (dueOn: string, begins: string, ends: string) =>
    send(world, 'Anna', 'POST', '/follow-ups', { payload: followUp(world, { dueOn, appointment: at(begins, ends) }) })
  // Both clock changes lie ahead from here.
  const skipped = await recordAt('2027-03-28', '02:30', '04:00')
  assert.equal([skipped.statusCode, skipped.json().code, skipped.json().field], [422, 'time_skipped', 'begins'])
  const ending = await recordAt('2027-03-28', '01:30', '02:30')
  assert.equal([ending.json().code, ending.json().field], ['time_skipped', 'ends'])
  bodyOf(await recordAt('2027-03-28', '01:30', '03:00'), 201)
  const twice = bodyOf<FollowUp>(await recordAt('2026-10-25', '02:30', '03:00'), 201)
  assert.is(twice.appointment?.beginsAt, '2026-10-25T00:30:00.000Z')
  assert.is((await recordAt('2026-07-01', '10:00', '10:00')).json().code, 'ends_before_begins')

  const { id } = await recordFollowUp(world, { dueOn: '2026-07-01', appointment: at('02:30', '04:00') })
  assert.is((await edit(world, id, { dueOn: '2027-03-28' }, 1)).json().code, 'time_skipped', 'moved to such a night')
})

for (const [what, appointment] of Object.entries({
  'no clock’s time': at('24:00', '25:00'),
  'a time in other words': at('9 Uhr', '10 Uhr'),
  'no end': { begins: '09:00', place: null, channelId: null },
  'a channel that is none': at('09:00', '10:00', { channelId: '019e0000-0000-7000-8000-000000000000' }),
  'a place too long': at('09:00', '10:00', { place: 'x'.repeat(501) }),
})) {
  test(`are refused with ${what}`, async (world) => {
    const payload = { ...followUp(world), appointment }
    const reply = await send(world, 'Anna', 'POST', '/follow-ups', { payload })
    assert.ok([400, 422].includes(reply.statusCode), `${reply.statusCode}`)
    assert.equal(await mineToday(world), [])
  })
}

test('are moved, lose their time and are handed on by the edit one saw; two at once, and the second is told', async (world) => {
  const { id } = await recordFollowUp(world, { appointment: at('09:00', '10:00', { place: 'Büro' }), reminder: 15 })
  const moved = bodyOf<FollowUp>(await edit(world, id, { appointment: at('11:00', '12:00') }, 1), 200)
  assert.equal([moved.appointment?.begins, moved.appointment?.place, moved.version], ['11:00', null, 2])
  const late = await edit(world, id, { appointment: at('13:00', '14:00') }, 1)
  assert.equal([late.statusCode, late.json().current.appointment.begins], [412, '11:00'])
  const both = await Promise.all([
    edit(world, id, { appointment: null }, 2),
    edit(world, id, { appointment: at('15:00', '16:00') }, 2),
  ])
  assert.equal(both.map(({ statusCode }) => statusCode).sort(), [200, 412])
})

test('remind their owner once, on whatever device, and once more when they are moved', async (world) => {
  const { today } = world.clock
  const soon = await recordFollowUp(world, {
    what: 'bald',
    dueOn: today,
    appointment: at('11:00', '12:00'),
    reminder: 30,
  })
  await recordFollowUp(world, { what: 'ohne Erinnerung', dueOn: today, appointment: at('15:00', '16:00') })
  await recordFollowUp(world, { what: 'in vier Tagen', dueOn: addDays(today, 4), reminder: 0 })
  await recordFollowUp(world, { what: 'morgen um acht', dueOn: addDays(today, 1), reminder: 0 })
  assert.equal(await reminders(world), ['bald', 'morgen um acht'])
  assert.equal(await reminders(world, 'Bela'), [])
  const seen = () => send(world, 'Anna', 'POST', `/follow-ups/${soon.id}/acknowledgement`)
  for (const _ of [1, 2]) assert.is((await seen()).statusCode, 200)
  assert.equal(await reminders(world), ['morgen um acht'])
  bodyOf(await edit(world, soon.id, { what: 'mit anderen Worten' }, soon.version), 200)
  assert.equal(await reminders(world), ['morgen um acht'], 'other words are no reason to say it again')
  bodyOf(await edit(world, soon.id, { dueOn: addDays(today, 1) }, soon.version + 1), 200)
  assert.equal(await reminders(world), ['morgen um acht', 'mit anderen Worten'])
})

test('remind nobody of what was due to be said when it was written down', async (world) => {
  const { today } = world.clock
  const { id } = await recordFollowUp(world, { dueOn: today, appointment: at('10:30', '11:00'), reminder: 120 })
  assert.equal(await reminders(world), [])
  const payload = { ownerId: world.staff.Bela.counsellorId }
  bodyOf(await edit(world, id, payload, 1), 200)
  assert.is(
    (await send(world, 'Anna', 'POST', `/follow-ups/${id}/acknowledgement`)).statusCode,
    403,
    'Bela sees it off',
  )
})

test('are mailed once to whoever wants mails, with no more of the client than initials', async (world) => {
  const { today } = world.clock
  const { id: caseId } = await openCase(world, { givenName: 'Jana', familyName: 'Weißbach' })
  bodyOf(await mailWanted(world, 'anna@centre.example'), 200)
  const appointment = at('11:00', '12:00')
  const { id } = await recordFollowUp(world, { caseId, what: 'Jana Weißbach', dueOn: today, appointment, reminder: 30 })
  await recordFollowUp(world, { what: 'Belas', dueOn: today, appointment, reminder: 30 }, 'Bela')
  assert.is(await mailReminders(world), 0, 'not before its time')
  world.clock.advance({ minutes: 31 })
  assert.is(
    (await Promise.all([mailReminders(world), mailReminders(world)])).reduce((one, other) => one + other),
    1,
  )
  assert.is(await mailReminders(world), 0)
  const [mail, ...others] = await world.db.select().from(mails).where(eq(mails.template, 'follow-up-reminder'))
  assert.equal([mail?.recipient, mail?.aboutId, others.length], ['anna@centre.example', id, 0])
  assert.not.match(mail?.subject ?? '', /Jana|Weißbach/)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${id}/completion`), 200)
  const [after] = await world.db
    .select()
    .from(mails)
    .where(eq(mails.id, mail?.id ?? ''))
  assert.is(after?.state, 'cancelled', 'done before the mail server took it: it does not go out')
})

test('are mailed nowhere once their owner takes the address back, and to none that is no address', async (world) => {
  assert.is((await mailWanted(world, 'kein@@mail')).statusCode, 400)
  assert.is((await mailWanted(world, 'anna@centre')).json().code, 'email_invalid')
  bodyOf(await mailWanted(world, 'anna@centre.example'), 200)
  await recordFollowUp(world, { dueOn: world.clock.today, appointment: at('11:00', '12:00'), reminder: 30 })
  const { reminderEmail } = bodyOf<OwnCalendar>(await mailWanted(world, null), 200)
  world.clock.advance({ minutes: 31 })
  assert.equal([reminderEmail, await mailReminders(world)], [null, 0])
})

test('that are over are mailed to nobody, nor those on a closed case', async (world) => {
  const { today } = world.clock
  bodyOf(await mailWanted(world, 'anna@centre.example'), 200)
  const opened = await openCase(world)
  await recordFollowUp(world, { caseId: opened.id, dueOn: addDays(today, 1), reminder: 0 })
  await closeCase(world, opened.id)
  await recordFollowUp(world, { dueOn: today, appointment: at('15:00', '16:00'), reminder: 0 })
  await recordFollowUp(world, { dueOn: today, reminder: 0 })
  world.clock.advance({ days: 1 })
  assert.is(await mailReminders(world), 0)
})

test('go with everything else to whoever takes over, who is reminded of what is to come', async (world) => {
  const { today } = world.clock
  const opened = await openCase(world, { by: 'Bela' })
  const appointment = at('09:00', '10:00', { place: 'Büro' })
  const wanted = {
    caseId: opened.id,
    what: 'Belas Termin',
    dueOn: addDays(today, 1),
    appointment,
    reminder: 60 as const,
  }
  const { id } = await recordFollowUp(world, wanted, 'Bela')
  await send(world, 'Bela', 'POST', `/follow-ups/${id}/acknowledgement`)
  const user = await read<User>(world, `/users/${world.staff.Bela.id}`, 'Adam')
  const preview = await read<{ openAppointments: number }>(world, `/users/${user.id}/deactivation`, 'Adam')
  assert.is(preview.openAppointments, 1)
  const payload = { successorId: world.staff.Anna.counsellorId }
  bodyOf(await send(world, 'Adam', 'POST', `/users/${user.id}/deactivation`, { payload, ifMatch: user.version }), 200)
  assert.equal([await mineToday(world), await reminders(world)], [['Belas Termin'], ['Belas Termin']])
  assert.is((await rowOf(world, id))?.place, 'Büro')
})

test('of a hidden case are in nobody’s calendar, reminders or files who may not know of it', async (world) => {
  const { today } = world.clock
  const hidden = await openCase(world, { by: 'Karla' })
  const appointment = at('15:00', '16:00')
  const { id } = await recordFollowUp(
    world,
    { caseId: hidden.id, dueOn: today, appointment, reminder: 60, ownerId: world.staff.Bela.counsellorId ?? '' },
    'Karla',
  )
  const openTo = await restrict(world, hidden, ['Bela'], 'Karla')
  assert.is((await reminders(world, 'Bela')).length, 1)
  await restrict(world, openTo, [], 'Karla')
  await setRow(world, id, { ownerId: world.staff.Bela.counsellorId ?? '' })
  assert.equal(await reminders(world, 'Bela'), [])
  assert.equal((await read<Calendar>(world, `/calendar?from=${today}&to=${today}`, 'Bela')).rows, [])
  assert.is((await send(world, 'Bela', 'GET', `/follow-ups/${id}/calendar.ics`)).statusCode, 404)
  assert.is((await send(world, 'Bela', 'POST', `/follow-ups/${id}/acknowledgement`)).statusCode, 404)
})

test.run()
