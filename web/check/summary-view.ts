import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CheckLanguage } from '#terms/checks'
import { finishedWithOpen, openStatements, waitingHere } from './counted-words.ts'
import { openIn, statementsIn } from './fields.ts'
import type { Filling } from './filling.ts'
import { sign } from './icons.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** What is answered and what is open, before it is too late to change. Announces `step-wanted` and `finish-wanted`. */
@customElement('lotse-check-summary')
export class CheckSummary extends LitElement {
  static override styles = [
    checkStyles,
    css`
      :host {
        max-width: 760px;
        margin: 0 auto;
        padding: var(--lo-8) var(--lo-6) var(--lo-16);
      }
      h1 + p,
      .open-line {
        margin-top: var(--lo-3);
        max-width: 64ch;
        text-wrap: pretty;
      }
      ol {
        margin-top: var(--lo-5);
        border-top: 1px solid var(--lo-line-2);
      }
      li {
        border-bottom: var(--lo-border);
      }
      li button {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-4);
        width: 100%;
        min-height: 48px;
        padding: var(--lo-2) 0;
        border: 0;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      li button:hover .title {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .title {
        font-weight: var(--lo-medium);
      }
      .how {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        margin-inline-start: auto;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        color: var(--lo-ink-2);
      }
      .how.complete .icon {
        color: var(--lo-success);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-3);
        margin-top: var(--lo-8);
      }
      @media (max-width: 860px) {
        :host {
          padding: var(--lo-6) var(--lo-4) var(--lo-12);
        }
        .acts {
          flex-direction: column-reverse;
        }
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) filling!: Filling
  @property({ type: Boolean }) finishing = false

  protected override render() {
    const { language, filling } = this
    const { sheet } = filling
    if (!sheet) return nothing
    const { fields } = sheet.questionnaire
    const all = statementsIn(sheet.questionnaire)
    const answered = { answerTo: (code: string) => filling.answerTo(code) }
    const open = openIn(all, answered)
    return html`
      <h1 tabindex="-1">${said(words.overview, language)}</h1>
      <p>${said(open === 0 ? words.allAnswered : open === all.length ? words.nothingAnswered : finishedWithOpen(open), language)}</p>
      <ol>
        ${fields.map((field, index) => {
          const left = openIn(field.statements, answered)
          return html`<li>
            <button @click=${() => this.go(index)}>
              <span class="title">${index + 1}. ${field.title[language]}</span>
              <span class=${left === 0 ? 'how complete' : 'how'}>
                ${left === 0 ? html`${sign('check')}${said(words.complete, language)}` : said(openStatements(left), language)}
              </span>
            </button>
          </li>`
        })}
      </ol>
      <p class="open-line q">${said(words.overviewMore, language)}</p>
      ${filling.state === 'waiting' ? html`<p class="open-line" role="alert">${said(waitingHere(filling.waiting), language)}</p>` : nothing}
      ${filling.notes.firstRefused ? html`<p class="open-line" role="alert">${said(words.noteTooLong, language)}</p>` : nothing}
      <div class="acts">
        <button class="button" @click=${() => this.go(fields.length - 1)}>${sign('left')}${said(words.back, language)}</button>
        <button
          class="button primary" aria-disabled=${this.finishing}
          @click=${() => this.dispatchEvent(new Event('finish-wanted'))}
        >${said(this.finishing ? words.finishing : words.finish, language)}</button>
      </div>
    `
  }

  private go(detail: number) {
    this.dispatchEvent(new CustomEvent('step-wanted', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-summary': CheckSummary
  }
}
