import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/select'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Partner } from '#contract/partners'
import type { Referral } from '#contract/referrals'
import { type Day, dayFromWords } from '#rules/calendar'
import { type HandoverWay, handoverWayLabels, handoverWays } from '#terms/referrals'
import { newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import '../components/segments.ts'
import { fetchPartner } from '../partners/api.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { handReferralOver, sheetAddress } from './api.ts'
import { referralDialogStyles } from './dialog-styles.ts'
import { sayDone } from './referral-changes.ts'
import { factsInWords } from './words.ts'

/** How what was agreed reaches the partner, and whom there. What goes is said before it does. */
@customElement('lotse-handover-dialog')
export class HandoverDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, referralDialogStyles]

  @property() today: Day = ''
  @state() private opened = false
  @state() private referral: Referral | undefined
  @state() private contacts: Partner['contacts'] = []
  @state() private way: HandoverWay = 'print'
  @state() private recipient = ''
  @state() private email = ''
  @state() private day = ''
  @state() private error: unknown
  @state() private saving = false
  @query('lotse-segments') private first?: HTMLElement
  @query('.email') private emailField?: HTMLElement
  @query('lotse-day-field') private dayField?: HTMLElement
  /** Made with the form, so that sending it again after a lost answer sends nothing twice. */
  private sendingId = newId()

  async open(referral: Referral): Promise<void> {
    this.referral = referral
    this.sendingId = newId()
    this.day = msg('heute')
    this.error = undefined
    this.contacts = []
    this.take(undefined)
    this.opened = true
    await this.updateComplete
    this.first?.focus()
    const partner = await fetchPartner(referral.partner.id, AbortSignal.timeout(40_000)).catch(() => undefined)
    if (this.referral !== referral || !partner) return
    this.contacts = partner.contacts
    // Whoever types already is not written over.
    if (this.recipient === '' && this.email === '') this.take(partner.contacts[0])
  }

  private take(contact: Partner['contacts'][number] | undefined) {
    this.recipient = contact?.name ?? ''
    this.email = contact?.email ?? ''
  }

  protected override render() {
    const { referral } = this
    return html`<vaadin-dialog
      no-close-on-outside-click
      header-title=${msg('Verweis übergeben')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      <div class="form">
        ${this.error && Object.keys(fieldErrors(this.error)).length === 0 ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        ${referral ? html`<p>${msg(str`${referral.partner.institution} erfährt: ${factsInWords(referral.facts, referral.message !== null)}.`)}</p>` : nothing}
        <lotse-segments
          label=${msg('Wie?')}
          .value=${this.way}
          .segments=${handoverWays.map((value) => ({ value, label: shortWays()[value] }))}
          @choice-made=${({ detail }: CustomEvent<HandoverWay>) => {
            this.way = detail
          }}
        ></lotse-segments>
        <p class="s q">${word(handoverWayLabels[this.way])}</p>
        ${this.renderTo()}
        ${this.way === 'print' && referral ? html`<p class="s"><a class="link" router-ignore download href=${sheetAddress(referral.id)}>${msg('Blatt zum Mitgeben (PDF)')}</a></p>` : nothing}
        <lotse-day-field
          label=${msg('Wann?')} .words=${this.day} .today=${this.today} .problem=${fieldErrors(this.error).handedOverOn ?? ''}
          @day-typed=${({ detail }: CustomEvent<string>) => {
            this.day = detail
          }}
        ></lotse-day-field>
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${this.way === 'mail' ? msg('Senden') : msg('Übergeben')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderTo() {
    const problem = fieldErrors(this.error).email ?? ''
    return html`${
      this.contacts.length > 1
        ? html`<vaadin-select
            label=${msg('Kontakt')}
            .items=${this.contacts.map(({ id, name }) => ({ value: id, label: name }))}
            .value=${this.contacts.find(({ name }) => name === this.recipient)?.id ?? ''}
            @change=${(event: Event) => this.take(this.contacts.find(({ id }) => id === (event.target as Select).value))}
          ></vaadin-select>`
        : nothing
    }
      <vaadin-text-field
        label=${msg('An wen dort?')} maxlength="500" autocomplete="off"
        .value=${this.recipient}
        @input=${(event: Event) => {
          this.recipient = (event.currentTarget as TextField).value
        }}
      ></vaadin-text-field>
      ${
        this.way === 'mail'
          ? html`<vaadin-text-field
              class="email" label=${msg('E-Mail')} maxlength="254" autocomplete="off" manual-validation
              .value=${this.email} .errorMessage=${problem} ?invalid=${problem !== ''}
              @input=${(event: Event) => {
                this.email = (event.currentTarget as TextField).value
              }}
            ></vaadin-text-field>`
          : nothing
      }`
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly save = async () => {
    const { referral, way } = this
    const handedOverOn = dayFromWords(this.day, this.today)
    if (!referral || this.saving) return
    if (handedOverOn === null) return this.dayField?.focus()
    const email = this.email.trim()
    if (way === 'mail' && email === '') return this.emailField?.focus()
    this.saving = true
    this.error = undefined
    try {
      const recipient = this.recipient.trim() || null
      const again = referral.standing !== 'consented'
      const body = { id: this.sendingId, way, handedOverOn, recipient, email: way === 'mail' ? email : null, again }
      const gone = await handReferralOver(referral.id, body)
      this.opened = false
      sayDone(
        way === 'mail' ? msg(str`Die E-Mail an ${email} ist unterwegs.`) : msg('Als übergeben eingetragen.'),
        gone,
      )
    } catch (error) {
      this.error = error
      if (fieldErrors(error).email) this.emailField?.focus()
    } finally {
      this.saving = false
      announceRecorded()
    }
  }
}

const shortWays = (): Record<HandoverWay, string> => ({
  print: msg('Auf Papier'),
  mail: msg('Per E-Mail'),
  phone: msg('Am Telefon'),
})

declare global {
  interface HTMLElementTagNameMap {
    'lotse-handover-dialog': HandoverDialog
  }
}
