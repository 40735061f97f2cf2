import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { OpenForm } from '#contract/enquiry-forms'
import type { FormLanguage } from '#terms/enquiry-forms'
import { centreContact } from '../check/centre-contact.ts'
import { checkStyles } from '../check/styles.ts'
import { LinkError } from '../open-pages/asking.ts'
import { confirmForm } from './form-api.ts'
import { formStyles } from './styles.ts'
import { said, words } from './words.ts'

/** Confirms an enquiry once somebody presses the button: mail scanners open every address in a mail, and press nothing. */
@customElement('lotse-enquiry-confirmation')
export class EnquiryConfirmation extends LitElement {
  static override styles = [checkStyles, formStyles]

  @property() language: FormLanguage = 'de'
  @property() secret = ''
  /** Undefined while the centre is looked up: the button need not wait for it. */
  @property({ attribute: false }) form: OpenForm | undefined
  @state() private state: 'asking' | 'confirming' | 'confirmed' | 'closed' = 'asking'
  @state() private message: 'noConnection' | 'wentWrong' | undefined

  protected override render() {
    const { language, state: now } = this
    if (now === 'confirmed') return this.renderOver(words.confirmed, words.confirmedMore)
    if (now === 'closed') return this.renderOver(words.linkClosed, words.linkClosedMore)
    return html`<section class="rest">
      <h1 tabindex="-1">${said(words.title, language)}</h1>
      <p>${said(words.confirmMore, language)}</p>
      <p class="wrong" role="alert">${this.message ? said(words[this.message], language) : nothing}</p>
      <button class="button primary" aria-disabled=${now === 'confirming'} @click=${this.confirm}>
        ${said(now === 'confirming' ? words.confirming : words.confirm, language)}
      </button>
    </section>`
  }

  private renderOver(title: typeof words.confirmed, more: typeof words.confirmed) {
    const { language } = this
    return html`<section class="rest">
      <h1 tabindex="-1">${said(title, language)}</h1>
      <p>${said(more, language)}</p>
      ${this.state === 'closed' ? html`<p><a class="link" href="/anfrage">${said(words.toForm, language)}</a></p>` : nothing}
      ${centreContact(this.form, this.language)}
    </section>`
  }

  private readonly confirm = async () => {
    if (this.state === 'confirming') return
    this.state = 'confirming'
    this.message = undefined
    try {
      await confirmForm({ secret: this.secret })
      await this.arrive('confirmed')
    } catch (error) {
      await this.fail(error instanceof LinkError ? error.status : -1)
    }
  }

  private async fail(status: number) {
    if (status === 404 || status === 400) return this.arrive('closed')
    this.state = 'asking'
    this.message = status === 0 ? 'noConnection' : 'wentWrong'
  }

  private async arrive(state: 'confirmed' | 'closed') {
    this.state = state
    await this.updateComplete
    this.renderRoot.querySelector('h1')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-confirmation': EnquiryConfirmation
  }
}
