import '@vaadin/button'
import '@vaadin/dialog'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Opening } from '#contract/openings'
import { type Day, dayFromWords } from '#rules/calendar'
import { refusalOfEnd } from '#rules/openings'
import type { OpeningEnding } from '#terms/openings'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import { problemWords } from '../app/problem-words.ts'
import '../components/day-field.ts'
import type { DayField } from '../components/day-field.ts'
import '../components/error-summary.ts'
import '../components/segments.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { closeOpening } from './opening-changes.ts'
import { failureWords } from './rebased.ts'

/** What became of an opening. Announces `placement-wanted` where somebody of ours took it. */
@customElement('lotse-ending-dialog')
export class EndingDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      .form {
        display: grid;
        gap: var(--lo-4);
        width: 100%;
      }
    `,
  ]

  @property() today: Day = ''
  @property({ type: Boolean }) mayPlace = false
  @state() private opening: Opening | undefined
  @state() private opened = false
  @state() private ending: OpeningEnding = 'filled'
  @state() private day = ''
  @state() private tried = false
  @state() private saving = false
  @state() private error: unknown
  @query('lotse-day-field') private dayField!: DayField

  async open(opening: Opening): Promise<void> {
    Object.assign(this, { opening, ending: 'filled', day: msg('heute'), tried: false, error: undefined, opened: true })
    await this.updateComplete
    this.renderRoot.querySelector('lotse-segments')?.focus()
  }

  protected override render() {
    const { opening } = this
    return html`<vaadin-dialog
      header-title=${opening?.title ?? ''}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      <div class="form">
        ${this.error ? html`<lotse-error-summary .message=${failureWords(this.error)}></lotse-error-summary>` : nothing}
        <lotse-segments
          label=${msg('Was ist daraus geworden?')}
          .value=${this.ending}
          .segments=${[{ value: 'filled', label: msg('Besetzt') }, { value: 'withdrawn', label: msg('Zurückgezogen') }]}
          @choice-made=${({ detail }: CustomEvent<OpeningEnding>) => {
            this.ending = detail
          }}
        ></lotse-segments>
        <lotse-day-field
          label=${this.ending === 'filled' ? msg('Besetzt am') : msg('Zurückgezogen am')}
          .today=${this.today}
          .words=${this.day}
          .problem=${this.tried ? this.problem : ''}
          @day-typed=${({ detail }: CustomEvent<string>) => {
            this.day = detail
          }}
        ></lotse-day-field>
        ${this.ending === 'filled' && this.mayPlace ? this.renderPlacing() : nothing}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderPlacing() {
    return html`<p class="s q">
      ${msg('Hat sie jemand bekommen, den wir begleiten?')}
      <vaadin-button theme="tertiary small" @click=${this.place}>${msg('Vermittlung eintragen')}</vaadin-button>
    </p>`
  }

  private get problem(): string {
    const day = dayFromWords(this.day, this.today)
    const refusal = day === null ? 'day_impossible' : this.opening && refusalOfEnd(day, this.opening, this.today)
    const words = refusal ? problemWords[refusal] : undefined
    return words ? word(words) : ''
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly place = () => {
    this.opened = false
    this.dispatchEvent(new CustomEvent('placement-wanted', { detail: this.opening, bubbles: true, composed: true }))
  }

  /** Said again, it is of what somebody else made of it meanwhile. */
  private takeTheirs(theirs: Opening) {
    this.opening = theirs
    announceRecorded()
  }

  private readonly save = async () => {
    this.tried = true
    const endedOn = dayFromWords(this.day, this.today)
    if (!this.opening || !endedOn || this.problem !== '') return this.dayField.focus()
    this.saving = true
    this.error = undefined
    try {
      await closeOpening(this.opening, { ending: this.ending, endedOn })
      this.opened = false
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.status === 412) this.takeTheirs(error.current as Opening)
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-ending-dialog': EndingDialog
  }
}
