import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { EnquiryFigures as Figures } from '#contract/enquiries'
import { enquirySourceLabels, longAfterDays } from '#terms/enquiries'
import { word } from '../app/locale.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { count } from '../components/format.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { fetchEnquiryFigures } from './api.ts'

/** For whoever answers for the centre: how long enquiries wait, how long they waited, and where they came from. */
@customElement('lotse-enquiry-figures')
export class EnquiryFigures extends LitElement {
  static override styles = [
    shared,
    foldedStyles,
    css`
      :host {
        display: block;
        max-width: 860px;
        margin-top: var(--lo-8);
      }
      .tables {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: var(--lo-5) var(--lo-8);
        margin-top: var(--lo-4);
        align-items: start;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      caption {
        padding-bottom: var(--lo-1);
        border-bottom: 1px solid var(--lo-line-2);
        text-align: start;
        font-weight: var(--lo-semibold);
      }
      th {
        font-weight: var(--lo-regular);
        text-align: start;
        padding: var(--lo-1) 0;
      }
      td {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      tr + tr :is(th, td) {
        border-top: var(--lo-border);
      }
    `,
  ]

  private readonly figures = new Task(this, { args: () => [], task: (_, { signal }) => fetchEnquiryFigures(signal) })

  constructor() {
    super()
    new OnRecorded(this, () => void this.figures.run())
  }

  protected override render() {
    const { value } = this.figures
    if (!value) return nothing
    return html`<details>
      <summary>${msg('Wie lange Anfragen warten')}</summary>
      <div class="tables">${this.renderWaiting(value)} ${this.renderSettled(value)} ${this.renderSources(value)}</div>
    </details>`
  }

  private renderWaiting({ waiting }: Figures) {
    const { longestDays } = waiting
    return table(msg('Offen'), [
      [msg('heute gekommen'), count(waiting.today)],
      [msg(str`1 bis ${longAfterDays} Arbeitstage`), count(waiting.upToLong)],
      [msg('länger'), door(waiting.longer, '/anfragen?gruppe=long')],
      [msg('noch bei niemandem'), door(waiting.unassigned, '/anfragen?gruppe=unassigned')],
      ...(longestDays === null ? [] : [[msg('am längsten, in Arbeitstagen'), count(longestDays)] as const]),
    ])
  }

  private renderSettled({ settled }: Figures) {
    return table(msg('Erledigt, letzte 12 Monate'), [
      [msg('beantwortet'), count(settled.answered)],
      [msg('zum Fall geworden'), count(settled.turnedIntoCase)],
      [msg('geschlossen'), count(settled.closed)],
      [msg(str`nach höchstens ${longAfterDays} Arbeitstagen`), count(settled.withinLong)],
      ...(settled.medianDays === null ? [] : [[msg('Median, in Arbeitstagen'), count(settled.medianDays)] as const]),
    ])
  }

  private renderSources({ sources }: Figures) {
    if (sources.length === 0) return nothing
    return table(
      msg('Gekommen, letzte 12 Monate'),
      sources.map(({ source, enquiries }) => [word(enquirySourceLabels[source]), count(enquiries)] as const),
    )
  }
}

type Row = readonly [name: string, value: unknown]

const table = (name: string, rows: readonly Row[]) => html`<table>
  <caption>
    ${name}
  </caption>
  <tbody>
    ${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}
  </tbody>
</table>`

/** A figure opens to the enquiries behind it. */
const door = (rows: number, address: string) =>
  rows === 0 ? count(rows) : html`<a class="link" href=${address}>${count(rows)}</a>`

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-figures': EnquiryFigures
  }
}
