import type { Handle, Tx } from '../../db/open.ts'
import { eventParticipants } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { findOrganisationRow } from '../organisations/queries.ts'
import { findPersonRow } from '../people/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type {
  ListAdded,
  NewParticipant,
  Participant,
  ParticipantEdit,
  ParticipantList,
  Participants,
} from './contract.ts'
import { readEvent } from './events.ts'
import {
  countParticipants,
  deleteParticipant,
  findParticipant,
  insertParticipant,
  participantsOf,
  updateParticipant,
} from './participant-queries.ts'
import { keepReached } from './reached-queries.ts'
import { isSomebody, mayHaveCome, standingFlags, withoutWords } from './rules.ts'
import { mostParticipants, type Standing } from './terms.ts'

export const listParticipants = async (handle: Handle, eventId: string, stamp: Stamp): Promise<Participants> => {
  await readEvent(handle, eventId, stamp)
  return { rows: await participantsOf(handle, eventId, stamp) }
}

/** Throws `not_found`, also for somebody this user may not know of. */
export const readParticipant = async (handle: Handle, id: string, stamp: Stamp): Promise<Participant> => {
  const participant = await findParticipant(handle, id, stamp)
  if (!participant) throw notFound()
  return participant
}

/** One more on the list; at the door, who came unasked. Safe to repeat. */
export const addParticipant = (
  handle: Handle,
  eventId: string,
  input: NewParticipant,
  stamp: Stamp,
): Promise<Participant> =>
  transaction(handle, async (tx) => {
    const { id, standing, ...typed } = input
    const creation = { id, kind: 'participant', body: { eventId, ...input }, table: eventParticipants }
    if (await wasCreated(tx, creation, stamp)) return readParticipant(tx, id, stamp)
    await refuseStanding(tx, eventId, standing, stamp)
    await refuseFull(tx, eventId, 1)
    const who = await somebody(tx, typed, stamp)
    await insertParticipant(tx, { id, eventId, ...who, ...standingFlags(standing), createdAt: stamp.at })
    await keepReached(tx, eventId, who.organisationId)
    await writeAudit(tx, 'participant.added', id, stamp)
    return readParticipant(tx, id, stamp)
  })

const refuseStanding = async (tx: Tx, eventId: string, standing: Standing, stamp: Stamp): Promise<void> => {
  const { heldOn } = await readEvent(tx, eventId, stamp)
  if (standing === 'came' && !mayHaveCome(heldOn, stamp.today)) throw ruleBroken('event_not_yet')
}

const refuseFull = async (tx: Tx, eventId: string, more: number): Promise<void> => {
  if ((await countParticipants(tx, eventId)) + more > mostParticipants) throw ruleBroken('event_full')
}

type Typed = Omit<NewParticipant, 'id' | 'standing'>
type Who = { organisationId: string | null; personId: string | null; name: string | null }

/** Whom a row is of, as the actor may know them; a merged record means the one that took its place. */
const somebody = async (tx: Tx, { organisationId, personId, name }: Typed, { by }: Stamp): Promise<Who> => {
  const who = { organisationId: organisationId ?? null, personId: personId ?? null, name: tidied(name) }
  if (!isSomebody({ organisationId, personId, name: who.name })) throw ruleBroken('participant_unclear')
  if (organisationId) {
    const row = await findOrganisationRow(tx, await survivorOf(tx, organisationId, by), by)
    if (!row) throw ruleBroken('organisation_unknown', 'organisationId')
    return { ...who, organisationId: row.id }
  }
  if (!personId) return who
  const row = await findPersonRow(tx, await survivorOf(tx, personId, by), by)
  if (!row) throw ruleBroken('person_unknown', 'personId')
  return { ...who, personId: row.id }
}

/** Many at once, all or none. Whoever stands there gets that far, and is not written down twice. Safe to repeat. */
export const addParticipants = (
  handle: Handle,
  eventId: string,
  input: ParticipantList,
  stamp: Stamp,
): Promise<ListAdded> =>
  transaction(handle, async (tx) => {
    const { standing, rows } = input
    const creation = { id: input.id, kind: 'participant list', body: { eventId, ...input }, table: eventParticipants }
    await refuseStanding(tx, eventId, standing, stamp)
    if (await wasCreated(tx, creation, stamp)) return { added: 0, already: rows.length }
    const known = new Map((await participantsOf(tx, eventId, stamp)).map((one) => [keyOf(whoOf(one)), one]))
    let added = 0
    for (const { id, ...typed } of rows) {
      const who = await somebody(tx, typed, stamp)
      const there = known.get(keyOf(who))
      if (there) await raise(tx, there, standing, stamp)
      else {
        const body = { eventId, standing, ...typed }
        if (await wasCreated(tx, { id, kind: 'participant', body, table: eventParticipants }, stamp)) continue
        await insertParticipant(tx, { id, eventId, ...who, ...standingFlags(standing), createdAt: stamp.at })
        await writeAudit(tx, 'participant.added', id, stamp)
        known.set(keyOf(who), await readParticipant(tx, id, stamp))
        added += 1
      }
      if (standing === 'came') await keepReached(tx, eventId, who.organisationId)
    }
    await refuseFull(tx, eventId, 0)
    return { added, already: rows.length - added }
  })

const whoOf = ({ organisation, person, name }: Participant): Who => ({
  organisationId: organisation?.id ?? null,
  personId: person?.id ?? null,
  name,
})

/** An organisation stands there once, whomever it sends; of two who share a name nobody knows that they are two. */
const keyOf = ({ organisationId, personId, name }: Who): string => organisationId ?? personId ?? ` ${name}`

const raise = async (tx: Tx, there: Participant, standing: Standing, stamp: Stamp): Promise<void> => {
  if (there[standing]) return
  await updateParticipant(tx, there.id, { [standing]: true })
  await writeAudit(tx, 'participant.edited', there.id, stamp, { [standing]: { from: false, to: true } })
}

export const editParticipant = (
  handle: Handle,
  id: string,
  version: number,
  input: ParticipantEdit,
  stamp: Stamp,
): Promise<Participant> =>
  transaction(handle, async (tx) => {
    const participant = await readParticipant(tx, id, stamp)
    const { name, ...flags } = input
    const edited = { ...flags, ...(name !== undefined && { name: tidied(name) }) }
    const changes = changesBetween(participant, edited as Partial<Participant>)
    refuseIfChanged(version, participant, changes)
    if (Object.keys(changes).length === 0) return participant
    const { organisationId, personId, name: named } = { ...whoOf(participant), ...edited }
    if (!isSomebody({ organisationId: organisationId ?? undefined, personId: personId ?? undefined, name: named })) {
      throw ruleBroken('participant_unclear', 'name')
    }
    await updateParticipant(tx, id, edited)
    await writeAudit(tx, 'participant.edited', id, stamp, withoutWords(changes))
    return readParticipant(tx, id, stamp)
  })

/** Takes somebody off the list; the organisation is then no longer reached by this event. */
export const removeParticipant = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<void> =>
  transaction(handle, async (tx) => {
    const participant = await readParticipant(tx, id, stamp)
    refuseIfChanged(version, participant)
    await deleteParticipant(tx, id)
    await keepReached(tx, participant.eventId, participant.organisation?.id ?? null)
    await writeAudit(tx, 'participant.removed', id, stamp)
  })
