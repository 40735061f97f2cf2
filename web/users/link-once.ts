import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { MadeLink } from '#contract/users'
import type { Day } from '#rules/calendar'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { momentInWords } from './words.ts'

/** A one-time link, shown this once, to copy and hand over. */
@customElement('lotse-link-once')
export class LinkOnce extends LitElement {
  static override styles = [
    theme,
    shared,
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
        max-width: 60ch;
        margin-top: var(--lo-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      @media (max-width: 860px) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) link!: MadeLink
  /** For whom it is. */
  @property() name = ''
  @property() today: Day = ''
  @state() private isCopied = false
  @query('vaadin-text-field') private field!: TextField
  @query('vaadin-button') private button!: HTMLElement

  /** On the button that copies it: this is what comes next. */
  override async focus(): Promise<void> {
    await this.updateComplete
    this.button.focus()
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('link')) this.isCopied = false
  }

  protected override render() {
    return html`
      <div class="row">
        <vaadin-text-field label=${this.label} readonly .value=${this.link.address} @focus=${this.selectAll}></vaadin-text-field>
        <vaadin-button @click=${this.copy}
          >${this.isCopied ? icon('check', { slot: 'prefix' }) : ''}${this.isCopied ? msg('Kopiert') : msg('Link kopieren')}</vaadin-button
        >
      </div>
      <p>${msg(str`Geben Sie ihn ${this.name} persönlich, nicht über Dritte: Wer ihn hat, setzt das Passwort.`)}</p>
      <p class="q">
        ${msg(str`Er gilt einmal, bis ${momentInWords(this.link.endsAt, this.today)}, und steht nur jetzt hier. Ein neuer Link macht diesen ungültig.`)}
      </p>
      <div class="vh" role="status">${this.isCopied ? msg('Der Link ist kopiert.') : ''}</div>
    `
  }

  private get label() {
    return this.link.purpose === 'set_up' ? msg('Link zum Einrichten') : msg('Link für ein neues Passwort')
  }

  private selectAll = () => (this.field.inputElement as HTMLInputElement).select()

  /** Where the browser lets no page write to the clipboard, it stands selected for the keyboard to copy. */
  private copy = async () => {
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
    'lotse-link-once': LinkOnce
  }
}
