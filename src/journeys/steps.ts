import type { Handle, Tx } from '../../db/open.ts'
import { journeySteps } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { wasCreated } from '../creations.ts'
import { notFound, ruleBroken } from '../errors.ts'
import { refuseDue } from '../follow-ups/follow-ups.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { recordAct, recordReturn } from './acts.ts'
import type { Answer, Journey, NewStep, Skipping } from './contract.ts'
import { changeJourney, readJourney, refuseIfEnded } from './journeys.ts'
import { type Kept, keptStep } from './kept.ts'
import { insertSteps, journeyIdOfStep, type StepRow, updateJourney, updateStep } from './queries.ts'
import { placeOf, raiseStep, redateFollowUpOf, removeFollowUpOf, restoreFollowUpOf } from './raising.ts'
import { planFor, standingOf } from './standing-rules.ts'
import { ownReasons } from './terms.ts'

/** A step of one’s own, on a day of its own. Throws the refusals of days, `journey_ended`, `journey_full`. Safe to repeat. */
export const addStep = (handle: Handle, id: string, input: NewStep, stamp: Stamp): Promise<Journey> =>
  transaction(handle, async (tx) => {
    const creation = { id: input.id, kind: 'journey step', body: { journeyId: id, ...input }, table: journeySteps }
    if (await wasCreated(tx, creation, stamp)) return readJourney(tx, id, stamp)
    return changeJourney(tx, id, null, stamp, async (_, kept) => {
      refuseIfEnded(kept)
      refuseDue(input.dueOn, stamp)
      if (kept.steps.length >= mostSteps) throw ruleBroken('journey_full')
      const what = tidied(input.what) ?? ''
      const step = { id: input.id, german: what, english: what }
      await insertSteps(tx, [
        {
          ...step,
          journeyId: id,
          position: Math.max(0, ...kept.steps.map(({ step: one }) => one.position)) + 1,
          acts: 'counsellor',
          counting: 'reminder',
          verified: true,
          asks: false,
        },
      ])
      await raiseStep(tx, { ...step, plannedOn: input.dueOn }, placeOf(kept), stamp)
      await updateJourney(tx, id)
      await recordAct(tx, kept.row.journey, { act: 'step_added', stepId: input.id }, stamp)
      await writeAudit(tx, 'journey_step.added', input.id, stamp)
    })
  })

const mostSteps = 100

/**
 * It is not needed, and why. Skipped already for this reason, it stays so; for another, whoever asks is told. Throws
 * `journey_ended`, and `step_not_open` once it is done or skipped.
 */
export const skipStep = (handle: Handle, stepId: string, version: number, { reason }: Skipping, stamp: Stamp) =>
  changeStep(handle, stepId, version, stamp, async (tx, kept, row, refuseStale) => {
    refuseIfEnded(kept)
    const skipReason = tidied(reason) ?? ''
    if (row.step.skippedAt !== null && row.step.skipReason === skipReason) return
    refuseStale()
    if (['done', 'skipped'].includes(standingOf(keptStep(row)))) throw ruleBroken('step_not_open')
    await removeFollowUpOf(tx, row, stamp)
    await updateStep(tx, stepId, { skippedAt: stamp.at, skippedBy: stamp.by.userId, skipReason })
    await updateJourney(tx, kept.row.journey.id)
    await recordAct(tx, kept.row.journey, { act: 'step_skipped', stepId, note: skipReason }, stamp)
    await writeAudit(tx, 'journey_step.skipped', stepId, stamp, { skipped: { from: false, to: true } })
  })

/** It is needed after all: asked again where it was, else open on its day. */
export const resumeStep = (handle: Handle, stepId: string, version: number, stamp: Stamp) =>
  changeStep(handle, stepId, version, stamp, async (tx, kept, row, refuseStale) => {
    refuseIfEnded(kept)
    const standing = standingOf(keptStep(row))
    if (standing !== 'skipped' && standing !== 'removed') return
    refuseStale()
    await updateStep(tx, stepId, { skippedAt: null, skippedBy: null, skipReason: null })
    if (row.followUp) await restoreOnItsDay(tx, kept, row, stamp)
    else if (!row.step.asks) await raiseOnItsDay(tx, kept, row, stamp)
    await updateJourney(tx, kept.row.journey.id)
    await recordReturn(tx, kept.row.journey, ['step_skipped'], { act: 'step_resumed', stepId }, stamp)
    await writeAudit(tx, 'journey_step.resumed', stepId, stamp, { skipped: { from: true, to: false } })
  })

/** Where somebody put it by hand; else where the plan has it by now, which may have moved on without it, or lost its day. */
const restoreOnItsDay = async (tx: Tx, kept: Kept, row: StepRow, stamp: Stamp): Promise<void> => {
  const { step, followUp } = row
  const isByHand = step.code === null || followUp?.dueOn !== step.plannedOn
  const { lawful } = planFor(kept.anchors, kept.steps.map(keptStep)).of(keptStep(row))
  if (step.code !== null) await updateStep(tx, step.id, { plannedOn: lawful })
  if (lawful === null && !isByHand) return updateStep(tx, step.id, { followUpId: null })
  await restoreFollowUpOf(tx, row, stamp)
  if (lawful !== null && !isByHand) await redateFollowUpOf(tx, row, lawful, stamp)
}

/** On the day it has in the plan by now. */
const raiseOnItsDay = async (tx: Tx, kept: Kept, { step }: StepRow, stamp: Stamp): Promise<void> => {
  const plan = planFor(kept.anchors, kept.steps.map(keptStep))
  const { day } = plan.of(keptStep({ step, followUp: null, owner: null }))
  await updateStep(tx, step.id, { plannedOn: day })
  await raiseStep(tx, { ...step, plannedOn: day }, placeOf(kept), stamp)
}

/**
 * Whether a step applies, and with it those that the same question decides: it becomes a follow-up, or is skipped. Null takes
 * the answer back. Throws `journey_ended`, `step_unknown`, `step_not_open` where nothing was asked or something is done.
 */
export const answerStep = (handle: Handle, id: string, version: number, { stepId, applies }: Answer, stamp: Stamp) =>
  changeJourney(handle, id, version, stamp, async (tx, kept, refuseStale) => {
    refuseIfEnded(kept)
    const asked = kept.steps.find(({ step }) => step.id === stepId)
    if (!asked) throw ruleBroken('step_unknown', 'stepId')
    if (answerOf(asked) === applies) return
    refuseStale()
    const together = kept.steps.filter((row) => decidedWith(asked, row) && mayBeDecided(row, applies))
    if (together.length === 0) throw ruleBroken('step_not_open', 'stepId')
    for (const row of together) await decide(tx, kept, row, applies, stamp)
    await updateJourney(tx, id)
    await writeAudit(tx, 'journey_step.answered', stepId, stamp, { applies: { from: null, to: applies } })
  })

/** What is said of a step that was asked; undefined of one that never was, or was skipped for another reason. */
const answerOf = (row: StepRow): boolean | null | undefined => {
  const { audience, questionCode, skipReason } = row.step
  const standing = standingOf(keptStep(row))
  if (standing === 'asked') return null
  if (skipReason === ownReasons.doesNotApply) return false
  if (audience === null && questionCode === null) return undefined
  return standing === 'open' || standing === 'waiting' ? true : undefined
}

const decidedWith = ({ step }: StepRow, other: StepRow): boolean =>
  other.step.id === step.id || (step.questionCode !== null && other.step.questionCode === step.questionCode)

/** An answer goes to what asks; taking it back, to what was asked once and is not done. */
const mayBeDecided = (row: StepRow, applies: boolean | null): boolean => {
  const answer = answerOf(row)
  return applies === null ? answer !== undefined && answer !== null : answer === null
}

const decide = async (tx: Tx, kept: Kept, row: StepRow, applies: boolean | null, stamp: Stamp): Promise<void> => {
  const { id } = row.step
  const none = { skippedAt: null, skippedBy: null, skipReason: null }
  if (applies === null) {
    await removeFollowUpOf(tx, row, stamp)
    return updateStep(tx, id, { asks: true, followUpId: null, ...none })
  }
  await updateStep(tx, id, { asks: false, ...none })
  if (applies) return raiseOnItsDay(tx, kept, row, stamp)
  const skipped = { skippedAt: stamp.at, skippedBy: stamp.by.userId, skipReason: ownReasons.doesNotApply }
  await updateStep(tx, id, skipped)
}

type StepChange = (tx: Tx, kept: Kept, row: StepRow, refuseStale: () => void) => Promise<void>

const changeStep = (handle: Handle, stepId: string, version: number, stamp: Stamp, change: StepChange) =>
  transaction(handle, async (tx) => {
    const id = await journeyIdOfStep(tx, stepId, stamp.by)
    if (id === undefined) throw notFound()
    return changeJourney(tx, id, version, stamp, async (_, kept, refuseStale) => {
      const row = kept.steps.find(({ step }) => step.id === stepId)
      if (!row) throw notFound()
      await change(tx, kept, row, refuseStale)
    })
  })
