import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Journey, JourneyStep } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { addStep, skipStep } from './api.ts'
import { takeUpStep } from './journey-changes.ts'
import { dayTyped, inWords } from './words.ts'

/** Why a step is skipped, or with no step given, what is to be done besides and when. */
@customElement('lotse-step-dialog')
export class StepDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 440px;
      }
      vaadin-text-field {
        width: 100%;
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private journey: Journey | undefined
  @state() private step: JourneyStep | undefined
  @state() private text = ''
  @state() private day = ''
  @state() private tried = false
  @state() private error: unknown
  @state() private saving = false
  @query('vaadin-text-field') private textField!: HTMLElement
  @query('lotse-day-field') private dayField?: HTMLElement
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private stepId = newId()

  async open({ journey, step }: { journey: Journey; step?: JourneyStep }): Promise<void> {
    this.journey = journey
    this.step = step
    this.stepId = newId()
    this.text = ''
    this.day = ''
    this.tried = false
    this.error = undefined
    this.opened = true
    await this.updateComplete
    this.textField.focus()
  }

  protected override render() {
    return html`<vaadin-dialog
      no-close-on-outside-click
      header-title=${this.step ? msg('Schritt überspringen') : msg('Schritt ergänzen')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @keydown=${this.saveByKey}
    >
      <div class="form">
        ${this.step ? html`<p class="s">${inWords(this.step.title)}</p>` : nothing}
        ${this.error && !fieldErrors(this.error).dueOn ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        <vaadin-text-field
          label=${this.step ? msg('Warum?') : msg('Was ist zu tun?')}
          helper-text=${this.step ? msg('Steht beim Schritt. Doch nötig? Er lässt sich wieder aufnehmen.') : ''}
          maxlength="500" autocomplete="off" manual-validation
          .value=${this.text}
          .errorMessage=${this.textProblem}
          ?invalid=${this.textProblem !== ''}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
            this.text = detail.value
          }}
        ></vaadin-text-field>
        ${this.step ? nothing : this.renderDay()}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${this.step ? msg('Überspringen') : msg('Ergänzen')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderDay() {
    return html`<lotse-day-field
      label=${msg('Fällig')} .reads=${dueDayFromWords} .words=${this.day} .today=${this.today} .problem=${this.dayProblem}
      example=${msg('zum Beispiel morgen, mo, in 2 Wochen, 3.3.')}
      @day-typed=${({ detail }: CustomEvent<string>) => {
        this.day = detail
      }}
    ></lotse-day-field>`
  }

  private get textProblem(): string {
    if (!this.tried || this.text.trim() !== '') return ''
    return this.step ? msg('Bitte einen Grund nennen.') : msg('Bitte schreiben, was zu tun ist.')
  }

  private get dayProblem(): string {
    const refused = fieldErrors(this.error).dueOn
    if (refused) return refused
    return this.tried && dayTyped(this.day, this.today) === null
      ? msg('Wann? Zum Beispiel: morgen, in 2 Wochen, 3.3.')
      : ''
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as TextField).localName === 'vaadin-button') return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    const { journey } = this
    this.tried = true
    this.error = undefined
    if (this.text.trim() === '') return this.textField.focus()
    if (!this.step && dayTyped(this.day, this.today) === null) return this.dayField?.focus()
    if (!journey || this.saving) return
    this.saving = true
    try {
      await this.send(journey)
      this.opened = false
    } catch (error) {
      // Somebody else changed it meanwhile: the reason one typed stays, and goes with what is there now.
      if (error instanceof ApiError && error.status === 412) this.journey = error.current as Journey
      this.error = error
    } finally {
      this.saving = false
      announceRecorded()
    }
  }

  private async send(journey: Journey): Promise<void> {
    const { step } = this
    if (step) {
      const after = await skipStep(step.id, journey.version, { reason: this.text.trim() })
      showMessage(msg(str`Übersprungen: ${inWords(step.title)}`), { undo: () => takeUpStep(after, step) })
      return
    }
    const dueOn = dayTyped(this.day, this.today) ?? ''
    await addStep(journey.id, { id: this.stepId, what: this.text.trim(), dueOn })
    showMessage(msg('Der Schritt ist ergänzt.'))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-step-dialog': StepDialog
  }
}
