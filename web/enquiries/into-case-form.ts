import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Enquiry, IntoCase } from '#contract/enquiries'
import type { Named } from '#contract/http'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import '../quick-log/client-choice.ts'
import type { ClientChoice } from '../quick-log/client-choice.ts'
import { FoundClients } from '../quick-log/found-clients.ts'
import type { KnownClient, NewClientDraft } from '../quick-log/quick-log-draft.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type CaseDraft, caseDraftOf, intoCase, problemOfCase } from './enquiry-draft.ts'

/** Who it is, before an enquiry becomes work on a case: somebody known, or somebody new. Announces `case-wanted` and `form-left`. */
@customElement('lotse-into-case-form')
export class IntoCaseForm extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      form {
        display: grid;
        gap: var(--lo-3);
        max-width: 560px;
      }
      .acts {
        justify-content: flex-end;
      }
    `,
  ]

  @property({ attribute: false }) enquiry!: Enquiry
  @property({ attribute: false }) municipalities: readonly Named[] = []
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private draft!: CaseDraft
  @state() private tried = false
  @query('lotse-client-choice') private choice!: ClientChoice

  private readonly found = new FoundClients(this, () => ({
    search: this.draft?.search ?? '',
    newClient: this.draft?.newClient ?? null,
  }))

  override connectedCallback(): void {
    super.connectedCallback()
    this.draft = caseDraftOf(this.enquiry)
    void this.updateComplete.then(() => this.choice.focus())
  }

  protected override render() {
    const { client, name } = this.tried ? problemOfCase(this.draft) : {}
    return html`<form aria-label=${msg('Zum Fall machen')} @submit=${(event: Event) => event.preventDefault()}>
      ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
      <lotse-client-choice
        .client=${this.draft.client}
        .newClient=${this.draft.newClient}
        .suggestions=${this.found.clients}
        .answered=${this.found.answered}
        .municipalities=${this.municipalities}
        .problem=${client ?? ''}
        .nameProblem=${name ?? ''}
        @search-typed=${({ detail }: CustomEvent<string>) => this.edit({ search: detail })}
        @client-chosen=${({ detail }: CustomEvent<KnownClient | null>) => this.edit({ client: detail, newClient: null })}
        @new-client-edited=${({ detail }: CustomEvent<NewClientDraft | null>) => this.edit({ newClient: detail, client: null })}
      ></lotse-client-choice>
      <p class="s q">${msg('Was gefragt wurde, steht dann als Notiz im Fall. Hat jemand schon einen offenen Fall, kommt es dorthin.')}</p>
      <div class="acts">
        <vaadin-button theme="tertiary" @click=${() => this.dispatchEvent(new Event('form-left'))}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Zum Fall machen')}</vaadin-button>
      </div>
    </form>`
  }

  private edit(change: Partial<CaseDraft>) {
    this.draft = { ...this.draft, ...change }
  }

  private readonly save = () => {
    this.tried = true
    const { client, name } = problemOfCase(this.draft)
    if (name) return this.choice.goToName()
    if (client) return this.choice.focus()
    const detail: IntoCase = intoCase(this.draft, this.enquiry)
    return this.dispatchEvent(new CustomEvent('case-wanted', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-into-case-form': IntoCaseForm
  }
}
