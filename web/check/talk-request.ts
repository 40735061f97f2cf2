import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { CheckLanguage } from '#terms/checks'
import { LinkError, newId } from '../open-pages/asking.ts'
import { looksLikeEmail, textField } from './form-parts.ts'
import { askForTalk } from './link-api.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

type Typed = { contactName: string; phone: string; email: string; wish: string }

/** Asking for a talk about the result. Announces `form-left`. */
@customElement('lotse-talk-request')
export class TalkRequest extends LitElement {
  static override styles = [
    checkStyles,
    css`
      form {
        display: grid;
        gap: var(--lo-4);
        max-width: 560px;
      }
      h2:focus {
        outline: none;
      }
      .wrong:empty {
        display: none;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-3);
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  @property() secret = ''
  /** Who filled in, where that is known. */
  @property() name = ''
  @state() private typed: Typed = { contactName: '', phone: '', email: '', wish: '' }
  @state() private problems: Partial<Typed> = {}
  @state() private state: 'typing' | 'sending' | 'sent' = 'typing'
  @state() private message = ''
  /** Sent again after a dropped answer, it is the same request. */
  private readonly sentAs = newId()

  async begin(): Promise<void> {
    if (this.typed.contactName === '') this.typed = { ...this.typed, contactName: this.name }
    await this.updateComplete
    const heading = this.renderRoot.querySelector<HTMLElement>('h2')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }

  protected override render() {
    const { language } = this
    if (this.state === 'sent') {
      return html`<h2 tabindex="-1">${said(words.talkSent, language)}</h2>
        <p>${this.message || said(words.talkSentMore, language)}</p>`
    }
    return this.renderForm()
  }

  private renderForm() {
    const { language, typed, problems } = this
    const text = (name: 'contactName' | 'phone' | 'email', label: string, more = {}) =>
      textField({
        name,
        label,
        value: typed[name],
        problem: problems[name] ?? '',
        typed: (value) => this.type({ [name]: value }),
        ...more,
      })
    return html`<form novalidate @submit=${this.submit}>
      <div>
        <h2 tabindex="-1">${said(words.talk, language)}</h2>
        <p class="q">${said(words.talkMore, language)}</p>
      </div>
      ${text('contactName', said(words.yourName, language), { autocomplete: 'name' })}
      ${text('phone', said(words.phone, language), { type: 'tel', autocomplete: 'tel' })}
      ${text('email', said(words.email, language), { type: 'email', autocomplete: 'email' })}
      <div>
        <label class="said" for="wish">${said(words.wish, language)}</label>
        <textarea
          class="typed" id="wish" rows="3" maxlength="2000" .value=${live(typed.wish)}
          @input=${(event: Event) => this.type({ wish: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      <p class="wrong" role="alert">${this.message || nothing}</p>
      <div class="acts">
        <button class="button primary" aria-disabled=${this.state === 'sending'}>
          ${said(this.state === 'sending' ? words.sending : words.send, language)}
        </button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new Event('form-left'))}>
          ${said(words.cancel, language)}
        </button>
      </div>
    </form>`
  }

  private type(change: Partial<Typed>) {
    this.typed = { ...this.typed, ...change }
    for (const field of Object.keys(change)) this.problems = { ...this.problems, [field]: '' }
  }

  private problemsNow(): Partial<Typed> {
    const { contactName, phone, email } = this.typed
    const wrongEmail = email.trim() !== '' && !looksLikeEmail(email)
    return {
      ...(contactName.trim() === '' && { contactName: said(words.nameMissing, this.language) }),
      ...(phone.trim() === '' && email.trim() === '' && { phone: said(words.reachMissing, this.language) }),
      ...(wrongEmail && { email: said(words.emailWrong, this.language) }),
    }
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault()
    if (this.state === 'sending') return
    this.problems = this.problemsNow()
    const [first] = Object.keys(this.problems)
    if (first) return this.renderRoot.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
    await this.send()
  }

  private async send() {
    this.state = 'sending'
    this.message = ''
    const { contactName, phone, email, wish } = this.typed
    const orNull = (typed: string) => typed.trim() || null
    const wanted = {
      id: this.sentAs,
      contactName: contactName.trim(),
      phone: orNull(phone),
      email: orNull(email),
      wish: orNull(wish),
    }
    try {
      await askForTalk(this.secret, wanted)
      await this.arrive('')
    } catch (error) {
      if (error instanceof LinkError && error.code === 'enquiries_enough')
        return this.arrive(said(words.enough, this.language))
      this.state = 'typing'
      const isAway = error instanceof LinkError && error.status === 0
      this.message = said(isAway ? words.noConnection : words.wentWrong, this.language)
    }
  }

  private async arrive(message: string) {
    this.state = 'sent'
    this.message = message
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-talk-request': TalkRequest
  }
}
