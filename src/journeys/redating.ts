import type { Handle, Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import { type Day, isDay } from '../calendar/rules.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import { refuseDue } from '../follow-ups/follow-ups.ts'
import type { Stamp } from '../stamp.ts'
import { recordRedating } from './acts.ts'
import type { Journey, Redating, RedatingPreview, RedatingWish } from './contract.ts'
import { changeJourney, findJourney, refuseIfEnded } from './journeys.ts'
import { type Kept, keptOf, keptStep } from './kept.ts'
import type { Move } from './plan-rules.ts'
import { recordAnchor, type StepRow, updateJourney, updateStep } from './queries.ts'
import { placeOf, raiseStep, redateFollowUpOf, removeFollowUpOf } from './raising.ts'
import { isTwice, refuseAnchors } from './refusals.ts'
import { type Plan, planFor, standingOf } from './standing-rules.ts'
import type { DaySaid } from './terms.ts'

/** What would move, before anything does. Throws as `redateJourney` does. */
export const previewRedating = async (
  handle: Handle,
  id: string,
  wish: RedatingWish,
  stamp: Stamp,
): Promise<RedatingPreview> => {
  const kept = await keptOf(handle, await findJourney(handle, id, stamp))
  return { moves: wishedPlan(kept, wish, stamp).moves }
}

/**
 * Records days of anchors, moves steps by hand, and brings every step that hangs on them to its day, as it was shown. Throws
 * `journey_ended`, `step_unknown`, `step_twice`, `step_not_open`, the refusals of days, and `journey_moves_otherwise`
 * where others would follow than were shown.
 */
export const redateJourney = (
  handle: Handle,
  id: string,
  version: number,
  { moves: shown, ...wish }: Redating,
  stamp: Stamp,
): Promise<Journey> =>
  changeJourney(handle, id, version, stamp, async (tx, kept, refuseStale) => {
    const plan = wishedPlan(kept, wish, stamp)
    if (plan.moves.length === 0 && isRecorded(kept, wish)) return
    refuseStale()
    if (!isSame(plan.moves, shown)) throw new Refusal(409, 'journey_moves_otherwise')
    for (const { code, day } of wish.anchors) await recordAnchor(tx, id, code, day)
    for (const step of kept.steps) await bringTo(tx, kept, step, plan, stamp)
    await updateJourney(tx, id)
    await recordRedating(tx, kept.row.journey, daysSaid(kept, wish), plan.moves.length, stamp)
    await writeAudit(tx, 'journey.redated', id, stamp, changesOf(kept, wish))
  })

const wishedPlan = (kept: Kept, wish: RedatingWish, stamp: Stamp): Plan => {
  refuseIfEnded(kept)
  refuseAnchors(kept.anchors, wish.anchors, stamp)
  if (isTwice(wish.steps.map(({ stepId }) => stepId))) throw ruleBroken('step_twice', 'steps')
  const steps = kept.steps.map(keptStep)
  for (const { stepId, dueOn } of wish.steps) {
    const step = steps.find((one) => one.id === stepId)
    if (!step) throw ruleBroken('step_unknown', 'steps')
    if (!['open', 'waiting'].includes(standingOf(step))) throw ruleBroken('step_not_open', 'steps')
    if (!isDay(dueOn)) throw ruleBroken('day_impossible', 'dueOn')
    // Back to where the law has it, somebody may go even when that is over.
    if (dueOn !== step.plannedOn) refuseDue(dueOn, stamp)
  }
  return planFor(kept.anchors, steps, wish)
}

const isRecorded = ({ anchors }: Kept, wish: RedatingWish): boolean =>
  wish.anchors.every(({ code, day }) => anchors.some((one) => one.code === code && one.recordedOn === day))

const isSame = (moves: readonly Move[], shown: readonly Move[]): boolean =>
  moves.length === shown.length &&
  moves.every((move) => shown.some((one) => one.stepId === move.stepId && one.from === move.from && one.to === move.to))

/**
 * Also where a step stays: what the law has for it may have changed beside it. One that is done or not needed keeps the day
 * its follow-up was given for: by that, it is known later whether somebody had moved it by hand.
 */
const bringTo = async (tx: Tx, kept: Kept, row: StepRow, plan: Plan, stamp: Stamp): Promise<void> => {
  const { step } = row
  if (['done', 'skipped', 'removed'].includes(standingOf(keptStep(row)))) return
  const { lawful } = plan.of(keptStep(row))
  const plannedOn = step.code === null ? null : lawful
  if (plannedOn !== step.plannedOn) await updateStep(tx, step.id, { plannedOn })
  const move = plan.moves.find(({ stepId }) => stepId === step.id)
  if (!move) return
  if (move.to === null) {
    await removeFollowUpOf(tx, row, stamp)
    await updateStep(tx, step.id, { followUpId: null })
  } else if (row.followUp) await redateFollowUpOf(tx, row, move.to, stamp)
  else await raiseStep(tx, { ...step, plannedOn: move.to }, placeOf(kept), stamp)
}

const daysSaid = ({ anchors, steps }: Kept, wish: RedatingWish): DaySaid[] => [
  ...wish.anchors.map(({ code, day }) => ({ of: code, from: recordedOf(anchors, code), to: day })),
  ...wish.steps.map(({ stepId, dueOn }) => ({
    of: stepId,
    from: steps.find(({ step }) => step.id === stepId)?.followUp?.dueOn ?? null,
    to: dueOn,
  })),
]

const recordedOf = (anchors: Kept['anchors'], code: string): Day | null =>
  anchors.find((one) => one.code === code)?.recordedOn ?? null

const changesOf = ({ anchors }: Kept, wish: RedatingWish) =>
  Object.fromEntries(wish.anchors.map(({ code, day }) => [code, { from: recordedOf(anchors, code), to: day }]))
