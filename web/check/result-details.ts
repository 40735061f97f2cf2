import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Result } from '#contract/checks'
import type { AskedQuestionnaire } from '#contract/sheets'
import type { CheckLanguage } from '#terms/checks'
import { answerWords } from './answer-words.ts'
import { type Field, type Statement, statementsIn } from './fields.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** What is strong, what is an open question, and every answer with the notes: each score is traceable to them. */
@customElement('lotse-result-details')
export class ResultDetails extends LitElement {
  static override styles = [
    checkStyles,
    css`
      :host {
        display: grid;
        gap: var(--lo-8);
      }
      h2 {
        padding-bottom: var(--lo-2);
        border-bottom: 1px solid var(--lo-line-2);
      }
      li,
      dl > div {
        padding: var(--lo-2) 0;
        border-bottom: var(--lo-border);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        break-inside: avoid;
        overflow-wrap: anywhere;
      }
      dl > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 2px var(--lo-6);
      }
      dd {
        color: var(--lo-ink-2);
      }
      summary {
        padding: 10px 0;
      }
      h3 {
        margin-top: var(--lo-4);
      }
      .written {
        padding: var(--lo-2) 0;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      @media (max-width: 640px) {
        dl > div {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) result!: Result
  @property({ attribute: false }) questionnaire!: AskedQuestionnaire
  /** What can be done about an answer, where the counsellors' page has something. */
  @property({ attribute: false }) acts: ((statement: Statement) => unknown) | undefined

  protected override render() {
    const { language, result, questionnaire } = this
    const all = statementsIn(questionnaire)
    const unknown = all.filter(({ code }) => result.answers[code] === 'unknown').map(({ code }) => code)
    return html`
      ${this.renderList(said(words.strengths, language), result.strengths)}
      ${this.renderList(said(words.openQuestions, language), unknown, said(words.openQuestionsMore, language))}
      <details>
        <summary>${said(words.allAnswers, language)}</summary>
        ${questionnaire.fields.map((field) => this.renderField(field))}
      </details>
    `
  }

  private renderList(title: string, codes: readonly string[], more = '') {
    if (codes.length === 0) return nothing
    const all = statementsIn(this.questionnaire)
    return html`<section>
      <h2>${title}</h2>
      ${more ? html`<p class="written q">${more}</p>` : nothing}
      <ul>
        ${codes.map((code) => html`<li>${all.find((one) => one.code === code)?.text[this.language] ?? code}</li>`)}
      </ul>
    </section>`
  }

  private renderField({ code, title, statements }: Field) {
    const { language, result } = this
    const note = result.notes[code]
    return html`<section>
      <h3>${title[language]}</h3>
      <dl>
        ${statements.map(
          (one) =>
            html`<div><dt>${one.text[language]}</dt><dd>${answerWords(one, result.answers[one.code], language)} ${this.acts?.(one)}</dd></div>`,
        )}
      </dl>
      ${note ? html`<p class="written"><b>${said(words.note, language)}:</b> ${note}</p>` : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-result-details': ResultDetails
  }
}
