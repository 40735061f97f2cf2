import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, eventParticipants } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays, addMonths } from '../../src/calendar/rules.ts'
import type { Event, Participant } from '../../src/events/contract.ts'
import { forgetNames } from '../../src/events/forgetting.ts'
import { commandLine } from '../../src/stamp.ts'
import { merge } from '../duplicates/merging.ts'
import { bodyOf, openCaseOf, read, recordOrganisation, recordPerson, restrict, send } from '../support/cases.ts'
import { addParticipant, event, listOf, recordEvent, tick } from '../support/events.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('an event')

const readEvent = (world: World, id: string) => read<Event>(world, `/events/${id}`, 'Karla')

test('goes with its list where it was a mistake, but not once somebody came', async (world) => {
  const held = await recordEvent(world)
  const guest = await addParticipant(world, held.id)
  const remove = (ifMatch?: number) =>
    send(world, 'Karla', 'DELETE', `/events/${held.id}`, { ...(ifMatch && { ifMatch }) })
  assert.is((await remove()).statusCode, 428)
  await tick(world, guest)
  assert.is((await remove(1)).json().code, 'event_was_attended')
  await tick(world, guest, false)
  const heads = (heads: number, ifMatch: number) =>
    send(world, 'Anna', 'PUT', `/events/${held.id}/heads`, { payload: { heads }, ifMatch })
  await heads(3, 1)
  assert.is((await remove(2)).json().code, 'event_was_attended')
  await heads(0, 2)
  assert.is((await remove(2)).statusCode, 412)
  assert.is((await remove(3)).statusCode, 204)
  assert.is((await send(world, 'Karla', 'GET', `/events/${held.id}`)).statusCode, 404)
  const late = { payload: { ticks: [{ id: newId(), participantId: guest.id, came: true }] } }
  assert.is((await send(world, 'Anna', 'POST', `/events/${held.id}/ticks`, late)).statusCode, 404)
})

test('forgets names on its list that are nobody’s record a year after, of the training after three, and still counts', async (world) => {
  const { today } = world.clock
  const { id: organisationId } = await recordOrganisation(world)
  const lists: [string, number | null, boolean][] = [
    [addMonths(today, -12), null, true],
    [addDays(addMonths(today, -12), 1), null, false],
    [addMonths(today, -36), 1, true],
    [addDays(addMonths(today, -36), 1), 2, false],
  ]
  const held = []
  for (const [heldOn, coachModule] of lists) {
    const one = await recordEvent(world, { heldOn, coachModule })
    await addParticipant(world, one.id, { name: 'Frau Geheim', standing: 'came', invited: true })
    await addParticipant(world, one.id, { organisationId, name: 'Herr Geheim', standing: 'came' })
    held.push(one.id)
  }
  const countsOf = async (id: string) => (await readEvent(world, id)).counts
  const before = await Promise.all(held.map(countsOf))
  for (const _ of [1, 2]) await forgetNames(world.db, world.app.stampFor(commandLine))
  assert.equal(await Promise.all(held.map(countsOf)), before)
  for (const [index, [, , isOver]] of lists.entries()) {
    const id = held[index] ?? ''
    const list = await listOf(world, id)
    assert.equal(
      list.map(({ name, forgotten, invited, came }) => [name, forgotten, invited, came]),
      isOver
        ? [
            [null, false, false, true],
            [null, true, true, true],
          ]
        : [
            ['Herr Geheim', false, false, true],
            ['Frau Geheim', false, true, true],
          ],
    )
    const nameless = list.find(({ forgotten }) => forgotten)
    if (!nameless) continue
    const edit = { payload: { invited: false }, ifMatch: nameless.version }
    const reply = await send(world, 'Anna', 'PATCH', `/event-participants/${nameless.id}`, edit)
    assert.is(bodyOf<Participant>(reply, 200).forgotten, true)
  }
  const trail = JSON.stringify(await world.db.select().from(audit))
  assert.not.match(trail, /Geheim/)
  assert.is(trail.match(/participant.forgotten/g)?.length, 4, 'once each')
})

const whoOf = ({ organisation, person, name, came }: Participant) => [organisation?.id ?? person?.id ?? name, came]

test('moves on with a guest who turns out to be of another firm, or to be somebody else', async (world) => {
  const [one, other] = [await recordOrganisation(world), await recordOrganisation(world, { name: 'Holzwerk' })]
  const held = await recordEvent(world)
  const guest = await addParticipant(world, held.id, { organisationId: one.id, standing: 'came' })
  const edit = (payload: object, ifMatch?: number) =>
    send(world, 'Anna', 'PATCH', `/event-participants/${guest.id}`, { payload, ...(ifMatch && { ifMatch }) })
  assert.is((await edit({ organisationId: other.id })).statusCode, 428)
  const replies = await Promise.all([edit({ organisationId: other.id }, 1), edit({ name: 'Frau Uhlig' }, 1)])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  bodyOf(await edit({ organisationId: other.id, name: null }, 2), 200)
  const eventsOf = async (id: string) =>
    (await read<{ events: object[] }>(world, `/organisations/${id}`, 'Karla')).events.length
  assert.equal([await eventsOf(one.id), await eventsOf(other.id)], [0, 1])
  const { version } = (await listOf(world, held.id))[0] as Participant
  const named = bodyOf<Participant>(await edit({ organisationId: null, name: 'Frau Uhlig' }, version), 200)
  assert.equal(whoOf(named), ['Frau Uhlig', true])
  assert.equal([await eventsOf(other.id), (await readEvent(world, held.id)).counts.companies], [0, 0])
  assert.is((await edit({ name: null }, named.version)).json().code, 'participant_unclear')
  assert.is((await edit({ organisationId: newId() }, named.version)).json().code, 'organisation_unknown')
  const back = bodyOf<Participant>(await edit({ organisationId: one.id, name: null }, named.version), 200)
  const removal = { ifMatch: back.version }
  assert.is((await send(world, 'Anna', 'DELETE', `/event-participants/${guest.id}`, removal)).statusCode, 204)
  assert.is(await eventsOf(one.id), 0, 'who is off the list was not reached by it')
})

test('puts nobody on a list twice, and of two merged records the one who stays, as far as either got', async (world) => {
  const [jana, twin] = [await recordPerson(world), await recordPerson(world, { givenName: 'Jana-Marie' })]
  const [firm, double] = [await recordOrganisation(world), await recordOrganisation(world, { name: 'Drehwerk' })]
  const held = await recordEvent(world)
  await addParticipant(world, held.id, { personId: jana.id, standing: 'invited' })
  await addParticipant(world, held.id, { organisationId: firm.id, standing: 'invited' })
  const again = (who: object) =>
    send(world, 'Anna', 'POST', `/events/${held.id}/participants`, {
      payload: { id: newId(), standing: 'came', ...who },
    })
  for (const who of [{ personId: jana.id }, { organisationId: firm.id }])
    assert.is((await again(who)).json().code, 'already_on_list')
  assert.is((await again({ organisationId: firm.id, name: 'Herr Löbel' })).statusCode, 201, 'it sends another')
  await addParticipant(world, held.id, { personId: twin.id, standing: 'came' })
  await addParticipant(world, held.id, { organisationId: double.id, standing: 'came' })
  await merge(world, jana.id, twin.id)
  await merge(world, firm.id, double.id)
  const list = await listOf(world, held.id)
  assert.equal(
    list.map(whoOf).sort(),
    [
      [firm.id, true],
      [firm.id, true],
      [jana.id, true],
    ].sort(),
  )
  assert.ok(list.find(({ person }) => person)?.invited)
  const { counts } = await readEvent(world, held.id)
  assert.equal([counts.came, counts.companies, counts.firstReached], [3, 1, 1])
})

test('tells who knows no hidden person neither that they stand on a list nor that they might', async (world) => {
  const { id: personId } = await recordPerson(world, {}, 'Karla')
  await restrict(world, await openCaseOf(world, { personId }, world.clock.today, 'Karla'), [], 'Karla')
  const held = await recordEvent(world)
  const guest = await addParticipant(world, held.id, { personId, standing: 'came' })
  const named = await addParticipant(world, held.id, { name: 'Herr Klar' })
  const replies = [
    await send(world, 'Bela', 'POST', `/events/${held.id}/participants`, {
      payload: { id: newId(), personId, standing: 'came' },
    }),
    await send(world, 'Bela', 'PATCH', `/event-participants/${named.id}`, {
      payload: { personId, name: null },
      ifMatch: 1,
    }),
  ]
  assert.equal(
    replies.map((reply) => reply.json().code),
    ['person_unknown', 'person_unknown'],
  )
  const edit = { payload: { invited: true }, ifMatch: 1 }
  assert.is((await send(world, 'Bela', 'PATCH', `/event-participants/${guest.id}`, edit)).statusCode, 404)
  const told = await tick(world, guest, false, { by: 'Bela' })
  assert.is(told.unknown.length, 1)
  const [open, apart] = [await recordOrganisation(world), await recordOrganisation(world, { name: 'Zyxwerk' }, 'Karla')]
  await openCaseOf(world, { organisationId: open.id })
  await restrict(world, await openCaseOf(world, { organisationId: apart.id }, undefined, 'Karla'), [], 'Karla')
  await addParticipant(world, held.id, { organisationId: apart.id, standing: 'came' })
  await merge(world, open.id, apart.id)
  const lengths = [(await listOf(world, held.id)).length, (await listOf(world, held.id, 'Bela')).length]
  assert.equal(lengths, [3, 1], 'what a merged record keeps apart, nobody else reads of it')
})

test('certifies who came themselves, of the training and nothing else, and takes nobody for a namesake', async (world) => {
  const [one, other] = [await recordOrganisation(world), await recordOrganisation(world, { name: 'Holzwerk' })]
  const certify = (id: string, kind = 'training') =>
    send(world, 'Karla', 'POST', `/event-participants/${id}/certificate`, {
      payload: { name: 'Ines Groß', kind, language: 'de' },
    })
  const ofModule = async (coachModule: number, organisationId: string, standing: 'came' | 'registered') => {
    const held = await recordEvent(world, { coachModule, heldOn: `2026-05-0${coachModule}` })
    return addParticipant(world, held.id, { organisationId, name: 'Ines Groß', standing })
  }
  await ofModule(1, one.id, 'came')
  const second = await ofModule(2, one.id, 'registered')
  assert.is((await certify(second.id, 'module')).json().code, 'did_not_come')
  const third = await ofModule(3, one.id, 'came')
  assert.is((await certify(third.id)).json().code, 'training_incomplete', 'who stayed away has two of three')
  await ofModule(2, other.id, 'came')
  assert.is((await certify(third.id)).json().code, 'training_incomplete', 'another firm sent a namesake')
  await tick(world, second)
  assert.is((await certify(third.id)).statusCode, 200)
  const breakfast = await recordEvent(world)
  const guest = await addParticipant(world, breakfast.id, { standing: 'came' })
  assert.is((await certify(guest.id, 'module')).json().code, 'not_a_training')
})

test('is held to its day, its times and its own list', async (world) => {
  const ahead = addDays(world.clock.today, 1)
  const create = (given: object) => send(world, 'Karla', 'POST', '/events', { payload: { ...event(world), ...given } })
  const refused: [object, string][] = [
    [{ heldOn: ahead, heads: 1 }, 'event_not_yet'],
    [{ begins: '14:00', ends: '14:00' }, 'event_times_reversed'],
    [{ ends: '14:00' }, 'event_times_reversed'],
    [{ form: 'visit', coachModule: 1 }, 'event_module_of_campaign'],
    [{ heldOn: addDays(world.clock.today, 3 * 366 + 1) }, 'event_too_far_ahead'],
    [{ kindId: newId() }, 'event_kind_unknown'],
  ]
  for (const [given, code] of refused) assert.is((await create(given)).json().code, code)
  const [held, other] = [await recordEvent(world, { heads: 2 }), await recordEvent(world)]
  const guest = await addParticipant(world, held.id)
  const move = { payload: { heldOn: ahead, note: 'Frau Geheim fehlt' }, ifMatch: 1 }
  assert.is((await send(world, 'Karla', 'PATCH', `/events/${held.id}`, move)).json().code, 'event_not_yet')
  const told = await tick(world, { id: guest.id, eventId: other.id })
  assert.is(told.unknown.length, 1)
  bodyOf(await send(world, 'Karla', 'PATCH', `/events/${other.id}`, move), 200)
  assert.not.match(JSON.stringify(await world.db.select().from(audit)), /Geheim/)
})

test('has a list of a thousand at the most, and one too many is added to none of it', async (world) => {
  const held = await recordEvent(world)
  const { id: eventId } = held
  const row = (index: number) => ({ id: newId(), eventId, name: `Gast ${index}`, createdAt: world.clock.now() })
  await transaction(world.db, async (tx) => {
    await tx.insert(eventParticipants).values(Array.from({ length: 999 }, (_, index) => row(index)))
  })
  const rows = [1, 2].map((index) => ({ id: newId(), name: `Später ${index}` }))
  const payload = { id: newId(), standing: 'invited', rows }
  const reply = await send(world, 'Karla', 'POST', `/events/${eventId}/participant-lists`, { payload })
  assert.is(reply.json().code, 'event_full')
  await addParticipant(world, eventId)
  const more = { payload: { id: newId(), name: 'Zu viel', standing: 'came' } }
  assert.is((await send(world, 'Anna', 'POST', `/events/${eventId}/participants`, more)).json().code, 'event_full')
  assert.is((await readEvent(world, eventId)).counts.registered, 1)
})

test.run()
