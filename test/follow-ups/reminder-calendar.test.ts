import { eq } from 'drizzle-orm'
import ical from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import * as assert from 'uvu/assert'
import { mails } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import { mailDueReminders } from '../../src/follow-ups/mailing-reminders.ts'
import { openContent } from '../../src/mail/content.ts'
import { messageOf } from '../../src/mail/message.ts'
import { bodyOf, openCase, recordFollowUp, send } from '../support/cases.ts'
import { keys, mailFrom } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the calendar file of a reminder')

/** Every mail that waits, as it goes over the wire, and the calendar file in it. */
const sent = async ({ app, db, clock }: World) => {
  const mailing = { ...app.mailing, from: mailFrom }
  await mailDueReminders(db, { mailing, origin: 'http://127.0.0.1:3000' }, clock.now())
  const rows = await db.select().from(mails).where(eq(mails.state, 'queued'))
  return Promise.all(
    rows.map(async (row) => {
      const content = openContent(keys.mail, row)
      if (!content) throw new Error('It does not open')
      const { message } = await messageOf(row, content, mailFrom)
      return { wire: message.toString(), file: fileIn(message.toString()) }
    }),
  )
}

const fileIn = (wire: string): string | null => {
  const [, head = '', body = ''] = /(Content-Type: text\/calendar[\s\S]*?)\r\n\r\n([\s\S]*?)\r\n--/.exec(wire) ?? []
  if (head === '') return null
  return head.includes('base64') ? Buffer.from(body, 'base64').toString() : body
}

const remindAnna = async (world: World, appointment: boolean) => {
  const { client, id: caseId } = await openCase(world, { givenName: 'Olena', familyName: 'Kowaltschuk' })
  const time = { begins: '14:30', ends: '15:15', place: 'Bei Kowaltschuk, Markt 1', channelId: null }
  const made = await recordFollowUp(world, {
    caseId,
    what: `Schulden von ${client.name}`,
    dueOn: addDays(world.clock.today, 1),
    appointment: appointment ? time : null,
    reminder: 1440,
  })
  world.clock.advance({ hours: 5 })
  return made
}

const wantMails = async (world: World) =>
  bodyOf(
    await send(world, 'Anna', 'PUT', '/account/calendar/reminder-mail', { payload: { email: 'anna@centre.example' } }),
    200,
  )

test('goes along with the mail about an appointment, and two libraries read the same in it', async (world) => {
  await wantMails(world)
  const { id } = await remindAnna(world, true)
  const [mail] = await sent(world)
  const file = mail?.file ?? ''
  assert.match(mail?.wire ?? '', /Content-Type: text\/calendar;[\s\S]{0,60}method=PUBLISH/)
  assert.match(mail?.wire ?? '', /filename=termin\.ics/)
  assert.match(file, /METHOD:PUBLISH/)
  const expected = {
    uid: `${id}@lotse`,
    summary: 'Termin · O. K.',
    from: '2026-06-18T12:30:00.000Z',
    to: '2026-06-18T13:15:00.000Z',
  }
  const event = new ical.Event(new ical.Component(ical.parse(file)).getFirstSubcomponent('vevent') ?? undefined)
  const byIcalJs = {
    uid: event.uid,
    summary: event.summary,
    from: event.startDate.toJSDate().toISOString(),
    to: event.endDate.toJSDate().toISOString(),
  }
  assert.equal(byIcalJs, expected)
  const [other] = Object.values(nodeIcal.parseICS(file)).filter((one): one is VEvent => one?.type === 'VEVENT')
  if (!other) throw new Error('no event')
  const byNodeIcal = {
    uid: other.uid,
    summary: String(other.summary),
    from: new Date(other.start).toISOString(),
    to: new Date(other.end ?? other.start).toISOString(),
  }
  assert.equal(byNodeIcal, expected)
  assert.not.match(file, /Kowaltschuk|Schulden|Markt/, 'a mail names nobody, and its file neither')
  assert.is(event.sequence, 0)

  const dueOn = addDays(world.clock.today, 2)
  const headers = { ...(await world.signInAs('Anna')), 'if-match': '"1"' }
  const payload = { dueOn }
  bodyOf(await world.app.inject({ method: 'PATCH', url: `/api/follow-ups/${id}`, headers, payload }), 200)
  world.clock.advance({ days: 1 })
  const moved = (await sent(world)).at(-1)?.file ?? ''
  assert.equal(
    ['UID', 'SEQUENCE', 'DTSTART'].map((name) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(moved)?.[1]),
    [`${id}@lotse`, '1', '20260619T123000Z'],
    'moved, it moves in a calendar that has it already',
  )
})

test('does not go along with what has no time', async (world) => {
  await wantMails(world)
  await remindAnna(world, false)
  const [mail] = await sent(world)
  assert.is(mail?.file ?? null, null)
})

test.run()
