import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { eventParticipants, organisations } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { placeOfOrganisation } from '../clients/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { NameMatches } from './contract.ts'
import { readEvent } from './events.ts'
import { meantBy } from './name-rules.ts'

/** Which organisations a pasted list may mean: it is looked at before anything is written down twice. */
export const matchNames = async (
  handle: Handle,
  eventId: string,
  names: readonly string[],
  stamp: Stamp,
): Promise<NameMatches> => {
  await readEvent(handle, eventId, stamp)
  const there = new Set(await organisationsOnList(handle, eventId))
  const meant = meantBy(await knownOrganisations(handle, stamp))
  return {
    rows: names.map((name) => ({
      name,
      organisations: meant(name).map(({ one: { id, kind, name, place }, same }) => ({
        id,
        kind,
        name,
        nativeName: null,
        place,
        same,
        isThere: there.has(id),
      })),
    })),
  }
}

const organisationsOnList = async (handle: Handle, eventId: string): Promise<string[]> => {
  const rows = await handle
    .selectDistinct({ id: eventParticipants.organisationId })
    .from(eventParticipants)
    .where(eq(eventParticipants.eventId, eventId))
  return rows.flatMap(({ id }) => id ?? [])
}

/** Read once for all the names: a list is hundreds of lines, the centre knows thousands of firms. */
const knownOrganisations = (handle: Handle, { by }: Stamp) =>
  handle
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      place: placeOfOrganisation,
    })
    .from(organisations)
    .where(and(isNull(organisations.mergedInto), knownClients(by, organisations.id)))
    .orderBy(asc(organisations.sortName), asc(organisations.id))
