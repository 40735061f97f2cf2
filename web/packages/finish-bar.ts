import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** Always in sight: what is about to be printed, and the button that does it. Announces `finish-wanted` and `hints-wanted`. */
@customElement('lotse-finish-bar')
export class FinishBar extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        position: sticky;
        /* A message stands below it, not on it. */
        bottom: var(--lotse-message-room, 0px);
        z-index: 1;
        border-top: var(--lo-border);
        background: var(--lo-paper);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lo-2) var(--lo-4);
        padding-block: var(--lo-3);
      }
      p {
        flex: 1 1 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-4);
        min-width: 0;
        overflow-wrap: anywhere;
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        font: inherit;
        font-weight: var(--lo-medium);
        color: var(--lo-warn);
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }
      @media (max-width: 860px) {
        :host {
          bottom: calc(64px + env(safe-area-inset-bottom) + var(--lotse-message-room, 0px));
        }
        div {
          padding-block: var(--lo-2);
        }
        vaadin-button {
          min-width: 128px;
        }
      }
    `,
  ]

  /** What is about to be printed, in words. */
  @property() summary = ''
  /** How much stands above that one should know first. */
  @property({ type: Number }) hints = 0
  @property({ type: Boolean }) disabled = false
  @property({ type: Boolean }) saving = false

  protected override render() {
    return html`<div>
      <vaadin-button theme="primary" ?disabled=${this.disabled || this.saving} @click=${() => this.announce('finish-wanted')}
        >${this.saving ? msg('Wird gedruckt …') : msg('Fertigstellen')}</vaadin-button
      >
      <p class="q s"><span>${this.summary}</span>${this.hints === 0 ? nothing : html`<button type="button" @click=${() => this.announce('hints-wanted')}>${hintWords(this.hints)}</button>`}</p>
    </div>`
  }

  private announce(name: 'finish-wanted' | 'hints-wanted') {
    this.dispatchEvent(new Event(name))
  }
}

const hintWords = (hints: number): string => (hints === 1 ? msg('1 Hinweis') : msg(str`${hints} Hinweise`))

declare global {
  interface HTMLElementTagNameMap {
    'lotse-finish-bar': FinishBar
  }
}
