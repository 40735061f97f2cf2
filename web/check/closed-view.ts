import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CheckLanguage } from '#terms/checks'
import { centreContact } from './centre-contact.ts'
import { CentreLookUp } from './centre-look-up.ts'
import { oneMessageStyles } from './one-message-styles.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** One page for every link that opens nothing: expired, revoked, mistyped. It says what to do, and not which it was. */
@customElement('lotse-check-closed')
export class CheckClosed extends LitElement {
  static override styles = [
    checkStyles,
    oneMessageStyles,
    css`
      ol {
        margin-top: var(--lo-3);
        text-wrap: pretty;
        list-style: decimal;
        padding-inline-start: 1.4em;
      }
      li + li {
        margin-top: var(--lo-2);
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  private readonly centre = new CentreLookUp(this)

  protected override render() {
    const { language } = this
    return html`
      <h1 tabindex="-1">${said(words.closedTitle, language)}</h1>
      <p>${said(words.closedMore, language)}</p>
      <ol>
        ${said(words.closedDo, language)
          .split('\n')
          .map((step) => html`<li>${step}</li>`)}
      </ol>
      ${centreContact(this.centre.open, this.language)}
      <p><a class="link" href="/check">${said(words.openPage, language)}</a></p>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-closed': CheckClosed
  }
}
