import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-area'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Referral } from '#contract/referrals'
import { type Day, dayFromWords } from '#rules/calendar'
import type { ReferralReply } from '#terms/referrals'
import { newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { dropReferral, recordReply, withdrawConsent } from './api.ts'
import { referralDialogStyles } from './dialog-styles.ts'
import { sayDone } from './referral-changes.ts'
import { leftInWords, replyVerbs } from './words.ts'

export type StepWanted = { referral: Referral; act: ReferralReply | 'withdraw' | 'drop' }

/** What the partner said, with a note; or that it ends here, with what that stops and what it cannot. */
@customElement('lotse-reply-dialog')
export class ReplyDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, referralDialogStyles]

  @property() today: Day = ''
  @state() private opened = false
  @state() private wanted: StepWanted | undefined
  @state() private note = ''
  @state() private day = ''
  @state() private tried = false
  @state() private error: unknown
  @state() private saving = false
  @query('vaadin-text-area') private noteField?: HTMLElement
  @query('lotse-day-field') private dayField?: HTMLElement
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private sendingId = newId()

  async open(wanted: StepWanted): Promise<void> {
    this.wanted = wanted
    this.sendingId = newId()
    this.note = ''
    this.day = msg('heute')
    this.tried = false
    this.error = undefined
    this.opened = true
    await this.updateComplete
    this.noteField?.focus()
  }

  protected override render() {
    const { wanted } = this
    if (!wanted) return nothing
    const { act } = wanted
    const problem = this.noteProblem
    return html`<vaadin-dialog
      no-close-on-outside-click
      header-title=${this.name}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      <div class="form">
        ${this.error && Object.keys(fieldErrors(this.error)).length === 0 ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        ${act === 'withdraw' ? this.renderConsequence(wanted.referral) : nothing}
        <vaadin-text-area
          label=${act === 'came_back' ? msg('Was ist herausgekommen?') : msg('Notiz (freiwillig)')}
          maxlength="4000" manual-validation
          .value=${this.note} .errorMessage=${problem} ?invalid=${problem !== ''}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
            this.note = detail.value
          }}
        ></vaadin-text-area>
        ${act === 'withdraw' || act === 'drop' ? nothing : this.renderDay()}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme=${act === 'withdraw' ? 'primary error' : 'primary'} ?disabled=${this.saving} @click=${this.save}>${this.verb}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private get name(): string {
    const { act, referral } = this.wanted ?? {}
    if (act === 'withdraw') return msg('Einwilligung widerrufen')
    if (act === 'drop') return msg('Nicht weiterverfolgen')
    return referral?.partner.institution ?? ''
  }

  private get verb(): string {
    const act = this.wanted?.act ?? 'drop'
    if (act === 'withdraw') return msg('Widerrufen')
    if (act === 'drop') return msg('Nicht weiterverfolgen')
    return act === 'came_back' ? msg('Eintragen') : replyVerbs()[act]
  }

  /** Before it happens: it cannot be taken back. */
  private renderConsequence(referral: Referral) {
    const left = leftInWords(referral)
    const waits = referral.handovers.some(({ mail }) => mail?.state === 'queued' || mail?.state === 'failed')
    return html`<p>${msg('Ab jetzt wird nichts mehr weitergegeben, und das Blatt lässt sich nicht mehr öffnen. Das lässt sich nicht zurücknehmen; es braucht dann eine neue Einwilligung.')}</p>
      ${waits ? html`<p>${msg('Die E-Mail, die noch wartet, wird nicht gesendet.')}</p>` : nothing}
      ${left ? html`<p><b>${msg(str`Schon weitergegeben: ${left}. Bitten Sie dort darum, die Angaben zu löschen.`)}</b></p>` : nothing}`
  }

  private renderDay() {
    return html`<lotse-day-field
      label=${msg('Wann?')} .words=${this.day} .today=${this.today} .problem=${fieldErrors(this.error).happenedOn ?? ''}
      @day-typed=${({ detail }: CustomEvent<string>) => {
        this.day = detail
      }}
    ></lotse-day-field>`
  }

  private get noteProblem(): string {
    const isMissing = this.wanted?.act === 'came_back' && this.note.trim() === ''
    return this.tried && isMissing ? msg('Bitte eintragen, was herausgekommen ist.') : ''
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly save = async () => {
    const { wanted } = this
    this.tried = true
    this.error = undefined
    if (!wanted || this.saving) return
    if (this.noteProblem) return this.noteField?.focus()
    const happenedOn = dayFromWords(this.day, this.today)
    if (happenedOn === null) return this.dayField?.focus()
    this.saving = true
    try {
      sayDone(...(await this.send(wanted, happenedOn)))
      this.opened = false
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
      announceRecorded()
    }
  }

  private async send({ referral, act }: StepWanted, happenedOn: Day): Promise<[string, Referral]> {
    const body = { id: this.sendingId, note: this.note.trim() || null }
    if (act === 'withdraw') return [msg('Die Einwilligung ist widerrufen.'), await withdrawConsent(referral.id, body)]
    if (act === 'drop') return [msg('Der Verweis wird nicht weiterverfolgt.'), await dropReferral(referral.id, body)]
    return [msg('Eingetragen.'), await recordReply(referral.id, { ...body, reply: act, happenedOn })]
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-reply-dialog': ReplyDialog
  }
}
