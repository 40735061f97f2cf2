import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/select'
import { msg } from '@lit/localize'
import type { Select } from '@vaadin/select'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { ConsentText, Referral } from '#contract/referrals'
import { type Day, dayFromWords } from '#rules/calendar'
import {
  type ConsentLanguage,
  type ConsentWay,
  consentLanguages,
  consentWayLabels,
  consentWays,
} from '#terms/referrals'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { languageWord } from '../components/language-words.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { consentFormAddress, fetchConsentText, giveConsent } from './api.ts'
import { referralDialogStyles } from './dialog-styles.ts'
import { sayDone } from './referral-changes.ts'

/** What the client is asked, word by word and in their language; then how and when they agreed. */
@customElement('lotse-consent-dialog')
export class ConsentDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, referralDialogStyles]

  @property() today: Day = ''
  @state() private opened = false
  @state() private referral: Referral | undefined
  @state() private language: ConsentLanguage = 'de'
  @state() private text: ConsentText | undefined
  @state() private way: ConsentWay = 'signed'
  @state() private day = ''
  @state() private error: unknown
  @state() private saving = false
  @query('vaadin-select') private first?: HTMLElement
  @query('lotse-day-field') private dayField?: HTMLElement
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private sendingId = newId()

  async open(referral: Referral): Promise<void> {
    this.referral = referral
    this.sendingId = newId()
    this.language = referral.consent?.language ?? 'de'
    this.way = 'signed'
    this.day = msg('heute')
    this.error = undefined
    this.text = undefined
    this.opened = true
    await this.load()
    await this.updateComplete
    // Whoever has left meanwhile is elsewhere already.
    if (this.opened) this.first?.focus()
  }

  /** Of what was chosen last: an answer that comes late says nothing. */
  private async load(): Promise<void> {
    const { referral, language } = this
    if (!referral) return
    try {
      const text = await fetchConsentText(referral.id, language)
      if (this.language === language && this.referral === referral) this.text = text
    } catch (error) {
      this.error = error
    }
  }

  protected override render() {
    return html`<vaadin-dialog
      no-close-on-outside-click
      header-title=${msg('Einwilligung eintragen')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      <div class="form">
        ${this.error && !fieldErrors(this.error).givenOn ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        <vaadin-select
          label=${msg('In welcher Sprache?')}
          .items=${consentLanguages.map((value) => ({ value, label: languageWord(value) }))}
          .value=${this.language}
          @change=${(event: Event) => this.speak((event.target as Select).value as ConsentLanguage)}
        ></vaadin-select>
        ${this.renderText()}
        <lotse-segments
          label=${msg('Wie wurde eingewilligt?')}
          .value=${this.way}
          .segments=${consentWays.map((value) => ({ value, label: word(consentWayLabels[value]) }))}
          @choice-made=${({ detail }: CustomEvent<ConsentWay>) => {
            this.way = detail
          }}
        ></lotse-segments>
        <lotse-day-field
          label=${msg('Wann?')} .words=${this.day} .today=${this.today} .problem=${fieldErrors(this.error).givenOn ?? ''}
          @day-typed=${({ detail }: CustomEvent<string>) => {
            this.day = detail
          }}
        ></lotse-day-field>
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving || !this.text} @click=${this.save}>${msg('Eingewilligt')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderText() {
    const { text, referral } = this
    if (!text || !referral) return html`<lotse-loading></lotse-loading>`
    return html`<div class="text" tabindex="0" role="document" lang=${text.language} dir=${text.direction} aria-label=${msg('Text der Einwilligung')}>${text.text}</div>
      <p class="s"><a class="link" router-ignore download href=${consentFormAddress(referral.id, text.language)}>${msg('Zum Unterschreiben drucken (PDF)')}</a></p>`
  }

  private speak(language: ConsentLanguage) {
    this.language = language
    this.text = undefined
    void this.load()
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly save = async () => {
    const { referral, text } = this
    const givenOn = dayFromWords(this.day, this.today)
    if (!referral || !text || this.saving) return
    if (givenOn === null) return this.dayField?.focus()
    this.saving = true
    this.error = undefined
    try {
      const body = { id: this.sendingId, language: text.language, text: text.text, way: this.way, givenOn }
      const given = await giveConsent(referral.id, body)
      this.opened = false
      sayDone(msg('Die Einwilligung ist eingetragen.'), given)
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.code === 'consent_text_changed') await this.load()
    } finally {
      this.saving = false
      announceRecorded()
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-consent-dialog': ConsentDialog
  }
}
