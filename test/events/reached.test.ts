import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import { findSettings } from '../../src/centre/queries.ts'
import type { Event } from '../../src/events/contract.ts'
import { editEvent } from '../../src/events/events.ts'
import { addParticipant as add, editParticipant, removeParticipant } from '../../src/events/participants.ts'
import { takeTicks } from '../../src/events/ticks.ts'
import { reportOf } from '../../src/reports/report.ts'
import { merge } from '../duplicates/merging.ts'
import { bodyOf, read, recordOrganisation } from '../support/cases.ts'
import { patchOrganisation } from '../support/clients.ts'
import { listOf, recordEvent } from '../support/events.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('whom events reach first')

const readEvent = (world: World, id: string) => read<Event>(world, `/events/${id}`, 'Karla')

/** What was done, remembered beside the centre: who stands where, and whom a record became. */
type Guest = { id: string; eventId: string; firmId: string | null; came: boolean }
type Known = {
  guests: Map<string, Guest>
  heldOn: Map<string, Day>
  kinds: Map<string, 'company' | 'municipality'>
  became: Map<string, string>
}

/** Counted by hand: of each company, the earliest of what it came to since the centre was founded. */
const recounted = ({ guests, heldOn, kinds, became }: Known, foundedOn: Day): Map<string, number> => {
  const firsts = new Map<string, string>()
  for (const { eventId, firmId, came } of guests.values()) {
    if (!came || firmId === null) continue
    let firm = firmId
    while (became.has(firm)) firm = became.get(firm) as string
    const place = `${heldOn.get(eventId)} ${eventId}`
    const first = firsts.get(firm)
    if (kinds.get(firm) === 'municipality' || place < foundedOn) continue
    if (first === undefined || place < first) firsts.set(firm, place)
  }
  const counts = new Map([...heldOn.keys()].map((id) => [id, 0]))
  for (const place of firsts.values()) {
    const eventId = place.slice(11)
    counts.set(eventId, (counts.get(eventId) ?? 0) + 1)
  }
  return counts
}

type Deed = { what: number; event: number; firm: number; other: number; yes: boolean }

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({ what: fc.nat(9), event: fc.nat(4), firm: fc.nat(4), other: fc.nat(4), yes: fc.boolean() }),
  { minLength: 14, maxLength: 24 },
)

type At = Deed & { world: World; known: Known; firms: string[]; eventId: string; firmId: string }

const join = async ({ world, known, eventId, firmId, yes }: At) => {
  const id = newId()
  const made = { id, organisationId: firmId, name: `Gast ${id}`, standing: yes ? 'came' : 'registered' } as const
  await add(world.db, eventId, made, world.stampOf('Karla'))
  known.guests.set(id, { id, eventId, firmId, came: yes })
}

/** Somebody on the list, if anybody is, as the server knows them now. */
const guestAt = async ({ world, known, eventId, other }: At) => {
  const guest = [...known.guests.values()].filter((one) => one.eventId === eventId)[other % 3]
  const there = guest && (await listOf(world, eventId)).find(({ id }) => id === guest.id)
  return guest && there ? { guest, version: there.version } : undefined
}

const tickOff = async (at: At) => {
  const one = await guestAt(at)
  if (!one) return
  const ticks = [{ id: newId(), participantId: one.guest.id, came: at.yes }]
  await takeTicks(at.world.db, at.eventId, { ticks }, at.world.stampOf('Bela'))
  one.guest.came = at.yes
}

const takeOff = async (at: At) => {
  const one = await guestAt(at)
  if (!one) return
  await removeParticipant(at.world.db, one.guest.id, one.version, at.world.stampOf('Karla'))
  at.known.guests.delete(one.guest.id)
}

const correct = async (at: At) => {
  const one = await guestAt(at)
  if (!one) return
  const organisationId = at.yes ? at.firmId : null
  await editParticipant(at.world.db, one.guest.id, one.version, { organisationId }, at.world.stampOf('Karla'))
  one.guest.firmId = organisationId
}

const moveDay = async ({ world, known, eventId, firm, yes }: At) => {
  const heldOn = addDays('2026-04-01', firm * 7 - (yes ? 4000 : 0))
  const { version } = await readEvent(world, eventId)
  await editEvent(world.db, eventId, version, { heldOn }, world.stampOf('Karla'))
  known.heldOn.set(eventId, heldOn)
}

const mergeTwo = async ({ world, known: { kinds, became }, firms, firmId, other }: At) => {
  const gone = firms[other] ?? ''
  const isOne = firmId === gone || became.has(firmId) || became.has(gone)
  if (isOne || kinds.get(firmId) !== kinds.get(gone)) return
  await merge(world, firmId, gone)
  became.set(gone, firmId)
}

const changeKind = async ({ world, known, firmId, yes }: At) => {
  if (known.became.has(firmId)) return
  const kind = yes ? 'municipality' : 'company'
  const { version } = await read<{ version: number }>(world, `/organisations/${firmId}`)
  bodyOf(await patchOrganisation(world, firmId, { kind }, version), 200)
  known.kinds.set(firmId, kind)
}

/** Anything that a list or a record may go through. */
const ways = [join, join, join, tickOff, takeOff, takeOff, correct, moveDay, mergeTwo, changeKind]

const doAll = async (world: World, known: Known, all: Deed[], firms: string[]) => {
  for (const deed of all) {
    const eventId = [...known.heldOn.keys()].at(-1 - deed.event) ?? ''
    await ways[deed.what]?.({ ...deed, world, known, firms, eventId, firmId: firms[deed.firm] ?? '' })
  }
}

test('says of each event what the report adds up, whatever lists and records go through', async (world) => {
  const known: Known = { guests: new Map(), heldOn: new Map(), kinds: new Map(), became: new Map() }
  const { foundedOn } = await findSettings(world.db)
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const firms: string[] = []
      for (let firm = 0; firm < 5; firm += 1) {
        const kind = firm === 4 ? 'municipality' : 'company'
        const { id } = await recordOrganisation(world, { kind, name: `Werk ${newId()}` })
        firms.push(id)
        known.kinds.set(id, kind)
      }
      for (let event = 0; event < 5; event += 1) {
        const held = await recordEvent(world, { heldOn: addDays('2026-04-01', event) })
        known.heldOn.set(held.id, held.heldOn)
      }
      await doAll(world, known, all, firms)
      const expected = recounted(known, foundedOn)
      for (const [id, firstReached] of expected) {
        assert.is((await readEvent(world, id)).counts.firstReached, firstReached)
        const labelled = (await listOf(world, id)).filter((one) => one.firstReached)
        assert.is(new Set(labelled.map(({ organisation }) => organisation?.id)).size, firstReached, 'in the list, too')
      }
      const { today } = world.clock
      const report = await reportOf(world.db, { to: today, today })
      const sum = [...expected.values()].reduce((all, one) => all + one, 0)
      assert.is(report.quarters.at(-1)?.companiesReached.cumulative, sum)
    }),
    { numRuns: 6 },
  )
})

test.run()
