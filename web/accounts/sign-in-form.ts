import '@vaadin/button'
import '@vaadin/password-field'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { wordsFor } from '../app/messages.ts'
import { session } from '../app/session.ts'
import { passwordWords } from '../app/vaadin-words.ts'
import type { ErrorSummary, FieldError } from '../components/error-summary.ts'
import '../components/error-summary.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { formStyles } from './form-styles.ts'

type Field = 'signInName' | 'password'

/** Name and password. Whoever waits for the session goes on by itself afterwards. */
@customElement('lotse-sign-in-form')
export class SignInForm extends LitElement {
  static override styles = [theme, shared, formStyles]

  /** A session was over while somebody worked: what they typed still stands behind this. */
  @property({ type: Boolean }) again = false
  @state() private missing: readonly Field[] = []
  @state() private refusal = ''
  @state() private isSending = false
  @state() private isCapsLockOn = false
  @query('#signInName') private nameField!: TextField
  @query('#password') private passwordField!: TextField
  @query('lotse-error-summary') private summary!: ErrorSummary

  override firstUpdated(): void {
    this.nameField.focus()
  }

  override render() {
    return html`<form @submit=${this.send} @keydown=${this.onKey} novalidate>
      <h1>${this.again ? msg('Bitte neu anmelden') : msg('Anmelden')}</h1>
      ${this.again ? html`<p class="sub">${msg('Nach längerer Pause fragt Lotse noch einmal. Was Sie eingegeben haben, steht noch da.')}</p>` : nothing}
      <lotse-error-summary .errors=${this.errors} .message=${this.refusal} @go-to-field=${this.goToField}></lotse-error-summary>
      <vaadin-text-field
        id="signInName"
        name="username"
        label=${msg('Anmeldename')}
        autocomplete="username"
        autocapitalize="none"
        ?invalid=${this.missing.includes('signInName')}
        error-message=${msg('Bitte den Anmeldenamen eingeben.')}
      ></vaadin-text-field>
      <vaadin-password-field
        id="password"
        name="password"
        label=${msg('Passwort')}
        autocomplete="current-password"
        .i18n=${passwordWords()}
        ?invalid=${this.missing.includes('password')}
        error-message=${msg('Bitte das Passwort eingeben.')}
        helper-text=${this.isCapsLockOn ? msg('Die Feststelltaste ist an.') : nothing}
      ></vaadin-password-field>
      <vaadin-button theme="primary" ?disabled=${this.isSending} @click=${this.send}>${msg('Anmelden')}</vaadin-button>
    </form>`
  }

  private get errors(): FieldError[] {
    const labels: Record<Field, string> = { signInName: msg('Anmeldename'), password: msg('Passwort') }
    return this.missing.map((field) => ({ field, label: labels[field], message: msg('fehlt noch') }))
  }

  private onKey = (event: KeyboardEvent) => {
    this.isCapsLockOn = event.getModifierState('CapsLock')
    if (event.key === 'Enter' && event.target !== this.summary) void this.send(event)
  }

  private goToField = ({ detail }: CustomEvent<Field>) =>
    (detail === 'password' ? this.passwordField : this.nameField).focus()

  private send = async (event: Event) => {
    event.preventDefault()
    if (this.isSending) return
    const credentials = { signInName: this.nameField.value.trim(), password: this.passwordField.value }
    this.missing = (['signInName', 'password'] as const).filter((field) => credentials[field] === '')
    this.refusal = ''
    if (this.missing.length > 0) return this.showProblems()
    this.isSending = true
    try {
      await session.signIn(credentials)
      this.passwordField.value = ''
    } catch (error) {
      this.refusal = wordsFor(error)
      await this.showProblems()
    }
    this.isSending = false
  }

  private async showProblems(): Promise<void> {
    await this.updateComplete
    this.summary.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-sign-in-form': SignInForm
  }
}
