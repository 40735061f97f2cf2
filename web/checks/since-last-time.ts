import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Result } from '#contract/checks'
import type { AskedQuestionnaire } from '#contract/sheets'
import { differencesOf, type FieldDifference } from '#rules/checks'
import { language } from '../app/locale.ts'
import { longDay } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { checkTable } from './check-table-styles.ts'

/** What each field gained or lost since the last check, in numbers and words; nothing where there was none. */
@customElement('lotse-since-last-time')
export class SinceLastTime extends LitElement {
  static override styles = [
    shared,
    checkTable,
    css`
      table {
        max-width: 860px;
      }
      td,
      thead th:not(:first-child) {
        white-space: nowrap;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      td:last-child,
      thead th:last-child {
        padding-inline-end: 0;
      }
      @media (max-width: 640px) {
        th,
        td {
          padding-inline-end: var(--lo-2);
        }
        .words {
          display: block;
        }
      }
    `,
  ]

  @property({ attribute: false }) result!: Result
  @property({ attribute: false }) questionnaire!: AskedQuestionnaire

  protected override render() {
    const { previous, profile, finishedOn } = this.result
    if (!previous) return nothing
    const title = msg(str`Seit dem letzten Mal, ${longDay(previous.finishedOn)}`)
    return html`<section>
      <h3>${title}</h3>
      <div class="scroller" tabindex="0" role="region" aria-label=${title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${msg('Themenfeld')}</th>
              <th scope="col">${msg('damals')}</th>
              <th scope="col">${msg('jetzt')}<span class="vh">, ${longDay(finishedOn)}</span></th>
              <th scope="col">${msg('Veränderung')}</th>
            </tr>
          </thead>
          <tbody>${differencesOf(profile, previous.profile).map((one) => this.renderField(one))}</tbody>
        </table>
      </div>
    </section>`
  }

  private renderField({ field, before, now, difference }: FieldDifference) {
    const title = this.questionnaire.fields.find(({ code }) => code === field)?.title[language()] ?? field
    return html`<tr>
      <th scope="row">${title}</th>
      <td>${scoreWords(before)}</td>
      <td>${scoreWords(now)}</td>
      <td>${moveWords(difference)}</td>
    </tr>`
  }
}

const scoreWords = (score: number | null) => (score === null ? '–' : `${score} %`)

/** Sign, number and word: never a colour alone. */
const moveWords = (difference: number | null) => {
  if (difference === null) return html`<span class="q">${msg('nicht vergleichbar')}</span>`
  if (difference === 0) return msg('gleich')
  return difference > 0
    ? html`<b>+${difference}</b> <span class="words">${msg('besser')}</span>`
    : html`<b>−${-difference}</b> <span class="words">${msg('schwächer')}</span>`
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-since-last-time': SinceLastTime
  }
}
