import type { Handle } from '../../db/open.ts'
import { groupedBy } from '../grouped.ts'
import { type AnchorRow, anchorsOf, type JourneyRow, type StepRow, stepsOf } from './queries.ts'
import type { KeptStep } from './standing-rules.ts'

/** A journey with everything that belongs to it, as it is kept. */
export type Kept = { row: JourneyRow; anchors: AnchorRow[]; steps: StepRow[] }

export const keptOf = async (handle: Handle, row: JourneyRow): Promise<Kept> => ({
  row,
  anchors: await anchorsOf(handle, [row.journey.id]),
  steps: await stepsOf(handle, [row.journey.id]),
})

/** As many questions for many as for one. */
export const allKept = async (handle: Handle, rows: JourneyRow[]): Promise<Kept[]> => {
  const ids = rows.map(({ journey }) => journey.id)
  const anchors = groupedBy(await anchorsOf(handle, ids), ({ journeyId }) => journeyId)
  const steps = groupedBy(await stepsOf(handle, ids), ({ step }) => step.journeyId)
  return rows.map((row) => ({
    row,
    anchors: anchors.get(row.journey.id) ?? [],
    steps: steps.get(row.journey.id) ?? [],
  }))
}

/** As the rules see it. */
export const keptStep = ({ step, followUp }: StepRow): KeptStep => ({
  id: step.id,
  code: step.code,
  due: step.due,
  counting: step.counting,
  asks: step.asks,
  skipped: step.skippedAt !== null,
  plannedOn: step.plannedOn,
  followUp: followUp && { dueOn: followUp.dueOn, doneOn: followUp.doneOn, removed: followUp.removedAt !== null },
})
