import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ClientSuggestion } from '#contract/search'
import { isEnoughToFind } from '#rules/cases'
import { wordsFor } from '../app/messages.ts'
import '../components/client-line.ts'
import type { ClientLineOf } from '../components/client-line.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { searchClients, type Wanted } from './api.ts'

/** One person, one organisation, or one of either, found by name. Announces `client-chosen`, also with nothing when it is let go. */
@customElement('lotse-placed-client')
export class PlacedClient extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: block;
      }
      vaadin-text-field {
        width: 100%;
      }
      .chosen {
        display: flex;
        align-items: center;
        gap: var(--lo-2);
        min-height: var(--lo-control);
        padding-block: 4px;
        border-bottom: var(--lo-border);
      }
      .chosen lotse-client-line {
        flex: 1;
        min-width: 0;
      }
      ul {
        max-height: 300px;
        overflow-y: auto;
      }
      li button {
        display: block;
        width: 100%;
        min-height: 44px;
        padding: 4px var(--lo-2);
        border: 0;
        border-bottom: var(--lo-border);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      li button:hover {
        background: var(--lo-hover);
      }
      .label {
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-medium);
        color: var(--lo-ink-2);
      }
    `,
  ]

  @property() label = ''
  @property() wants: Wanted = 'person'
  @property() problem = ''
  @property({ attribute: false }) chosen: ClientLineOf | undefined
  @state() private typed = ''
  @state() private found: readonly ClientSuggestion[] | undefined
  @state() private error: unknown
  private asking: AbortController | undefined

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('vaadin-text-field, vaadin-button')?.focus()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.asking?.abort()
  }

  protected override render() {
    return this.chosen ? this.renderChosen(this.chosen) : this.renderSearch()
  }

  private renderChosen(client: ClientLineOf) {
    const change = msg(str`${client.name} doch nicht`)
    return html`<p class="label">${this.label}</p>
      <div class="chosen">
        <lotse-client-line .client=${client}></lotse-client-line>
        <vaadin-button theme="tertiary icon" aria-label=${change} title=${change} @click=${() => this.choose(undefined)}
          >${icon('close')}</vaadin-button
        >
      </div>
      ${this.problem ? html`<p class="error s" role="alert">${this.problem}</p>` : nothing}`
  }

  private renderSearch() {
    return html`<vaadin-text-field
        label=${this.label}
        placeholder=${this.wants === 'organisation' ? msg('Name von Unternehmen oder Kommune') : msg('Name oder Fallnummer')}
        autocomplete="off"
        maxlength="200"
        manual-validation
        .value=${this.typed}
        .errorMessage=${this.problem}
        ?invalid=${this.problem !== ''}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.search(detail.value)}
        @keydown=${this.takeFirst}
        >${icon('search', { slot: 'prefix' })}</vaadin-text-field
      >
      <p class="vh" role="status">${this.found ? msg(str`${this.found.length} gefunden`) : ''}</p>
      ${this.error ? html`<p class="error s" role="alert">${wordsFor(this.error)}</p>` : nothing}
      ${this.found?.length === 0 ? html`<p class="q s">${this.nobodyWords}</p>` : nothing}
      <ul>
        ${(this.found ?? []).map(
          (client) => html`<li>
            <button type="button" @click=${() => this.choose(client)}><lotse-client-line .client=${client}></lotse-client-line></button>
          </li>`,
        )}
      </ul>`
  }

  private get nobodyWords(): string {
    if (this.wants === 'anybody') return msg('Unter diesem Namen ist niemand erfasst. Dann steht der Name allein.')
    return this.wants === 'person'
      ? msg('Unter diesem Namen ist niemand erfasst. Tragen Sie zuerst ein Gespräch ein.')
      : msg('Unter diesem Namen ist keine Organisation erfasst. Tragen Sie zuerst ein Gespräch ein.')
  }

  private choose(client: ClientSuggestion | undefined) {
    this.typed = ''
    this.found = undefined
    this.dispatchEvent(new CustomEvent('client-chosen', { detail: client }))
    void this.updateComplete.then(() => this.focus())
  }

  private readonly takeFirst = (event: KeyboardEvent) => {
    const [first] = this.found ?? []
    if (event.key !== 'Enter' || !first) return
    event.preventDefault()
    event.stopPropagation()
    this.choose(first)
  }

  private async search(typed: string) {
    if (typed === this.typed) return
    this.typed = typed
    this.asking?.abort()
    this.error = undefined
    if (!isEnoughToFind(typed.trim())) {
      this.found = undefined
      return
    }
    const asking = new AbortController()
    this.asking = asking
    try {
      const found = await searchClients(typed.trim(), this.wants, asking.signal)
      if (this.asking === asking) this.found = found
    } catch (error) {
      if (!asking.signal.aborted) this.error = error
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-placed-client': PlacedClient
  }
}
