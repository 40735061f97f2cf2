import type { Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { standingActs } from './act-queries.ts'
import { takeOffTimeline } from './acts.ts'
import { findToChange } from './journeys.ts'
import { keptOf, keptStep } from './kept.ts'
import { findAnyJourneyRow, updateJourney } from './queries.ts'
import { removeFollowUpOf } from './raising.ts'
import { standingOf } from './standing-rules.ts'

/**
 * As if it had never begun: its steps go off every list, and what was done to it off the timeline. Throws
 * `journey_under_way` once a step is done; then it can be ended. Taken back already, it stays so.
 */
export const takeBackStart = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<void> =>
  transaction(handle, async (tx) => {
    const any = await findAnyJourneyRow(tx, id, stamp.by)
    if (!any) throw notFound()
    if (any.journey.removedAt !== null) return
    const { row, current } = await findToChange(tx, id, stamp)
    refuseIfChanged(version, current)
    const { steps } = await keptOf(tx, row)
    if (steps.some((step) => standingOf(keptStep(step)) === 'done')) throw ruleBroken('journey_under_way')

    for (const step of steps) await removeFollowUpOf(tx, step, stamp)
    await updateJourney(tx, id, { removedAt: stamp.at, removedBy: stamp.by.userId })
    for (const entryId of await standingActs(tx, id)) await takeOffTimeline(tx, row.journey, entryId, stamp)
    await writeAudit(tx, 'journey.start_undone', id, stamp, { removed: { from: false, to: true } })
  })
