import type { HistoryAction } from './terms.ts'

/** What an edit changed, as the audit keeps it; fields a state does not have are of no account here. */
export type Changed = Record<string, { from: unknown; to: unknown }>

export type Change = { id: number; at: Date; by: string | null; action: HistoryAction; changes: Changed | null }

export type HistoryStep<State> = Omit<Change, 'changes'> & { state: State; before: State | null }

/**
 * Old states told backwards: nothing but the changes was kept, and what was imported left no changes at all. `state` is
 * the one the newest of the changes made; changes are newest first.
 */
export const stepsBack = <State extends object>(
  state: State,
  changes: readonly Change[],
  undo: (state: State, changed: Changed | null) => State = stateBefore,
): HistoryStep<State>[] => {
  let now = state
  return changes.map(({ changes: changed, ...step }) => {
    const before = isBeginning(step.action) ? null : undo(now, changed)
    const made = { ...step, state: now, before }
    now = before ?? now
    return made
  })
}

const isBeginning = (action: HistoryAction): boolean => action === 'recorded' || action === 'imported'

export const stateBefore = <State extends object>(state: State, changed: Changed | null): State => {
  const known = Object.entries(changed ?? {}).filter(([field]) => field in state)
  return { ...state, ...Object.fromEntries(known.map(([field, { from }]) => [field, from])) }
}
