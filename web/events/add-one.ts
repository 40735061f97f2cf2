import '@vaadin/button'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { NewParticipant } from '#contract/events'
import type { ClientSuggestion, ClientSuggestions } from '#contract/search'
import { isEnoughToFind } from '#rules/cases'
import type { Standing } from '#terms/events'
import { call, newId } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { addParticipant } from './api.ts'

/** One field for whoever comes unasked: somebody known, or just a name. Announces `added` with the name. */
@customElement('lotse-add-participant')
export class AddParticipant extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      .field {
        display: flex;
        gap: var(--lo-2);
        align-items: end;
        max-width: 560px;
      }
      vaadin-text-field {
        flex: 1;
        min-width: 0;
      }
      ul {
        max-width: 560px;
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
        overflow-wrap: anywhere;
      }
      li button:hover {
        background: var(--lo-hover);
      }
    `,
  ]

  @property() eventId = ''
  @property() standing: Standing = 'came'
  @property({ type: Boolean }) isCampaign = false
  @state() private typed = ''
  @state() private found: readonly ClientSuggestion[] = []
  @state() private error: unknown
  @state() private saving = false
  private asking: AbortController | undefined
  /** Made with whom it is of, so that sending them again after a lost answer adds nobody twice. */
  private ownId = newId()
  private sent = ''

  get isTyped(): boolean {
    return this.typed.trim() !== ''
  }

  protected override render() {
    return html`<form class="field" @submit=${this.addName}>
        <vaadin-text-field
          label=${this.label}
          placeholder=${msg('Name oder Organisation')}
          maxlength="200"
          autocomplete="off"
          clear-button-visible
          .value=${this.typed}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.search(detail.value)}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.addName(event)}
        ></vaadin-text-field>
        <vaadin-button ?disabled=${this.saving || !this.isTyped} @click=${this.addName}>${icon('plus', { slot: 'prefix' })}${msg('Als Name')}</vaadin-button>
      </form>
      ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      <ul aria-label=${msg('Bekannte')}>
        ${this.found.map((one) => html`<li><button type="button" ?disabled=${this.saving} @click=${() => this.addKnown(one)}>${one.name}${one.place ? html` <span class="q s">${one.place}</span>` : nothing}</button></li>`)}
      </ul>`
  }

  private get label(): string {
    if (this.standing !== 'came') return msg('Auf die Liste setzen')
    return this.isCampaign ? msg('Noch jemand ist erreicht') : msg('Noch jemand ist da')
  }

  private readonly addName = (event: Event) => {
    event.preventDefault()
    if (this.isTyped) void this.add({ name: this.typed.trim() }, this.typed.trim())
  }

  private addKnown({ id, kind, name }: ClientSuggestion) {
    void this.add(kind === 'person' ? { personId: id } : { organisationId: id }, name)
  }

  private async add(who: Omit<NewParticipant, 'id' | 'standing'>, name: string): Promise<void> {
    if (this.saving) return
    this.saving = true
    this.error = undefined
    if (this.sent !== JSON.stringify(who)) this.ownId = newId()
    this.sent = JSON.stringify(who)
    try {
      await addParticipant(this.eventId, { id: this.ownId, standing: this.standing, ...who })
      this.typed = ''
      this.found = []
      this.sent = ''
      this.dispatchEvent(new CustomEvent('added', { detail: name }))
      this.renderRoot.querySelector<HTMLElement>('vaadin-text-field')?.focus()
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }

  private async search(typed: string): Promise<void> {
    if (typed === this.typed) return
    this.typed = typed
    this.asking?.abort()
    if (!isEnoughToFind(typed.trim())) {
      this.found = []
      return
    }
    const asking = new AbortController()
    this.asking = asking
    try {
      const options = { body: { search: typed.trim() }, signal: asking.signal }
      const { clients } = await call<ClientSuggestions>('POST', '/api/clients/search', options)
      if (this.asking === asking) this.found = clients.slice(0, 6)
    } catch {
      // Without a connection nobody is found; the name can still be written down once there is one.
      if (this.asking === asking) this.found = []
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-add-participant': AddParticipant
  }
}
