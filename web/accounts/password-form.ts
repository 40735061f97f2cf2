import '@vaadin/button'
import '@vaadin/password-field'
import { msg } from '@lit/localize'
import type { PasswordField } from '@vaadin/password-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { shortestPassword } from '#rules/accounts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { passwordWords } from '../app/vaadin-words.ts'
import '../components/error-summary.ts'
import type { ErrorSummary, FieldError } from '../components/error-summary.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { formStyles } from './form-styles.ts'

const fields = ['oldPassword', 'password', 'repeated'] as const
type Field = (typeof fields)[number]
type Answers = Record<Field, string>

export type ChosenPassword = { oldPassword: string; password: string }

/** A new password, twice, and the old one where it is asked for. Announces `password-chosen`. */
@customElement('lotse-password-form')
export class PasswordForm extends LitElement {
  static override styles = [theme, shared, formStyles]

  @property({ type: Boolean }) asksOld = false
  @property({ type: Boolean }) saving = false
  /** For whom: a password manager keeps it under this name. */
  @property() signInName = ''
  @property() action = ''
  /** Whether sending it is what this page is for. */
  @property({ type: Boolean }) isMain = false
  @state() private problems: Partial<Answers> = {}
  @state() private refusal = ''
  @query('lotse-error-summary') private summary?: ErrorSummary

  override async focus(): Promise<void> {
    await this.updateComplete
    this.fieldOf(this.asksOld ? 'oldPassword' : 'password')?.focus()
  }

  /** Why it was refused: at its field, or above all. */
  async refuse(error: unknown): Promise<void> {
    this.problems = fieldErrors(error)
    this.refusal = this.errors.length === 0 ? wordsFor(error) : ''
    await this.showProblems()
  }

  /** Whether anything is typed. */
  get isFilled(): boolean {
    return fields.some((field) => (this.fieldOf(field)?.value ?? '') !== '')
  }

  /** Nothing of it stays on the screen. */
  clear(): void {
    for (const field of fields) {
      const element = this.fieldOf(field)
      if (element) element.value = ''
    }
    this.problems = {}
    this.refusal = ''
  }

  protected override render() {
    return html`<form @keydown=${this.onKey} @submit=${this.send} novalidate>
      ${this.renderSummary()}
      ${this.signInName ? html`<input type="text" name="username" autocomplete="username" .value=${this.signInName} readonly hidden />` : nothing}
      ${this.asksOld ? this.renderField('oldPassword', 'current-password') : nothing}
      ${this.renderField('password', 'new-password', msg('Mindestens 12 Zeichen, gern ein kurzer Satz.'))}
      ${this.renderField('repeated', 'new-password')}
      <vaadin-button theme=${this.isMain ? 'primary' : nothing} ?disabled=${this.saving} @click=${this.send}>${this.action}</vaadin-button>
    </form>`
  }

  /** Without anything to say it would leave a gap. */
  private renderSummary() {
    if (this.errors.length === 0 && this.refusal === '') return nothing
    return html`<lotse-error-summary .errors=${this.errors} .message=${this.refusal} @go-to-field=${this.goToField}></lotse-error-summary>`
  }

  private renderField(field: Field, autocomplete: 'current-password' | 'new-password', help?: string) {
    return html`<vaadin-password-field
      id=${field}
      name=${field}
      label=${this.labelOf(field)}
      autocomplete=${autocomplete}
      maxlength="1024"
      .i18n=${passwordWords()}
      helper-text=${help ?? nothing}
      manual-validation
      ?invalid=${this.problems[field] !== undefined}
      error-message=${this.problems[field] ?? ''}
    ></vaadin-password-field>`
  }

  private labelOf(field: Field): string {
    return {
      oldPassword: msg('Bisheriges Passwort'),
      password: this.asksOld ? msg('Neues Passwort') : msg('Passwort'),
      repeated: this.asksOld ? msg('Neues Passwort noch einmal') : msg('Passwort noch einmal'),
    }[field]
  }

  private get errors(): FieldError[] {
    return fields.flatMap((field) => {
      const message = this.problems[field]
      return message === undefined ? [] : [{ field, label: this.labelOf(field), message }]
    })
  }

  private fieldOf = (field: Field) => this.renderRoot.querySelector<PasswordField>(`#${field}`)

  private goToField = ({ detail }: CustomEvent<Field>) => this.fieldOf(detail)?.focus()

  private onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target !== this.summary) this.send(event)
  }

  private send = (event: Event) => {
    event.preventDefault()
    if (this.saving) return
    const answers = Object.fromEntries(fields.map((field) => [field, this.fieldOf(field)?.value ?? ''])) as Answers
    this.refusal = ''
    this.problems = this.problemsOf(answers)
    if (this.errors.length > 0) return void this.showProblems()
    const { oldPassword, password } = answers
    this.dispatchEvent(new CustomEvent<ChosenPassword>('password-chosen', { detail: { oldPassword, password } }))
  }

  private problemsOf({ oldPassword, password, repeated }: Answers): Partial<Answers> {
    return {
      ...(this.asksOld && oldPassword === '' && { oldPassword: msg('Bitte ausfüllen.') }),
      ...([...password].length < shortestPassword && { password: msg('Noch zu kurz.') }),
      ...(password !== repeated && { repeated: msg('Das ist nicht dasselbe wie oben.') }),
    }
  }

  private async showProblems(): Promise<void> {
    await this.updateComplete
    this.summary?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-password-form': PasswordForm
  }
}
