import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CheckLanguage } from '#terms/checks'
import { LinkError } from '../open-pages/asking.ts'
import { confirmRegistration } from './link-api.ts'
import { oneMessageStyles } from './one-message-styles.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** Whether the address is that of a registration's mail. */
export const isToConfirm = (): boolean => window.location.pathname.endsWith('/bestaetigen')

/**
 * Confirms a registration once somebody presses the button: mail scanners open every address in a mail, and press nothing.
 * Announces `confirmed`, with the sheet's address then, and `closed`.
 */
@customElement('lotse-check-confirmation')
export class CheckConfirmation extends LitElement {
  static override styles = [
    checkStyles,
    oneMessageStyles,
    css`
      .button {
        margin-top: var(--lo-6);
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) secret = ''
  @state() private isConfirming = false
  @state() private message = ''

  protected override render() {
    const { language, isConfirming } = this
    return html`
      <h1 tabindex="-1">${said(words.check, language)}</h1>
      <p>${said(words.confirmMore, language)}</p>
      <p class="wrong" role="alert">${this.message || nothing}</p>
      <button class="button primary" aria-disabled=${isConfirming} @click=${this.confirm}>
        ${said(isConfirming ? words.confirming : words.confirm, language)}
      </button>
    `
  }

  private readonly confirm = async () => {
    if (this.isConfirming) return
    this.isConfirming = true
    this.message = ''
    try {
      await confirmRegistration({ secret: this.secret })
      history.replaceState(null, '', `/check#${this.secret}`)
      this.dispatchEvent(new Event('confirmed'))
    } catch (error) {
      this.fail(error)
    } finally {
      this.isConfirming = false
    }
  }

  private fail(error: unknown) {
    const status = error instanceof LinkError ? error.status : -1
    if (status === 404) this.dispatchEvent(new Event('closed'))
    else this.message = said(status === 0 ? words.noConnection : words.wentWrong, this.language)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-confirmation': CheckConfirmation
  }
}
