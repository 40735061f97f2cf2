import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Result } from '#contract/checks'
import type { AskedQuestionnaire } from '#contract/sheets'
import type { CheckLanguage } from '#terms/checks'
import { answerWords } from './answer-words.ts'
import { type Statement, statementsIn } from './fields.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** What to begin with: at most three steps, each with why, and who helps. The lamp burns on the first, where it may. */
@customElement('lotse-urgent-steps')
export class UrgentSteps extends LitElement {
  static override styles = [
    checkStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--lo-6);
      }
      li {
        display: flex;
        flex-direction: column;
        gap: var(--lo-2);
        padding: var(--lo-4) 0;
        min-width: 0;
        break-inside: avoid;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      li.lamp {
        padding: var(--lo-4) var(--lo-5);
      }
      .number {
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-semibold);
        color: var(--lo-ink-2);
      }
      .measure {
        font-size: var(--lo-size-m);
        line-height: var(--lo-lh-m);
        font-weight: var(--lo-semibold);
        text-wrap: pretty;
      }
      .who {
        margin-top: auto;
        padding-top: var(--lo-2);
        color: var(--lo-ink-2);
      }
      .none {
        padding: var(--lo-2) 0;
        max-width: 64ch;
      }
      @media (max-width: 860px) {
        ol {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        li + li {
          border-bottom: var(--lo-border);
        }
        li:last-child {
          border-bottom: 0;
        }
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) result!: Result
  @property({ attribute: false }) questionnaire!: AskedQuestionnaire
  /** Where the page burns its lamp elsewhere. */
  @property({ type: Boolean }) unlit = false
  /** What can be done about a step, where the counsellors' page has something; `isLit`: the lamp burns on it. */
  @property({ attribute: false }) acts: ((statement: Statement, isLit: boolean) => unknown) | undefined

  protected override render() {
    const all = statementsIn(this.questionnaire)
    const steps = this.result.urgent.flatMap(({ statement }) => all.find(({ code }) => code === statement) ?? [])
    if (steps.length === 0) {
      const hasLevels = this.result.profile.some(({ score }) => score !== null)
      return html`<p class="none">${said(hasLevels ? words.noSteps : words.noLevels, this.language)}</p>`
    }
    return html`<ol>${steps.map((step, index) => this.renderStep(step, index))}</ol>`
  }

  private renderStep(statement: Statement, index: number) {
    const { language } = this
    const isLit = index === 0 && !this.unlit
    return html`<li class=${isLit ? 'lamp' : ''}>
      ${isLit ? html`<p class="cue">${said(words.firstStep, language)}</p>` : html`<p class="number">${index + 1}.</p>`}
      <p class="measure">${statement.measure[language]}</p>
      <p>${statement.reason[language]}</p>
      <p class="q">
        ${said(words.yourAnswer, language)}: ${statement.text[language]} –
        ${answerWords(statement, this.result.answers[statement.code], language)}
      </p>
      ${this.renderPartner(statement)} ${this.acts?.(statement, isLit)}
    </li>`
  }

  private renderPartner({ partner, offer }: Statement) {
    const found = this.result.partners[partner]
    if (!found) return nothing
    const [contact] = found.contacts
    const offered = offer === undefined ? undefined : found.offers[offer]
    return html`<p class="who">
      <span class="vh">${said(words.whoHelps, this.language)}: </span>
      ${contact ? html`${contact.name}, ` : nothing}${found.institution}
      ${offered ? html`<br />${offered.title}` : nothing}
      ${contact?.phone ? html`<br /><a class="link" href="tel:${contact.phone.replace(/[^+\d]/g, '')}">${contact.phone}</a>` : nothing}
      ${contact?.email ? html`<br /><a class="link" href="mailto:${contact.email}">${contact.email}</a>` : nothing}
      ${!contact && found.website ? html`<br /><a class="link" href=${found.website} rel="noreferrer">${found.website.replace(/^https?:\/\//, '')}</a>` : nothing}
    </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-urgent-steps': UrgentSteps
  }
}
