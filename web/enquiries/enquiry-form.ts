import '@vaadin/button'
import '@vaadin/text-area'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { TextArea } from '@vaadin/text-area'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { concernLabels, concerns, enquirySourceLabels, sourcesByHand } from '#terms/enquiries'
import { word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import '../components/segments.ts'
import { boxedFormStyles } from '../styles/boxed-form.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { EnquiryDraft } from './enquiry-draft.ts'

type TextOfEnquiry = Exclude<keyof EnquiryDraft, 'source' | 'concern'>

/** What came in, how, and from whom. Announces `enquiry-edited` with the draft, `enquiry-wanted` and `form-left`. */
@customElement('lotse-enquiry-form')
export class EnquiryForm extends LitElement {
  static override styles = [shared, theme, boxedFormStyles]

  @property({ attribute: false }) draft!: EnquiryDraft
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private tried = false
  @query('vaadin-text-area') private whatField!: TextArea

  override firstUpdated(): void {
    this.whatField.focus()
  }

  protected override render() {
    return html`<form aria-label=${msg('Anfrage aufschreiben')} @submit=${(event: Event) => event.preventDefault()}>
      ${this.error ? html`<lotse-error-summary class="wide" .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
      ${this.renderSource()} ${this.renderWhat()} ${this.renderConcern()} ${this.renderText('organisationName', msg('Organisation'), 500)}
      ${this.renderText('contactName', msg('Name'), 200)} ${this.renderText('phone', msg('Telefon'), 200)}
      ${this.renderText('email', msg('E-Mail'), 500)}
      <div class="acts wide">
        <vaadin-button theme="tertiary" @click=${() => this.dispatchEvent(new Event('form-left'))}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Aufschreiben')}</vaadin-button>
      </div>
    </form>`
  }

  private renderSource() {
    return html`<lotse-segments
      class="wide"
      label=${msg('Wie kam sie?')}
      .value=${this.draft.source}
      .segments=${sourcesByHand.map((value) => ({ value, label: value === 'by_hand' ? msg('anders') : word(enquirySourceLabels[value]) }))}
      @choice-made=${({ detail }: CustomEvent<EnquiryDraft['source']>) => this.change({ source: detail })}
    ></lotse-segments>`
  }

  private renderConcern() {
    return html`<lotse-segments
      class="wide"
      label=${msg('Worum geht es?')}
      .value=${this.draft.concern}
      .segments=${[{ value: '', label: msg('noch offen') }, ...concerns.map((value) => ({ value, label: word(concernLabels[value]) }))]}
      @choice-made=${({ detail }: CustomEvent<EnquiryDraft['concern']>) => this.change({ concern: detail })}
    ></lotse-segments>`
  }

  private renderWhat() {
    const isMissing = this.tried && this.draft.what.trim() === ''
    return html`<vaadin-text-area
      class="wide"
      label=${msg('Was wird gefragt?')}
      maxlength="10000"
      min-rows="3"
      manual-validation
      .value=${this.draft.what}
      ?invalid=${isMissing}
      .errorMessage=${isMissing ? msg('Hier steht noch nichts.') : ''}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit('what', detail.value)}
    ></vaadin-text-area>`
  }

  private renderText(field: TextOfEnquiry, label: string, longest: number) {
    return html`<vaadin-text-field
      label=${label}
      maxlength=${longest}
      autocomplete="off"
      .value=${this.draft[field]}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit(field, detail.value)}
    ></vaadin-text-field>`
  }

  private edit(field: TextOfEnquiry, value: string) {
    if (value !== this.draft[field]) this.change({ [field]: value })
  }

  private change(change: Partial<EnquiryDraft>) {
    this.dispatchEvent(new CustomEvent('enquiry-edited', { detail: { ...this.draft, ...change } }))
  }

  private readonly save = () => {
    this.tried = true
    if (this.draft.what.trim() === '') this.whatField.focus()
    else this.dispatchEvent(new Event('enquiry-wanted'))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-form': EnquiryForm
  }
}
