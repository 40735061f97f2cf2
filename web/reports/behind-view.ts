import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'

@customElement('lotse-behind-view')
export class BehindView extends LitElement {
  static override styles = [shared]
  override render() {
    return html`<div class="page"><h1>Liste</h1></div>`
  }
}
