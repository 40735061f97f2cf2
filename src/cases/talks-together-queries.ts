import { aliasedTable, and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, consultations, entries, organisations, people } from '../../db/schema/index.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import { groupedBy } from '../grouped.ts'
import type { Actor } from '../stamp.ts'
import type { Entry } from './contract.ts'
import { caseNumber } from './rules.ts'
import { knownCases } from './visibility-queries.ts'

export type Other = NonNullable<Entry['talk']>['together'][number]

type OfTalk = { id: string; talkId: string | null }

/** What the other entries of the same talk are, by the entry they belong to: those that stand, on cases the actor may know of. */
export const othersOfTalks = async (
  handle: Handle,
  rows: readonly OfTalk[],
  actor: Actor,
): Promise<Map<string, Other[]>> => {
  const shared = rows.filter(({ talkId }) => talkId !== null).map(({ id }) => id)
  if (shared.length === 0) return new Map()
  const found = await selectOthers(handle, shared, actor)
  return new Map(
    [...groupedBy(found, ({ of }) => of)].map(([of, others]) => [
      of,
      others.map(({ entryId, caseId, number, ...client }) => ({
        entryId,
        caseId,
        number: caseNumber(number),
        client: clientOf(client).name,
      })),
    ]),
  )
}

const own = aliasedTable(consultations, 'own')

const selectOthers = (handle: Handle, ids: readonly string[], actor: Actor) =>
  handle
    .select({
      of: own.entryId,
      entryId: entries.id,
      caseId: caseFiles.id,
      number: { prefix: caseFiles.prefix, year: caseFiles.year, sequence: caseFiles.sequence },
      ...clientColumns,
    })
    .from(own)
    .innerJoin(consultations, and(eq(consultations.talkId, own.talkId), ne(consultations.entryId, own.entryId)))
    .innerJoin(entries, eq(entries.id, consultations.entryId))
    .innerJoin(caseFiles, eq(caseFiles.id, entries.caseId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(and(inArray(own.entryId, [...ids]), isNull(entries.removedAt), knownCases(actor)))
    .orderBy(caseFiles.year, caseFiles.sequence)

const ownEntry = aliasedTable(entries, 'own_entry')

/** The entries of one talk beside this one, on cases the actor may know of; which were removed, and at one moment with it. */
export const entriesOfSameTalk = async (handle: Handle, id: string, actor: Actor) => {
  const rows = await handle
    .select({ id: entries.id, removedAt: entries.removedAt, ownRemovedAt: ownEntry.removedAt })
    .from(own)
    .innerJoin(ownEntry, eq(ownEntry.id, own.entryId))
    .innerJoin(consultations, and(eq(consultations.talkId, own.talkId), ne(consultations.entryId, own.entryId)))
    .innerJoin(entries, eq(entries.id, consultations.entryId))
    .innerJoin(caseFiles, eq(caseFiles.id, entries.caseId))
    .where(and(eq(own.entryId, id), knownCases(actor)))
    .orderBy(entries.id)
  return rows.map((row) => ({
    id: row.id,
    removed: row.removedAt !== null,
    removedWithIt: row.removedAt !== null && row.removedAt.getTime() === row.ownRemovedAt?.getTime(),
  }))
}
