import '@vaadin/button'
import '@vaadin/text-area'
import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Closing } from '#contract/enquiries'
import { type EnquiryClosing, enquiryClosingLabels, enquiryClosings } from '#terms/enquiries'
import { word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { enquiryFormStyles } from './enquiry-form-styles.ts'

/** Why nothing comes of an enquiry. Announces `closed` with a Closing, `typed` and `form-left`. */
@customElement('lotse-closing-form')
export class ClosingForm extends LitElement {
  static override styles = [shared, theme, enquiryFormStyles]

  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private reason: EnquiryClosing | '' = ''
  @state() private note = ''
  @state() private tried = false

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.goToReasons())
  }

  protected override render() {
    const isMissing = this.tried && this.reason === ''
    return html`<form aria-label=${msg('Anfrage schließen')} @submit=${(event: Event) => event.preventDefault()}>
      <div>
        <p class="label" id="why">${msg('Warum wird nichts daraus?')}</p>
        <div class="chips" role="group" aria-labelledby="why" aria-describedby="why-missing">
          ${enquiryClosings.map(
            (
              code,
            ) => html`<button type="button" class="chip" aria-pressed=${this.reason === code} @click=${() => this.choose(code)}>
              ${word(enquiryClosingLabels[code])}
            </button>`,
          )}
        </div>
        <p class="error s" id="why-missing" role="alert">${isMissing ? msg('Bitte einen Grund wählen.') : nothing}</p>
      </div>
      <vaadin-text-area
        label=${msg('Was noch zu sagen ist (wenn nötig)')}
        maxlength="10000"
        .value=${this.note}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.type(detail.value)}
      ></vaadin-text-area>
      ${this.error ? html`<p class="error s" role="alert">${wordsFor(this.error)}</p>` : nothing}
      <div class="acts end">
        <vaadin-button theme="tertiary" @click=${() => this.dispatchEvent(new Event('form-left'))}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Anfrage schließen')}</vaadin-button>
      </div>
    </form>`
  }

  private goToReasons() {
    this.renderRoot.querySelector<HTMLElement>('.chip')?.focus()
  }

  private choose(reason: EnquiryClosing) {
    this.reason = reason
  }

  private type(note: string) {
    this.note = note
    this.dispatchEvent(new CustomEvent('typed', { detail: note.trim() !== '' }))
  }

  private readonly save = () => {
    this.tried = true
    if (this.reason === '') return this.goToReasons()
    const detail: Closing = { reason: this.reason, note: this.note.trim() || null }
    return this.dispatchEvent(new CustomEvent('closed', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-closing-form': ClosingForm
  }
}
