import '@vaadin/button'
import '@vaadin/select'
import '@vaadin/text-area'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Enquiry, IntoCase } from '#contract/enquiries'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { enquiryStateLabels } from '#terms/enquiries'
import { word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import { checkAddress } from '../checks/check-address.ts'
import '../checks/tie-section.ts'
import { clientAddress } from '../clients/address.ts'
import { clientName } from '../components/client-name.ts'
import { mailLink, phoneLink } from '../components/facts.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { enquiryRowStyles } from './enquiry-row-styles.ts'
import { ageOf, senderOf, sourceOf } from './enquiry-words.ts'
import './into-case-form.ts'

/** What is being done with an enquiry, in its place. */
export type EnquiryAct = 'answer' | 'close' | 'case' | 'tie'

/**
 * One enquiry with what can be done with it. Announces `act-wanted` (which form is to stand here, or none), `assigned` with a
 * counsellor's id or null, `settled` with the words, `case-wanted` and `reopening-wanted`.
 */
@customElement('lotse-enquiry-row')
export class EnquiryRow extends LitElement {
  static override styles = [shared, theme, enquiryRowStyles]

  @property({ attribute: false }) enquiry!: Enquiry
  @property() today: Day = ''
  @property({ attribute: false }) colleagues: readonly Named[] = []
  @property({ attribute: false }) municipalities: readonly Named[] = []
  @property() act: EnquiryAct | '' = ''
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private words = ''
  @state() private tried = false

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('act') && (this.act === 'answer' || this.act === 'close')) {
      this.renderRoot.querySelector('vaadin-text-area')?.focus()
    }
    if (changed.has('act') && this.act === 'tie') this.renderRoot.querySelector('lotse-tie-section')?.focus()
  }

  protected override render() {
    const { enquiry } = this
    return html`<article aria-label=${senderOf(enquiry)}>
      <div class="head-line">
        <h3>${senderOf(enquiry)}</h3>
        <span class="meta">${ageOf(enquiry, this.today)}</span>
      </div>
      <p class="what">${enquiry.what}</p>
      <p class="s q reach">${[phoneLink(enquiry.phone), mailLink(enquiry.email)].map((one) => (one ? html`<span>${one}</span>` : nothing))}
        <span>${sourceOf(enquiry)}</span>${this.renderCheck()}</p>
      ${enquiry.state === 'open' ? this.renderOpen() : this.renderSettled()}
    </article>`
  }

  /** Where its Willkommens-Check stands, and whose it is once that is known. */
  private renderCheck() {
    const { check, client } = this.enquiry
    if (!check) return nothing
    return html`<span><a class="link" href=${checkAddress(check.id)}>${msg('Zum Check')}</a></span>
      ${client ? html`<span><a class="link" href=${clientAddress(client)}>${clientName(client)}</a></span>` : nothing}`
  }

  private renderOpen() {
    if (this.act === 'tie') return this.renderTying()
    if (this.act === 'case') return this.renderIntoCase()
    if (this.act !== '') return this.renderSettling(this.act)
    return html`<div class="acts">
      <vaadin-button @click=${() => this.want('answer')}>${msg('Beantwortet')}</vaadin-button>
      <vaadin-button @click=${() => this.want('case')}>${msg('Zum Fall machen')}</vaadin-button>
      ${this.enquiry.check?.tied === false ? html`<vaadin-button @click=${() => this.want('tie')}>${msg('Organisation zuordnen')}</vaadin-button>` : nothing}
      <vaadin-button theme="tertiary" @click=${() => this.want('close')}>${msg('Schließen')}</vaadin-button>
      <vaadin-select
        accessible-name=${msg(str`Wer kümmert sich um ${senderOf(this.enquiry)}?`)}
        .items=${[{ value: '-', label: msg('noch niemand') }, ...this.colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
        .value=${this.enquiry.assignedTo?.id ?? '-'}
        @change=${(event: Event) => this.assign((event.target as Select).value)}
      ></vaadin-select>
    </div>`
  }

  private renderSettling(act: 'answer' | 'close') {
    const label = act === 'answer' ? msg('Wie wurde sie beantwortet?') : msg('Warum wird nichts daraus?')
    const isMissing = this.tried && this.words.trim() === ''
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${this.error ? html`<p class="error s" role="alert">${wordsFor(this.error)}</p>` : nothing}
      <vaadin-text-area
        label=${label}
        maxlength="10000"
        min-rows="2"
        manual-validation
        .value=${this.words}
        ?invalid=${isMissing}
        .errorMessage=${isMissing ? msg('Ein Satz genügt.') : ''}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
          this.words = detail.value
        }}
      ></vaadin-text-area>
      <div class="acts end">
        <vaadin-button theme="tertiary" @click=${() => this.want('')}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.settle}
          >${act === 'answer' ? msg('Als beantwortet ablegen') : msg('Anfrage schließen')}</vaadin-button
        >
      </div>
    </form>`
  }

  private renderTying() {
    const { check, organisationName, contactName, email } = this.enquiry
    if (!check) return nothing
    return html`<lotse-tie-section
      mayLeave
      .check=${check}
      .registered=${{ name: organisationName ?? '', contactName, email }}
      @form-left=${() => this.want('')}
      @tied=${() => this.want('')}
    ></lotse-tie-section>`
  }

  private renderIntoCase() {
    return html`<lotse-into-case-form
      .enquiry=${this.enquiry}
      .municipalities=${this.municipalities}
      .error=${this.error}
      ?saving=${this.saving}
      @form-left=${() => this.want('')}
      @case-wanted=${({ detail }: CustomEvent<IntoCase>) => this.announce('case-wanted', detail)}
    ></lotse-into-case-form>`
  }

  private renderSettled() {
    const { state, answer, case: became } = this.enquiry
    return html`<p class="s settled">
        <b>${word(enquiryStateLabels[state])}</b>${became ? html`: <a class="link" href="/faelle/${became.id}">${became.name}</a>` : nothing}
        ${answer ? html`<span class="answer">${answer}</span>` : nothing}
      </p>
      ${
        state === 'turned_into_case'
          ? nothing
          : html`<div class="acts"><vaadin-button theme="tertiary small" class="back" @click=${() => this.announce('reopening-wanted')}>${msg('Wieder öffnen')}</vaadin-button></div>`
      }`
  }

  private assign(value: string) {
    this.announce('assigned', value === '-' ? null : value)
  }

  private want(act: EnquiryAct | '') {
    this.tried = false
    this.announce('act-wanted', act)
  }

  private readonly settle = () => {
    this.tried = true
    if (this.words.trim() === '') this.renderRoot.querySelector('vaadin-text-area')?.focus()
    else this.announce('settled', this.words.trim())
  }

  private announce(type: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-row': EnquiryRow
  }
}
