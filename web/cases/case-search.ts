import '@vaadin/text-field'
import { msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** Where the list is searched. Announces `search-typed` with the word. */
@customElement('lotse-case-search')
export class CaseSearch extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-text-field {
        width: 100%;
      }
    `,
  ]

  @property() typed = ''

  override focus(): void {
    this.renderRoot.querySelector('vaadin-text-field')?.focus()
  }

  protected override render() {
    return html`
      <vaadin-text-field
        accessible-name=${msg('Fälle suchen')}
        placeholder=${msg('Name oder Fallnummer')}
        autocomplete="off"
        maxlength="200"
        clear-button-visible
        .value=${this.typed}
        @value-changed=${this.take}
      >
        <span slot="prefix">${icon('search')}</span>
      </vaadin-text-field>
    `
  }

  private readonly take = ({ detail }: CustomEvent<{ value: string }>) => {
    if (detail.value !== this.typed) this.dispatchEvent(new CustomEvent('search-typed', { detail: detail.value }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-search': CaseSearch
  }
}
