import { aliasedTable, and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, counsellors, followUps, journeyAnchors, journeySteps, journeys } from '../../db/schema/index.ts'
import { knownCase } from '../cases/visibility-queries.ts'
import type { Actor } from '../stamp.ts'

const leads = aliasedTable(counsellors, 'leads')

const selectJourneys = (handle: Handle) =>
  handle
    .select({ journey: journeys, personId: caseFiles.personId, leadId: caseFiles.leadId, leadUserId: leads.userId })
    .from(journeys)
    .innerJoin(caseFiles, eq(caseFiles.id, journeys.caseId))
    .innerJoin(leads, eq(leads.id, caseFiles.leadId))

export type JourneyRow = Awaited<ReturnType<typeof selectJourneys>>[number]

/** Also one whose start was taken back; nothing where the actor may not know of its case. */
export const findAnyJourneyRow = async (handle: Handle, id: string, actor: Actor): Promise<JourneyRow | undefined> => {
  const [row] = await selectJourneys(handle).where(and(eq(journeys.id, id), knownCase(actor, journeys.caseId)))
  return row
}

/** Nothing also where the actor may not know of its case. */
export const findJourneyRow = async (handle: Handle, id: string, actor: Actor): Promise<JourneyRow | undefined> => {
  const row = await findAnyJourneyRow(handle, id, actor)
  return row?.journey.removedAt ? undefined : row
}

/** Of which journey a step is; nothing also where the actor may not know of its case. */
export const journeyIdOfStep = async (handle: Handle, stepId: string, actor: Actor): Promise<string | undefined> => {
  const [row] = await handle
    .select({ id: journeys.id })
    .from(journeySteps)
    .innerJoin(journeys, eq(journeys.id, journeySteps.journeyId))
    .where(and(eq(journeySteps.id, stepId), isNull(journeys.removedAt), knownCase(actor, journeys.caseId)))
  return row?.id
}

/** Those that run first, newest first. */
export const journeysOfCase = (handle: Handle, caseId: string, actor: Actor): Promise<JourneyRow[]> =>
  selectJourneys(handle)
    .where(and(eq(journeys.caseId, caseId), isNull(journeys.removedAt), knownCase(actor, journeys.caseId)))
    .orderBy(sql`${journeys.ending} is not null`, desc(journeys.createdAt), desc(journeys.id))

export const countJourneys = async (handle: Handle, caseId: string): Promise<{ running: number; all: number }> => {
  const [counted] = await handle
    .select({ running: count(sql`case when ${journeys.ending} is null then 1 end`), all: count() })
    .from(journeys)
    .where(and(eq(journeys.caseId, caseId), isNull(journeys.removedAt)))
  return counted ?? { running: 0, all: 0 }
}

export const anchorsOf = (handle: Handle, journeyIds: string[]) =>
  handle
    .select()
    .from(journeyAnchors)
    .where(inArray(journeyAnchors.journeyId, journeyIds))
    .orderBy(asc(journeyAnchors.position))

export type AnchorRow = typeof journeyAnchors.$inferSelect

export const stepsOf = (handle: Handle, journeyIds: string[]) =>
  handle
    .select({
      step: journeySteps,
      followUp: {
        id: followUps.id,
        dueOn: followUps.dueOn,
        doneOn: followUps.doneOn,
        removedAt: followUps.removedAt,
        createdBy: followUps.createdBy,
        version: followUps.version,
      },
      owner: { id: counsellors.id, name: counsellors.name, userId: counsellors.userId },
    })
    .from(journeySteps)
    .leftJoin(followUps, eq(followUps.id, journeySteps.followUpId))
    .leftJoin(counsellors, eq(counsellors.id, followUps.ownerId))
    .where(inArray(journeySteps.journeyId, journeyIds))
    .orderBy(asc(journeySteps.position), asc(journeySteps.id))

export type StepRow = Awaited<ReturnType<typeof stepsOf>>[number]

export const insertJourney = async (tx: Tx, row: typeof journeys.$inferInsert): Promise<void> => {
  await tx.insert(journeys).values(row)
}

export const insertAnchors = async (tx: Tx, rows: (typeof journeyAnchors.$inferInsert)[]): Promise<void> => {
  await tx.insert(journeyAnchors).values(rows)
}

export const insertSteps = async (tx: Tx, rows: (typeof journeySteps.$inferInsert)[]): Promise<void> => {
  await tx.insert(journeySteps).values(rows)
}

type ChangedJourney = Partial<
  Pick<typeof journeys.$inferInsert, 'ending' | 'endedAt' | 'endedBy' | 'removedAt' | 'removedBy'>
>

/** Counts a change of the journey or of what belongs to it. */
export const updateJourney = async (tx: Tx, id: string, changed: ChangedJourney = {}): Promise<void> => {
  await tx
    .update(journeys)
    .set({ ...changed, version: sql`${journeys.version} + 1` })
    .where(eq(journeys.id, id))
}

type ChangedStep = Partial<
  Pick<typeof journeySteps.$inferInsert, 'asks' | 'plannedOn' | 'followUpId' | 'skippedAt' | 'skippedBy' | 'skipReason'>
>

export const updateStep = async (tx: Tx, id: string, changed: ChangedStep): Promise<void> => {
  await tx.update(journeySteps).set(changed).where(eq(journeySteps.id, id))
}

export const recordAnchor = async (tx: Tx, journeyId: string, code: string, recordedOn: string | null) => {
  await tx
    .update(journeyAnchors)
    .set({ recordedOn })
    .where(and(eq(journeyAnchors.journeyId, journeyId), eq(journeyAnchors.code, code)))
}
