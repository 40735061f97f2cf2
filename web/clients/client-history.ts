import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { berlinDay, type Day } from '#rules/calendar'
import { historyActionLabels } from '#terms/clients'
import { word } from '../app/locale.ts'
import { nearDay, timeOf } from '../components/format.ts'
import '../components/more-below.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { changeRows, changeStyles } from './change-rows.ts'
import type { ToldStep } from './told.ts'

/** Who changed what and when. Announces `restoration-wanted` with the id of a step, and `more-wanted`. */
@customElement('lotse-client-history')
export class ClientHistory extends LitElement {
  static override styles = [
    shared,
    theme,
    changeStyles,
    css`
      li.step {
        padding: var(--lo-3) 0;
        border-bottom: var(--lo-border);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      li.step:last-child {
        border-bottom: 0;
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--lo-2);
      }
      .title vaadin-button {
        margin-inline-start: auto;
        margin-block: -4px;
      }
    `,
  ]

  @property({ attribute: false }) steps: readonly ToldStep[] = []
  @property({ type: Boolean }) complete = false
  @property({ type: Boolean }) loading = false
  @property({ attribute: false }) error: unknown
  @property() today: Day = ''
  @property({ type: Boolean }) mayRestore = false

  protected override render() {
    return html`
      <section>
        <header class="section-head"><h2>${msg('Verlauf der Angaben')}</h2></header>
        ${this.loading ? html`<lotse-loading></lotse-loading>` : nothing}
        <ol>
          ${this.steps.map((step) => this.renderStep(step))}
        </ol>
        ${
          this.complete && !this.error
            ? nothing
            : html`<lotse-more-below
                .count=${this.steps.length}
                .error=${this.error}
                @more-wanted=${() => this.dispatchEvent(new Event('more-wanted'))}
              ></lotse-more-below>`
        }
      </section>
    `
  }

  private renderStep(step: ToldStep) {
    const when = `${nearDay(berlinDay(new Date(step.at)), this.today)}, ${timeOf(step.at)}`
    return html`
      <li class="step">
        <div class="title">
          <b>${word(historyActionLabels[step.action])}</b>
          <span class="meta">${step.by === null ? when : `${byWords(step.by)}, ${when}`}</span>
          ${this.mayRestore && step.differs ? this.renderRestore(step, when) : nothing}
        </div>
        ${changeRows(step.changes)}
      </li>
    `
  }

  private renderRestore({ id }: ToldStep, when: string) {
    return html`
      <vaadin-button
        class="no-print"
        theme="tertiary small"
        aria-label=${msg(str`Zurück hierher: Stand von ${when}`)}
        @click=${() => this.dispatchEvent(new CustomEvent('restoration-wanted', { detail: id }))}
      >
        ${msg('Zurück hierher')}
      </vaadin-button>
    `
  }
}

const byWords = (by: string): string => (by === 'command line' ? msg('Kommandozeile') : by)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-client-history': ClientHistory
  }
}
