import type { CaseOfClient } from '#contract/clients'
import type { QuickLogFor } from '../app/events.ts'
import type { HeadClient } from './client-head.ts'
import { latestCase } from './latest-case.ts'

type WithCases = { id: string; cases: readonly CaseOfClient[] }

/** With whom the quick log begins on their page; without an open case, it opens one. */
export const clientInView = ({ id, cases }: WithCases, head: HeadClient): QuickLogFor => {
  const { kind, name, nativeName, targetGroup, place } = head
  return { id, kind, name, nativeName, targetGroup, place, ...latestCase(cases) }
}
