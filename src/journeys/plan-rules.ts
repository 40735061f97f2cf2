import { addDays, type Day } from '../calendar/rules.ts'
import { dayAt, type Offset } from './deadline-rules.ts'
import type { Counting } from './terms.ts'

/**
 * An anchor or a step of a journey. `known` is what somebody said or did: the day an anchor is recorded for, the day a step
 * was done, or moved to by hand. It goes before what `offset` leads to.
 */
export type PlanNode = { code: string; offset: Offset | null; counting: Counting; known: Day | null }

/** On which day each lies; null where what it hangs on has none. `lawful` is that of the rule alone. */
export type Planned = { day: Day | null; lawful: Day | null }

export const planOf = (nodes: readonly PlanNode[]): Map<string, Planned> => {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const planned = new Map<string, Planned>()
  const find = (code: string): Planned => {
    const found = planned.get(code)
    if (found) return found
    const node = byCode.get(code)
    const event = node?.offset ? find(node.offset.of).day : null
    const lawful = node?.offset && event ? dayAt(node.offset, event, node.counting) : null
    const one = { day: node?.known ?? lawful, lawful }
    planned.set(code, one)
    return one
  }
  for (const { code } of nodes) find(code)
  return planned
}

/** `a` hangs on `b` … hangs on `a`; null where nothing does. */
export const circleAmong = (nodes: readonly Pick<PlanNode, 'code' | 'offset'>[]): string[] | null => {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  for (const { code } of nodes) {
    const path = [code]
    for (let next = byCode.get(code)?.offset?.of; next !== undefined; next = byCode.get(next)?.offset?.of) {
      if (next === code) return [...path, code]
      if (path.includes(next)) break
      path.push(next)
    }
  }
  return null
}

/** A step that stands on a day and belongs on another; null is no day. */
export type Move = { stepId: string; from: Day | null; to: Day | null }

/** What steps whose day may still change have to move, so that each lies where the plan has it. */
export const movesTo = (
  planned: ReadonlyMap<string, Planned>,
  steps: readonly { id: string; code: string; dueOn: Day | null }[],
): Move[] =>
  steps.flatMap(({ id, code, dueOn }) => {
    const to = planned.get(code)?.day ?? null
    return to === dueOn ? [] : [{ stepId: id, from: dueOn, to }]
  })

/** Days further off are typed by mistake. */
const reach = 5 * 366

export type AnchorRefusal = 'anchor_too_far'

export const refusalOfAnchor = (day: Day, today: Day): AnchorRefusal | null =>
  day < addDays(today, -reach) || day > addDays(today, reach) ? 'anchor_too_far' : null
