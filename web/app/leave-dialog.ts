import '@vaadin/button'
import '@vaadin/dialog'
import { msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { comeBack, focusedElement } from '../components/focus.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** Asks before what is typed would be lost. */
@customElement('lotse-leave-dialog')
export class LeaveDialog extends LitElement {
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
  @query('.stay') private stay!: HTMLElement
  private answer: (mayGo: boolean) => void = () => undefined

  /** Whether one goes; to close the question is to stay. */
  async ask(): Promise<boolean> {
    const cameFrom = focusedElement()
    this.opened = true
    await this.updateComplete
    this.stay.focus()
    const mayGo = await new Promise<boolean>((resolve) => {
      this.answer = resolve
    })
    this.opened = false
    await this.updateComplete
    if (!mayGo) comeBack(this, cameFrom)
    return mayGo
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${msg('Noch nicht gespeichert')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        if (!detail.value) this.answer(false)
      }}
    >
      <p>${msg('Was Sie hier eingegeben haben, ist dann weg.')}</p>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${() => this.answer(true)}>${msg('Verwerfen')}</vaadin-button>
        <vaadin-button class="stay" theme="primary" @click=${() => this.answer(false)}>${msg('Hier bleiben')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-leave-dialog': LeaveDialog
  }
}
