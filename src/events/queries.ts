import { asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Handle } from '../../db/open.ts'
import { eventOrganisations, events, organisations } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import type { OrganisationKind } from '../organisations/terms.ts'

const came = alias(organisations, 'came')

export type Participation = {
  organisationId: string
  kind: OrganisationKind
  heldOn: Day
  eventTitle: string
}

/** Every organisation at every event, by day; one that was merged into another came as that other. */
export const participations = (handle: Handle): Promise<Participation[]> =>
  handle
    .select({
      organisationId: organisations.id,
      kind: organisations.kind,
      heldOn: events.heldOn,
      eventTitle: events.title,
    })
    .from(eventOrganisations)
    .innerJoin(events, eq(events.id, eventOrganisations.eventId))
    .innerJoin(came, eq(came.id, eventOrganisations.organisationId))
    .innerJoin(organisations, eq(organisations.id, sql`coalesce(${came.mergedInto}, ${came.id})`))
    .orderBy(asc(events.heldOn), asc(events.id))

/** The events an organisation came to, latest first. What was kept apart as a record was merged into it stays unread. */
export const eventsOfOrganisation = (handle: Handle, organisationId: string) =>
  handle
    .select({ id: events.id, heldOn: events.heldOn, title: events.title, place: events.place })
    .from(eventOrganisations)
    .innerJoin(events, eq(events.id, eventOrganisations.eventId))
    .where(eq(eventOrganisations.organisationId, organisationId))
    .orderBy(desc(events.heldOn), desc(events.id))
