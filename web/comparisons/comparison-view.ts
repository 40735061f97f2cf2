import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Comparison } from '#contract/comparisons'
import { language } from '../app/locale.ts'
import { meContext } from '../app/session.ts'
import { statementsIn } from '../check/fields.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { printedLine, printedLineStyles } from '../components/printed-line.ts'
import { Printing } from '../components/printing.ts'
import { loaded } from '../components/states.ts'
import { crumbStyles } from '../styles/crumb.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchComparisons } from './api.ts'
import { comparisonStyles } from './comparison-styles.ts'
import { renderQuartiles, renderQuartileTable } from './quartile-chart.ts'

/** Vergleich: how all organisations of a kind stand together. From five on, and nobody is named. */
@customElement('lotse-comparison-view')
export class ComparisonView extends LitElement {
  static override styles = [theme, shared, crumbStyles, printedLineStyles, comparisonStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  private readonly comparisons = new Task(this, { args: () => [], task: (_, { signal }) => fetchComparisons(signal) })
  private readonly printing = new Printing(this)

  protected override render() {
    return html`<div class="page">
      ${printedLine(this.me)}
      <p class="crumb no-print"><a href="/checks">${icon('chevronLeft')}${msg('Checks')}</a></p>
      <div class="head">
        <div>
          <h1 tabindex="-1">${msg('Checks im Vergleich')}</h1>
          <p class="sub">
            ${msg('Wie die Organisationen in der Region zusammen dastehen. Jede zählt einmal, mit ihrem letzten abgeschlossenen Check; keine ist zu erkennen.')}
          </p>
        </div>
        <div class="acts desk no-print">
          <vaadin-button @click=${() => this.printing.print()}>${icon('printer', { slot: 'prefix' })}${msg('Drucken')}</vaadin-button>
        </div>
      </div>
      ${loaded(this.comparisons, ({ rows }) => html`${rows.map((one) => this.renderComparison(one, rows))}`)}
    </div>`
  }

  private renderComparison(one: Comparison, all: readonly Comparison[]) {
    const name = one.kind === 'company' ? msg('Unternehmen') : msg('Kommunen')
    const hasVersions = all.filter(({ kind }) => kind === one.kind).length > 1
    return html`<section>
      <h2>${hasVersions ? msg(str`${name}, Fragebogen ${one.questionnaireVersion}`) : name}</h2>
      ${one.fields.length === 0 ? this.renderTooFew(one) : this.renderEnough(one)}
    </section>`
  }

  private renderTooFew({ organisations, from }: Comparison) {
    const there =
      organisations === 1
        ? msg('1 Organisation hat den Check abgeschlossen.')
        : msg(str`${count(organisations)} Organisationen haben den Check abgeschlossen.`)
    return html`<lotse-empty>
      ${there} ${msg(str`Verglichen wird ab ${from}: Bei weniger ließe sich ausrechnen, wer wie geantwortet hat.`)}
      <a class="link no-print" href="/checks/einladen">${msg('Mehrere einladen')}</a>
    </lotse-empty>`
  }

  private renderEnough(one: Comparison) {
    const name = msg('Themenfelder als Tabelle')
    return html`
      <p class="q">${msg(str`${count(one.organisations)} Organisationen. 100 ist das meiste; der Balken ist die mittlere Hälfte, der Strich darin die Mitte.`)}</p>
      ${renderQuartiles(one)}
      <details ?open=${this.printing.isOn}>
        <summary class="no-print">${msg('Als Tabelle')}</summary>
        <div class="scroller" tabindex="0" role="region" aria-label=${name}>${renderQuartileTable(one)}</div>
      </details>
      <div class="ends">
        ${this.renderEnd(msg('Am stärksten'), one, one.strongest)} ${this.renderEnd(msg('Am schwächsten'), one, one.weakest)}
      </div>
    `
  }

  private renderEnd(name: string, { questionnaire }: Comparison, statements: Comparison['strongest']) {
    if (statements.length === 0) return nothing
    const asked = new Map(statementsIn(questionnaire).map((one) => [one.code, one]))
    return html`<div>
      <h3>${name}</h3>
      <ol>
        ${statements.map(
          ({ statement, level, organisations }) => html`<li>
            <span>${asked.get(statement)?.text[language()]}</span>
            <span class="level nw">
              <strong>${msg(str`${count(level)} von 3`)}</strong>
              <div class="meta">${msg(str`${count(organisations)} Antworten`)}</div>
            </span>
          </li>`,
        )}
      </ol>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-comparison-view': ComparisonView
  }
}
