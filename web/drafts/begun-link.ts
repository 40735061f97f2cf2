import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { Begun } from './begun.ts'

/** In the drawer: how much I began anywhere, and where it stands. Nothing where nothing is begun. */
@customElement('lotse-begun-link')
export class BegunLink extends LitElement {
  static override styles = [
    shared,
    css`
      a {
        display: flex;
        align-items: center;
        gap: var(--lo-2);
        min-height: max(28px, var(--lo-control-s));
        padding-inline: var(--lo-2);
        border-radius: var(--lo-radius-m);
        color: var(--lo-ink-2);
        font-size: var(--lo-size-s);
      }
      a:hover {
        background: var(--lo-hover);
      }
    `,
  ]

  private readonly begun = new Begun(this)

  protected override render() {
    const { length } = this.begun.drafts
    if (length === 0) return nothing
    return html`<a href="/heute">${icon('pencil')}${msg(str`${length} angefangen`)}</a>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-begun-link': BegunLink
  }
}
