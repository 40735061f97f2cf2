import '@vaadin/button'
import '@vaadin/dialog'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { changeRows, changeStyles } from './change-rows.ts'
import type { ToldChange } from './told.ts'

/** What going back to an earlier state would change, before it is done. Announces `restoration-confirmed` and `left`. */
@customElement('lotse-restoration-dialog')
export class RestorationDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    changeStyles,
    dialogFoot,
    css`
      .content {
        display: grid;
        gap: var(--lo-3);
        width: min(520px, 100%);
      }
    `,
  ]

  @property({ type: Boolean }) opened = false
  @property({ attribute: false }) changes: readonly ToldChange[] = []
  /** What follows beyond the fields themselves, in a sentence. */
  @property() consequence = ''
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @query('.confirm') private confirmButton?: HTMLElement

  protected override render() {
    return html`
      <vaadin-dialog
        header-title=${msg('Zurück auf diesen Stand?')}
        .opened=${this.opened}
        @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => this.takeOpened(detail.value)}
      >
        <div class="content">
          ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
          <p>${msg('Das ändert sich:')}</p>
          ${changeRows(this.changes)} ${this.consequence ? html`<p class="warn">${this.consequence}</p>` : nothing}
          <p class="s q">${msg('Der Stand von jetzt bleibt im Verlauf und lässt sich ebenso zurückholen.')}</p>
        </div>
        <div slot="footer" class="foot">
          <vaadin-button theme="tertiary" @click=${this.leave}>${msg('Abbrechen')}</vaadin-button>
          <vaadin-button class="confirm" theme="primary" ?disabled=${this.saving} @click=${this.confirm}>
            ${msg('Zurücksetzen')}
          </vaadin-button>
        </div>
      </vaadin-dialog>
    `
  }

  private takeOpened(opened: boolean) {
    if (opened) this.confirmButton?.focus()
    else if (this.opened) this.leave()
  }

  private readonly leave = () => {
    this.dispatchEvent(new Event('left'))
  }

  private readonly confirm = () => {
    if (!this.saving) this.dispatchEvent(new Event('restoration-confirmed'))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-restoration-dialog': RestorationDialog
  }
}
