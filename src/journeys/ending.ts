import type { Handle } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Stamp } from '../stamp.ts'
import { recordAct, recordReturn } from './acts.ts'
import type { Journey, JourneyEnding } from './contract.ts'
import { changeJourney, refuseIfEnded } from './journeys.ts'
import { updateJourney } from './queries.ts'
import { removeFollowUpOf, restoreFollowUpOf } from './raising.ts'
import { refuseRunning } from './refusals.ts'
import { endings } from './terms.ts'

/** What is still open goes off every list. Ended so already, it stays as it is; ended otherwise, whoever asks is told. Throws `journey_ended`. */
export const endJourney = (
  handle: Handle,
  id: string,
  version: number,
  { ending }: JourneyEnding,
  stamp: Stamp,
): Promise<Journey> =>
  changeJourney(handle, id, version, stamp, async (tx, kept, refuseStale) => {
    const { row, steps } = kept
    if (row.journey.ending === ending) return
    refuseStale()
    refuseIfEnded(kept)
    for (const step of steps) await removeFollowUpOf(tx, step, stamp)
    await updateJourney(tx, id, { ending, endedAt: stamp.at, endedBy: stamp.by.userId })
    await recordAct(tx, row.journey, { act: ending }, stamp)
    await writeAudit(tx, 'journey.ended', id, stamp, { ending: { from: null, to: ending } })
  })

/** It goes on: what ended with it, and nothing that was removed before, is to be done again. Throws `journeys_full`. */
export const resumeJourney = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<Journey> =>
  changeJourney(handle, id, version, stamp, async (tx, { row, steps }, refuseStale) => {
    const { ending, endedAt } = row.journey
    if (ending === null || endedAt === null) return
    refuseStale()
    await refuseRunning(tx, row.journey.caseId)
    for (const step of steps) {
      if (step.followUp?.removedAt?.getTime() === endedAt.getTime()) await restoreFollowUpOf(tx, step, stamp)
    }
    await updateJourney(tx, id, { ending: null, endedAt: null, endedBy: null })
    await recordReturn(tx, row.journey, endings, { act: 'resumed' }, stamp)
    await writeAudit(tx, 'journey.resumed', id, stamp, { ending: { from: ending, to: null } })
  })
