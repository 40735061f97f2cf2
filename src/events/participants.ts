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
  isOnList,
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

/** One more on the list; at the door, who came unasked. Whoever stands there is `already_on_list`. Safe to repeat. */
export const addParticipant = (
  handle: Handle,
  eventId: string,
  input: NewParticipant,
  stamp: Stamp,
): Promise<Participant> =>
  transaction(handle, async (tx) => {
    const { id, standing, invited, registered, ...typed } = input
    const creation = { id, kind: 'participant', body: { eventId, ...input }, table: eventParticipants }
    if (await wasCreated(tx, creation, stamp)) return readParticipant(tx, id, stamp)
    await refuseStanding(tx, eventId, standing, stamp)
    await refuseFull(tx, eventId, 1)
    const who = await somebody(tx, typed, stamp)
    await refuseTwice(tx, eventId, who)
    const flags = standingFlags(standing)
    await insertParticipant(tx, {
      id,
      eventId,
      ...who,
      ...flags,
      ...(invited && { invited }),
      ...(registered && { registered }),
      createdAt: stamp.at,
    })
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

/** A person is there once, and a firm once with whomever it sends; of two who share a name nobody knows that they are one. */
const refuseTwice = async (tx: Tx, eventId: string, who: Who, exceptId?: string): Promise<void> => {
  if (who.organisationId === null && who.personId === null) return
  if (await isOnList(tx, eventId, who, exceptId)) throw ruleBroken('already_on_list')
}

type Typed = { [Field in 'organisationId' | 'personId' | 'name']?: NewParticipant[Field] | null | undefined }
type Who = { organisationId: string | null; personId: string | null; name: string | null }

/** Whom a row is of, as the actor may know them; a merged record means the one that took its place. */
const somebody = async (tx: Tx, { organisationId, personId, name }: Typed, { by }: Stamp): Promise<Who> => {
  const who = { organisationId: organisationId ?? null, personId: personId ?? null, name: tidied(name) }
  if (!isSomebody(who)) throw ruleBroken('participant_unclear')
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

/** Another may be meant than was written down: the tick stays, and is theirs. `version` is what the change is based on. */
export const editParticipant = (
  handle: Handle,
  id: string,
  version: number,
  input: ParticipantEdit,
  stamp: Stamp,
): Promise<Participant> =>
  transaction(handle, async (tx) => {
    const participant = await readParticipant(tx, id, stamp)
    const { invited, registered, eventId } = participant
    const before = whoOf(participant)
    const who = await whoMeant(tx, before, input, stamp)
    const edited = { ...who, invited: input.invited ?? invited, registered: input.registered ?? registered }
    const changes = changesBetween({ ...before, invited, registered }, edited)
    refuseIfChanged(version, participant, changes)
    if (Object.keys(changes).length === 0) return participant
    if (changes.organisationId || changes.personId || changes.name) await refuseTwice(tx, eventId, who, id)
    // A name that is no longer kept is still the row's, as long as it is nobody known.
    const isForgotten = participant.forgotten && !isSomebody(who)
    await updateParticipant(tx, id, isForgotten ? { ...edited, name: '' } : edited)
    for (const one of [before, who]) await keepReached(tx, eventId, one.organisationId)
    await writeAudit(tx, 'participant.edited', id, stamp, withoutWords(changes))
    return readParticipant(tx, id, stamp)
  })

/** Nobody is looked up who is not named anew: a record that keeps apart what it said is still on the list as itself. */
const whoMeant = async (tx: Tx, before: Who, input: ParticipantEdit, stamp: Stamp): Promise<Who> => {
  const { organisationId = before.organisationId, personId = before.personId, name = before.name } = input
  const isSame = organisationId === before.organisationId && personId === before.personId
  if (!isSame) return somebody(tx, { organisationId, personId, name }, stamp)
  const who = { ...before, name: tidied(name) }
  if (who.name !== before.name && !isSomebody(who)) throw ruleBroken('participant_unclear', 'name')
  return who
}

/** Takes somebody off the list; the organisation is then no longer reached by this event. */
export const removeParticipant = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<void> =>
  transaction(handle, async (tx) => {
    const participant = await readParticipant(tx, id, stamp)
    refuseIfChanged(version, participant)
    await deleteParticipant(tx, id)
    await keepReached(tx, participant.eventId, participant.organisation?.id ?? null)
    await writeAudit(tx, 'participant.removed', id, stamp)
  })
