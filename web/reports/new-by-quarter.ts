import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Report } from '#contract/reports'
import type { Quarter } from '#rules/calendar'
import '../components/bar-chart.ts'
import type { ChartColumn, ChartSeries } from '../components/bar-chart-plot.ts'
import { longQuarter, shortQuarter } from '../components/format.ts'
import type { Doors } from './doors.ts'

const charted = 8

const groups = [
  {
    group: 'returneeAndDomestic',
    colour: 'returnee',
    name: () => msg('aus Deutschland'),
    short: () => msg('Deutschland'),
  },
  { group: 'abroad', colour: 'abroad', name: () => msg('aus dem Ausland'), short: () => msg('Ausland') },
  {
    group: 'company',
    colour: 'company',
    isHatched: true,
    name: () => msg('Unternehmen'),
    short: () => msg('Unternehmen'),
  },
] as const

type QuarterRow = Report['quarters'][number]

/** The last quarters side by side. With what was before them, every row comes to its main figure. */
export const renderNewByQuarter = (report: Report, quarter: Quarter, doors: Doors): TemplateResult => {
  const { columns, series } = newByQuarter(report, quarter, doors)
  const quarters = columns.filter(({ isOnlyInTable }) => !isOnlyInTable)
  const [first = '', last = ''] = [quarters[0]?.name, quarters.at(-1)?.name]
  return html`<lotse-bar-chart
    label=${msg(str`Neu beratene Klienten je Quartal, ${first} bis ${last}. Die Zahlen stehen in der Tabelle.`)}
    head=${msg('Zielgruppe')}
    columnHead=${msg('Quartal')}
    note=${msg('Wer zum ersten Mal beraten wurde. Wer öfter kommt, zählt einmal.')}
    .columns=${columns}
    .series=${series}
  ></lotse-bar-chart>`
}

export const newByQuarter = ({ quarters }: Report, quarter: Quarter, doors: Doors) => {
  const until = quarters.filter((one) => one.quarter <= quarter)
  const rows = { before: until.at(-charted - 1), shown: until.slice(-charted) }
  return { columns: columnsOf(rows.shown, quarter), series: groups.map((one) => seriesOf(one, rows, doors)) }
}

const columnsOf = (shown: QuarterRow[], current: Quarter): ChartColumn[] => [
  { label: msg('davor'), name: msg('davor'), isOnlyInTable: true },
  ...shown.map(({ quarter }) => ({
    label: shortQuarter(quarter),
    name: longQuarter(quarter),
    isCurrent: quarter === current,
  })),
  { label: msg('gesamt'), name: msg('gesamt'), isOnlyInTable: true },
]

const seriesOf = (
  { group, name, short, ...fill }: (typeof groups)[number],
  { before, shown }: { before: QuarterRow | undefined; shown: QuarterRow[] },
  doors: Doors,
): ChartSeries => {
  const cell = (row: QuarterRow | undefined, figure: 'new' | 'cumulative') => ({
    value: row?.[group][figure] ?? 0,
    href: row && doors({ of: 'group', quarter: row.quarter, group, figure }),
  })
  const cells = [cell(before, 'cumulative'), ...shown.map((row) => cell(row, 'new')), cell(shown.at(-1), 'cumulative')]
  return { ...fill, name: name(), shortName: short(), cells }
}
