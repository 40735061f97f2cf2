import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { goTo } from '../app/navigation.ts'
import { session } from '../app/session.ts'
import { startOf } from '../app/start.ts'
import { brand, brandStyles } from '../components/brand.ts'
import { shared } from '../styles/shared.ts'
import { aloneStyles } from './alone-styles.ts'
import './sign-in-form.ts'

/** The sign-in under an address of its own. Any other page asks by itself where nobody is signed in. */
@customElement('lotse-sign-in-view')
export class SignInView extends LitElement {
  static override styles = [shared, brandStyles, aloneStyles]

  override connectedCallback(): void {
    super.connectedCallback()
    void session.signedIn().then((me) => this.isConnected && goTo(startOf(me)))
  }

  override render() {
    return html`<div class="alone">${brand()}<lotse-sign-in-form></lotse-sign-in-form></div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-sign-in-view': SignInView
  }
}
