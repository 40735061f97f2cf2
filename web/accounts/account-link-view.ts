import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { AccountLink } from '#contract/accounts'
import { ApiError } from '../api.ts'
import { startOf } from '../app/start.ts'
import { brand, brandStyles } from '../components/brand.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { aloneStyles } from './alone-styles.ts'
import { readLink, setPassword } from './api.ts'
import './password-form.ts'
import type { ChosenPassword, PasswordForm } from './password-form.ts'

/** The one-time link of an account. Its secret stands behind the #, which no browser sends anywhere. */
@customElement('lotse-account-link-view')
export class AccountLinkView extends LitElement {
  static override styles = [shared, brandStyles, aloneStyles]

  @state() private isSending = false
  @state() private isOver = false
  @query('lotse-password-form') private form?: PasswordForm

  private readonly secret = window.location.hash.slice(1)

  private readonly link = new Task(this, {
    task: ([secret]) => this.read(secret),
    args: () => [this.secret] as const,
  })

  override render() {
    return html`<div class="alone">
      ${brand()} ${this.isOver ? this.renderOver() : loaded(this.link, (link) => (link ? this.renderForm(link) : this.renderOver()))}
    </div>`
  }

  private renderOver() {
    return html`<div>
      <h1>${msg('Dieser Link gilt nicht mehr')}</h1>
      <p class="sub">${msg('Er wurde schon benutzt, ist abgelaufen oder unvollständig. Bitten Sie die Verwaltung Ihres Zentrums um einen neuen.')}</p>
      <p class="sub"><a class="link" href="/anmelden">${msg('Zur Anmeldung')}</a></p>
    </div>`
  }

  private renderForm({ name, signInName, purpose }: AccountLink) {
    return html`<div>
        <h1>${purpose === 'reset' ? msg('Neues Passwort') : msg('Willkommen bei Lotse')}</h1>
        <p class="sub">${msg(str`${name}, setzen Sie hier Ihr Passwort. Ihr Anmeldename ist ${signInName}.`)}</p>
      </div>
      <lotse-password-form
        isMain
        signInName=${signInName}
        action=${msg('Passwort setzen')}
        ?saving=${this.isSending}
        @password-chosen=${this.send}
      ></lotse-password-form>`
  }

  /** Null where it is over: an answer like any other, and nothing to try again. */
  private async read(secret: string): Promise<AccountLink | null> {
    try {
      return await readLink(secret)
    } catch (error) {
      if (isLinkOver(error)) return null
      throw error
    }
  }

  private send = async ({ detail: { password } }: CustomEvent<ChosenPassword>) => {
    this.isSending = true
    try {
      const me = await setPassword({ secret: this.secret, password })
      // Loaded anew: whoever was signed in here before leaves nothing behind, and the secret stays in no history.
      window.location.replace(startOf(me))
    } catch (error) {
      this.isSending = false
      if (isLinkOver(error)) this.isOver = true
      else await this.form?.refuse(error)
    }
  }
}

const isLinkOver = (error: unknown) => error instanceof ApiError && error.code === 'link_over'

declare global {
  interface HTMLElementTagNameMap {
    'lotse-account-link-view': AccountLinkView
  }
}
