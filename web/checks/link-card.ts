import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { SheetLink } from '#contract/invitations'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { qrCode } from './qr-code.ts'

/** A personal link: to copy, or to hold a phone in front of. */
@customElement('lotse-check-link')
export class CheckLink extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: var(--lo-2);
      }
      vaadin-text-field {
        width: 100%;
      }
      p {
        margin-top: var(--lo-1);
      }
      .qr {
        display: block;
        margin-top: var(--lo-3);
        border-radius: var(--lo-radius-m);
      }
      button {
        min-height: 28px;
        padding: 0;
        border: 0;
        background: none;
        cursor: pointer;
      }
      @media (max-width: 860px) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) link!: Pick<SheetLink, 'address' | 'endsOn'>
  /** For whom it is. */
  @property() name = ''
  /** What whoever has it can do, where it opens something else than a sheet. */
  @property() meaning = ''
  @state() private isCopied = false
  @state() private showsCode = false
  @query('vaadin-text-field') private field!: TextField

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('vaadin-button')?.focus()
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('link')) this.isCopied = false
  }

  protected override render() {
    const { address, endsOn } = this.link
    return html`
      <div class="row">
        <vaadin-text-field label=${msg(str`Link für ${this.name}`)} readonly .value=${address} @focus=${this.selectAll}></vaadin-text-field>
        <vaadin-button @click=${this.copy}>
          ${icon(this.isCopied ? 'check' : 'copy', { slot: 'prefix' })}${this.isCopied ? msg('Kopiert') : msg('Link kopieren')}
        </vaadin-button>
      </div>
      <p class="s q">
        ${this.meaning || msg(str`Er gilt bis ${longDay(endsOn)}. Wer ihn hat, sieht und ändert diesen Antwortbogen.`)}
        <button class="link" aria-expanded=${this.showsCode} @click=${this.toggleCode}>
          ${this.showsCode ? msg('QR-Code ausblenden') : msg('QR-Code zeigen')}
        </button>
      </p>
      ${this.showsCode ? qrCode(address, msg(str`QR-Code mit dem Link für ${this.name}`)) : nothing}
      <div class="vh" role="status">${this.isCopied ? msg('Der Link ist kopiert.') : ''}</div>
    `
  }

  private readonly toggleCode = () => {
    this.showsCode = !this.showsCode
  }

  private readonly selectAll = () => (this.field.inputElement as HTMLInputElement).select()

  /** Where the browser lets no page write to the clipboard, it stands selected for the keyboard to copy. */
  private readonly copy = async () => {
    try {
      await navigator.clipboard.writeText(this.link.address)
      this.isCopied = true
    } catch {
      this.field.focus()
      this.selectAll()
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-link': CheckLink
  }
}
