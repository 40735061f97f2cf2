import type { QuickLogFor } from '../app/events.ts'

type KnownCase = { id: string; name: string; closedOn: string | null }

/** Of somebody's cases, open ones first and each by its latest entry: where a new talk goes, or what it might go on with. */
export const latestCase = (cases: readonly KnownCase[]): Pick<QuickLogFor, 'openCase' | 'closedCase'> => {
  const [latest] = cases
  if (!latest) return { openCase: null, closedCase: null }
  const { id, name, closedOn } = latest
  return closedOn === null
    ? { openCase: { id, name }, closedCase: null }
    : { openCase: null, closedCase: { id, name, closedOn } }
}
