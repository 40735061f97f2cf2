import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { CheckSheet, SheetLink } from '#contract/invitations'
import { ApiError } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchLink, renewLink, restoreLink, revokeLink } from './api.ts'
import './link-card.ts'

/** The link of one respondent: to copy again, to replace, to revoke. Announces `link-changed`. */
@customElement('lotse-check-link-dialog')
export class CheckLinkDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 560px;
      }
      .foot :first-child {
        margin-inline-end: auto;
      }
    `,
  ]

  @state() private opened = false
  @state() private link: SheetLink | undefined
  @state() private error: unknown
  @state() private saving = false
  @state() private sheet: CheckSheet | undefined
  @state() private name = ''

  async open(sheet: CheckSheet, name: string): Promise<void> {
    this.sheet = sheet
    this.name = name
    this.link = undefined
    this.error = undefined
    this.opened = true
    await this.attempt(async () => {
      this.link = await fetchLink(sheet.id)
    })
  }

  protected override render() {
    return html`
      <vaadin-dialog header-title=${msg(str`Link für ${this.name}`)} .opened=${this.opened} @opened-changed=${this.takeOpened}>
        <div class="form">
          ${this.link ? html`<lotse-check-link .link=${this.link} .name=${this.name}></lotse-check-link>` : nothing}
          ${this.error ? html`<p role="alert">${wordsFor(this.error)}</p>` : nothing}
          ${this.sheet?.state === 'finished' ? nothing : html`<p class="s q">${msg('Ein neuer Link macht den alten ungültig. Was schon beantwortet ist, bleibt.')}</p>`}
        </div>
        <div slot="footer" class="foot">
          ${this.link ? html`<vaadin-button theme="tertiary error" ?disabled=${this.saving} @click=${this.revoke}>${msg('Zurückziehen')}</vaadin-button>` : html`<span></span>`}
          <vaadin-button ?disabled=${this.saving} @click=${this.renew}>${msg('Neuer Link')}</vaadin-button>
          <vaadin-button theme="primary" @click=${this.close}>${msg('Fertig')}</vaadin-button>
        </div>
      </vaadin-dialog>
    `
  }

  private async attempt(work: () => Promise<void>) {
    this.saving = true
    this.error = undefined
    try {
      await work()
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }

  private readonly renew = () =>
    this.attempt(async () => {
      if (!this.sheet) return
      try {
        this.link = await renewLink(this.sheet.id, this.sheet.version)
        this.sheet = { ...this.sheet, version: this.sheet.version + 1 }
      } catch (error) {
        // Somebody else made one in the meantime: theirs is the one that holds.
        if (!(error instanceof ApiError) || error.status !== 412) throw error
        this.link = await fetchLink(this.sheet.id)
      }
      this.dispatchEvent(new Event('link-changed'))
    })

  private readonly revoke = () =>
    this.attempt(async () => {
      const { sheet } = this
      if (!sheet) return
      await revokeLink(sheet.id)
      this.opened = false
      const undo = async () => {
        await restoreLink(sheet.id)
        this.dispatchEvent(new Event('link-changed'))
      }
      showMessage(msg('Der Link öffnet nichts mehr. Was beantwortet ist, bleibt.'), { undo })
      this.dispatchEvent(new Event('link-changed'))
    })

  private readonly close = () => {
    this.opened = false
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-link-dialog': CheckLinkDialog
  }
}
