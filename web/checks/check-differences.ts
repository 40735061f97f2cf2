import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CheckResults } from '#contract/invitations'
import { language } from '../app/locale.ts'
import { answerWords } from '../check/answer-words.ts'
import { statementsIn } from '../check/fields.ts'
import { shared } from '../styles/shared.ts'
import { checkTable } from './check-table-styles.ts'

const shownFirst = 5

/** Where the respondents of one check answered otherwise: the furthest apart first, and all on one press. */
@customElement('lotse-check-differences')
export class CheckDifferences extends LitElement {
  static override styles = [
    shared,
    checkTable,
    css`
      th,
      td {
        min-width: 12rem;
      }
      .all {
        min-height: var(--lo-control);
        padding: 0;
        border: 0;
        background: none;
        cursor: pointer;
        font-size: var(--lo-size-d);
      }
    `,
  ]

  @property({ attribute: false }) found!: CheckResults
  /** Whose the results are, in their order. */
  @property({ attribute: false }) names: readonly string[] = []
  @state() private showsAll = false

  protected override render() {
    const { disagreements } = this.found
    if (disagreements.length === 0) return html`<p class="q">${msg('Alle haben dasselbe geantwortet.')}</p>`
    const shown = this.showsAll ? disagreements : disagreements.slice(0, shownFirst)
    return html`<section>
      <h2 tabindex="-1">${msg('Wo die Antworten auseinandergehen')}</h2>
      <div class="scroller" tabindex="0" role="region" aria-label=${msg('Wo die Antworten auseinandergehen')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${msg('Aussage')}</th>
              ${this.names.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>${shown.map((one) => this.renderRow(one))}</tbody>
        </table>
      </div>
      ${shown.length < disagreements.length ? html`<button class="link all no-print" @click=${this.showAll}>${msg(str`Alle ${disagreements.length} zeigen`)}</button>` : nothing}
    </section>`
  }

  private renderRow({ statement, answers }: CheckResults['disagreements'][number]) {
    const asked = statementsIn(this.found.questionnaire).find(({ code }) => code === statement)
    if (!asked) return nothing
    return html`<tr>
      <th scope="row">${asked.text[language()]}</th>
      ${answers.map((answer) => html`<td>${answerWords(asked, answer ?? undefined, language())}</td>`)}
    </tr>`
  }

  /** The keyboard goes on at the table, for the button is gone. */
  private readonly showAll = async () => {
    this.showsAll = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-differences': CheckDifferences
  }
}
