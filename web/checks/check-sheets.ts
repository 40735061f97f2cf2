import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CheckSheet } from '#contract/invitations'
import { showError, showMessage } from '../components/message.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { remind } from './api.ts'
import './link-dialog.ts'
import { isWaiting, mailWords, remindedWords, respondentWords, stateWords } from './words.ts'

/** Who is at what point, with a reminder and the link. Announces `sheets-changed`. */
@customElement('lotse-check-sheets')
export class CheckSheets extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: block;
      }
      .sheet {
        display: flex;
        align-items: center;
        gap: var(--lo-3);
        padding-top: var(--lo-1);
        overflow-wrap: anywhere;
      }
      .sheet > :first-child {
        flex: 1 1 0;
        min-width: 0;
      }
      .acts {
        flex-wrap: nowrap;
        gap: var(--lo-2);
        margin-inline-start: auto;
      }
      button {
        min-height: var(--lo-control-s);
        padding: 0;
        border: 0;
        background: none;
        cursor: pointer;
        font-size: var(--lo-size-s);
      }
    `,
  ]

  @property({ attribute: false }) sheets: readonly CheckSheet[] = []
  @property({ type: Boolean }) mayInvite = false

  protected override render() {
    return html`
      ${this.sheets.map((sheet, place) => this.renderSheet(sheet, place))}
      <lotse-check-link-dialog @link-changed=${this.announce}></lotse-check-link-dialog>
    `
  }

  private renderSheet(sheet: CheckSheet, place: number) {
    const name = respondentWords(sheet, place)
    const details = [stateWords(sheet), mailWords(sheet), remindedWords(sheet)].filter(Boolean).join(' · ')
    return html`<div class="sheet">
      <div>${name}<div class="q s">${details}</div></div>
      ${this.mayInvite ? html`<div class="acts no-print">${this.renderActs(sheet, name)}</div>` : nothing}
    </div>`
  }

  private renderActs(sheet: CheckSheet, name: string) {
    return html`
      ${isWaiting(sheet) && sheet.email ? html`<button class="link" aria-label=${msg(str`Erinnern: ${name}`)} @click=${() => this.remind(sheet)}>${msg('Erinnern')}</button>` : nothing}
      ${sheet.state === 'ended' ? nothing : html`<button class="link" aria-label=${msg(str`Link für ${name}`)} @click=${() => this.showLink(sheet, name)}>${msg('Link')}</button>`}
    `
  }

  private showLink(sheet: CheckSheet, name: string) {
    void this.renderRoot.querySelector('lotse-check-link-dialog')?.open(sheet, name)
  }

  private async remind(sheet: CheckSheet) {
    try {
      await remind(sheet.id)
      showMessage(msg('Die Erinnerung ist unterwegs.'))
      this.announce()
    } catch (error) {
      showError(error)
    }
  }

  private readonly announce = () => this.dispatchEvent(new Event('sheets-changed'))
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-sheets': CheckSheets
  }
}
