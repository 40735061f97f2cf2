import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ClientSuggestion } from '#contract/search'
import { isEnoughToFind } from '#rules/cases'
import { wordsFor } from '../app/messages.ts'
import { icon } from '../components/icon.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { searchPeople } from './api.ts'

/** Finds people by name, one after the other or one alone; whoever has no open case says so. Announces `person-picked`. */
@customElement('lotse-person-picker')
export class PersonPicker extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-text-field {
        width: 100%;
      }
      button {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--lo-3);
        width: 100%;
        min-height: 44px;
        padding: 4px var(--lo-2);
        border: 0;
        border-bottom: var(--lo-border);
        background: none;
        text-align: start;
        font-size: var(--lo-size-d);
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      button:hover {
        background: var(--lo-hover);
      }
      button[disabled] {
        color: var(--lo-ink-3);
        cursor: default;
      }
      button[disabled] .q {
        color: inherit;
      }
    `,
  ]

  /** Ids of those that are there already. */
  @property({ attribute: false }) picked: readonly string[] = []
  /** One alone is looked for, whose page comes next: also somebody without an open case. */
  @property({ type: Boolean }) single = false
  /** Said where no more fit. */
  @property() full = ''
  @state() private typed = ''
  @state() private found: readonly ClientSuggestion[] | undefined
  @state() private error: unknown
  private asking: AbortController | undefined

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('vaadin-text-field')?.focus()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.asking?.abort()
  }

  protected override render() {
    return html`
      <vaadin-text-field
        label=${msg('Person suchen')}
        placeholder=${msg('Name')}
        helper-text=${this.full}
        clear-button-visible
        autocomplete="off"
        maxlength="200"
        ?disabled=${this.full !== ''}
        .value=${this.typed}
        @value-changed=${this.search}
        >${icon('search', { slot: 'prefix' })}</vaadin-text-field
      >
      <p class="vh" role="status">${this.statusWords}</p>
      ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      ${this.found?.length === 0 ? html`<p class="q s">${msg('Dazu ist niemand erfasst.')}</p>` : nothing}
      <ul>
        ${(this.found ?? []).map((one) => this.renderFound(one))}
      </ul>
    `
  }

  private renderFound(one: ClientSuggestion) {
    const isThere = this.picked.includes(one.id)
    const without = one.openCase === null ? msg('kein offener Fall') : ''
    const why = isThere ? msg('steht schon da') : without
    return html`<li>
      <button ?disabled=${!this.single && (why !== '' || this.full !== '')} @click=${() => this.pick(one)}>
        <lotse-target-group form="glyph" .group=${one.targetGroup}></lotse-target-group>
        <span>${one.name} <span class="q s">${[one.openCase?.name, one.place].filter(Boolean).join(', ')}</span></span>
        <span class="s q">${why || icon(this.single ? 'chevronRight' : 'plus')}</span>
      </button>
    </li>`
  }

  private get statusWords(): string {
    if (!this.found) return ''
    return this.found.length === 1 ? msg('1 Person gefunden') : msg(str`${this.found.length} Personen gefunden`)
  }

  private pick(one: ClientSuggestion) {
    this.dispatchEvent(new CustomEvent('person-picked', { detail: one }))
    this.typed = ''
    this.found = undefined
    this.focus()
  }

  private readonly search = async (event: CustomEvent<{ value: string }>) => {
    const typed = event.detail.value
    if (typed === this.typed) return
    this.typed = (event.currentTarget as TextField).value
    this.asking?.abort()
    this.error = undefined
    if (!isEnoughToFind(typed.trim())) {
      this.found = undefined
      return
    }
    const asking = new AbortController()
    this.asking = asking
    try {
      const found = await searchPeople(typed.trim(), asking.signal)
      if (this.asking === asking) this.found = found
    } catch (error) {
      if (!asking.signal.aborted) this.error = error
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-person-picker': PersonPicker
  }
}
