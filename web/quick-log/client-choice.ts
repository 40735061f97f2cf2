import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import '../components/client-line.ts'
import '../components/client-search.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import '../components/segments.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './new-client-form.ts'
import type { AlikeClient } from './alike-client.ts'
import { type KnownClient, type NewClientDraft, newClientNamed } from './quick-log-draft.ts'

/**
 * For whom: typed and found, chosen, or somebody new; and of somebody whose case is closed, whether it goes on. Announces
 * `search-typed`, `client-chosen` (null: nobody any more), `case-chosen` (null: a new one) and `new-client-edited` (null:
 * nobody new any more).
 */
@customElement('lotse-client-choice')
export class ClientChoice extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .label {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 20px;
        margin-bottom: var(--lo-1);
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-medium);
        color: var(--lo-ink-2);
      }
      .chosen {
        display: flex;
        align-items: center;
        gap: var(--lo-2);
        min-height: var(--lo-control);
        padding: 5px 4px 5px 10px;
        border: 1px solid var(--lo-line-control);
        border-radius: var(--lo-radius-m);
        background: var(--lo-surface);
      }
      .chosen vaadin-button {
        --vaadin-button-height: max(24px, var(--lo-control-s));
        margin-block: -6px;
      }
      .hint {
        margin-top: var(--lo-1);
      }
      lotse-segments.hint {
        margin-top: var(--lo-3);
      }
    `,
  ]

  @property({ attribute: false }) client: KnownClient | null = null
  @property({ attribute: false }) newClient: NewClientDraft | null = null
  @property({ attribute: false }) reopenedCaseId: string | null = null
  @property({ attribute: false }) suggestions: readonly AlikeClient[] = []
  @property() answered = ''
  @property({ attribute: false }) municipalities: readonly Named[] = []
  /** What is wrong with the choice, and with the name of somebody new. */
  @property() problem = ''
  @property() nameProblem = ''

  override focus(): void {
    this.renderRoot
      .querySelector<HTMLElement>('lotse-client-search, lotse-new-client-form, .chosen vaadin-button')
      ?.focus()
  }

  goToName(): void {
    this.renderRoot.querySelector('lotse-new-client-form')?.goToName()
  }

  protected override render() {
    if (this.client) return this.renderChosen(this.client)
    return this.newClient ? this.renderNew(this.newClient) : this.renderSearch()
  }

  private renderSearch() {
    return html`
      <lotse-client-search
        label=${msg('Für wen?')}
        .answered=${this.answered}
        .suggestions=${this.suggestions}
        .problem=${this.problem}
        @search-typed=${this.passOn}
        @client-chosen=${this.passOn}
        @new-client-wanted=${({ detail }: CustomEvent<string>) => this.editNew(newClientNamed(detail))}
      ></lotse-client-search>
    `
  }

  private renderChosen(client: KnownClient) {
    const label = msg('Jemand anders')
    return html`
      <p class="label" id="label">${msg('Für wen?')}</p>
      <div class="chosen" role="group" aria-labelledby="label">
        <lotse-client-line chosen .client=${client}></lotse-client-line>
        <vaadin-button theme="tertiary icon" aria-label=${label} title=${label} @click=${() => this.choose(null)}>
          ${icon('close')}
        </vaadin-button>
      </div>
      ${client.openCase === null ? this.renderCase(client.closedCase ?? null) : nothing}
    `
  }

  /** What is closed is done, and a talk begins something new, unless somebody says that it goes on. */
  private renderCase(closed: KnownClient['closedCase'] | null) {
    if (!closed)
      return html`<p class="hint meta">${msg('Hat keinen offenen Fall: Mit dem Eintrag wird einer eröffnet.')}</p>`
    const words = msg(
      str`Fall ${closed.name} (abgeschlossen am ${longDay(closed.closedOn)}) gibt es schon. Der Eintrag kommt in:`,
    )
    return html`
      <lotse-segments
        class="hint"
        label=${words}
        .value=${this.reopenedCaseId ?? ''}
        .segments=${[
          { value: '', label: msg('einen neuen Fall') },
          { value: closed.id, label: msg('diesen, wieder geöffnet') },
        ]}
        @choice-made=${({ detail }: CustomEvent<string>) => this.chooseCase(detail || null)}
      ></lotse-segments>
    `
  }

  private renderNew(newClient: NewClientDraft) {
    return html`
      <p class="label">
        ${msg('Für wen?')}
        <vaadin-button theme="tertiary small" @click=${() => this.editNew(null)}>${msg('Doch suchen')}</vaadin-button>
      </p>
      <lotse-new-client-form
        .client=${newClient}
        .municipalities=${this.municipalities}
        .alike=${this.suggestions}
        .problem=${this.nameProblem}
        @new-client-edited=${({ detail }: CustomEvent<Partial<NewClientDraft>>) => this.editNew({ ...newClient, ...detail })}
        @client-chosen=${this.passOn}
      ></lotse-new-client-form>
    `
  }

  private choose(client: KnownClient | null) {
    this.dispatchEvent(new CustomEvent('client-chosen', { detail: client }))
  }

  private chooseCase(id: string | null) {
    this.dispatchEvent(new CustomEvent('case-chosen', { detail: id }))
  }

  private editNew(newClient: NewClientDraft | null) {
    this.dispatchEvent(new CustomEvent('new-client-edited', { detail: newClient }))
  }

  private readonly passOn = ({ type, detail }: CustomEvent) => {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-client-choice': ClientChoice
  }
}
