import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { QuarterFigures } from '#contract/reports'
import { type Day, yearOf } from '#rules/calendar'
import { targetGroupLabels } from '#terms/cases'
import { word } from '../app/locale.ts'
import { longQuarter } from '../components/format.ts'
import '../components/target-group.ts'
import type { Doors } from './doors.ts'
import { figure } from './figure.ts'

export const groupsOfTable = [
  'returnee',
  'domestic',
  'returneeAndDomestic',
  'abroad',
  'undecided',
  'company',
  'municipality',
] as const
type TableGroup = (typeof groupsOfTable)[number]
const figures = ['counselled', 'new', 'cumulative'] as const

/** Every group with its three figures. Only the two groups from Germany have a total: it is counted, never added up. */
export const renderGroupTable = (row: QuarterFigures, countingStart: Day, doors: Doors): TemplateResult =>
  html`<table class="groups">
    <caption class="vh">${msg(str`Beratene Klienten nach Zielgruppe, ${longQuarter(row.quarter)}`)}</caption>
    <thead>
      <tr>
        <th scope="col">${msg('Zielgruppe')}</th>
        <th scope="col">${msg('beraten')}</th>
        <th scope="col">${msg('davon neu')}</th>
        <th scope="col">${msg(str`seit ${yearOf(countingStart)}`)}</th>
      </tr>
    </thead>
    <tbody>
      ${groupsOfTable.map((group) => renderGroup(group, row, doors))}
    </tbody>
  </table>`

const renderGroup = (group: TableGroup, row: QuarterFigures, doors: Doors) =>
  html`<tr class=${group === 'returneeAndDomestic' ? 'together' : nothing} data-group=${group}>
    <th scope="row">${nameOf(group)}</th>
    ${figures.map(
      (name) =>
        html`<td data-figure=${name}>
          ${figure(row[group][name], doors({ of: 'group', quarter: row.quarter, group, figure: name }))}
        </td>`,
    )}
  </tr>`

const nameOf = (group: TableGroup) => {
  if (group === 'returneeAndDomestic') return groupName(group)
  return html`<lotse-target-group form="glyph" .group=${group} aria-hidden="true"></lotse-target-group
    ><span class=${group === 'undecided' ? 'none' : nothing}>${groupName(group)}</span>`
}

/** As a row of the table is called, on the screen and where it is pasted. */
export const groupName = (group: TableGroup): string => {
  if (group === 'returneeAndDomestic') return msg('beide zusammen')
  return group === 'municipality' ? msg('Kommunen') : word(targetGroupLabels[group])
}

export const figuresOfGroup = (group: TableGroup, row: QuarterFigures): number[] =>
  figures.map((name) => row[group][name])
