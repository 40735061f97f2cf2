import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CaseRow } from '#contract/cases'
import type { Day } from '#rules/calendar'
import { clientName } from '../components/client-name.ts'
import { nearDay } from '../components/format.ts'
import { lockSign } from '../components/lock-sign.ts'
import '../components/more-below.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { caseAddress, topicsOfCase } from './case-row-words.ts'

/** The list of cases on a phone. Announces `more-wanted` as one scrolls. */
@customElement('lotse-case-list')
export class CaseList extends LitElement {
  static override styles = [
    shared,
    css`
      li {
        border-bottom: var(--lo-border);
      }
      li:last-child {
        border-bottom: 0;
      }
      a {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 var(--lo-3);
        padding: var(--lo-3) 0;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .name {
        font-weight: var(--lo-semibold);
        overflow-wrap: anywhere;
      }
      .native {
        font-weight: var(--lo-regular);
      }
      .second {
        display: block;
        min-height: var(--lo-lh-d);
      }
    `,
  ]

  @property({ attribute: false }) rows: readonly CaseRow[] = []
  @property({ type: Boolean }) complete = false
  @property({ attribute: false }) error: unknown
  @property() today: Day = ''

  protected override render() {
    return html`
      <ul>
        ${this.rows.map((row) => this.renderRow(row))}
      </ul>
      ${
        this.complete
          ? nothing
          : html`<lotse-more-below .count=${this.rows.length} .error=${this.error} @more-wanted=${this.askForMore}></lotse-more-below>`
      }
    `
  }

  private renderRow(row: CaseRow) {
    return html`
      <li>
        <a href=${caseAddress(row.id)}>
          <lotse-target-group form="glyph" .group=${row.targetGroup}></lotse-target-group>
          <span>
            <span class="name">${clientName(row.client)}</span>${row.restricted ? lockSign() : nothing}
            <span class="second q cut">${topicsOfCase(row) || row.place || row.number}</span>
          </span>
          <span class="meta">${nearDay(row.lastEntryOn, this.today)}</span>
        </a>
      </li>
    `
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
