import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { type CheckKind, type CheckLanguage, checkKinds } from '#terms/checks'
import { LinkError, newId } from '../open-pages/asking.ts'
import { centreContact } from './centre-contact.ts'
import { CentreLookUp } from './centre-look-up.ts'
import { whoSeesMore } from './counted-words.ts'
import { looksLikeEmail, textField } from './form-parts.ts'
import { register } from './link-api.ts'
import { promiseStyles, promises } from './promises.ts'
import { registrationStyles } from './registration-styles.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

type Typed = { kind: CheckKind | ''; organisationName: string; contactName: string; email: string; homepage: string }
type Problems = Partial<Record<keyof Typed, string>>

/** The open page: what the check is, and registering for one. What became of it, the mail says. */
@customElement('lotse-check-registration')
export class CheckRegistration extends LitElement {
  static override styles = [checkStyles, promiseStyles, registrationStyles]

  @property() language: CheckLanguage = 'de'
  @state() private typed: Typed = { kind: '', organisationName: '', contactName: '', email: '', homepage: '' }
  @state() private problems: Problems = {}
  @state() private state: 'typing' | 'sending' | 'sent' = 'typing'
  @state() private message = ''
  private readonly centre = new CentreLookUp(this)
  /** Sent again after a dropped answer, it is the same registration. */
  private readonly sentAs = newId()

  protected override render() {
    const { language } = this
    const { open, hasFailed } = this.centre
    return html`
      <h1 tabindex="-1">${said(words.registerTitle, language)}</h1>
      ${promises(language, whoSeesMore(open?.centre ?? 'Welcome Center'))}
      ${hasFailed ? this.renderFailed() : open ? this.renderRest(open.isOpen) : nothing}
    `
  }

  private renderFailed() {
    return html`<div class="rest" role="alert">
      <p>${said(words.noConnection, this.language)}</p>
      <button class="button" @click=${() => this.centre.look()}>${said(words.again, this.language)}</button>
    </div>`
  }

  private renderRest(isOpen: boolean) {
    const { language } = this
    if (!isOpen) {
      return html`<section class="rest"><p>${said(words.registerClosed, language)}</p>${centreContact(this.centre.open, language)}</section>`
    }
    if (this.state === 'sent') {
      return html`<section class="rest" role="status">
        <h2 tabindex="-1">${said(words.mailOnItsWay, language)}</h2>
        <p>${said(words.mailOnItsWayMore, language)}</p>
        ${centreContact(this.centre.open, language)}
      </section>`
    }
    return this.renderForm()
  }

  private renderForm() {
    const { language, typed, problems } = this
    const text = (name: 'organisationName' | 'contactName' | 'email', label: string, more = {}) =>
      textField({
        name,
        label,
        value: typed[name],
        problem: problems[name] ?? '',
        typed: (value) => this.type({ [name]: value }),
        ...more,
      })
    return html`<form class="rest" novalidate @submit=${this.submit}>
      <h2>${said(words.register, language)}</h2>
      <p class="q">${said(words.registerMore, language)}</p>
      <fieldset class="part" aria-describedby="kind-problem">
        <legend class="said">${said(words.weAre, language)}</legend>
        <div class="kinds">${checkKinds.map((kind) => this.renderKind(kind))}</div>
        <p class="wrong" id="kind-problem">${problems.kind ?? nothing}</p>
      </fieldset>
      ${text('organisationName', said(words.organisationName, language), { autocomplete: 'organization' })}
      ${text('contactName', said(words.yourName, language), { autocomplete: 'name' })}
      ${text('email', said(words.email, language), { type: 'email', autocomplete: 'email' })}
      <div class="unseen" aria-hidden="true">
        <label for="homepage">${said(words.notForPeople, language)}</label>
        <input
          id="homepage" name="homepage" tabindex="-1" autocomplete="off"
          .value=${typed.homepage}
          @input=${(event: Event) => this.type({ homepage: (event.target as HTMLInputElement).value })}
        />
      </div>
      <p class="q small">${said(words.privacy, language)}</p>
      <p class="wrong" role="alert">${this.message || nothing}</p>
      <button class="button primary" aria-disabled=${this.state === 'sending'}>
        ${said(this.state === 'sending' ? words.sending : words.sendMe, language)}
      </button>
    </form>`
  }

  private renderKind(kind: CheckKind) {
    return html`<label>
      <input
        type="radio" name="kind" value=${kind} .checked=${this.typed.kind === kind}
        @change=${() => this.type({ kind })}
      />
      <span>${said(words[kind], this.language)}</span>
    </label>`
  }

  private type(change: Partial<Typed>) {
    this.typed = { ...this.typed, ...change }
    for (const field of Object.keys(change)) this.problems = { ...this.problems, [field]: '' }
  }

  private problemsNow(): Problems {
    const { kind, organisationName, contactName, email } = this.typed
    return {
      ...(kind === '' && { kind: said(words.kindMissing, this.language) }),
      ...(organisationName.trim() === '' && { organisationName: said(words.organisationMissing, this.language) }),
      ...(contactName.trim() === '' && { contactName: said(words.nameMissing, this.language) }),
      ...(!looksLikeEmail(email) && { email: said(words.emailWrong, this.language) }),
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
    const { kind, homepage, email, ...names } = this.typed
    if (kind === '') return
    try {
      const { sentAs: id, language } = this
      await register({ id, kind, ...names, email: email.trim(), language, ...(homepage && { homepage }) })
      this.state = 'sent'
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('.rest h2')?.focus()
    } catch (error) {
      this.state = 'typing'
      this.message = said(this.wordsFor(error), this.language)
    }
  }

  private wordsFor(error: unknown) {
    if (!(error instanceof LinkError)) return words.wentWrong
    if (error.status === 0) return words.noConnection
    if (error.status === 429) return words.tooMany
    if (error.code === 'registration_closed') return words.registerClosed
    return error.status === 400 || error.code === 'email_invalid' ? words.emailWrong : words.wentWrong
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-registration': CheckRegistration
  }
}
