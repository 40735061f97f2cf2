import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ClientSuggestion } from '#contract/search'
import type { CheckKind } from '#terms/checks'
import { newId } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/client-line.ts'
import '../components/client-search.ts'
import { icon } from '../components/icon.ts'
import { similarClients, suggestClients } from '../quick-log/api.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type OrganisationChoice, tieTo } from './tying.ts'

/** What a registration said of itself. */
export type Registered = { name: string; contactName: string | null; email: string | null }

/** Whose a registered check is: likely ones by name, others by searching, or recorded anew. Announces `tied` and `form-left`. */
@customElement('lotse-tie-section')
export class TieSection extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: grid;
        gap: var(--lo-2);
        max-width: 560px;
      }
      .likely {
        display: flex;
        align-items: center;
        gap: var(--lo-4);
        width: calc(100% + 16px);
        margin-inline: -8px;
        min-height: max(40px, var(--lo-control));
        padding: 6px 8px;
        border: 0;
        border-radius: var(--lo-radius-m);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .likely:hover {
        background: var(--lo-hover);
      }
      .likely .take {
        color: var(--lo-action-text);
        font-size: var(--lo-size-s);
        font-weight: var(--lo-medium);
        white-space: nowrap;
      }
      .acts > :first-child {
        margin-inline-start: -10px;
      }
      .end {
        margin-inline-start: auto;
      }
    `,
  ]

  @property({ attribute: false }) check!: { id: string; version: number; kind: CheckKind }
  @property({ attribute: false }) registered: Registered = { name: '', contactName: null, email: null }
  /** Whether one may leave it without choosing. */
  @property({ type: Boolean }) mayLeave = false
  @state() private search = ''
  @state() private error: unknown
  @state() private saving = false
  /** Made with the form, so that sending it again after a lost answer records nobody twice. */
  private readonly newId = newId()
  private readonly likely = new Task(this, {
    args: () => [this.registered.name, this.registered.email ?? ''] as const,
    task: async ([name, email], { signal }) =>
      (await similarClients({ givenName: null, name, email: email || null }, signal)).clients,
  })
  private readonly found = new Task(this, {
    args: () => [this.search] as const,
    task: async ([search], { signal }) => ({
      search,
      clients: search === '' ? [] : (await suggestClients(search, signal)).clients,
    }),
  })

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.likely, lotse-client-search')?.focus()
  }

  protected override render() {
    const likely = (this.likely.value ?? []).filter(this.isOfKind)
    return html`
      ${this.error ? html`<p class="error s" role="alert">${wordsFor(this.error)}</p>` : nothing}
      ${likely.length > 0 ? this.renderLikely(likely) : nothing}
      <lotse-client-search
        label=${likely.length > 0 ? msg('Oder eine andere suchen') : msg('Organisation suchen')}
        .answered=${this.found.value?.search ?? ''}
        .suggestions=${(this.found.value?.clients ?? []).filter(this.isOfKind)}
        @search-typed=${({ detail }: CustomEvent<string>) => {
          this.search = detail
        }}
        @client-chosen=${({ detail }: CustomEvent<ClientSuggestion>) => this.tie({ id: detail.id })}
        @new-client-wanted=${({ detail }: CustomEvent<string>) => this.tieNew(detail)}
      ></lotse-client-search>
      <div class="acts">
        <vaadin-button theme="tertiary" ?disabled=${this.saving} @click=${() => this.tieNew(this.registered.name)}
          >${icon('plus', { slot: 'prefix' })}${msg(str`„${this.registered.name}“ neu erfassen`)}</vaadin-button
        >
        ${this.mayLeave ? html`<vaadin-button class="end" theme="tertiary" @click=${() => this.dispatchEvent(new Event('form-left'))}>${msg('Abbrechen')}</vaadin-button>` : nothing}
      </div>
    `
  }

  private renderLikely(likely: readonly ClientSuggestion[]) {
    return html`<p class="s q" id="likely">${msg('Wahrscheinlich ist es:')}</p>
      <ul aria-labelledby="likely">
      ${likely.map(
        (client) => html`<li>
          <button class="likely" ?disabled=${this.saving} @click=${() => this.tie({ id: client.id })}>
            <lotse-client-line .client=${client}></lotse-client-line><span class="take">${msg('Zuordnen')}</span>
          </button>
        </li>`,
      )}
    </ul>`
  }

  private readonly isOfKind = ({ kind }: ClientSuggestion) => kind === this.check.kind

  private tieNew(name: string) {
    const { contactName, email } = this.registered
    const newOrganisation = { id: this.newId, kind: this.check.kind, name, contactName, email }
    return this.tie({ newOrganisation })
  }

  private async tie(choice: OrganisationChoice) {
    if (this.saving) return
    this.saving = true
    this.error = undefined
    try {
      await tieTo(this.check, choice)
      this.dispatchEvent(new Event('tied'))
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-tie-section': TieSection
  }
}
