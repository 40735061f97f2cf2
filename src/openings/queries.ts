import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { municipalities, openings, organisationContacts, organisations, placements } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { isMainContact } from '../organisations/contact-queries.ts'
import type { Actor } from '../stamp.ts'
import type { Opening } from './contract.ts'

const ofOneAtMost = 200

/** Of organisations the actor may know of; what was kept apart in a merged record stays unread. */
const known = (actor: Actor): SQL | undefined =>
  and(isNull(organisations.mergedInto), knownClients(actor, organisations.id))

const columns = {
  opening: openings,
  organisation: {
    id: organisations.id,
    kind: organisations.kind,
    name: organisations.name,
    sector: organisations.sector,
    municipalityKey: organisations.municipalityKey,
    place: sql<string | null>`coalesce(${municipalities.name}, ${organisations.place})`,
    contactName: organisationContacts.name,
    email: organisationContacts.email,
    phone: organisationContacts.phone,
  },
}

const described = (handle: Handle) =>
  handle
    .select(columns)
    .from(openings)
    .innerJoin(organisations, eq(organisations.id, openings.organisationId))
    .leftJoin(municipalities, eq(municipalities.key, organisations.municipalityKey))
    .leftJoin(organisationContacts, isMainContact)

type Row = Awaited<ReturnType<typeof described>>[number]

const openingOf = ({ opening, organisation }: Row): Opening => {
  const { organisationId: _, createdAt: __, ...fields } = opening
  return { ...fields, organisation }
}

/** Nothing also where the actor may not know of whose it is. */
export const findOpening = async (handle: Handle, id: string, actor: Actor): Promise<Opening | undefined> => {
  const [row] = await described(handle).where(and(eq(openings.id, id), known(actor)))
  return row && openingOf(row)
}

/** The open ones first, in the order they were told of; then what became of the others, latest first. */
export const openingsOfOrganisation = async (
  handle: Handle,
  organisationId: string,
  actor: Actor,
): Promise<Opening[]> => {
  const rows = await described(handle)
    .where(and(eq(openings.organisationId, organisationId), known(actor)))
    .orderBy(sql`${openings.endedOn} is not null`, desc(openings.endedOn), desc(openings.knownOn), desc(openings.id))
    .limit(ofOneAtMost)
  return rows.map(openingOf)
}

/** Every open one, whoever was asked last first. */
export const openOpenings = async (handle: Handle, actor: Actor, limit: number): Promise<Opening[]> => {
  const rows = await described(handle)
    .where(and(isNull(openings.endedOn), known(actor)))
    .orderBy(desc(openings.checkedOn), desc(openings.knownOn), asc(openings.id))
    .limit(limit)
  return rows.map(openingOf)
}

export const countOpenOpenings = async (handle: Handle, actor: Actor): Promise<number> => {
  const [row] = await handle
    .select({ openings: count() })
    .from(openings)
    .innerJoin(organisations, eq(organisations.id, openings.organisationId))
    .where(and(isNull(openings.endedOn), known(actor)))
  return row?.openings ?? 0
}

export const insertOpening = async (tx: Tx, row: typeof openings.$inferInsert): Promise<void> => {
  await tx.insert(openings).values(row)
}

type Changed = Partial<Omit<typeof openings.$inferInsert, 'id' | 'organisationId' | 'version' | 'createdAt'>>

/** Writes an edit of the opening, and counts it. */
export const updateOpening = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(openings)
    .set({ ...changed, version: sql`${openings.version} + 1` })
    .where(eq(openings.id, id))
}

/** Nobody fills it any more; that it was this opening they were placed on stays. */
export const releaseFilling = async (tx: Tx, id: string): Promise<void> => {
  await tx
    .update(placements)
    .set({ fills: false, version: sql`${placements.version} + 1` })
    .where(and(eq(placements.openingId, id), eq(placements.fills, true)))
}
