import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'

@customElement('lotse-today-view')
export class TodayView extends LitElement {
  static override styles = [shared]
  override render() {
    return html`<div class="page"><h1>Heute</h1></div>`
  }
}
