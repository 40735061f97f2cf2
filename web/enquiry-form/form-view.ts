import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { OpenForm } from '#contract/enquiry-forms'
import { concerns } from '#terms/enquiries'
import { consentTexts, currentConsent, type FormLanguage } from '#terms/enquiry-forms'
import { centreContact } from '../check/centre-contact.ts'
import { textField } from '../check/form-parts.ts'
import { checkStyles } from '../check/styles.ts'
import { LinkError, newId } from '../open-pages/asking.ts'
import { sendForm } from './form-api.ts'
import { privacyNotice } from './privacy.ts'
import { formStyles } from './styles.ts'
import { emptyForm, type FormProblems, formOf, isBegun, problemsOf, type TypedForm } from './typed-form.ts'
import { said, words } from './words.ts'

/** The form, and what comes next once it was sent. What was typed stays until then, and is kept nowhere else. */
@customElement('lotse-enquiry-sending')
export class EnquirySending extends LitElement {
  static override styles = [checkStyles, formStyles]

  @property() language: FormLanguage = 'de'
  @property({ attribute: false }) form!: OpenForm
  @state() private typed = emptyForm()
  @state() private problems: FormProblems = {}
  /** `waiting`: for the connection to come back. */
  @state() private state: 'typing' | 'sending' | 'waiting' | 'sent' = 'typing'
  @state() private message: keyof typeof words | undefined
  /** Sent again after a dropped answer, it is the same; sent again with other words, it is another. */
  private sentAs = newId()

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('online', this.goOn)
    window.addEventListener('beforeunload', this.warn)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('online', this.goOn)
    window.removeEventListener('beforeunload', this.warn)
  }

  /** What is wrong is said in the language that is read now. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('language')) return
    const anew = Object.entries(problemsOf(this.typed, this.language))
    this.problems = Object.fromEntries(anew.filter(([field]) => this.problems[field as keyof TypedForm]))
  }

  protected override render() {
    const { language } = this
    if (this.state === 'sent') return this.renderSent()
    return html`
      <h1 tabindex="-1">${said(words.title, language)}</h1>
      <p class="lead">${said(words.lead, language)}</p>
      ${this.form.isOpen ? html`${this.renderForm()}${centreContact(this.form, language)}` : this.renderClosed()}
    `
  }

  private renderClosed() {
    return html`<section class="rest"><p>${said(words.closed, this.language)}</p>${centreContact(this.form, this.language)}</section>`
  }

  private renderSent() {
    const { language } = this
    return html`<section class="rest" role="status">
      <h1 tabindex="-1">${said(words.oneMoreStep, language)}</h1>
      <p>${said(words.mailComes, language)} <span class="address">${this.typed.email.trim()}</span></p>
      <p>${said(words.mailDo, language)}</p>
      <p class="hint">${said(words.noMail, language)}</p>
      <button class="button" @click=${this.back}>${said(words.back, language)}</button>
      ${centreContact(this.form, this.language)}
    </section>`
  }

  private renderForm() {
    const { language, typed, problems, state: now } = this
    const text = (name: 'organisationName' | 'contactName' | 'email' | 'phone', label: string, more = {}) =>
      textField({
        name,
        label,
        value: typed[name],
        problem: problems[name] ?? '',
        typed: (value) => this.type({ [name]: value }),
        ...more,
      })
    return html`<form class="rest" novalidate @submit=${this.submit}>
      ${this.renderConcerns()} ${this.renderWhat()}
      ${typed.concern === 'recruiting' ? text('organisationName', said(words.organisation, language), { autocomplete: 'organization' }) : nothing}
      ${text('contactName', said(words.name, language), { autocomplete: 'name' })}
      ${text('email', said(words.email, language), { type: 'email', autocomplete: 'email' })}
      ${text('phone', said(words.phone, language), { type: 'tel', autocomplete: 'tel' })}
      ${this.renderUnseen()} ${privacyNotice(this.form, language)} ${this.renderConsent()}
      <p class="wrong" role="alert">${this.message ? said(words[this.message], language) : nothing}</p>
      <button class="button primary" aria-disabled=${now === 'sending'}>
        ${said(now === 'sending' ? words.sending : words.send, language)}
      </button>
    </form>`
  }

  private renderConcerns() {
    const { language } = this
    return html`<fieldset aria-describedby="concern-problem">
      <legend class="said">${said(words.concern, language)}</legend>
      ${concerns.map(
        (code) => html`<label class="choice">
          <input
            type="radio" name="concern" value=${code} .checked=${live(this.typed.concern === code)}
            @change=${() => this.type({ concern: code })}
          />
          <span>${said(words[code], language)}</span>
        </label>`,
      )}
      <p class="wrong" id="concern-problem">${this.problems.concern || nothing}</p>
    </fieldset>`
  }

  private renderWhat() {
    const { language } = this
    const problem = this.problems.what ?? ''
    return html`<div>
      <label class="said" for="what">${said(words.what, language)}</label>
      <p class="hint" id="what-hint">${said(words.whatHint, language)}</p>
      <textarea
        class="typed" id="what" name="what" rows="5" maxlength="4000"
        aria-invalid=${problem !== ''} aria-describedby="what-problem what-hint"
        .value=${live(this.typed.what)}
        @input=${(event: Event) => this.type({ what: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="wrong" id="what-problem">${problem || nothing}</p>
    </div>`
  }

  private renderUnseen() {
    return html`<div class="unseen" aria-hidden="true">
      <label for="homepage">${said(words.notForPeople, this.language)}</label>
      <input
        id="homepage" name="homepage" tabindex="-1" autocomplete="off"
        .value=${this.typed.homepage}
        @input=${(event: Event) => this.type({ homepage: (event.target as HTMLInputElement).value })}
      />
    </div>`
  }

  private renderConsent() {
    const { language } = this
    const problem = this.problems.consents ?? ''
    return html`<div>
      <label class="choice consent">
        <input
          type="checkbox" name="consents" .checked=${live(this.typed.consents)}
          aria-invalid=${problem !== ''} aria-describedby="consents-problem"
          @change=${(event: Event) => this.type({ consents: (event.target as HTMLInputElement).checked })}
        />
        <span class="small">${said(consentTexts[currentConsent], language, { centre: this.form.centre })}</span>
      </label>
      <p class="wrong" id="consents-problem">${problem || nothing}</p>
    </div>`
  }

  /** While it is on its way, it stays as it was sent. */
  private type(change: Partial<TypedForm>) {
    if (this.state === 'sending') return this.requestUpdate()
    this.typed = { ...this.typed, ...change }
    for (const field of Object.keys(change)) this.problems = { ...this.problems, [field]: '' }
    if (this.state === 'waiting') this.state = 'typing'
    this.sentAs = newId()
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault()
    if (this.state === 'sending') return
    this.problems = problemsOf(this.typed, this.language)
    const [first] = Object.keys(this.problems)
    if (first) return this.renderRoot.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
    await this.send()
  }

  private async send() {
    const wanted = formOf(this.typed, this.sentAs, this.language)
    if (!wanted) return
    this.state = 'sending'
    this.message = undefined
    try {
      await sendForm(wanted)
      this.state = 'sent'
      await this.goToHeading()
    } catch (error) {
      this.message = messageFor(error)
      this.state = this.message === 'waiting' ? 'waiting' : 'typing'
    }
  }

  /** The connection is back. */
  private readonly goOn = () => {
    if (this.state === 'waiting') void this.send()
  }

  private readonly back = async () => {
    this.state = 'typing'
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[name=email]')?.focus()
  }

  private readonly warn = (event: BeforeUnloadEvent) => {
    if (this.state !== 'sent' && isBegun(this.typed)) event.preventDefault()
  }

  private async goToHeading() {
    await this.updateComplete
    window.scrollTo({ top: 0 })
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true })
  }
}

const messageFor = (error: unknown): keyof typeof words => {
  if (!(error instanceof LinkError)) return 'wentWrong'
  if (error.status === 0) return 'waiting'
  if (error.status === 429) return 'tooMany'
  if (error.code === 'form_closed') return 'closed'
  return error.status === 400 || error.code === 'email_invalid' ? 'emailWrong' : 'wentWrong'
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-sending': EnquirySending
  }
}
