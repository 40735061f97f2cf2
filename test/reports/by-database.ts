import { v7 as newId } from 'uuid'
import { eventOrganisations, events, residences } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { World } from '../support/world.ts'

/** What no screen records yet: written as the import writes it. */

export const hold = (world: World, heldOn: string, title: string, organisationIds: string[]) =>
  transaction(world.db, async (tx) => {
    const event = { id: newId(), heldOn, title, createdAt: world.clock.now() }
    await tx.insert(events).values(event)
    await tx
      .insert(eventOrganisations)
      .values(organisationIds.map((organisationId) => ({ eventId: event.id, organisationId })))
  })

type Place = { municipalityKey?: string; place?: string }

export const move = (world: World, personId: string, fromOn: string | null, place: Place) =>
  transaction(world.db, async (tx) => {
    await tx.insert(residences).values({ id: newId(), personId, fromOn, ...place })
  })
