import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Breakdowns } from '#contract/reports'
import { notRecorded } from '#terms/reports'
import { catalogueWord } from '../app/locale.ts'
import '../components/bar-list.ts'
import type { BarLine } from '../components/bar-list.ts'
import { longQuarter } from '../components/format.ts'
import type { CopiedTable } from '../components/table-text.ts'
import { type BreakdownBy, breakdownName, breakdownOf, breakdownUnit, haveOwnOrder } from './breakdown-names.ts'
import type { Doors } from './doors.ts'

const longAtFirst = 12

export const renderBreakdown = (by: BreakdownBy, breakdowns: Breakdowns, doors: Doors): TemplateResult =>
  html`<lotse-bar-list
    data-by=${by}
    label=${breakdownName(by)}
    .atFirst=${by === 'topic' ? Number.POSITIVE_INFINITY : longAtFirst}
    .lines=${linesOf(by, breakdowns, doors)}
  ></lotse-bar-list>`

/** The same lines, for the clipboard (rule 13). What breaks down clients can tell on one of them. */
export const tableOfBreakdown = (by: BreakdownBy, breakdowns: Breakdowns): CopiedTable => ({
  name: breakdownName(by),
  head: [`${breakdownName(by)}, ${longQuarter(breakdowns.quarter)}`, breakdownUnit(by)],
  rows: linesOf(by, breakdowns, () => undefined).map(({ label, value }) => [label, value]),
  ...('clients' in breakdowns[breakdownOf[by]] && { withheldBelow: breakdowns.withheldBelow }),
})

/** The largest first where they have no order of their own; what is not recorded is a line of its own, at the end (rule 14). */
const linesOf = (by: BreakdownBy, breakdowns: Breakdowns, doors: Doors): BarLine[] => {
  const { quarter } = breakdowns
  const { lines, notRecorded: unknown } = breakdowns[breakdownOf[by]]
  const inOrder = haveOwnOrder(by) ? lines : lines.toSorted((one, other) => other.count - one.count)
  return [
    ...inOrder.map((line) => ({
      label: catalogueWord(line),
      value: line.count,
      href: doors({ of: by, quarter, key: line.key }),
    })),
    {
      label: msg('nicht erfasst'),
      value: unknown,
      href: doors({ of: by, quarter, key: notRecorded }),
      isMissing: true,
    },
  ]
}
