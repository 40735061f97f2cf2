import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'

/** A link to a file: the router would otherwise take it for a page. */
@customElement('lotse-file-link')
export class FileLink extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline;
      }
    `,
  ]

  @property() href = ''

  override render() {
    return html`<a class="link" href=${this.href} download router-ignore><slot></slot></a>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-file-link': FileLink
  }
}
