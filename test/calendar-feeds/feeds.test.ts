import ical from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import * as assert from 'uvu/assert'
import { audit, calendarFeeds } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { MadeFeed, OwnCalendar } from '../../src/calendar-feeds/contract.ts'
import { withoutName } from '../../src/calendar-feeds/shortening-rules.ts'
import type { NewFollowUp } from '../../src/follow-ups/contract.ts'
import type { User } from '../../src/users/contract.ts'
import { bodyOf, openCase, recordFollowUp, restrict, send } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a calendar feed')

const at = (begins: string, ends: string, place: string | null = null) => ({ begins, ends, place, channelId: null })

const makeFeed = async (world: World, by: Name = 'Anna') =>
  bodyOf<MadeFeed>(await send(world, by, 'POST', '/account/calendar/feed'), 201)

/** As a calendar program asks: with the address alone. */
const fetchFeed = ({ app }: World, address: string) => app.inject({ url: new URL(address).pathname })

const feedOf = async (world: World, by: Name = 'Anna') => {
  const { address } = await makeFeed(world, by)
  const reply = await fetchFeed(world, address)
  assert.is(reply.statusCode, 200, reply.body)
  return reply.body
}

type Read = { uid: string; summary: string; from: string; to: string; place: string; sequence: number; allDay: boolean }

const readByIcalJs = (file: string): Read[] =>
  new ical.Component(ical.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const event = new ical.Event(component)
    const when = (time: typeof event.startDate) => (time.isDate ? time.toString() : time.toJSDate().toISOString())
    return {
      uid: event.uid,
      summary: event.summary,
      from: when(event.startDate),
      to: when(event.endDate),
      place: event.location ?? '',
      sequence: event.sequence,
      allDay: event.startDate.isDate,
    }
  })

const readByNodeIcal = (file: string): Read[] =>
  Object.values(nodeIcal.parseICS(file))
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .map((event) => {
      const allDay = event.datetype === 'date'
      // It reads a day as midnight of the machine.
      const when = (date: Date) => (allDay ? date.toLocaleDateString('en-CA') : new Date(date.getTime()).toISOString())
      return {
        uid: event.uid,
        summary: String(event.summary),
        from: when(event.start),
        to: when(event.end ?? event.start),
        place: String(event.location ?? ''),
        sequence: Number(event.sequence),
        allDay,
      }
    })

const crowd: Partial<NewFollowUp>[] = [
  { what: 'Rückruf; wegen „Kita“, Hort\\Schule', dueOn: '2026-07-01' },
  { what: 'x'.repeat(500), dueOn: '2026-07-02' },
  {
    what: 'Üşğíçö 日本語 ليلى 🙂'.repeat(12),
    dueOn: '2026-07-03',
    appointment: at('09:00', '10:00', 'Markt 1, Annaberg; Hof'),
  },
  { what: 'vor dem Ende der Sommerzeit', dueOn: '2026-10-24', appointment: at('09:00', '10:00') },
  { what: 'in der Nacht, zum ersten Mal', dueOn: '2026-10-25', appointment: at('02:30', '03:30') },
  { what: 'danach', dueOn: '2026-10-25', appointment: at('09:00', '10:00') },
  { what: 'vor der Sommerzeit', dueOn: '2027-03-27', appointment: at('09:00', '10:00') },
  { what: 'in der kurzen Nacht', dueOn: '2027-03-28', appointment: at('01:30', '03:00') },
  { what: 'am Jahresende', dueOn: '2026-12-31' },
  { what: 'an einem Schalttag', dueOn: '2028-02-29', appointment: at('23:00', '23:59') },
]

test('says the same to two parsers that know nothing of each other, across both clock changes', async (world) => {
  for (const given of crowd) await recordFollowUp(world, given)
  const file = await feedOf(world)
  const read = readByIcalJs(file)
  assert.equal(readByNodeIcal(file), read)
  assert.equal(
    read.map(({ summary, from, to }) => [summary, from, to]),
    [
      [crowd[0]?.what, '2026-07-01', '2026-07-02'],
      [crowd[1]?.what, '2026-07-02', '2026-07-03'],
      [crowd[2]?.what, '2026-07-03T07:00:00.000Z', '2026-07-03T08:00:00.000Z'],
      [crowd[3]?.what, '2026-10-24T07:00:00.000Z', '2026-10-24T08:00:00.000Z'],
      [crowd[4]?.what, '2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00.000Z'],
      [crowd[5]?.what, '2026-10-25T08:00:00.000Z', '2026-10-25T09:00:00.000Z'],
      [crowd[8]?.what, '2026-12-31', '2027-01-01'],
      [crowd[6]?.what, '2027-03-27T08:00:00.000Z', '2027-03-27T09:00:00.000Z'],
      [crowd[7]?.what, '2027-03-28T00:30:00.000Z', '2027-03-28T01:00:00.000Z'],
      [crowd[9]?.what, '2028-02-29T22:00:00.000Z', '2028-02-29T22:59:00.000Z'],
    ],
  )
  assert.is(read[2]?.place, 'Markt 1, Annaberg; Hof')
  const lines = file.split('\r\n')
  assert.not.match(file.replaceAll('\r\n', ''), /[\r\n]/, 'lines end as RFC 5545 says')
  assert.equal(
    lines.filter((line) => Buffer.byteLength(line) > 75),
    [],
    'and are folded, letters whole',
  )
  assert.not.match(file, /BEGIN:VALARM/, 'Lotse reminds; the calendar would say it twice')
})

test('keeps the name of an appointment that is moved, and counts its versions', async (world) => {
  const { id } = await recordFollowUp(world, { dueOn: '2026-07-01', appointment: at('09:00', '10:00') })
  const { address } = await makeFeed(world)
  const now = async () => readByIcalJs((await fetchFeed(world, address)).body)
  const [before] = await now()
  const payload = { dueOn: '2026-07-02' }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload, ifMatch: 1 }), 200)
  const [after, ...others] = await now()
  assert.equal([after?.uid, after?.sequence, others.length], [before?.uid, (before?.sequence ?? 0) + 1, 0])
  assert.is(after?.from, '2026-07-02T07:00:00.000Z')
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${id}/completion`), 200)
  assert.is((await now()).length, 1, 'an appointment that was stays')
  const { id: dayOnly } = await recordFollowUp(world, { what: 'ohne Uhrzeit' })
  assert.is((await now()).length, 2)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${dayOnly}/completion`), 200)
  assert.is((await now()).length, 1, 'what is done and had no time does not')
  await send(world, 'Anna', 'DELETE', `/follow-ups/${id}/completion`)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${id}/removal`, { ifMatch: 4 }), 200)
  assert.equal(await now(), [])
})

test('names nobody in full unless its owner allows it, and holds nothing of others', async (world) => {
  const { id: caseId } = await openCase(world, { givenName: 'Jana', familyName: 'Weißbach' })
  const appointment = at('09:00', '10:00', 'bei Weißbachs')
  await recordFollowUp(world, { caseId, what: 'Frau Weißbachs Bescheid mit Jana lesen', appointment })
  await recordFollowUp(world, { what: 'Belas', appointment }, 'Bela')
  const { address } = await makeFeed(world)
  const short = (await fetchFeed(world, address)).body.replaceAll('\r\n ', '')
  assert.match(short, 'SUMMARY:Frau W. Bescheid mit J. lesen · J. W.')
  assert.not.match(short, /Jana|Weißbach|Belas/)
  const payload = { showsNames: true }
  bodyOf<OwnCalendar>(await send(world, 'Anna', 'PUT', '/account/calendar/names', { payload }), 200)
  const whole = (await fetchFeed(world, address)).body.replaceAll('\r\n ', '')
  assert.match(whole, 'SUMMARY:Frau Weißbachs Bescheid mit Jana lesen · Jana Weißbach')
  assert.not.match(whole, /Belas/)
})

test('does not know of a hidden case, whoever owns what stands on it', async (world) => {
  const hidden = await openCase(world, { by: 'Karla' })
  const ownerId = world.staff.Anna.counsellorId ?? ''
  await recordFollowUp(world, { caseId: hidden.id, what: 'Geheimes', ownerId }, 'Karla')
  const { address } = await makeFeed(world)
  assert.match((await fetchFeed(world, address)).body, 'Geheimes')
  await restrict(world, hidden, [], 'Karla')
  assert.not.match((await fetchFeed(world, address)).body, /Geheimes|VEVENT/)
})

test('opens by its newest address alone, and by none once it is revoked', async (world) => {
  const closed = async (address: string) => {
    const reply = await fetchFeed(world, address)
    assert.equal([reply.statusCode, reply.json().code], [404, 'calendar_feed_closed'])
    return reply.body
  }
  const first = await makeFeed(world)
  assert.is((await fetchFeed(world, first.address)).statusCode, 200)
  const second = await makeFeed(world)
  assert.is(second.calendar.feed?.lastReadAt, null, 'nobody read the new one yet')
  const answer = await closed(first.address)
  assert.is((await fetchFeed(world, second.address)).statusCode, 200)
  const { feed } = bodyOf<OwnCalendar>(await send(world, 'Anna', 'DELETE', '/account/calendar/feed'), 200)
  assert.is(feed, null)
  assert.is(await closed(second.address), answer, 'nobody learns which of them there was')
  const names = await send(world, 'Anna', 'PUT', '/account/calendar/names', { payload: { showsNames: true } })
  assert.is(names.json().code, 'no_calendar_feed')
})

test('has a secret that stands nowhere but in its address', async (world) => {
  const { address } = await makeFeed(world)
  const secret = /([\w-]+)\.ics$/.exec(address)?.[1] ?? ''
  assert.is(secret.length, 43)
  const kept = JSON.stringify([await world.db.select().from(calendarFeeds), await world.db.select().from(audit)])
  assert.match(kept, 'calendar_feed.made')
  assert.not.match(kept, secret)
  assert.not.match((await send(world, 'Anna', 'GET', '/account/calendar')).body, secret)
})

test('ends at once with the account it is of, or with the right to counsel', async (world) => {
  const belas = await makeFeed(world, 'Bela')
  const user = async () => bodyOf<User>(await send(world, 'Adam', 'GET', `/users/${world.staff.Bela.id}`), 200)
  const as = async (roles: string[]) => {
    const { id, version } = await user()
    bodyOf(await send(world, 'Adam', 'PATCH', `/users/${id}`, { payload: { roles }, ifMatch: version }), 200)
  }
  await as(['auditor'])
  assert.is((await fetchFeed(world, belas.address)).statusCode, 404)
  await as(['counsellor'])
  assert.is((await fetchFeed(world, belas.address)).statusCode, 200)
  const { id, version } = await user()
  const payload = { successorId: null }
  bodyOf(await send(world, 'Adam', 'POST', `/users/${id}/deactivation`, { payload, ifMatch: version }), 200)
  assert.is((await fetchFeed(world, belas.address)).statusCode, 404)
  await send(world, 'Adam', 'DELETE', `/users/${id}/deactivation`)
  assert.is((await fetchFeed(world, belas.address)).statusCode, 404, 'it does not come back with the account')
})

test('is closed to whoever left, though an old address of theirs were still there', async (world) => {
  const { address } = await makeFeed(world, 'Bela')
  const [kept] = await world.db.select().from(calendarFeeds)
  const { id, version } = bodyOf<User>(await send(world, 'Adam', 'GET', `/users/${world.staff.Bela.id}`), 200)
  const leaving = { payload: { successorId: null }, ifMatch: version }
  bodyOf(await send(world, 'Adam', 'POST', `/users/${id}/deactivation`, leaving), 200)
  await transaction(world.db, async (tx) => {
    if (kept) await tx.insert(calendarFeeds).values(kept)
  })
  assert.is((await fetchFeed(world, address)).statusCode, 404)
})

test('holds what is overdue until it is done, and an appointment that was for sixty days', async (world) => {
  const { today } = world.clock
  await recordFollowUp(world, { what: 'vergessen', dueOn: today })
  const { id } = await recordFollowUp(world, { what: 'gewesen', dueOn: today, appointment: at('11:00', '12:00') })
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${id}/completion`), 200)
  const { address } = await makeFeed(world)
  const shown = async () => readByIcalJs((await fetchFeed(world, address)).body).map(({ summary }) => summary)
  world.clock.advance({ days: 60 })
  assert.equal(await shown(), ['gewesen', 'vergessen'])
  world.clock.advance({ days: 1 })
  assert.equal(await shown(), ['vergessen'])
})

test('slows down who guesses, and who asks all the time, and nobody else', async (world) => {
  const { address } = await makeFeed(world)
  const statuses: number[] = []
  for (let number = 0; number < 13; number += 1) statuses.push((await fetchFeed(world, address)).statusCode)
  assert.equal([statuses.filter((status) => status === 200).length, statuses.at(-1)], [12, 429])
  for (let number = 0; number < 30; number += 1) {
    await fetchFeed(world, address.replace(/[\w-]+\.ics/, `guess-${number}.ics`))
  }
  const guessing = await fetchFeed(world, address.replace(/[\w-]+\.ics/, 'another.ics'))
  assert.equal([guessing.statusCode, Number(guessing.headers['retry-after']) > 0], [429, true])
  assert.is((await send(world, 'Anna', 'GET', '/today')).statusCode, 200)
})

test('holds no letter that a calendar program chokes on, and lines stay lines', async (world) => {
  await recordFollowUp(world, { what: 'von\u0001 der\u000b Seite\u0085\u007f\nkopiert' })
  const file = await feedOf(world)
  assert.match(file, 'SUMMARY:von der Seite\\nkopiert\r\n')
  assert.equal(readByIcalJs(file), readByNodeIcal(file))
})

test('is no file of what was removed', async (world) => {
  const { id } = await recordFollowUp(world)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${id}/removal`, { ifMatch: 1 }), 200)
  const reply = await send(world, 'Anna', 'GET', `/follow-ups/${id}/calendar.ics`)
  assert.equal([reply.statusCode, reply.json().code], [422, 'follow_up_removed'])
})

test('is one file too: for oneself with what it is about, for the client with time and place alone', async (world) => {
  const { id: caseId } = await openCase(world, { givenName: 'Jana', familyName: 'Weißbach' })
  const dueOn = addDays(world.clock.today, 2)
  const what = 'Heikles besprechen'
  const { id } = await recordFollowUp(world, { caseId, what, dueOn, appointment: at('09:00', '10:00', 'Markt 1') })
  const own = await send(world, 'Anna', 'GET', `/follow-ups/${id}/calendar.ics`)
  assert.match(String(own.headers['content-type']), /^text\/calendar; charset=utf-8/)
  assert.match(String(own.headers['content-disposition']), 'attachment; filename="termin.ics"')
  assert.equal(readByIcalJs(own.body), readByNodeIcal(own.body))
  assert.match(own.body, what)
  const theirs = await send(world, 'Anna', 'GET', `/follow-ups/${id}/calendar.ics?reader=client`)
  assert.match(theirs.body, /SUMMARY:Termin: [\s\S]*Markt 1/)
  assert.not.match(theirs.body, /Heikles|Weißbach|faelle/)
  const { id: dayOnly } = await recordFollowUp(world)
  const none = await send(world, 'Anna', 'GET', `/follow-ups/${dayOnly}/calendar.ics?reader=client`)
  assert.is(none.json().code, 'no_appointment')
})

test('cuts names however they are written, and nothing else', () => {
  const of = (name: string, nativeName: string | null = null) => ({ kind: 'person' as const, name, nativeName })
  assert.is(withoutName('WEISSBACH anrufen', of('Jana Weißbach')), 'W. anrufen')
  assert.is(withoutName('Oezdemirs Bescheid', of('Ayşe Özdemir')), 'O. Bescheid')
  assert.is(withoutName('Ayse Ozdemir', of('Ayşe Özdemir')), 'A. O.')
  assert.is(withoutName('Frau Li, Wei', of('Wei Li')), 'Frau L., W.')
  assert.is(withoutName('mit Do am Do, do', of('Van Do')), 'mit D. am D., do')
  assert.is(withoutName('weißbach, jana: Kita', of('Jana Weißbach')), 'W., J.: Kita')
  assert.is(withoutName('Nguyễn Thị Ngọc Nhiên', of('Nguyễn Thị Ngọc Nhiên')), 'N. T. N. N.')
  assert.is(withoutName('ليلى الخطيب um 9', of('Layla al-Khatib', 'ليلى الخطيب')), 'L. A. um 9')
  assert.is(withoutName('Anruf bei Drehwerk Aue', of('Drehwerk Aue GmbH')), 'Anruf bei D. A.')
  const firm = { ...of('Aue AG'), kind: 'company' as const }
  assert.is(withoutName('AG-Termin in Aue', firm), 'AG-Termin in A.')
  assert.is(withoutName('Jana', null), 'Jana')
})

test.run()
