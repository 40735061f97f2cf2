import { eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { listed } from '../../db/listed.ts'
import type { Handle } from '../../db/open.ts'
import { caseFiles, consultations, entries, eventOrganisations, events, organisations } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import type { CountingFacts } from '../reports/rules.ts'

/** What the rules count from, of these clients alone: a merge is told, and pairs are counted, without the whole centre. */
export const factsOfClients = async (handle: Handle, ids: string[], today: Day): Promise<CountingFacts> => {
  const { foundedOn: countingStart } = await findSettings(handle)
  return {
    countingStart,
    today,
    talks: await talksOf(handle, ids),
    participations: await participationsOf(handle, ids),
    // What merging is told to change are clients and companies; a check stays one check.
    finishedSheets: [],
    measures: [],
  }
}

const talksOf = async (handle: Handle, ids: string[]): Promise<CountingFacts['talks']> => {
  const these = sql`(select id from ${listed(ids)})`
  const rows = await handle
    .select({
      entryId: entries.id,
      clientId: sql<string>`coalesce(${caseFiles.personId}, ${caseFiles.organisationId})`,
      caseId: caseFiles.id,
      caseYear: caseFiles.year,
      caseSequence: caseFiles.sequence,
      targetGroup: caseFiles.targetGroup,
      kind: entries.kind,
      removedAt: entries.removedAt,
      heldOn: entries.happenedOn,
      recordedAt: entries.recordedAt,
      accompanied: consultations.accompanied,
    })
    .from(caseFiles)
    .innerJoin(entries, eq(entries.caseId, caseFiles.id))
    .innerJoin(consultations, eq(consultations.entryId, entries.id))
    .where(or(inArray(caseFiles.personId, these), inArray(caseFiles.organisationId, these)))
  return rows.map(({ kind, removedAt, recordedAt, ...talk }) => ({
    ...talk,
    form: kind === 'consultation' ? 'consultation' : 'short_contact',
    removed: removedAt !== null,
    recordedAt: recordedAt.getTime(),
  }))
}

const came = alias(organisations, 'came')

/** Who came as a record that was merged came as its survivor, whose the row is also where facts were kept apart. */
const participationsOf = (handle: Handle, ids: string[]): Promise<CountingFacts['participations']> =>
  handle
    .select({ organisationId: organisations.id, kind: organisations.kind, heldOn: events.heldOn })
    .from(eventOrganisations)
    .innerJoin(events, eq(events.id, eventOrganisations.eventId))
    .innerJoin(came, eq(came.id, eventOrganisations.organisationId))
    .innerJoin(organisations, eq(organisations.id, sql`coalesce(${came.mergedInto}, ${came.id})`))
    .where(sql`${organisations.id} in (select id from ${listed(ids)})`)
