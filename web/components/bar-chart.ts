import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import { type ChartColumn, type ChartSeries, hatchings, keyOf, type Plot, plotOf } from './bar-chart-plot.ts'
import { barChartStyles } from './bar-chart-styles.ts'
import { count } from './format.ts'

/** Of the whole width; the columns share the rest. As in bar-chart-styles.ts. */
const headShare = 21.74
const axisShare = 7
const columnsAlone = 4

/** Bars that stand on their table, column on column; where it is narrow, the last of them, and the table one press away. */
@customElement('lotse-bar-chart')
export class BarChart extends LitElement {
  static override styles = [shared, barChartStyles]

  @property() label = ''
  /** What the rows of the table are. */
  @property() head = ''
  /** What the columns are. */
  @property() columnHead = ''
  @property() note = ''
  @property({ attribute: false }) columns: readonly ChartColumn[] = []
  @property({ attribute: false }) series: readonly ChartSeries[] = []
  @state() private showsTable = false

  protected override render() {
    return html`${hatchings(this.series)}
      <figure class="wide">
        <p class="note">${this.note}</p>
        ${plotOf(this.plotOverTable, this.label)} ${this.renderTable()}
      </figure>
      <figure class="narrow">
        ${plotOf(this.plotAlone, this.label)}
        <ul class="legend">
          ${this.series.map((series) => html`<li>${keyOf(series)}${series.shortName}</li>`)}
        </ul>
        <button type="button" class="link" aria-expanded=${this.showsTable} @click=${this.toggleTable}>
          ${this.showsTable ? msg('Tabelle schließen') : msg('Als Tabelle zeigen')}
        </button>
        ${this.showsTable ? this.renderUprightTable() : nothing}
      </figure>`
  }

  private get plotOverTable(): Plot {
    const columnShare = (100 - headShare) / Math.max(1, this.columns.length)
    const before = this.columns.findIndex(({ isOnlyInTable }) => !isOnlyInTable)
    const sizes = { height: 154, foot: 9.5, bar: 12.5, gap: 2, isAlone: false }
    return { ...this.charted(), ...sizes, columnShare, startShare: headShare + columnShare * before }
  }

  private get plotAlone(): Plot {
    const charted = this.charted(columnsAlone)
    const sizes = { height: 190, foot: 28, bar: 19, gap: 4, isAlone: true, startShare: axisShare }
    return { ...charted, ...sizes, columnShare: (100 - axisShare) / Math.max(1, charted.columns.length) }
  }

  private charted(atMost = Number.POSITIVE_INFINITY): Pick<Plot, 'columns' | 'series'> {
    const places = [...this.columns.keys()].filter((place) => !this.columns[place]?.isOnlyInTable).slice(-atMost)
    return {
      columns: places.flatMap((place) => this.columns[place] ?? []),
      series: this.series.map(({ cells, ...series }) => ({
        ...series,
        values: places.map((place) => cells[place]?.value ?? 0),
      })),
    }
  }

  private renderTable() {
    return html`<table>
      <caption class="vh">${this.label}</caption>
      <thead>
        <tr>
          <th scope="col">${this.head}</th>
          ${this.columns.map((column) => html`<th scope="col" class=${classOf(column)}>${headOf(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.series.map(
          (series) =>
            html`<tr>
              <th scope="row">${keyOf(series)}${series.name}</th>
              ${this.columns.map((column, place) => cellOf(series, column, place))}
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  /** A row for each column: three numbers fit beside each other on a phone, eleven do not. */
  private renderUprightTable() {
    return html`<table>
      <caption class="vh">${this.label}</caption>
      <thead>
        <tr>
          <th scope="col">${this.columnHead}</th>
          ${this.series.map(({ shortName }) => html`<th scope="col">${shortName}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.columns.map(
          (column, place) =>
            html`<tr>
              <th scope="row" class=${classOf(column)}>${headOf(column)}</th>
              ${this.series.map((series) => cellOf(series, column, place))}
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  private readonly toggleTable = () => {
    this.showsTable = !this.showsTable
  }
}

const classOf = ({ isCurrent }: ChartColumn) => (isCurrent ? 'current' : nothing)

const headOf = ({ label, name }: ChartColumn) =>
  label === name ? label : html`<span aria-hidden="true">${label}</span><span class="vh">${name}</span>`

const cellOf = ({ cells }: ChartSeries, column: ChartColumn, place: number) => {
  const { value = 0, href } = cells[place] ?? {}
  const number = count(value)
  return html`<td class=${classOf(column)}>${href ? html`<a href=${href}>${number}</a>` : html`<span>${number}</span>`}</td>`
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-bar-chart': BarChart
  }
}
