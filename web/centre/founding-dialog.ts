import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** Asks before the counts change. Announces `founding-confirmed`. */
@customElement('lotse-founding-dialog')
export class FoundingDialog extends LitElement {
  static override styles = [
    theme,
    shared,
    dialogFoot,
    css`
      p {
        width: min(420px, 100%);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
    `,
  ]

  @state() private opened = false
  @state() private day = ''
  @state() private consequence = ''
  @query('.confirm') private button!: HTMLElement

  async open(day: string, consequence: string): Promise<void> {
    this.day = day
    this.consequence = consequence
    this.opened = true
    await this.updateComplete
    this.button.focus()
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${msg(str`Ab dem ${this.day} zählen?`)}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      <p>${this.consequence} ${msg('Beratungen und Fälle selbst bleiben, wie sie sind.')}</p>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button class="confirm" theme="primary" @click=${this.confirm}>${msg('Gründungstag ändern')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private close = () => {
    this.opened = false
  }

  private confirm = () => {
    this.opened = false
    this.dispatchEvent(new Event('founding-confirmed'))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-founding-dialog': FoundingDialog
  }
}
