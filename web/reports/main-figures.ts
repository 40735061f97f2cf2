import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Report } from '#contract/reports'
import type { Quarter } from '#rules/calendar'
import { count, longQuarter } from '../components/format.ts'
import '../components/target-group.ts'
import '../components/trend-line.ts'
import type { Doors } from './doors.ts'
import { figure } from './figure.ts'

const mainFigures = [
  { group: 'returneeAndDomestic', sign: 'returnee', name: () => msg('Rückkehrer und Zuwanderer aus Deutschland') },
  { group: 'abroad', sign: 'abroad', name: () => msg('Zuwanderer aus dem Ausland') },
  { group: 'company', sign: 'company', name: () => msg('Unternehmen, einzeln beraten') },
] as const

/** As many quarters as the chart below, and the one they began from. */
const trendQuarters = 9

/** What the centre is measured by: how many since the founding, how it went lately, how many came in the quarter. */
export const renderMainFigures = ({ quarters }: Report, quarter: Quarter, doors: Doors): TemplateResult => {
  const until = quarters.filter((one) => one.quarter <= quarter).slice(-trendQuarters)
  return html`<ul class="main-figures">
    ${mainFigures.map((one) => renderMainFigure(one, until, doors))}
  </ul>`
}

const renderMainFigure = (
  { group, sign, name }: (typeof mainFigures)[number],
  until: Report['quarters'],
  doors: Doors,
) => {
  const now = until.at(-1)
  if (!now) return html``
  const question = { of: 'group', quarter: now.quarter, group } as const
  return html`<li data-group=${group}>
    <div class="top">
      ${figure(now[group].cumulative, doors({ ...question, figure: 'cumulative' }), { of: name() })}
      <lotse-trend-line
        .values=${until.map((one) => one[group].cumulative)}
        label=${trendWords(until.map((one) => [one.quarter, one[group].cumulative]))}
      ></lotse-trend-line>
    </div>
    <p class="name">
      <lotse-target-group form="glyph" .group=${sign} aria-hidden="true"></lotse-target-group><span>${name()}</span>
    </p>
    <p class="s q added">${figure(now[group].new, doors({ ...question, figure: 'new' }), { sign: '+' })} ${msg('im Quartal')}</p>
  </li>`
}

const trendWords = (values: [quarter: Quarter, value: number][]): string => {
  const [first, last] = [values[0], values.at(-1)]
  if (!first || !last) return ''
  return msg(str`Verlauf: von ${count(first[1])} im ${longQuarter(first[0])} auf ${count(last[1])}`)
}
