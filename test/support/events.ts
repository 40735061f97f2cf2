import { v7 as newId } from 'uuid'
import type {
  Event,
  NewEvent,
  NewParticipant,
  Participant,
  Participants,
  TicksTaken,
} from '../../src/events/contract.ts'
import { bodyOf, read, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

/** Held today, unless said otherwise. */
export const event = (world: World, given: Partial<NewEvent> = {}): NewEvent => ({
  id: newId(),
  form: 'event',
  heldOn: world.clock.today,
  title: 'Unternehmerfrühstück',
  ...given,
})

export const recordEvent = async (world: World, given: Partial<NewEvent> = {}): Promise<Event> =>
  bodyOf(await send(world, 'Karla', 'POST', '/events', { payload: event(world, given) }), 201)

export const participant = (given: Partial<NewParticipant> = {}): NewParticipant => ({
  id: newId(),
  standing: 'registered',
  ...(!given.organisationId && !given.personId && { name: 'Frau Seidel' }),
  ...given,
})

export const addParticipant = async (
  world: World,
  eventId: string,
  given: Partial<NewParticipant> = {},
  by: Name = 'Karla',
): Promise<Participant> =>
  bodyOf(await send(world, by, 'POST', `/events/${eventId}/participants`, { payload: participant(given) }), 201)

export const tick = async (
  world: World,
  { id: participantId, eventId }: Pick<Participant, 'id' | 'eventId'>,
  came = true,
  { id = newId(), by = 'Anna' as Name } = {},
): Promise<TicksTaken> =>
  bodyOf(
    await send(world, by, 'POST', `/events/${eventId}/ticks`, { payload: { ticks: [{ id, participantId, came }] } }),
    200,
  )

export const listOf = async (world: World, eventId: string, by: Name = 'Karla'): Promise<Participant[]> =>
  (await read<Participants>(world, `/events/${eventId}/participants`, by)).rows
