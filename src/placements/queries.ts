import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, openings, organisations, people, placements } from '../../db/schema/index.ts'
import { caseNumber } from '../cases/rules.ts'
import { knownCases, knownClients } from '../cases/visibility-queries.ts'
import { displayName } from '../names/rules.ts'
import type { Actor } from '../stamp.ts'
import type { Placement } from './contract.ts'

const rowsAtMost = 200

/** Whoever knows of the case and of the organisation; what was kept apart in a merged record stays unread. */
const known = (actor: Actor): SQL | undefined =>
  and(knownCases(actor), isNull(organisations.mergedInto), knownClients(actor, organisations.id))

const described = (handle: Handle) =>
  handle
    .select({
      placement: placements,
      caseFile: { prefix: caseFiles.prefix, year: caseFiles.year, sequence: caseFiles.sequence },
      person: {
        id: people.id,
        givenName: people.givenName,
        familyName: people.familyName,
        nativeName: people.nativeName,
      },
      organisation: { id: organisations.id, kind: organisations.kind, name: organisations.name },
      opening: { id: openings.id, name: openings.title },
    })
    .from(placements)
    .innerJoin(caseFiles, eq(caseFiles.id, placements.caseId))
    .innerJoin(people, eq(people.id, caseFiles.personId))
    .innerJoin(organisations, eq(organisations.id, placements.organisationId))
    .leftJoin(openings, eq(openings.id, placements.openingId))

type Row = Awaited<ReturnType<typeof described>>[number]

const placementOf = ({ placement, caseFile, person, organisation, opening }: Row): Placement => {
  const { organisationId: _, openingId: __, removedAt, createdAt: ___, ...fields } = placement
  const { id, nativeName } = person
  return {
    ...fields,
    caseNumber: caseNumber(caseFile),
    person: { id, name: displayName(person), nativeName },
    organisation,
    opening,
    removed: removedAt !== null,
  }
}

/** Removed ones too; nothing also where the actor may not know of whose or where it is. */
export const findPlacement = async (handle: Handle, id: string, actor: Actor): Promise<Placement | undefined> => {
  const [row] = await described(handle).where(and(eq(placements.id, id), known(actor)))
  return row && placementOf(row)
}

const listed = async (handle: Handle, where: SQL, actor: Actor): Promise<Placement[]> => {
  const rows = await described(handle)
    .where(and(where, isNull(placements.removedAt), known(actor)))
    .orderBy(desc(placements.beganOn), desc(placements.id))
    .limit(rowsAtMost)
  return rows.map(placementOf)
}

export const placementsOfOrganisation = (handle: Handle, organisationId: string, actor: Actor): Promise<Placement[]> =>
  listed(handle, eq(placements.organisationId, organisationId), actor)

export const placementsOfCase = (handle: Handle, caseId: string, actor: Actor): Promise<Placement[]> =>
  listed(handle, eq(placements.caseId, caseId), actor)

export const insertPlacement = async (tx: Tx, row: typeof placements.$inferInsert): Promise<void> => {
  await tx.insert(placements).values(row)
}

type Changed = Partial<
  Pick<typeof placements.$inferInsert, 'kind' | 'title' | 'beganOn' | 'endedOn' | 'openingId' | 'fills' | 'removedAt'>
>

/** Writes an edit of the placement, and counts it. */
export const updatePlacement = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(placements)
    .set({ ...changed, version: sql`${placements.version} + 1` })
    .where(eq(placements.id, id))
}
