import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'

@customElement('lotse-reports-view')
export class ReportsView extends LitElement {
  static override styles = [shared]
  override render() {
    return html`<div class="page"><h1>Berichte</h1></div>`
  }
}
