import type { Day } from '../calendar/rules.ts'
import { groupedBy } from '../grouped.ts'
import type { ComposedModule } from '../packages/contract.ts'
import type { Module } from '../packages/rules.ts'

/** In characters, as of any follow-up. */
const longestWhat = 500

/** What the lead is to see to, once for each day to come on which something of a package is due; in the centre's language. */
export const daysToCome = (
  composed: Pick<ComposedModule, 'code' | 'due'>[],
  modules: Module[],
  today: Day,
): { dueOn: Day; what: string }[] => {
  const toCome = composed.flatMap(({ code, due }) => (due !== null && due > today ? [{ code, due }] : []))
  return [...groupedBy(toCome, ({ due }) => due)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([dueOn, ofDay]) => {
      const titles = ofDay.map(({ code }) => modules.find((module) => module.code === code)?.texts.de.title ?? code)
      return { dueOn, what: `Willkommenspaket: ${titles.join(', ')}`.slice(0, longestWhat) }
    })
}
