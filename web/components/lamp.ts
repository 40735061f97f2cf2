import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'

/** The lamp: what comes next. One on a screen, and none where nothing is to do. */
@customElement('lotse-lamp')
export class Lamp extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        padding: var(--lo-4) var(--lo-5);
        border: 1px solid var(--lo-lamp-edge);
        border-radius: var(--lo-radius-l);
        background: var(--lo-lamp-pool);
      }
      .cue {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-2);
        color: var(--lo-lamp-ink);
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-semibold);
      }
      .cue::before {
        content: '';
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--lo-lamp);
        flex: none;
      }
      @media (max-width: 860px) {
        :host {
          padding: var(--lo-4);
        }
      }
      @media (forced-colors: active) {
        .cue::before {
          background: CanvasText;
        }
      }
    `,
  ]

  /** Why it burns. */
  @property() cue = ''

  override render() {
    return html`<p class="cue"><span>${this.cue}</span><slot name="cue"></slot></p>
      <slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-lamp': Lamp
  }
}
