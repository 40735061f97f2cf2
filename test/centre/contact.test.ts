import fc from 'fast-check'
import * as assert from 'uvu/assert'
import type { Centre } from '../../src/centre/contract.ts'
import {
  addressLine,
  hoursInWords,
  refusalOfHours,
  tidiedHours,
  timesFromWords,
  timesInWords,
} from '../../src/centre/rules.ts'
import type { OfficeHours, OfficeTime, Weekday } from '../../src/centre/terms.ts'
import { officeNamed, officeOfCentre } from '../../src/composing/offices-rules.ts'
import type { OpenPage } from '../../src/open-pages/contract.ts'
import { bodyOf, read, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('how the centre is reached')

const edit = (world: World, payload: object, ifMatch = 1) =>
  send(world, 'Karla', 'PATCH', '/centre', { payload, ifMatch })

const on = (weekday: Weekday, from: string, to: string): OfficeTime => ({ weekday, from, to })
const hours = (times: OfficeTime[], more: Partial<OfficeHours> = {}): OfficeHours => ({
  times,
  byAppointment: false,
  closedOn: [],
  ...more,
})

test('is said by the coordinator, and stands on every open page', async (world) => {
  const officeHours = hours([on(4, '13:00', '18:00'), on(1, '09:00', '12:00'), on(4, '09:00', '12:00')], {
    byAppointment: true,
    closedOn: ['2026-12-24', '2026-12-23', '2026-12-24'],
  })
  const said = { street: ' Adam-Ries-Straße 16 ', postcode: '09456', town: 'Annaberg-Buchholz', phone: '03733 145 0' }
  const changed = bodyOf<Centre>(await edit(world, { ...said, officeHours, website: 'https://welcome.example' }), 200)
  assert.equal([changed.street, changed.email], ['Adam-Ries-Straße 16', null])
  assert.equal(
    changed.officeHours?.times.map(({ weekday, from }) => [weekday, from]),
    [
      [1, '09:00'],
      [4, '09:00'],
      [4, '13:00'],
    ],
  )
  assert.equal(changed.officeHours?.closedOn, ['2026-12-23', '2026-12-24'])
  for (const page of ['/enquiry-forms', '/check-registrations']) {
    const open = await read<OpenPage>(world, page)
    assert.is(open.address, 'Adam-Ries-Straße 16, 09456 Annaberg-Buchholz')
    assert.equal(open.officeHours, changed.officeHours)
    assert.equal([open.contact?.phone, open.contact?.website], ['03733 145 0', 'https://welcome.example'])
  }
  const cleared = bodyOf<Centre>(await edit(world, { street: null, officeHours: null }, 2), 200)
  assert.equal([cleared.street, cleared.officeHours], [null, null])
})

test('refuses a week that cannot be, an address that is none, and an edit over another', async (world) => {
  const refused: [object, number, string?][] = [
    [{ officeHours: hours([on(1, '12:00', '09:00')]) }, 422, 'office_hours_backwards'],
    [{ officeHours: hours([on(1, '09:00', '09:00')]) }, 422, 'office_hours_backwards'],
    [{ officeHours: hours([on(2, '09:00', '12:00'), on(2, '11:59', '13:00')]) }, 422, 'office_hours_overlap'],
    [{ officeHours: hours([on(8 as Weekday, '09:00', '12:00')]) }, 400],
    [{ officeHours: hours([on(1, '24:00', '25:00')]) }, 400],
    [{ officeHours: hours([], { closedOn: ['2026-02-30'] }) }, 400],
    [{ officeHours: hours(Array.from({ length: 29 }, () => on(1, '09:00', '10:00'))) }, 400],
    [{ postcode: '1234' }, 400],
    [{ email: 'niemand' }, 400],
    [{ website: 'javascript:alert(1)' }, 400],
  ]
  await writesNothing(world.db, async () => {
    for (const [payload, status, code] of refused) {
      const reply = await edit(world, payload)
      assert.is(reply.statusCode, status, JSON.stringify(payload))
      if (code) assert.is(reply.json().code, code)
    }
  })
  bodyOf(await edit(world, { town: 'Aue' }), 200)
  assert.is((await edit(world, { town: 'Zwönitz' })).statusCode, 412)
  bodyOf(await edit(world, { town: 'Aue' }), 200)
})

test('times that touch do not overlap; days alike are said together', () => {
  const week = hours([
    ...([1, 2, 4] as const).flatMap((day) => [on(day, '13:00', '16:00'), on(day, '09:00', '12:00')]),
    on(5, '08:30', '12:00'),
  ])
  assert.is(refusalOfHours(hours([on(1, '09:00', '12:00'), on(1, '12:00', '13:00')])), null)
  assert.equal(hoursInWords({ ...week, byAppointment: true }, 'de'), [
    'Mo–Di 9:00–12:00 und 13:00–16:00',
    'Do 9:00–12:00 und 13:00–16:00',
    'Fr 8:30–12:00',
    'nach Vereinbarung',
  ])
  assert.is(hoursInWords(week, 'en')[2], 'Fri 8:30–12:00')
  assert.is(tidiedHours(hours([])), null)
  assert.is(addressLine({ street: null, postcode: '09456', town: null }), '09456')
  assert.is(addressLine({ street: null, postcode: null, town: null }), null)
})

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
})
const officeTime = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
  from: time,
  to: time,
})

test('refuses exactly the weeks in which somebody would be there twice, or not at all', () => {
  fc.assert(
    fc.property(fc.array(officeTime, { maxLength: 6 }), (times) => {
      const minutes = times.flatMap(({ weekday, from, to }) => {
        const [first, last] = [from, to].map((one) => Number(one.slice(0, 2)) * 60 + Number(one.slice(3))) as [
          number,
          number,
        ]
        return Array.from({ length: Math.max(0, last - first) }, (_, at) => weekday * 10_000 + first + at)
      })
      const isFine = times.every(({ from, to }) => from < to) && new Set(minutes).size === minutes.length
      assert.is(refusalOfHours(hours(times)) === null, isFine)
    }),
    { numRuns: 200 },
  )
})

test('are read as people type them, and nothing is guessed', () => {
  const morning = { from: '09:00', to: '12:00' }
  const rows: [string, { from: string; to: string }[] | null][] = [
    ['9-12', [morning]],
    ['9:00 – 12.00 Uhr', [morning]],
    ['9 bis 12 und 13:30–16', [morning, { from: '13:30', to: '16:00' }]],
    ['9h-12h, 14-18', [morning, { from: '14:00', to: '18:00' }]],
    ['', []],
    ['geschlossen', []],
    ['9', null],
    ['9-12-15', null],
    ['9-25', null],
    ['vormittags', null],
    ['9-12,', null],
  ]
  for (const [typed, meant] of rows) assert.equal(timesFromWords(typed), meant, typed)
  assert.is(timesInWords(timesFromWords('9-12, 13-16:30') ?? []), '9:00–12:00, 13:00–16:30')
})

test('a booklet says when somebody is there, and of closed days alone nothing', () => {
  const nowhere = { street: null, postcode: null, town: null, phone: null, email: null, website: null }
  const noteOf = (officeHours: OfficeHours | null) =>
    officeOfCentre({ ...officeNamed('Welcome Center'), note: 'Eingang im Hof' }, { ...nowhere, officeHours }).note
  assert.is(
    noteOf(hours([on(1, '09:00', '12:00')], { byAppointment: true })),
    'Sprechzeiten: Mo 9:00–12:00, nach Vereinbarung',
  )
  assert.is(noteOf(hours([], { closedOn: ['2026-12-24'] })), 'Eingang im Hof')
  assert.is(noteOf(null), 'Eingang im Hof')
})

test.run()
