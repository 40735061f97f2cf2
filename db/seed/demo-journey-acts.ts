import { eq } from 'drizzle-orm'
import { insertEntry, keepLastEntry } from '../../src/cases/queries.ts'
import { insertAct } from '../../src/journeys/act-queries.ts'
import type { DaySaid, JourneyAct } from '../../src/journeys/terms.ts'
import type { Tx } from '../open.ts'
import { journeySteps } from '../schema/index.ts'
import type { Random } from './demo/random.ts'

/** On the case of whom, since when there is such a case, and by whom. */
type On = { journeyId: string; caseId: string; openedAt: Date; userId: string | null }

export type ActOfDemo = {
  act: JourneyAct
  happenedOn: string
  at: Date
  note?: string
  /** The step it is about, by its code. */
  step?: string
  days?: DaySaid[]
  moved?: number
}

/** What was done to a journey, as its case tells it. */
export const seedActs = async (tx: Tx, on: On, acts: readonly ActOfDemo[], random: Random): Promise<void> => {
  const steps = await tx
    .select({ id: journeySteps.id, code: journeySteps.code })
    .from(journeySteps)
    .where(eq(journeySteps.journeyId, on.journeyId))
  for (const [index, { act, happenedOn, at, note = null, step, days = null, moved = null }] of acts.entries()) {
    const recordedAt = new Date(Math.max(at.getTime(), on.openedAt.getTime() + (index + 1) * 60_000))
    const entryId = random.id(recordedAt.getTime())
    const entry = { id: entryId, caseId: on.caseId, kind: 'journey' as const, happenedOn, recordedAt, note }
    await insertEntry(tx, { ...entry, recordedBy: on.userId })
    const stepId = step === undefined ? null : steps.find(({ code }) => code === step)?.id
    if (stepId === undefined) throw new Error(`The demo has no step ${step}`)
    await insertAct(tx, { entryId, journeyId: on.journeyId, act, stepId, days, moved })
  }
  await keepLastEntry(tx, on.caseId)
}
