import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { Event, EventPage, ListAdded, NameMatches } from '../../src/events/contract.ts'
import { meantBy } from '../../src/events/name-rules.ts'
import { namesPasted } from '../../src/events/rules.ts'
import { bodyOf, openCase, read, recordOrganisation, recordPerson, restrict, send } from '../support/cases.ts'
import { addParticipant, event, listOf, participant, recordEvent, tick } from '../support/events.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('the list of an event')

test('reaches a company by its first event or campaign, once, and a municipality never', async (world) => {
  const { id: firmId } = await recordOrganisation(world)
  const { id: townId } = await recordOrganisation(world, { kind: 'municipality', name: 'Stadt Aue' })
  const mailing = await recordEvent(world, { form: 'mailing', heldOn: '2026-05-04', evidence: 'Versandliste' })
  const later = await recordEvent(world, { heldOn: '2026-05-05' })
  for (const organisationId of [firmId, townId]) {
    await addParticipant(world, later.id, { organisationId, standing: 'came' })
  }
  assert.is((await read<Event>(world, `/events/${later.id}`)).counts.firstReached, 1)
  await addParticipant(world, mailing.id, { organisationId: firmId, standing: 'came' })
  assert.is((await read<Event>(world, `/events/${mailing.id}`)).counts.firstReached, 1)
  const { counts } = await read<Event>(world, `/events/${later.id}`)
  assert.equal([counts.came, counts.companies, counts.firstReached], [2, 1, 0])
})

test('takes a tick once: sent again, it does not undo what another phone ticked since', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const held = await recordEvent(world)
  const guest = await addParticipant(world, held.id, { organisationId })
  const id = newId()
  assert.equal(await tick(world, guest, true, { id }), { taken: [id], unknown: [] })
  assert.is((await read<Event>(world, `/events/${held.id}`)).counts.firstReached, 1)
  await tick(world, guest, false, { by: 'Bela' })
  assert.equal(await tick(world, guest, true, { id }), { taken: [id], unknown: [] })
  assert.is((await listOf(world, held.id))[0]?.came, false)
  assert.is((await read<Event>(world, `/events/${held.id}`)).counts.companies, 0, 'nobody of it came')
})

test('takes a tick whose answer was lost from whoever signed in on that phone since, and counts it once', async (world) => {
  const held = await recordEvent(world)
  const [here, next] = [await addParticipant(world, held.id), await addParticipant(world, held.id, { name: 'Jana' })]
  const id = newId()
  await tick(world, here, true, { id, by: 'Anna' })
  const ticks = [
    { id, participantId: here.id, came: true },
    { id: newId(), participantId: next.id, came: true },
  ]
  const told = bodyOf(await send(world, 'Bela', 'POST', `/events/${held.id}/ticks`, { payload: { ticks } }), 200)
  assert.equal(told, { taken: ticks.map((one) => one.id), unknown: [] })
  assert.equal(
    (await listOf(world, held.id)).map(({ came, version }) => [came, version]),
    [
      [true, 2],
      [true, 2],
    ],
  )
  const [other] = ticks
  const changed = { ticks: [{ ...other, came: false }] }
  const refused = await send(world, 'Bela', 'POST', `/events/${held.id}/ticks`, { payload: changed })
  assert.equal([refused.statusCode, refused.json().code], [409, 'id_taken'])
})

test('holds up no tick for one of somebody who is off the list', async (world) => {
  const held = await recordEvent(world)
  const [gone, here] = [
    await addParticipant(world, held.id),
    await addParticipant(world, held.id, { name: 'Herr Löbel' }),
  ]
  assert.is((await send(world, 'Anna', 'DELETE', `/event-participants/${gone.id}`, { ifMatch: 1 })).statusCode, 204)
  const ticks = [gone, here].map(({ id }) => ({ id: newId(), participantId: id, came: true }))
  const told = bodyOf(await send(world, 'Anna', 'POST', `/events/${held.id}/ticks`, { payload: { ticks } }), 200)
  assert.equal(told, { taken: [ticks[1]?.id], unknown: [ticks[0]?.id] })
})

test('lets nobody have come to what is still to come', async (world) => {
  const ahead = await recordEvent(world, { heldOn: '2027-01-15' })
  const guest = await addParticipant(world, ahead.id)
  const ticks = { ticks: [{ id: newId(), participantId: guest.id, came: true }] }
  for (const [path, payload] of [
    [`/events/${ahead.id}/ticks`, ticks],
    [`/events/${ahead.id}/participants`, participant({ standing: 'came' })],
  ] as const) {
    const reply = await send(world, 'Karla', 'POST', path, { payload })
    assert.is(reply.statusCode, 422)
    assert.match(reply.body, /event_not_yet/)
  }
})

test('adds many at once, whoever stands there once, and again adds nobody', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const held = await recordEvent(world)
  await addParticipant(world, held.id, { organisationId, standing: 'invited' })
  const rows = [
    { id: newId(), organisationId },
    { id: newId(), name: 'Frau Uhlmann' },
  ]
  const payload = { id: newId(), standing: 'came', rows }
  const added = await send(world, 'Karla', 'POST', `/events/${held.id}/participant-lists`, { payload })
  assert.equal(bodyOf<ListAdded>(added, 201), { added: 1, already: 1 })
  await send(world, 'Karla', 'POST', `/events/${held.id}/participant-lists`, { payload })
  assert.equal(
    (await listOf(world, held.id)).map(({ came }) => came),
    [true, true],
  )
  const changed = { ...payload, rows: [{ id: newId(), name: 'Jemand anderes' }] }
  assert.is(
    (await send(world, 'Karla', 'POST', `/events/${held.id}/participant-lists`, { payload: changed })).statusCode,
    409,
  )
})

test('shows a restricted person to nobody who may not know of them, and does not count them there', async (world) => {
  const caseFile = await openCase(world, { by: 'Karla' })
  await restrict(world, caseFile, [], 'Karla')
  const held = await recordEvent(world)
  await addParticipant(world, held.id, { personId: caseFile.client.id, standing: 'came' })
  assert.is((await listOf(world, held.id)).length, 1)
  assert.equal(await listOf(world, held.id, 'Bela'), [])
  assert.is((await read<Event>(world, `/events/${held.id}`, 'Bela')).counts.came, 0)
})

test('gives the certificate of the training to whoever came to all three modules, and to nobody else', async (world) => {
  const { id: personId } = await recordPerson(world)
  const came = []
  for (const [coachModule, heldOn] of [
    [1, '2026-05-04'],
    [2, '2026-05-11'],
    [3, '2026-05-18'],
  ] as const) {
    const held = await recordEvent(world, { coachModule, heldOn })
    came.push(await addParticipant(world, held.id, { personId, standing: 'came' }))
    const last = came.at(-1)
    const payload = { name: 'Jana Weißbach', kind: 'training', language: 'de' }
    const reply = await send(world, 'Karla', 'POST', `/event-participants/${last?.id}/certificate`, { payload })
    assert.is(reply.statusCode, coachModule === 3 ? 200 : 422)
    if (coachModule === 3) assert.is(reply.rawPayload.subarray(0, 5).toString(), '%PDF-')
    else assert.match(reply.body, /training_incomplete/)
  }
})

test('compares a pasted list with the firms known, and writes nothing', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Drehwerk Aue GmbH & Co. KG' })
  const held = await recordEvent(world)
  const payload = { names: ['drehwerk aue', 'Unbekannt AG'] }
  const reply = await send(world, 'Karla', 'POST', `/events/${held.id}/name-matches`, { payload })
  const { rows } = bodyOf<NameMatches>(reply, 200)
  assert.equal(
    rows.map(({ organisations }) => organisations.map(({ id, same }) => [id, same])),
    [[[firm.id, false]], []],
  )
  assert.equal(await listOf(world, held.id), [])
})

test('reads of a pasted list each name once, without numbers before it or columns behind', () => {
  assert.equal(namesPasted('1. Drehwerk Aue;Aue\n– drehwerk aue\r\n\n"Holz & Spiel"\tSeiffen'), [
    'Drehwerk Aue',
    'Holz & Spiel',
  ])
  const meant = meantBy([{ name: 'Bäckerei Groß GmbH' }])
  assert.is(meant('Baeckerei Gross GmbH')[0]?.same, true)
  assert.equal(meant('Metzgerei Klein'), [])
})

test('goes on from what stands there now: two at once do not overwrite each other', async (world) => {
  const held = await recordEvent(world)
  const edit = (place: string, ifMatch: number) =>
    send(world, 'Karla', 'PATCH', `/events/${held.id}`, { payload: { place }, ifMatch })
  assert.is((await edit('Aue', 1)).statusCode, 200)
  assert.is((await edit('Zwönitz', 1)).statusCode, 412)
  const again = event(world)
  for (const _ of [1, 2]) assert.is((await send(world, 'Karla', 'POST', '/events', { payload: again })).statusCode, 201)
  const other = { ...again, title: 'Etwas anderes' }
  assert.is((await send(world, 'Karla', 'POST', '/events', { payload: other })).statusCode, 409)
})

test('is read by name, whether of a firm, a person or nobody on record', async (world) => {
  const held = await recordEvent(world)
  const { id: organisationId } = await recordOrganisation(world, { name: 'Müllerwerk' })
  const { id: personId } = await recordPerson(world, { familyName: 'Zeidler' })
  for (const who of [{ personId }, { name: 'Özdemir' }, { organisationId }, { name: 'adler' }, { name: 'Ude' }])
    await addParticipant(world, held.id, who)
  const names = (await listOf(world, held.id)).map((one) => one.organisation?.name ?? one.person?.name ?? one.name)
  assert.equal(names, ['adler', 'Müllerwerk', 'Özdemir', 'Ude', 'Jana Zeidler'])
})

test('is found on its day among those that come, and the day after among those that were', async (world) => {
  const { today } = world.clock
  const days = [-1, 0, 1].map((days) => addDays(today, days))
  for (const heldOn of days) await recordEvent(world, { heldOn })
  const daysOf = async (time: string) =>
    (await read<EventPage>(world, `/events?time=${time}`)).rows.map(({ heldOn }) => heldOn)
  assert.equal([await daysOf('upcoming'), await daysOf('past')], [days.slice(1), days.slice(0, 1)])
})

test.run()
