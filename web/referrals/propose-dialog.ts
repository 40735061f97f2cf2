import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/combo-box'
import '@vaadin/dialog'
import '@vaadin/text-area'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import type { ComboBox } from '@vaadin/combo-box'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Partner } from '#contract/partners'
import type { Referral } from '#contract/referrals'
import { type ReferralFact, referralFactLabels } from '#terms/referrals'
import { newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import { showMessage } from '../components/message.ts'
import { fetchPartners } from '../partners/api.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { editReferral, proposeReferral } from './api.ts'
import { referralDialogStyles } from './dialog-styles.ts'
import { draftOfReferral, emptyReferral, problemsOf, type ReferralDraft, turned, wantedReferral } from './proposing.ts'
import { sayDone } from './referral-changes.ts'

export type ProposalWanted = {
  caseId: string
  facts: readonly ReferralFact[]
  /** One to change; or one whose selection another partner gets. */
  referral?: Referral
  toAnother?: boolean
}

/** To whom, and what of the client is to be passed on: nothing leaves with it. */
@customElement('lotse-propose-referral-dialog')
export class ProposeReferralDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, referralDialogStyles]

  @state() private opened = false
  @state() private wanted: ProposalWanted | undefined
  @state() private draft: ReferralDraft = emptyReferral()
  /** As typed. */
  @state() private days = ''
  @state() private partners: readonly Partner[] = []
  @state() private tried = false
  @state() private error: unknown
  @state() private saving = false
  @query('vaadin-combo-box') private combo?: ComboBox<Partner>
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private sendingId = newId()

  async open(wanted: ProposalWanted): Promise<void> {
    const { referral, toAnother = false } = wanted
    this.wanted = wanted
    this.draft = referral ? draftOfReferral(referral, toAnother ? '' : referral.partner.id) : emptyReferral()
    this.days = String(this.draft.remindAfterDays ?? '')
    this.sendingId = newId()
    this.tried = false
    this.error = undefined
    this.opened = true
    await this.loadPartners()
    // Whoever has left meanwhile is elsewhere already.
    if (this.opened) this.combo?.focus()
  }

  private async loadPartners(): Promise<void> {
    try {
      const { rows } = await fetchPartners(AbortSignal.timeout(40_000))
      const tried = this.wanted?.toAnother ? this.wanted.referral?.partner.id : undefined
      this.partners = rows.filter(({ id, retired }) => id !== tried && (!retired || id === this.draft.partnerId))
    } catch (error) {
      this.error = error
    }
    await this.updateComplete
  }

  private get edited(): Referral | undefined {
    return this.wanted?.toAnother ? undefined : this.wanted?.referral
  }

  protected override render() {
    const problems = problemsOf(this.draft)
    return html`<vaadin-dialog
      no-close-on-outside-click
      header-title=${this.edited ? msg('Verweis ändern') : msg('An einen Partner verweisen')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      <div class="form">
        ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        <vaadin-combo-box
          label=${msg('Partner')}
          item-id-path="id" item-value-path="id" item-label-path="institution"
          manual-validation
          .items=${this.partners}
          .selectedItem=${this.partners.find(({ id }) => id === this.draft.partnerId) ?? null}
          .helperText=${this.offerWords}
          .errorMessage=${problems.partner}
          ?invalid=${this.tried && problems.partner !== ''}
          @selected-item-changed=${({ detail }: CustomEvent<{ value: Partner | null }>) => this.pick(detail.value)}
        ></vaadin-combo-box>
        ${this.renderFacts(problems.facts)}
        <vaadin-text-area
          label=${msg('Nachricht an den Partner (freiwillig)')}
          helper-text=${msg('Geht wörtlich mit. Bitte nichts zu Gesundheit, Religion oder Herkunft.')}
          maxlength="4000"
          .value=${this.draft.message}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.change({ message: detail.value })}
        ></vaadin-text-area>
        <vaadin-text-field
          label=${msg('Nach wie vielen Tagen nachfragen?')}
          helper-text=${msg('Gezählt ab der Übergabe. Dann steht eine Wiedervorlage da.')}
          maxlength="3" inputmode="numeric" autocomplete="off" manual-validation
          .value=${this.days}
          .errorMessage=${problems.days}
          ?invalid=${this.tried && problems.days !== ''}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.typeDays(detail.value)}
        ></vaadin-text-field>
        ${this.losesConsent ? html`<p class="s">${msg('Die Einwilligung galt für die bisherige Auswahl. Für diese braucht es eine neue.')}</p>` : nothing}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${this.edited ? msg('Speichern') : msg('Vorschlagen')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderFacts(problem: string) {
    return html`<fieldset>
      <legend>${msg('Was darf der Partner erfahren?')}</legend>
      <div class="facts">
        ${(this.wanted?.facts ?? []).map(
          (fact) => html`<vaadin-checkbox
            label=${word(referralFactLabels[fact])}
            .checked=${this.draft.facts.includes(fact)}
            @change=${(event: Event) => {
              this.draft = turned(this.draft, fact, (event.target as Checkbox).checked)
            }}
          ></vaadin-checkbox>`,
        )}
      </div>
      ${this.tried && problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
      <p class="s q">${msg('Genau das nennt die Einwilligung. Mehr geht nicht hinaus.')}</p>
    </fieldset>`
  }

  private get offerWords(): string {
    const partner = this.partners.find(({ id }) => id === this.draft.partnerId)
    return partner ? [partner.area, ...partner.offers.map(({ title }) => title)].filter(Boolean).join(' · ') : ''
  }

  private get losesConsent(): boolean {
    const { edited, draft } = this
    if (!edited?.consent?.covers) return false
    const isSame = draft.partnerId === edited.partner.id && (draft.message.trim() || null) === edited.message
    return !isSame || draft.facts.join() !== edited.facts.join()
  }

  private typeDays(words: string) {
    this.days = words
    this.change({ remindAfterDays: daysTyped(words) })
  }

  private change(part: Partial<ReferralDraft>) {
    this.draft = { ...this.draft, ...part }
  }

  /** While the list is loaded, nothing is chosen: that is no choice. */
  private pick(partner: Partner | null) {
    if (this.partners.length > 0 && this.opened) this.change({ partnerId: partner?.id ?? '' })
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly save = async () => {
    const { wanted } = this
    this.tried = true
    this.error = undefined
    const { partner, facts, days } = problemsOf(this.draft)
    if (!wanted || this.saving) return
    if (partner) return this.combo?.focus()
    if (facts || days) return
    this.saving = true
    try {
      await this.send(wanted.caseId)
      this.opened = false
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
      announceRecorded()
    }
  }

  private async send(caseId: string): Promise<void> {
    const { edited } = this
    if (edited) {
      await editReferral(edited.id, edited.version, wantedReferral(this.draft))
      return showMessage(msg('Gespeichert.'))
    }
    const made = await proposeReferral(caseId, { id: this.sendingId, ...wantedReferral(this.draft) })
    sayDone(msg(str`Vorgeschlagen: Verweis an ${made.partner.institution}. Noch geht nichts hinaus.`), made)
  }
}

/** Null where it is no number. */
const daysTyped = (words: string): number | null => (/^\d{1,3}$/.test(words.trim()) ? Number(words) : null)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-propose-referral-dialog': ProposeReferralDialog
  }
}
