import { msg } from '@lit/localize'
import type { QuarterFigures } from '#contract/reports'
import type { Doors } from './doors.ts'
import type { Unit } from './units.ts'

/** What the Willkommens-Check brought in a quarter: each a unit of its own, and nobody is counselled by it. */
export const checkUnitsOf = (row: QuarterFigures, doors: Doors): Unit[] => {
  const { quarter, checksFinished, checksRepeated, measuresDone } = row
  return [
    {
      key: 'checksFinished',
      name: msg('Checks abgeschlossen'),
      hint: msg('zählen nicht als beraten'),
      value: checksFinished,
      href: doors({ of: 'checksFinished', quarter }),
    },
    {
      key: 'checksRepeated',
      name: msg('davon wiederholt'),
      hint: msg('die Organisation hatte schon einen'),
      value: checksRepeated,
      href: doors({ of: 'checksRepeated', quarter }),
    },
    {
      key: 'measuresDone',
      name: msg('Maßnahmen umgesetzt'),
      hint: msg('die in einem Check vereinbart waren'),
      value: measuresDone,
      href: doors({ of: 'measuresDone', quarter }),
    },
  ]
}
