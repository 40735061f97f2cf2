import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/radio-group'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CaseFile, Closing } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import { type Day, dayFromWords } from '#rules/calendar'
import { refusalOfClosing } from '#rules/cases'
import { closingReasonOfImport } from '#terms/catalogues'
import { catalogueWord } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import type { DayField } from '../components/day-field.ts'
import '../components/error-summary.ts'
import { longDay } from '../components/format.ts'
import '../outcomes/outcome-choices.ts'
import type { OutcomeChoices } from '../outcomes/outcome-choices.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { problemWords } from './problem-words.ts'

/** On which day and why a case is closed, and what came of it. Announces `closing-chosen`, and `closing-left`. */
@customElement('lotse-closing-dialog')
export class ClosingDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 460px;
      }
      @media (pointer: coarse), (max-width: 860px) {
        vaadin-radio-button {
          min-height: 44px;
          align-content: center;
        }
      }
    `,
  ]

  @property({ attribute: false }) caseFile!: CaseFile
  @property({ attribute: false }) reasons: Catalogues['closingReasons'] = []
  @property() today: Day = ''
  /** How many open follow-ups rest once it is closed. */
  @property({ type: Number }) resting = 0
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private opened = false
  @state() private day = ''
  @state() private reasonId = ''
  @state() private tried = false
  @query('lotse-day-field') private dayField!: DayField
  /** A group of them takes no focus of its own. */
  @query('vaadin-radio-button') private firstReason?: HTMLElement
  @query('lotse-outcome-choices') private outcomes!: OutcomeChoices

  async open(): Promise<void> {
    this.day = msg('heute')
    this.reasonId = ''
    this.tried = false
    this.opened = true
    await this.updateComplete
    this.firstReason?.focus()
  }

  /** Closed: what came of it is said. */
  close(): void {
    this.opened = false
    this.outcomes.empty()
  }

  private readonly leave = () => {
    this.opened = false
  }

  protected override render() {
    return html`
      <vaadin-dialog
        header-title=${msg('Fall schließen')}
        .opened=${this.opened}
        @opened-changed=${this.takeOpened}
        @keydown=${this.saveByKey}
      >
        <div class="form">
          ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
          ${this.renderReasons()}
          <lotse-day-field
            label=${msg('Geschlossen am')}
            .today=${this.today}
            .words=${this.day}
            .problem=${this.tried ? this.dayProblem : ''}
            @day-typed=${({ detail }: CustomEvent<string>) => this.takeDay(detail)}
          ></lotse-day-field>
          <lotse-outcome-choices .caseFile=${this.caseFile} .today=${this.today}></lotse-outcome-choices>
          ${this.resting > 0 ? html`<p class="s">${this.restingWords}</p>` : nothing}
          <p class="s q">${msg('Der Verlauf bleibt, und wieder öffnen geht jederzeit.')}</p>
        </div>
        <div slot="footer" class="foot">
          <vaadin-button theme="tertiary" @click=${this.leave}>${msg('Abbrechen')}</vaadin-button>
          <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Schließen')}</vaadin-button>
        </div>
      </vaadin-dialog>
    `
  }

  private get restingWords(): string {
    return this.resting === 1
      ? msg('1 Wiedervorlage ist noch offen. Sie ruht, bis der Fall wieder geöffnet wird.')
      : msg(str`${this.resting} Wiedervorlagen sind noch offen. Sie ruhen, bis der Fall wieder geöffnet wird.`)
  }

  private renderReasons() {
    const reasons = this.reasons.filter(({ code, state }) => code !== closingReasonOfImport && state === 'confirmed')
    const missing = this.tried && this.reasonId === ''
    return html`
      <vaadin-radio-group
        theme="vertical"
        label=${msg('Warum?')}
        manual-validation
        .errorMessage=${msg('Bitte einen Grund wählen.')}
        ?invalid=${missing}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.takeReason(detail.value)}
      >
        ${reasons.map(
          (reason) => html`
            <vaadin-radio-button
              label=${catalogueWord(reason)}
              .value=${reason.id}
              .checked=${reason.id === this.reasonId}
            ></vaadin-radio-button>
          `,
        )}
      </vaadin-radio-group>
    `
  }

  private get dayProblem(): string {
    const day = dayFromWords(this.day, this.today)
    if (!day) return problemWords('day_unknown')
    const refusal = refusalOfClosing(day, this.caseFile, this.today)
    const { openedOn, lastEntryOn } = this.caseFile
    if (refusal === 'closed_before_opening') return msg(str`Der Fall wurde erst am ${longDay(openedOn)} eröffnet.`)
    if (refusal === 'closed_before_last_entry') return msg(str`Der letzte Eintrag ist vom ${longDay(lastEntryOn)}.`)
    return problemWords(refusal ?? undefined)
  }

  private takeDay(words: string) {
    this.day = words
  }

  private takeReason(id: string) {
    this.reasonId = id
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    if (this.opened && !detail.value) this.dispatchEvent(new Event('closing-left'))
    this.opened = detail.value
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    const inLine = event.composedPath().includes(this.dayField)
    if (event.key !== 'Enter' || !(inLine || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.save()
  }

  private readonly save = () => {
    this.tried = true
    const closedOn = dayFromWords(this.day, this.today)
    if (this.reasonId === '') return this.firstReason?.focus()
    if (!closedOn || this.dayProblem !== '') return this.dayField.focus()
    const outcomes = this.outcomes.wanted()
    if (!outcomes) return
    const closing: Closing = { closedOn, reasonId: this.reasonId, outcomes }
    this.dispatchEvent(new CustomEvent('closing-chosen', { detail: closing }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-closing-dialog': ClosingDialog
  }
}
