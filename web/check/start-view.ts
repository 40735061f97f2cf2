import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CheckLanguage } from '#terms/checks'
import { answeredOf, goOnWith, openUntil, whoSeesMore } from './counted-words.ts'
import { longDay } from './days.ts'
import { firstOpen, openIn, statementsIn } from './fields.ts'
import type { Filling } from './filling.ts'
import { sign } from './icons.ts'
import { promiseStyles, promises } from './promises.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** What it is, how long it takes, who sees it; and where one was, for whoever comes back. Announces `step-wanted`. */
@customElement('lotse-check-start')
export class CheckStart extends LitElement {
  static override styles = [
    checkStyles,
    promiseStyles,
    css`
      :host {
        max-width: 760px;
        margin: 0 auto;
        padding: var(--lo-10) var(--lo-6) var(--lo-16);
      }
      .for {
        font-size: var(--lo-size-l);
        line-height: var(--lo-lh-l);
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lo-3);
        margin-top: var(--lo-8);
      }
      .until {
        margin-top: var(--lo-4);
      }
      @media (max-width: 860px) {
        :host {
          padding: var(--lo-6) var(--lo-4) var(--lo-12);
        }
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) filling!: Filling

  protected override render() {
    const { language, filling } = this
    const { sheet } = filling
    if (!sheet) return nothing
    const all = statementsIn(sheet.questionnaire)
    const answered = all.length - openIn(all, { answerTo: (code) => filling.answerTo(code) })
    return html`
      <h1 tabindex="-1">${said(words.check, language)}</h1>
      <p class="for q">${sheet.organisation}${sheet.respondent ? `, ${sheet.respondent}` : nothing}</p>
      ${promises(language, whoSeesMore(sheet.centre))}
      ${answered > 0 ? html`<p class="q until">${said(answeredOf(answered, all.length), language)}</p>` : nothing}
      <div class="acts">${this.renderActs(answered)}</div>
      <p class="meta until">${said(openUntil(longDay(sheet.endsOn, language)), language)}</p>
    `
  }

  private renderActs(answered: number) {
    const { language, filling } = this
    const { sheet } = filling
    if (!sheet) return nothing
    if (answered === 0) return this.renderGo(0, said(words.begin, language))
    const next = firstOpen(sheet, { answerTo: (code) => filling.answerTo(code) })
    const field = next === undefined ? undefined : sheet.questionnaire.fields[next]
    if (next === undefined || !field) return this.renderGo('summary', said(words.toSummary, language))
    return this.renderGo(next, said(goOnWith(next + 1, field.title[language]), language))
  }

  private renderGo(detail: number | 'summary', label: string) {
    return html`<button class="button primary" @click=${() => this.dispatchEvent(new CustomEvent('step-wanted', { detail }))}>
      ${label}${sign('right')}
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-start': CheckStart
  }
}
