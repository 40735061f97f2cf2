import '@vaadin/button'
import '@vaadin/select'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Answer, Closing, Enquiry, IntoCase } from '#contract/enquiries'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { checkAddress } from '../checks/check-address.ts'
import '../checks/tie-section.ts'
import { clientAddress } from '../clients/address.ts'
import { clientName } from '../components/client-name.ts'
import { mailLink, phoneLink } from '../components/facts.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './answer-form.ts'
import './closing-form.ts'
import { enquiryRowStyles } from './enquiry-row-styles.ts'
import { ageOf, consentOf, mailWords, originOf, senderOf, waitsLong } from './enquiry-words.ts'
import './into-case-form.ts'
import './settled-enquiry.ts'

/** What is being done with an enquiry, in its place. */
export type EnquiryAct = 'answer' | 'close' | 'case' | 'tie' | 'erase'

/**
 * One enquiry with what can be done with it. Announces `act-wanted` (which form is to stand here, or none), `assigned` with a
 * counsellor's id or null, `answered`, `closed`, `case-wanted`, `reopening-wanted`, `erased`, and `typed` with whether something
 * would be lost.
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
  /** Under which id one counsels; null for whoever does not. */
  @property({ attribute: false }) ownId: string | null = null
  /** Whether mails can be sent at all. */
  @property({ type: Boolean }) mails = false
  @property({ type: Boolean }) mayErase = false

  /** At what can be done first. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.acts vaadin-button')?.focus()
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('act') && this.act === 'tie') this.renderRoot.querySelector('lotse-tie-section')?.focus()
  }

  protected override render() {
    const { enquiry } = this
    const reached = [phoneLink(enquiry.phone), mailLink(enquiry.email)].filter((one) => one !== null)
    const consent = consentOf(enquiry)
    return html`<article aria-label=${senderOf(enquiry)}>
      <div class="head-line">
        <h3>${senderOf(enquiry)}</h3>
        ${this.renderAge()}
      </div>
      ${enquiry.what ? html`<p class="what">${enquiry.what}</p>` : nothing}
      <p class="s q reach">${reached.map((one) => html`<span>${one}</span>`)}
        <span>${originOf(enquiry).join(', ')}</span>${this.renderCheck()}
        ${consent ? html`<span>${consent}</span>` : nothing}</p>
      ${enquiry.state === 'open' ? this.renderOpen() : this.renderSettled()}
    </article>`
  }

  /** Long is red with a sign, as what is overdue. */
  private renderAge() {
    const age = ageOf(this.enquiry, this.today)
    return waitsLong(this.enquiry, this.today)
      ? html`<span class="meta long">${icon('alert')}${age}</span>`
      : html`<span class="meta">${age}</span>`
  }

  /** Where its Willkommens-Check stands, and whose it is once that is known. */
  private renderCheck() {
    const { check, client } = this.enquiry
    if (!check) return nothing
    return html`<span><a class="link" href=${checkAddress(check.id)}>${msg('Zum Check')}</a></span>
      ${client ? html`<span><a class="link" href=${clientAddress(client)}>${clientName(client)}</a></span>` : nothing}`
  }

  private renderOpen() {
    const { act } = this
    if (act === 'tie') return this.renderTying()
    if (act === 'case') return this.renderIntoCase()
    if (act === 'answer') return this.renderAnswer()
    return act === 'close' ? this.renderClosing() : this.renderActs()
  }

  /** Who takes it says so first: then nobody else begins. */
  private renderActs() {
    const { enquiry, ownId } = this
    const mail = mailWords(enquiry)
    return html`${mail ? html`<p class="s q">${msg('Wieder offen')}: ${mail}</p>` : nothing}
    <div class="acts">
      ${ownId !== null && enquiry.assignedTo === null ? html`<vaadin-button @click=${() => this.assign(ownId)}>${msg('Übernehmen')}</vaadin-button>` : nothing}
      <vaadin-button @click=${() => this.want('answer')}>${msg('Beantworten')}</vaadin-button>
      <vaadin-button @click=${() => this.want('case')}>${msg('Zum Fall machen')}</vaadin-button>
      ${enquiry.check?.tied === false ? html`<vaadin-button @click=${() => this.want('tie')}>${msg('Organisation zuordnen')}</vaadin-button>` : nothing}
      <vaadin-button theme="tertiary" @click=${() => this.want('close')}>${msg('Schließen')}</vaadin-button>
      <vaadin-select
        accessible-name=${msg(str`Wer kümmert sich um ${senderOf(enquiry)}?`)}
        .items=${[{ value: '-', label: msg('noch niemand') }, ...this.colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
        .value=${enquiry.assignedTo?.id ?? '-'}
        @change=${(event: Event) => this.assign((event.target as Select).value)}
      ></vaadin-select>
    </div>`
  }

  private renderAnswer() {
    return html`<lotse-answer-form
      .enquiry=${this.enquiry}
      ?mails=${this.mails}
      .error=${this.error}
      ?saving=${this.saving}
      @form-left=${() => this.want('')}
      @typed=${this.passOn}
      @answered=${({ detail }: CustomEvent<Answer>) => this.announce('answered', detail)}
    ></lotse-answer-form>`
  }

  private renderClosing() {
    return html`<lotse-closing-form
      .error=${this.error}
      ?saving=${this.saving}
      @form-left=${() => this.want('')}
      @typed=${this.passOn}
      @closed=${({ detail }: CustomEvent<Closing>) => this.announce('closed', detail)}
    ></lotse-closing-form>`
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
    return html`<lotse-settled-enquiry
      .enquiry=${this.enquiry}
      ?mayErase=${this.mayErase}
      ?asking=${this.act === 'erase'}
      .error=${this.error}
      ?saving=${this.saving}
      @form-left=${() => this.want('')}
      @reopening-wanted=${() => this.announce('reopening-wanted')}
      @erasing-wanted=${() => this.want('erase')}
      @erased=${() => this.announce('erased')}
    ></lotse-settled-enquiry>`
  }

  private assign(value: string) {
    this.announce('assigned', value === '-' ? null : value)
  }

  private want(act: EnquiryAct | '') {
    this.announce('act-wanted', act)
  }

  private readonly passOn = ({ type, detail }: CustomEvent) => this.announce(type, detail)

  private announce(type: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-row': EnquiryRow
  }
}
