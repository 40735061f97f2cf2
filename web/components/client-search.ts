import '@vaadin/combo-box'
import { msg, str } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import { comboBoxRenderer } from '@vaadin/combo-box/lit.js'
import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { ClientSuggestion } from '#contract/search'
import { isEnoughToFind } from '#rules/cases'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { icon } from './icon.ts'
import './client-line.ts'

/** Nobody's label is what was typed alone: the component would take an exact match first. */
type Item = { id: string; label: string; client: ClientSuggestion | null }

/**
 * Finds a client by name or number while one types. Enter and Tab take the first suggestion; Enter pressed before the
 * suggestions are there takes it as soon as they are. Announces `search-typed`, `client-chosen`, and `new-client-wanted`
 * with the name typed.
 */
@customElement('lotse-client-search')
export class ClientSearch extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-combo-box {
        width: 100%;
        --vaadin-combo-box-overlay-max-height: min(60vh, 440px);
      }
      vaadin-combo-box::part(toggle-button) {
        display: none;
      }
      vaadin-combo-box::part(overlay) {
        --vaadin-item-checkmark-display: none;
      }
    `,
  ]

  @property() label = ''
  /** What was typed when these were found. */
  @property() answered = ''
  @property({ attribute: false }) suggestions: readonly ClientSuggestion[] = []
  @property() problem = ''
  @state() private typed = ''
  @query('vaadin-combo-box') private combo!: ComboBox<Item>
  private takeFirst = false

  override focus(): void {
    this.combo.focus()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('pointerdown', this.leaveUnchosen, true)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('pointerdown', this.leaveUnchosen, true)
  }

  protected override render() {
    return html`
      <vaadin-combo-box
        label=${this.label}
        item-id-path="id"
        item-value-path="id"
        item-label-path="label"
        partial-match-mode="first-match"
        autocapitalize="words"
        autocomplete="off"
        manual-validation
        placeholder=${msg('Name oder Fallnummer')}
        .filteredItems=${this.items}
        .loading=${this.isWaiting}
        .errorMessage=${this.problem}
        ?invalid=${this.problem !== ''}
        @filter-changed=${this.search}
        @change=${this.choose}
        @keydown=${this.takeFirstOnEnter}
        ${comboBoxRenderer<Item>((item) => this.renderItem(item), [])}
      ></vaadin-combo-box>
    `
  }

  private renderItem({ client, label }: Item) {
    if (client) return html`<lotse-client-line .client=${client}></lotse-client-line>`
    return html`${icon('userPlus')} ${label}`
  }

  protected override updated(changed: PropertyValues<this>): void {
    const first = this.items[0]
    if (!changed.has('answered') || !this.takeFirst || this.isWaiting || !first) return
    this.takeFirst = false
    this.announce(first)
  }

  private get isWaiting(): boolean {
    return isEnoughToFind(this.typed) && this.typed !== this.answered
  }

  private get items(): Item[] {
    if (!isEnoughToFind(this.typed) || this.isWaiting) return []
    const found = this.suggestions.map((client) => ({ id: client.id, label: client.name, client }))
    return [...found, { id: 'new', label: msg(str`„${this.typed}“ neu anlegen`), client: null }]
  }

  private readonly search = ({ detail }: CustomEvent<{ value: string }>) => {
    const typed = detail.value.trim()
    if (typed === this.typed || !this.combo.opened) return
    this.typed = typed
    this.takeFirst = false
    this.dispatchEvent(new CustomEvent('search-typed', { detail: isEnoughToFind(typed) ? typed : '' }))
  }

  private readonly takeFirstOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && this.isWaiting) this.takeFirst = true
  }

  private readonly choose = () => {
    const item = this.combo.selectedItem
    if (item) this.announce(item)
  }

  private announce({ client }: Item) {
    this.dispatchEvent(
      client
        ? new CustomEvent('client-chosen', { detail: client })
        : new CustomEvent('new-client-wanted', { detail: this.typed }),
    )
  }

  /** Whoever presses somewhere else has chosen nobody; the component would take what is highlighted when it closes. */
  private readonly leaveUnchosen = (event: PointerEvent) => {
    if (this.combo?.opened && !event.composedPath().includes(this.combo)) this.typed = ''
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-client-search': ClientSearch
  }
}
