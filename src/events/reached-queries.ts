import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Handle, Tx } from '../../db/open.ts'
import { eventOrganisations, eventParticipants, events, organisations } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { findSettings } from '../centre/queries.ts'
import type { Actor } from '../stamp.ts'

const came = alias(organisations, 'came')

/**
 * The companies that came to these events, and which of them no event or campaign before had reached: as `companiesReached`
 * counts them (rule 9), by day and then by the event's id. Who was merged came as the record that took their place.
 */
export const companiesAt = async (handle: Handle, eventIds: string[], actor: Actor) => {
  const { foundedOn } = await findSettings(handle)
  // A row is of a merged record only where that keeps apart what it said: from all who do not know of everybody.
  const known = knownClients(actor, organisations.id)
  const rows = await handle
    .selectDistinct({
      eventId: eventOrganisations.eventId,
      organisationId: organisations.id,
      isFirst: sql<number>`${events.heldOn} >= ${foundedOn} and not exists (
        select 1 from event_organisations as sooner join events as earlier on earlier.id = sooner.event_id
        where (sooner.organisation_id = ${organisations.id}
          or ${
            known
              ? sql`false`
              : sql`sooner.organisation_id in (
            select merged.id from organisations as merged where merged.merged_into = ${organisations.id})`
          })
        and earlier.held_on >= ${foundedOn}
        and (earlier.held_on, earlier.id) < (${events.heldOn}, ${events.id}))`,
    })
    .from(eventOrganisations)
    .innerJoin(events, eq(events.id, eventOrganisations.eventId))
    .innerJoin(came, eq(came.id, eventOrganisations.organisationId))
    .innerJoin(organisations, eq(organisations.id, sql`coalesce(${came.mergedInto}, ${came.id})`))
    .where(
      and(
        inArray(eventOrganisations.eventId, eventIds),
        eq(organisations.kind, 'company'),
        known && and(known, isNull(came.mergedInto)),
      ),
    )
  return rows.map(({ isFirst, ...row }) => ({ ...row, isFirst: isFirst === 1 }))
}

/** An organisation came to an event while one of those it sent did: what rule 9 counts from follows the list. */
export const keepReached = async (tx: Tx, eventId: string, organisationId: string | null): Promise<void> => {
  if (organisationId === null) return
  const [one] = await tx
    .select({ id: eventParticipants.id })
    .from(eventParticipants)
    .where(
      and(
        eq(eventParticipants.eventId, eventId),
        eq(eventParticipants.organisationId, organisationId),
        eq(eventParticipants.came, true),
      ),
    )
    .limit(1)
  if (one) await tx.insert(eventOrganisations).values({ eventId, organisationId }).onConflictDoNothing()
  else {
    const isTheirs = eq(eventOrganisations.organisationId, organisationId)
    await tx.delete(eventOrganisations).where(and(eq(eventOrganisations.eventId, eventId), isTheirs))
  }
}
