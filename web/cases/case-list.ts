import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CaseRow } from '#contract/cases'
import type { Day } from '#rules/calendar'
import '../components/more-below.ts'
import { shared } from '../styles/shared.ts'
import './case-list-part.ts'

/** So many rows come and go together. */
const rowsInAPart = 50

/** The list of cases on a phone. Announces `more-wanted` as one scrolls. */
@customElement('lotse-case-list')
export class CaseList extends LitElement {
  static override styles = shared

  @property({ attribute: false }) rows: readonly CaseRow[] = []
  @property({ type: Boolean }) complete = false
  @property({ attribute: false }) error: unknown
  @property() today: Day = ''
  /** Which of its days a row shows. */
  @property() day: 'lastEntryOn' | 'openedOn' = 'lastEntryOn'

  protected override render() {
    return html`
      ${this.parts.map((rows) => html`<lotse-case-list-part .rows=${rows} .today=${this.today} day=${this.day}></lotse-case-list-part>`)}
      ${
        this.complete
          ? nothing
          : html`<lotse-more-below .count=${this.rows.length} .error=${this.error} @more-wanted=${this.askForMore}></lotse-more-below>`
      }
    `
  }

  private get parts(): CaseRow[][] {
    const count = Math.ceil(this.rows.length / rowsInAPart)
    return Array.from({ length: count }, (_, index) => this.rows.slice(index * rowsInAPart, (index + 1) * rowsInAPart))
  }

  private readonly askForMore = () => {
    this.dispatchEvent(new Event('more-wanted'))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-list': CaseList
  }
}
