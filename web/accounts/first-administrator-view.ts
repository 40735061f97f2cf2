import '@vaadin/button'
import '@vaadin/password-field'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { FirstAdministrator, Me } from '#contract/accounts'
import { shortestPassword } from '#rules/accounts'
import { ApiError, call } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { goTo } from '../app/navigation.ts'
import { session } from '../app/session.ts'
import { startOf } from '../app/start.ts'
import { passwordWords } from '../app/vaadin-words.ts'
import { brand, brandStyles } from '../components/brand.ts'
import '../components/error-summary.ts'
import type { ErrorSummary, FieldError } from '../components/error-summary.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { aloneStyles } from './alone-styles.ts'
import { formStyles } from './form-styles.ts'

const fields = ['name', 'signInName', 'password', 'repeated'] as const
type Field = (typeof fields)[number]
type Answers = Record<Field, string>

/** The one-time link of the first start. Its secret stands behind the #, which no browser sends anywhere. */
@customElement('lotse-first-administrator-view')
export class FirstAdministratorView extends LitElement {
  static override styles = [theme, shared, brandStyles, aloneStyles, formStyles]

  @state() private problems: Partial<Answers> = {}
  @state() private refusal = ''
  @state() private isSending = false
  @query('lotse-error-summary') private summary!: ErrorSummary

  private readonly secret = window.location.hash.slice(1)

  override render() {
    return html`<div class="alone">
      ${brand()}
      ${this.secret === '' ? this.renderWithoutSecret() : this.renderForm()}
    </div>`
  }

  private renderWithoutSecret() {
    return html`<div>
      <h1>${msg('Lotse einrichten')}</h1>
      <p class="sub">${msg('Dazu gehört der ganze Link, den Lotse beim ersten Start ausgibt, mit allem hinter dem #.')}</p>
    </div>`
  }

  private renderForm() {
    return html`<form @keydown=${this.onKey} @submit=${this.send} novalidate>
      <h1>${msg('Lotse einrichten')}</h1>
      <p class="sub">${msg('Das erste Konto verwaltet und öffnet selbst keinen Fall. Konten für Kolleginnen und Kollegen legen Sie danach unter Verwaltung an.')}</p>
      <lotse-error-summary .errors=${this.errors} .message=${this.refusal} @go-to-field=${this.goToField}></lotse-error-summary>
      ${this.renderText('name', 'name')} ${this.renderText('signInName', 'username')}
      ${this.renderPassword('password', msg('Mindestens 12 Zeichen, gern ein kurzer Satz.'))} ${this.renderPassword('repeated')}
      <vaadin-button theme="primary" ?disabled=${this.isSending} @click=${this.send}>${msg('Konto anlegen')}</vaadin-button>
    </form>`
  }

  private renderText(field: 'name' | 'signInName', autocomplete: 'name' | 'username') {
    return html`<vaadin-text-field
      id=${field}
      name=${autocomplete}
      label=${labelOf(field)}
      autocomplete=${autocomplete}
      autocapitalize=${field === 'name' ? 'words' : 'none'}
      maxlength="200"
      ?invalid=${this.problems[field] !== undefined}
      error-message=${this.problems[field] ?? ''}
    ></vaadin-text-field>`
  }

  private renderPassword(field: 'password' | 'repeated', help?: string) {
    return html`<vaadin-password-field
      id=${field}
      name=${field}
      label=${labelOf(field)}
      autocomplete="new-password"
      .i18n=${passwordWords()}
      helper-text=${help ?? nothing}
      ?invalid=${this.problems[field] !== undefined}
      error-message=${this.problems[field] ?? ''}
    ></vaadin-password-field>`
  }

  private get errors(): FieldError[] {
    return fields.flatMap((field) => {
      const message = this.problems[field]
      return message === undefined ? [] : [{ field, label: labelOf(field), message }]
    })
  }

  private fieldOf = (field: Field) => this.renderRoot.querySelector<TextField>(`#${field}`)

  private goToField = ({ detail }: CustomEvent<Field>) => this.fieldOf(detail)?.focus()

  private onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target !== this.summary) void this.send(event)
  }

  private send = async (event: Event) => {
    event.preventDefault()
    if (this.isSending) return
    const answers = Object.fromEntries(fields.map((field) => [field, this.fieldOf(field)?.value ?? ''])) as Answers
    this.refusal = ''
    this.problems = problemsOf(answers)
    if (Object.keys(this.problems).length > 0) return this.showProblems()
    this.isSending = true
    await this.setUp(answers).catch(this.showRefusal)
    this.isSending = false
  }

  private async setUp({ name, signInName, password }: Answers): Promise<void> {
    const body: FirstAdministrator = { secret: this.secret, name: name.trim(), signInName: signInName.trim(), password }
    const me = await call<Me>('POST', '/api/first-administrator', { body })
    await session.enter(me)
    goTo(startOf(me))
  }

  private showRefusal = (error: unknown) => {
    this.problems = error instanceof ApiError ? fieldErrors(error) : {}
    if (this.errors.length === 0) this.refusal = wordsFor(error)
    return this.showProblems()
  }

  private async showProblems(): Promise<void> {
    await this.updateComplete
    this.summary.focus()
  }
}

const labelOf = (field: Field): string =>
  ({
    name: msg('Vor- und Nachname'),
    signInName: msg('Anmeldename'),
    password: msg('Passwort'),
    repeated: msg('Passwort noch einmal'),
  })[field]

const problemsOf = ({ name, signInName, password, repeated }: Answers): Partial<Answers> => ({
  ...(name.trim() === '' && { name: msg('Bitte ausfüllen.') }),
  ...(signInName.trim() === '' && { signInName: msg('Bitte ausfüllen.') }),
  ...([...password].length < shortestPassword && { password: msg('Noch zu kurz.') }),
  ...(password !== repeated && { repeated: msg('Das ist nicht dasselbe wie oben.') }),
})

declare global {
  interface HTMLElementTagNameMap {
    'lotse-first-administrator-view': FirstAdministratorView
  }
}
