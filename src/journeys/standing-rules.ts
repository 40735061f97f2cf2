import type { Day } from '../calendar/rules.ts'
import { parseOffset } from './deadline-rules.ts'
import { type Move, movesTo, type PlanNode, type Planned, planOf } from './plan-rules.ts'
import type { Counting, Standing } from './terms.ts'

/** A step as it is kept, beside the follow-up it became. */
export type KeptStep = {
  id: string
  /** Null: added by hand. */
  code: string | null
  due: string | null
  counting: Counting
  asks: boolean
  skipped: boolean
  /** The day the plan gave it last. */
  plannedOn: Day | null
  followUp: { dueOn: Day; doneOn: Day | null; removed: boolean } | null
}

export type KeptAnchor = { code: string; expected: string | null; recordedOn: Day | null }

export const standingOf = ({ skipped, asks, followUp }: KeptStep): Standing => {
  if (skipped) return 'skipped'
  if (asks) return 'asked'
  if (!followUp) return 'waiting'
  if (followUp.doneOn !== null) return 'done'
  return followUp.removed ? 'removed' : 'open'
}

/** What somebody did or said: the day it was done, or to which they moved it. Else the plan decides. */
const knownDayOf = (step: KeptStep): Day | null => {
  const { followUp, code, plannedOn } = step
  const standing = standingOf(step)
  if (standing === 'done') return followUp?.doneOn ?? null
  if (standing !== 'open' || !followUp) return null
  return code === null || followUp.dueOn !== plannedOn ? followUp.dueOn : null
}

const nodeCodeOf = ({ id, code }: KeptStep): string => code ?? id

/** What is wished for: days of anchors, and of steps by hand. */
export type Wish = {
  anchors: readonly { code: string; day: Day | null }[]
  steps: readonly { stepId: string; dueOn: Day }[]
}

export const noWish: Wish = { anchors: [], steps: [] }

const nodesOf = (anchors: readonly KeptAnchor[], steps: readonly KeptStep[], wish: Wish): PlanNode[] => [
  ...anchors.map(({ code, expected, recordedOn }): PlanNode => {
    const wished = wish.anchors.find((one) => one.code === code)
    // A reminder’s way of counting: an expected day is one on which offices work.
    const offset = expected === null ? null : parseOffset(expected)
    return { code, offset, counting: 'reminder', known: wished ? wished.day : recordedOn }
  }),
  ...steps.map((step): PlanNode => {
    const wished = wish.steps.find(({ stepId }) => stepId === step.id)
    const offset = step.due === null ? null : parseOffset(step.due)
    return { code: nodeCodeOf(step), offset, counting: step.counting, known: wished?.dueOn ?? knownDayOf(step) }
  }),
]

export type Plan = {
  anchorDay: (code: string) => Day | null
  of: (step: KeptStep) => Planned
  moves: Move[]
}

/** Where everything lies once the wish came true, and what has to move for it. */
export const planFor = (anchors: readonly KeptAnchor[], steps: readonly KeptStep[], wish: Wish = noWish): Plan => {
  const planned = planOf(nodesOf(anchors, steps, wish))
  const movable = steps.filter((step) => ['open', 'waiting'].includes(standingOf(step)))
  return {
    anchorDay: (code) => planned.get(code)?.day ?? null,
    of: (step) => planned.get(nodeCodeOf(step)) ?? { day: null, lawful: null },
    moves: movesTo(
      planned,
      movable.map((step) => ({ id: step.id, code: nodeCodeOf(step), dueOn: step.followUp?.dueOn ?? null })),
    ),
  }
}

/** How far a journey is: what was skipped is no part of it, what is asked may become one. */
export const progressOf = (steps: readonly KeptStep[]): { done: number; total: number } => {
  const counted = steps.map(standingOf).filter((one) => one !== 'skipped' && one !== 'removed')
  return { done: counted.filter((one) => one === 'done').length, total: counted.length }
}

/** By whoever began it, the case’s lead, or whoever may correct everyone’s. */
export const mayChangeJourney = (
  { createdBy, leadUserId }: { createdBy: string | null; leadUserId: string | null },
  actor: { userId: string | null; mayCorrectEveryones: boolean },
): boolean => actor.mayCorrectEveryones || (actor.userId !== null && [createdBy, leadUserId].includes(actor.userId))
