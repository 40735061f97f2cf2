import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CheckLanguage } from '#terms/checks'
import { openUntil } from './counted-words.ts'
import { longDay } from './days.ts'
import type { Filling } from './filling.ts'
import { sign } from './icons.ts'
import { oneMessageStyles } from './one-message-styles.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** How one comes back. Announces `step-wanted` for going on at once. */
@customElement('lotse-check-later')
export class CheckLater extends LitElement {
  static override styles = [
    checkStyles,
    oneMessageStyles,
    css`
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-3);
        margin-top: var(--lo-6);
      }
    `,
  ]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) filling!: Filling
  @state() private isCopied = false

  protected override render() {
    const { language, filling } = this
    const more = filling.waiting > 0 ? words.laterWaiting : filling.isUnsaved ? words.noteTooLong : words.laterMore
    return html`
      <h1 tabindex="-1">${said(words.laterTitle, language)}</h1>
      <p>${said(more, language)}</p>
      <p class="q">${said(openUntil(longDay(filling.sheet?.endsOn ?? '', language)), language)}</p>
      <div class="acts">
        <button class="button" @click=${this.copy}>
          ${sign(this.isCopied ? 'check' : 'copy')}${said(this.isCopied ? words.copied : words.copyLink, language)}
        </button>
        <button class="button primary" @click=${() => this.dispatchEvent(new Event('step-wanted'))}>
          ${said(words.goOn, language)}${sign('right')}
        </button>
      </div>
      <div class="vh" role="status">${this.isCopied ? said(words.copied, language) : ''}</div>
    `
  }

  private readonly copy = async () => {
    await navigator.clipboard.writeText(window.location.href).catch(() => undefined)
    this.isCopied = true
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-later': CheckLater
  }
}
