import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { entries, journeyActsDone, journeyAnchors, journeySteps, journeys } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import type { EntryJourney } from './contract.ts'
import type { JourneyAct } from './terms.ts'

export const insertAct = async (tx: Tx, row: typeof journeyActsDone.$inferInsert): Promise<void> => {
  await tx.insert(journeyActsDone).values(row)
}

type Sought = { journeyId: string; acts: readonly JourneyAct[]; stepId?: string; happenedOn?: Day }

/** The last of such acts that stands. */
export const findAct = async (tx: Tx, { journeyId, acts, stepId, happenedOn }: Sought) => {
  const [found] = await tx
    .select({ entryId: entries.id, days: journeyActsDone.days })
    .from(journeyActsDone)
    .innerJoin(entries, eq(entries.id, journeyActsDone.entryId))
    .where(
      and(
        eq(journeyActsDone.journeyId, journeyId),
        inArray(journeyActsDone.act, [...acts]),
        stepId === undefined ? undefined : eq(journeyActsDone.stepId, stepId),
        happenedOn === undefined ? undefined : eq(entries.happenedOn, happenedOn),
        isNull(entries.removedAt),
      ),
    )
    .orderBy(desc(entries.recordedAt), desc(entries.id))
    .limit(1)
  return found
}

/** The entries that tell of it. */
export const standingActs = async (tx: Tx, journeyId: string): Promise<string[]> => {
  const rows = await tx
    .select({ entryId: entries.id })
    .from(journeyActsDone)
    .innerJoin(entries, eq(entries.id, journeyActsDone.entryId))
    .where(and(eq(journeyActsDone.journeyId, journeyId), isNull(entries.removedAt)))
  return rows.map(({ entryId }) => entryId)
}

/** By the entry’s id, with the words a timeline needs. That the asker may know of the case was asked before. */
export const actsOfEntries = async (handle: Handle, entryIds: string[]): Promise<Map<string, EntryJourney>> => {
  if (entryIds.length === 0) return new Map()
  const rows = await selectActs(handle, entryIds)
  const redated = rows.filter(({ act }) => act.days !== null && act.days.length > 0)
  const titles = await titlesOf(
    handle,
    redated.map(({ act }) => act.journeyId),
  )
  return new Map(
    rows.map(({ act: { entryId, journeyId, act, days, moved }, german, english, label, step }) => {
      const said = (days ?? []).map(({ of, to }) => ({ title: titles.get(keyOf(journeyId, of)) ?? null, day: to }))
      return [entryId, { id: journeyId, act, title: { german, english }, label, step, days: said, moved: moved ?? 0 }]
    }),
  )
}

const selectActs = (handle: Handle, entryIds: string[]) =>
  handle
    .select({
      act: journeyActsDone,
      german: journeys.german,
      english: journeys.english,
      label: journeys.label,
      step: { german: journeySteps.german, english: journeySteps.english },
    })
    .from(journeyActsDone)
    .innerJoin(journeys, eq(journeys.id, journeyActsDone.journeyId))
    .leftJoin(journeySteps, eq(journeySteps.id, journeyActsDone.stepId))
    .where(inArray(journeyActsDone.entryId, entryIds))

/** Of every anchor by its code, and of every step by its id. */
const titlesOf = async (handle: Handle, journeyIds: string[]): Promise<Map<string, EntryJourney['title']>> => {
  if (journeyIds.length === 0) return new Map()
  const { german, english, journeyId } = journeySteps
  const anchors = await handle
    .select({
      journeyId: journeyAnchors.journeyId,
      of: journeyAnchors.code,
      german: journeyAnchors.german,
      english: journeyAnchors.english,
    })
    .from(journeyAnchors)
    .where(inArray(journeyAnchors.journeyId, journeyIds))
  const steps = await handle
    .select({ journeyId, of: journeySteps.id, german, english })
    .from(journeySteps)
    .where(inArray(journeyId, journeyIds))
  return new Map(
    [...anchors, ...steps].map((one) => [keyOf(one.journeyId, one.of), { german: one.german, english: one.english }]),
  )
}

const keyOf = (journeyId: string, of: string): string => `${journeyId} ${of}`
