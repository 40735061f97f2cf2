import '@vaadin/combo-box'
import { msg } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import { css, html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import { isEnoughToFind } from '#rules/cases'
import { searchOrganisations } from '../check-list/api.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** With whom: an organisation that is recorded, found by its name. Announces `employer-chosen` with it, or with null. */
@customElement('lotse-employer-field')
export class EmployerField extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-combo-box {
        width: 100%;
      }
    `,
  ]

  @property({ attribute: false }) employer: Named | null = null
  @state() private found: readonly Named[] = []
  @state() private waiting = false
  @query('vaadin-combo-box') private combo!: ComboBox<Named>
  private asking: AbortController | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.asking?.abort()
  }

  protected override render() {
    const items = this.found.length === 0 && this.employer ? [this.employer] : this.found
    return html`<vaadin-combo-box
      label=${msg('Bei wem? (wenn erfasst)')}
      placeholder=${msg('Name des Betriebs')}
      item-id-path="id"
      item-value-path="id"
      item-label-path="name"
      autocomplete="off"
      clear-button-visible
      .filteredItems=${[...items]}
      .selectedItem=${this.employer}
      .loading=${this.waiting}
      @filter-changed=${this.search}
      @change=${this.choose}
    ></vaadin-combo-box>`
  }

  private readonly choose = () => {
    const chosen = this.combo.selectedItem ?? null
    this.dispatchEvent(new CustomEvent('employer-chosen', { detail: chosen && { id: chosen.id, name: chosen.name } }))
  }

  private readonly search = async ({ detail }: CustomEvent<{ value: string }>) => {
    const typed = detail.value.trim()
    this.asking?.abort()
    if (!isEnoughToFind(typed)) {
      this.found = []
      this.waiting = false
      return
    }
    const asking = new AbortController()
    this.asking = asking
    this.waiting = true
    // Nothing found and nothing answered look alike here: the employer is optional, and can be typed again.
    const found = await searchOrganisations(typed, asking.signal).catch(() => [])
    if (this.asking !== asking) return
    this.found = found.map(({ id, name }) => ({ id, name }))
    this.waiting = false
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-employer-field': EmployerField
  }
}
