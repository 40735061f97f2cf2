import '@vaadin/button'
import '@vaadin/text-area'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Answer, Enquiry } from '#contract/enquiries'
import type { Language } from '#terms/accounts'
import { wordsFor } from '../app/messages.ts'
import '../components/segments.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { enquiryFormStyles } from './enquiry-form-styles.ts'

/**
 * How an enquiry was answered, or the answer itself, sent from here. Announces `answered` with an Answer, `typed` with whether
 * something would be lost, and `form-left`.
 */
@customElement('lotse-answer-form')
export class AnswerForm extends LitElement {
  static override styles = [shared, theme, enquiryFormStyles]

  @property({ attribute: false }) enquiry!: Enquiry
  /** Whether mails can be sent at all. */
  @property({ type: Boolean }) mails = false
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private isMail = false
  @state() private language: Language = 'de'
  @state() private words = ''
  @state() private tried = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.isMail = this.mayMail
    this.language = this.enquiry.language ?? 'de'
    void this.updateComplete.then(() => this.renderRoot.querySelector('vaadin-text-area')?.focus())
  }

  protected override render() {
    const isMissing = this.tried && this.words.trim() === ''
    return html`<form aria-label=${msg('Anfrage beantworten')} @submit=${(event: Event) => event.preventDefault()}>
      ${this.mayMail ? this.renderWay() : nothing}
      <vaadin-text-area
        label=${this.isMail ? msg('Ihre Antwort') : msg('Wie wurde sie beantwortet?')}
        maxlength="10000"
        min-rows=${this.isMail ? 5 : 2}
        manual-validation
        .value=${this.words}
        ?invalid=${isMissing}
        .errorMessage=${isMissing ? msg('Ein Satz genügt.') : ''}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.type(detail.value)}
      ></vaadin-text-area>
      ${this.isMail ? this.renderLetter() : nothing}
      ${this.error ? html`<p class="error s" role="alert">${wordsFor(this.error)}</p>` : nothing}
      <div class="acts end">
        <vaadin-button theme="tertiary" @click=${() => this.dispatchEvent(new Event('form-left'))}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}
          >${this.isMail ? msg('Antwort schicken') : msg('Als beantwortet ablegen')}</vaadin-button
        >
      </div>
    </form>`
  }

  private renderWay() {
    return html`<lotse-segments
      label=${msg('Antworten')}
      .value=${this.isMail ? 'mail' : 'noted'}
      .segments=${[
        { value: 'mail', label: msg('Per E-Mail von hier') },
        { value: 'noted', label: msg('Schon geschehen, nur festhalten') },
      ]}
      @choice-made=${({ detail }: CustomEvent<string>) => {
        this.isMail = detail === 'mail'
      }}
    ></lotse-segments>`
  }

  /** What stands around the words, in which language. */
  private renderLetter() {
    return html`<p class="s q">${msg(str`Geht an ${this.enquiry.email ?? ''}. Anrede, Gruß und Ihr Name kommen von selbst dazu.`)}</p>
      <lotse-segments
        label=${msg('Anrede und Gruß auf')}
        .value=${this.language}
        .segments=${[{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }]}
        @choice-made=${({ detail }: CustomEvent<Language>) => {
          this.language = detail
        }}
      ></lotse-segments>`
  }

  private get mayMail(): boolean {
    return this.mails && this.enquiry.email !== null
  }

  private type(words: string) {
    this.words = words
    this.dispatchEvent(new CustomEvent('typed', { detail: words.trim() !== '' }))
  }

  private readonly save = () => {
    this.tried = true
    const answer = this.words.trim()
    if (answer === '') return this.renderRoot.querySelector('vaadin-text-area')?.focus()
    const detail: Answer = { answer, ...(this.isMail && this.mayMail && { mailIn: this.language }) }
    return this.dispatchEvent(new CustomEvent('answered', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-answer-form': AnswerForm
  }
}
