import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { icon } from './icon.ts'
import { showMessage } from './message.ts'
import { type CopiedTable, htmlTable, smallFigures, tabSeparated } from './table-text.ts'

/** Copies a table so that it can be pasted into a spreadsheet and into a letter, and says that it did. */
@customElement('lotse-copy-table')
export class CopyTable extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        align-self: center;
        margin-block: -8px;
        /* The sign, not the button's edge, ends where the numbers do. */
        margin-inline-end: -6px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) table!: CopiedTable

  protected override render() {
    return html`<vaadin-button
      theme="tertiary small icon"
      aria-label=${msg(str`Tabelle kopieren: ${this.table.name}`)}
      title=${msg('Tabelle kopieren')}
      @click=${this.copy}
      >${icon('copy')}</vaadin-button
    >`
  }

  private readonly copy = async () => {
    const { table } = this
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([tabSeparated(table)], { type: 'text/plain' }),
          'text/html': new Blob([htmlTable(table)], { type: 'text/html' }),
        }),
      ])
      showMessage(copiedWords(table))
    } catch {
      showMessage(
        msg('Der Browser hat das Kopieren nicht erlaubt. Bitte in der Adresszeile erlauben und noch einmal drücken.'),
        {
          error: true,
        },
      )
    }
  }
}

const copiedWords = (table: CopiedTable): string => {
  const [rows, small] = [table.rows.length, smallFigures(table)]
  const copied =
    rows === 1 ? msg(str`Kopiert: ${table.name}, 1 Zeile.`) : msg(str`Kopiert: ${table.name}, ${rows} Zeilen.`)
  if (small === 0) return copied
  const warning =
    small === 1
      ? msg(str`Eine Zahl liegt unter ${table.withheldBelow}: nicht ungeprüft weitergeben.`)
      : msg(str`${small} Zahlen liegen unter ${table.withheldBelow}: nicht ungeprüft weitergeben.`)
  return `${copied} ${warning}`
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-copy-table': CopyTable
  }
}
