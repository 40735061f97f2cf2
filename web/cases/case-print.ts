import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { CaseRow } from '#contract/cases'
import { germanDay } from '#rules/calendar'
import { clientName } from '../components/client-name.ts'
import { count } from '../components/format.ts'
import { lockSign } from '../components/lock-sign.ts'
import { printedLine, printedLineStyles } from '../components/printed-line.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { topicsOfCase } from './case-row-words.ts'
import { casesWords } from './cases-words.ts'

/** The list on paper: whose, of which day, narrowed to what. On the screen it is not there. */
@customElement('lotse-case-print')
export class CasePrint extends LitElement {
  static override styles = [
    shared,
    printedLineStyles,
    css`
      :host {
        color: var(--lo-ink);
      }
      h1 {
        font-size: 20px;
        line-height: 26px;
      }
      .words {
        font-size: 12px;
        line-height: 18px;
      }
      table {
        width: 100%;
        margin-top: 10px;
        table-layout: fixed;
        font-size: 11px;
        line-height: 15px;
        hyphens: auto;
      }
      thead {
        display: table-header-group;
      }
      th {
        padding: 4px 8px 4px 0;
        border-bottom: 1px solid var(--lo-line-control);
        color: var(--lo-ink-2);
        vertical-align: bottom;
      }
      tr {
        break-inside: avoid;
      }
      td {
        padding: 4px 8px 4px 0;
        border-bottom: 1px solid var(--lo-line-2);
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      .name {
        font-weight: var(--lo-semibold);
      }
      .number {
        width: 88px;
        white-space: nowrap;
      }
      .client {
        width: 24%;
      }
      .group {
        width: 88px;
      }
      .lead {
        width: 15%;
      }
      .place {
        width: 17%;
      }
      .day {
        width: 66px;
      }
      .native {
        font-weight: var(--lo-regular);
      }
    `,
  ]

  @property({ attribute: false }) rows: readonly CaseRow[] = []
  @property({ type: Boolean }) complete = false
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) words: readonly string[] = []
  @property() searched = ''

  protected override render() {
    return html`
      ${printedLine(this.me)}
      <h1>${msg('Fälle')}</h1>
      <p class="words">${[...this.words, ...this.search, this.howMany].join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th class="number">${msg('Nummer')}</th>
            <th class="client">${msg('Klient')}</th>
            <th class="group">${msg('Zielgruppe')}</th>
            <th>${msg('Themen')}</th>
            <th class="lead">${msg('Zuständig')}</th>
            <th class="place">${msg('Wohnort, Sitz')}</th>
            <th class="day">${msg('Letzter Eintrag')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row) => this.renderRow(row))}
        </tbody>
      </table>
    `
  }

  private renderRow(row: CaseRow) {
    return html`
      <tr>
        <td class="number">${row.number}</td>
        <td class="name">${clientName(row.client)}${row.restricted ? lockSign() : nothing}</td>
        <td><lotse-target-group form="short" .group=${row.targetGroup}></lotse-target-group></td>
        <td>${topicsOfCase(row)}</td>
        <td>${row.lead.name}</td>
        <td>${row.place ?? nothing}</td>
        <td>${germanDay(row.lastEntryOn)}</td>
      </tr>
    `
  }

  private get search(): string[] {
    return this.searched === '' ? [] : [msg(str`Suche: ${this.searched}`)]
  }

  private get howMany(): string {
    const number = this.rows.length
    if (!this.complete) return msg(str`die ersten ${count(number)} Fälle`)
    return casesWords(number)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-print': CasePrint
  }
}
