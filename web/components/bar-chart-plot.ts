import { html, nothing, svg, type TemplateResult } from 'lit'
import { count } from './format.ts'

export type ChartColumn = {
  /** As short as the head of a narrow column. */
  label: string
  /** In full. */
  name: string
  /** Stands in the table only: what was before, and the total. */
  isOnlyInTable?: boolean
  isCurrent?: boolean
}

export type ChartSeries = {
  name: string
  shortName: string
  /** A colour of the tokens, such as `returnee`. */
  colour: string
  /** So that neighbours differ in more than their colour. */
  isHatched?: boolean
  /** One for each column. */
  cells: readonly { value: number; href: string | undefined }[]
}

/** Shares are of the whole width, in percent, so that bars stand over the columns of the table at any width. */
export type Plot = {
  columns: readonly ChartColumn[]
  series: readonly (Omit<ChartSeries, 'cells'> & { values: readonly number[] })[]
  startShare: number
  columnShare: number
  height: number
  /** Under the bars, for what stands there. */
  foot: number
  bar: number
  gap: number
  /** A number on every bar and a name under each group; else the table below has them. */
  isAlone: boolean
}

const headroom = 24

/** The bars. Their text alternative is the label and the table below. */
export const plotOf = (plot: Plot, label: string): TemplateResult => {
  const ticks = ticksFor(Math.max(1, ...plot.series.flatMap(({ values }) => values)))
  const base = plot.height - plot.foot
  const yOf = (value: number) => base - (value / (ticks.at(-1) ?? 1)) * (base - headroom)
  return html`<svg width="100%" height=${plot.height} role="img" aria-label=${label}>
    ${plot.columns.map((column, index) => (column.isCurrent ? ground(plot, index) : nothing))}
    ${ticks.map((tick) => gridLine(plot, tick, yOf(tick)))}
    ${plot.columns.map((column, index) => group(plot, column, index, yOf))}
  </svg>`
}

const ground = ({ startShare, columnShare, height }: Plot, index: number) =>
  svg`<rect class="ground" x="${startShare + columnShare * index}%" width="${columnShare}%" height=${height}></rect>`

const gridLine = ({ startShare, columnShare, columns, isAlone }: Plot, tick: number, y: number) =>
  svg`<line class=${tick === 0 ? 'base' : 'line'} x1="${startShare}%" x2="${startShare + columnShare * columns.length}%"
      y1=${y + 0.5} y2=${y + 0.5}></line>
    ${tick > 0 || isAlone ? svg`<text class="tick" x="${startShare - 1.5}%" y=${y + 4.5}>${count(tick)}</text>` : nothing}`

/** A drawing of its own, whose zero is the middle of the column: bars keep their width whatever the width of the page. */
const group = (plot: Plot, column: ChartColumn, index: number, yOf: (value: number) => number) =>
  svg`<svg class="group ${column.isCurrent ? 'current' : ''}" x="${plot.startShare + plot.columnShare * (index + 0.5)}%">
    ${plot.series.map((series, place) => bar(plot, series, place, series.values[index] ?? 0, yOf))}
    ${plot.isAlone ? svg`<text class="name" y=${plot.height - 9}>${column.label}</text>` : nothing}
  </svg>`

const bar = (
  plot: Plot,
  series: Plot['series'][number],
  place: number,
  value: number,
  yOf: (value: number) => number,
) => {
  const x = (place - (plot.series.length - 1) / 2) * (plot.bar + plot.gap) - plot.bar / 2
  const y = yOf(value)
  return svg`
    ${value > 0 ? svg`<rect fill=${fillOf(series)} stroke=${strokeOf(series)} x=${x} y=${y} width=${plot.bar} height=${yOf(0) - y}></rect>` : nothing}
    <text class=${plot.isAlone ? 'value' : 'value of-current'} x=${x + plot.bar / 2} y=${y - 5}>${count(value)}</text>`
}

type Fill = Pick<ChartSeries, 'colour' | 'isHatched'>

const fillOf = ({ colour, isHatched }: Fill) => (isHatched ? `url(#hatched-${colour})` : `var(--lo-${colour})`)
const strokeOf = ({ colour, isHatched }: Fill) => (isHatched ? `var(--lo-${colour})` : 'none')

/** The little square that leads from a word to its bars. */
export const keyOf = (series: Fill): TemplateResult =>
  html`<svg class="key" width="12" height="12" aria-hidden="true">
    ${svg`<rect fill=${fillOf(series)} stroke=${strokeOf(series)} x=".5" y=".5" width="11" height="11" rx="1.5"></rect>`}
  </svg>`

/** Once in every shadow root that hatches, never under `display: none`: the fills refer to it. */
export const hatchings = (all: readonly Fill[]): TemplateResult =>
  html`<svg class="vh" aria-hidden="true">
    ${all
      .filter(({ isHatched }) => isHatched)
      .map(
        ({ colour }) => svg`<pattern id="hatched-${colour}" width="4" height="4" patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"><rect width="4" height="4" fill="var(--lo-paper)"></rect>
          <rect width="2.2" height="4" fill="var(--lo-${colour})"></rect></pattern>`,
      )}
  </svg>`

/** Round numbers from 0 to at least the largest value, four steps at most. */
const ticksFor = (largest: number): number[] => {
  const step = steps.find((one) => one * 4 >= largest) ?? Math.ceil(largest / 4)
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step)
}

const steps = [1, 10, 100, 1000].flatMap((power) => [power, 2 * power, 5 * power])
