import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ClientSuggestion } from '#contract/search'
import { othersAtMost } from '#terms/consultations'
import { type AlsoDraft, alsoNamed } from '../cases/also-draft.ts'
import '../components/client-line.ts'
import '../components/client-search.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { FoundClients } from './found-clients.ts'

/** Other clients who were there: the talk stands on their case too. Announces `also-there-edited` with all of them. */
@customElement('lotse-also-there')
export class AlsoThereChoice extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .one {
        display: flex;
        align-items: center;
        gap: var(--lo-2);
        min-height: var(--lo-control);
        padding-block: var(--lo-1);
        border-bottom: var(--lo-border);
      }
      .search {
        display: flex;
        align-items: flex-end;
        gap: var(--lo-2);
      }
      lotse-client-search {
        flex: 1;
        min-width: 0;
      }
      .begin {
        margin-inline-start: -10px;
      }
      @media (max-width: 860px) {
        vaadin-button {
          --vaadin-button-height: 44px;
        }
      }
    `,
  ]

  @property({ attribute: false }) also: readonly AlsoDraft[] = []
  /** Whose talk it is first. */
  @property() clientId = ''
  @state() private searching = false
  @state() private search = ''
  @state() private problem = ''
  private readonly found = new FoundClients(this, () => ({ search: this.search, newClient: null }))

  protected override render() {
    return html`
      ${this.also.length === 0 ? nothing : this.renderChosen()}
      ${this.searching ? this.renderSearch() : this.renderBegin()}
    `
  }

  private renderChosen() {
    return html`<ul aria-label=${msg('Auch dabei')}>${this.also.map((one) => this.renderOne(one))}</ul>
      <p class="s q">${msg('Die Beratung steht auch in deren Fall. Mitberatene zählen nur hier, und wer hier steht, gehört nicht dazu.')}</p>`
  }

  private renderOne({ id, client }: AlsoDraft) {
    const label = msg(str`${client.name} war doch nicht dabei`)
    const without = this.also.filter((one) => one.id !== id)
    return html`<li class="one">
      <lotse-client-line chosen .client=${client}></lotse-client-line>
      <vaadin-button theme="tertiary small icon" aria-label=${label} title=${label} @click=${() => this.announce(without)}
        >${icon('close')}</vaadin-button>
    </li>`
  }

  private renderBegin() {
    if (this.also.length >= othersAtMost) return nothing
    return html`<vaadin-button class="begin" theme="tertiary small" @click=${this.begin}
      >${icon('plus', { slot: 'prefix' })}${msg('Noch jemand war dabei: Klientin oder Firma')}</vaadin-button>`
  }

  private renderSearch() {
    return html`<div class="search">
      <lotse-client-search
        label=${msg('Wer war noch dabei?')}
        .answered=${this.found.answered}
        .suggestions=${this.found.clients}
        .problem=${this.problem}
        @search-typed=${({ detail }: CustomEvent<string>) => {
          this.search = detail
          this.problem = ''
        }}
        @client-chosen=${({ detail }: CustomEvent<ClientSuggestion | null>) => this.choose(detail)}
        @new-client-wanted=${() => {
          this.problem = msg('Bitte zuerst erfassen, dann hier wählen.')
        }}
      ></lotse-client-search>
      <vaadin-button theme="tertiary" @click=${this.end}>${msg('Doch nicht')}</vaadin-button>
    </div>`
  }

  private readonly begin = async () => {
    this.searching = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('lotse-client-search')?.focus()
  }

  private readonly end = async () => {
    this.searching = false
    this.search = ''
    this.problem = ''
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.begin')?.focus()
  }

  private choose(client: ClientSuggestion | null) {
    if (!client) return
    const isThere = client.id === this.clientId || this.also.some((one) => one.client.id === client.id)
    if (isThere) {
      this.problem = msg('Steht schon da.')
      return
    }
    this.announce([...this.also, alsoNamed(client)])
    void this.end()
  }

  private announce(also: AlsoDraft[]) {
    this.dispatchEvent(new CustomEvent('also-there-edited', { detail: also }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-also-there': AlsoThereChoice
  }
}
