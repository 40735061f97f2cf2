import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { eventOrganisations, eventParticipants, events } from '../../db/schema/index.ts'
import type { Stamp } from '../stamp.ts'
import { insertAll } from './insert-all.ts'
import type { Plan } from './plan.ts'
import { rememberRows } from './remember-rows.ts'
import type { Wordbook } from './words.ts'

export const writeEvents = async (tx: Tx, { rows, clientIds }: Plan, words: Wordbook, stamp: Stamp): Promise<void> => {
  const held = rows.events.map((row) => ({ ...row, id: newId() }))
  const eventRows = held.map(({ id, heldOn, title, kind, place }) => ({
    id,
    heldOn,
    title,
    kindId: words.idOf({ kind: 'eventKind', value: kind }),
    place,
    createdAt: stamp.at,
  }))
  // Two numbers may have been merged into one organisation, which came once.
  const guests = held.flatMap(({ id, organisationNrs }) =>
    [...new Set(organisationNrs.map((nr) => clientIds.get(nr) ?? ''))].map((organisationId) => ({
      eventId: id,
      organisationId,
    })),
  )
  await insertAll(tx, events, eventRows)
  await insertAll(tx, eventOrganisations, guests)
  const listed = guests.map((guest) => ({ ...guest, id: newId(), came: true, createdAt: stamp.at }))
  await insertAll(tx, eventParticipants, listed)
  await rememberRows(tx, held, stamp)
}
