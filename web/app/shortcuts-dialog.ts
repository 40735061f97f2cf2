import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/dialog'
import { msg } from '@lit/localize'
import type { Dialog } from '@vaadin/dialog'
import { dialogHeaderRenderer, dialogRenderer } from '@vaadin/dialog/lit.js'
import { css, html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { handbookLink } from '../components/handbook-link.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import {
  hasShortcut,
  type ShortcutAction,
  shortcuts,
  shortcutsAreOn,
  shortcutWords,
  switchShortcuts,
} from './shortcuts.ts'

const actions = [...new Set(shortcuts.map(({ action }) => action))]

/** What the keys do, and the switch to do without them. */
@customElement('lotse-shortcuts-dialog')
export class ShortcutsDialog extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--lo-3) var(--lo-8);
        min-width: min(320px, 70vw);
        margin-bottom: var(--lo-5);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .more {
        margin-top: var(--lo-5);
      }
      .handbook {
        display: inline-flex;
        align-items: center;
        gap: var(--lo-2);
        min-height: var(--lo-control);
        color: var(--lo-action-text);
        font-weight: var(--lo-medium);
      }
      .handbook:hover {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      dd {
        display: flex;
        gap: var(--lo-1);
        align-items: center;
        justify-content: flex-end;
      }
    `,
  ]

  @property({ attribute: false }) me!: Me
  @state() private areOn = shortcutsAreOn()
  @query('vaadin-dialog') private dialog!: Dialog

  open(): void {
    this.dialog.opened = true
  }

  override render() {
    return html`<vaadin-dialog
      header-title=${msg('Tastenkürzel')}
      ${dialogHeaderRenderer(this.renderClose, [])}
      ${dialogRenderer(this.renderContent, [this.me, this.areOn])}
    ></vaadin-dialog>`
  }

  private renderClose = () =>
    html`<vaadin-button theme="tertiary icon" aria-label=${msg('Schließen')} @click=${this.close}>${icon('close')}</vaadin-button>`

  private renderContent = () => html`
    <dl>${actions.filter((action) => hasShortcut(this.me, action)).map(this.renderAction)}</dl>
    <vaadin-checkbox .checked=${this.areOn} @checked-changed=${this.change} label=${msg('Tastenkürzel verwenden')}></vaadin-checkbox>
    <p class="more">${handbookLink()}</p>
  `

  private renderAction = (action: ShortcutAction) => html`
    <dt>${shortcutWords(action)}</dt>
    <dd>${shortcuts.filter((one) => one.action === action).map(this.renderKeys)}</dd>
  `

  private renderKeys = ({ keys }: (typeof shortcuts)[number], index: number) => html`
    ${index > 0 ? html`<span class="meta">${msg('oder')}</span>` : ''}${keys.map((key) => html`<kbd>${key.toUpperCase()}</kbd>`)}
  `

  private close = () => {
    this.dialog.opened = false
  }

  private change = ({ detail }: CustomEvent<{ value: boolean }>) => {
    switchShortcuts(detail.value)
    this.areOn = detail.value
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-shortcuts-dialog': ShortcutsDialog
  }
}
