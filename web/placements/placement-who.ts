import '@vaadin/select'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CaseOfClient } from '#contract/clients'
import type { ClientSuggestion } from '#contract/search'
import { wordsFor } from '../app/messages.ts'
import { fetchPerson } from '../people/api.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './placed-client.ts'

export type WhoAndWhere = { caseId: string; organisationId: string }

/** Whose placement it is and where, as far as the page does not say so. Announces `who-chosen`. */
@customElement('lotse-placement-who')
export class PlacementWho extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: grid;
        gap: var(--lo-4);
      }
      vaadin-select {
        width: 100%;
      }
    `,
  ]

  @property({ type: Boolean }) asksWho = false
  @property({ type: Boolean }) asksWhere = false
  /** Whether saving was tried: only then is said what is missing. */
  @property({ type: Boolean }) tried = false
  @state() private person: ClientSuggestion | undefined
  @state() private firm: ClientSuggestion | undefined
  @state() private cases: readonly CaseOfClient[] | undefined
  @state() private caseId = ''
  @state() private error: unknown

  override focus(): void {
    this.renderRoot.querySelector('lotse-placed-client')?.focus()
  }

  reset(): void {
    Object.assign(this, { person: undefined, firm: undefined, cases: undefined, caseId: '', error: undefined })
  }

  /** Goes where something is missing; whether something is. */
  goToProblem(): boolean {
    const isOfPerson = this.asksWho && this.personProblem !== ''
    if (!isOfPerson && !(this.asksWhere && !this.firm)) return false
    this.renderRoot.querySelector<HTMLElement>(isOfPerson ? '.person' : '.firm')?.focus()
    return true
  }

  protected override render() {
    return html`${this.asksWho ? this.renderPerson() : nothing} ${this.asksWhere ? this.renderFirm() : nothing}
      ${this.error ? html`<p class="error s" role="alert">${wordsFor(this.error)}</p>` : nothing}`
  }

  private renderPerson() {
    const cases = this.cases ?? []
    const isWithoutCase = this.cases?.length === 0
    return html`<lotse-placed-client
        class="person"
        label=${msg('Wer?')}
        wants="person"
        .chosen=${this.person}
        .problem=${this.tried || isWithoutCase ? this.personProblem : ''}
        @client-chosen=${({ detail }: CustomEvent<ClientSuggestion | undefined>) => this.choosePerson(detail)}
      ></lotse-placed-client>
      ${
        cases.length > 1
          ? html`<vaadin-select
              label=${msg('Welcher Fall?')}
              .items=${cases.map(({ id, name }) => ({ value: id, label: name }))}
              .value=${this.caseId}
              @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.chooseCase(detail.value)}
            ></vaadin-select>`
          : nothing
      }`
  }

  private renderFirm() {
    return html`<lotse-placed-client
      class="firm"
      label=${msg('Wo?')}
      wants="organisation"
      .chosen=${this.firm}
      .problem=${this.tried && !this.firm ? msg('Bitte die Organisation wählen.') : ''}
      @client-chosen=${({ detail }: CustomEvent<ClientSuggestion | undefined>) => {
        this.firm = detail
        this.announce()
      }}
    ></lotse-placed-client>`
  }

  private get personProblem(): string {
    if (!this.person) return msg('Bitte die Person wählen.')
    if (this.cases?.length === 0) return msg('Für diese Person gibt es noch keinen Fall. Eröffnen Sie zuerst einen.')
    return this.caseId === '' ? msg('Bitte die Person wählen.') : ''
  }

  /** Of her cases the first is meant: open ones come first, then the latest. */
  private async choosePerson(person: ClientSuggestion | undefined) {
    Object.assign(this, { person, cases: undefined, caseId: '', error: undefined })
    this.announce()
    if (!person) return
    try {
      const { cases } = await fetchPerson(person.id, AbortSignal.timeout(60_000))
      if (this.person !== person) return
      this.cases = cases
      this.chooseCase(cases[0]?.id ?? '')
    } catch (error) {
      this.error = error
    }
  }

  private chooseCase(caseId: string) {
    if (caseId === this.caseId) return
    this.caseId = caseId
    this.announce()
  }

  private announce() {
    const detail: WhoAndWhere = { caseId: this.caseId, organisationId: this.firm?.id ?? '' }
    this.dispatchEvent(new CustomEvent('who-chosen', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-placement-who': PlacementWho
  }
}
