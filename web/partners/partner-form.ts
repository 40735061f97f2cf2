import '@vaadin/button'
import '@vaadin/text-area'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import { icon } from '../components/icon.ts'
import { languageWord, usualLanguages } from '../components/language-words.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import {
  type ContactDraft,
  emptyContact,
  emptyOffer,
  type OfferDraft,
  type PartnerDraft,
  problemsOfPartner,
} from './partner-draft.ts'
import { partnerFormStyles } from './partner-form-styles.ts'

/** All that the directory says of a partner. Announces `partner-edited` with the draft, `partner-wanted` and `form-left`. */
@customElement('lotse-partner-form')
export class PartnerForm extends LitElement {
  static override styles = [shared, theme, partnerFormStyles]

  @property({ attribute: false }) draft!: PartnerDraft
  @property({ attribute: false }) error: unknown
  /** What is said of the last attempt, where the error alone says too little. */
  @property() message = ''
  @property({ type: Boolean }) saving = false
  @state() private tried = false
  @query('lotse-error-summary') private summary?: HTMLElement

  override firstUpdated(): void {
    this.renderRoot.querySelector('vaadin-text-field')?.focus()
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('error') && this.error) this.summary?.focus()
  }

  protected override render() {
    const { draft } = this
    return html`<form aria-label=${msg('Angaben zum Partner')} @submit=${(event: Event) => event.preventDefault()}>
      ${this.error ? html`<lotse-error-summary .message=${this.message || wordsFor(this.error)}></lotse-error-summary>` : nothing}
      ${this.renderText(msg('Einrichtung'), draft.institution, 500, (institution) => this.edit({ institution }), this.problems.institution)}
      ${this.renderText(msg('Für wen oder wo'), draft.area, 500, (area) => this.edit({ area }))}
      ${this.renderLanguages()}
      ${this.renderText(msg('Webseite'), draft.website, 500, (website) => this.edit({ website }))}
      ${this.renderOffers()} ${this.renderContacts()} ${this.renderNote()}
      <div class="acts foot">
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
        <vaadin-button theme="tertiary" @click=${() => this.dispatchEvent(new Event('form-left'))}>${msg('Abbrechen')}</vaadin-button>
      </div>
    </form>`
  }

  private renderText(label: string, value: string, longest: number, change: (text: string) => void, problem = '') {
    return html`<vaadin-text-field
      label=${label}
      maxlength=${longest}
      autocomplete="off"
      manual-validation
      .value=${value}
      .errorMessage=${problem}
      ?invalid=${problem !== ''}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => detail.value !== value && change(detail.value)}
    ></vaadin-text-field>`
  }

  private renderLanguages() {
    const { languages } = this.draft
    const offered = [...usualLanguages, ...languages.filter((tag) => !usualLanguages.some((usual) => usual === tag))]
    return html`<fieldset>
      <legend>${msg('Sprachen')}</legend>
      <div class="chips">
        ${offered.map(
          (
            tag,
          ) => html`<button type="button" class="chip" aria-pressed=${languages.includes(tag)} @click=${() => this.toggle(tag)}>
            ${languageWord(tag)}
          </button>`,
        )}
      </div>
    </fieldset>`
  }

  private renderOffers() {
    return html`<fieldset>
      <legend>${msg('Angebote')}</legend>
      ${repeat(this.draft.offers, ({ id }) => id, this.renderOffer)}
      <vaadin-button theme="small" @click=${() => this.edit({ offers: [...this.draft.offers, emptyOffer()] })}
        >${icon('plus', { slot: 'prefix' })}${msg('Angebot')}</vaadin-button
      >
    </fieldset>`
  }

  private renderOffer = (offer: OfferDraft) => {
    const change = (part: Partial<OfferDraft>) =>
      this.edit({ offers: this.draft.offers.map((one) => (one.id === offer.id ? { ...one, ...part } : one)) })
    return html`<div class="part" role="group" aria-label=${offer.title || msg('Neues Angebot')}>
      ${this.renderText(msg('Angebot'), offer.title, 200, (title) => change({ title }), this.problems[offer.id])}
      ${this.renderText(msg('Was es ist'), offer.description, 500, (description) => change({ description }))}
      ${this.renderText(msg('Webseite'), offer.website, 500, (website) => change({ website }))}
      ${
        offer.code === null
          ? this.renderRemoval(msg('Angebot entfernen'), () =>
              this.edit({ offers: this.draft.offers.filter((one) => one.id !== offer.id) }),
            )
          : html`<p class="meta">${msg('Ein Fragebogen nennt dieses Angebot, darum bleibt es.')}</p>`
      }
    </div>`
  }

  private renderContacts() {
    return html`<fieldset>
      <legend>${msg('Kontakte')}</legend>
      ${repeat(this.draft.contacts, ({ id }) => id, this.renderContact)}
      <vaadin-button theme="small" @click=${() => this.edit({ contacts: [...this.draft.contacts, emptyContact()] })}
        >${icon('plus', { slot: 'prefix' })}${msg('Kontakt')}</vaadin-button
      >
    </fieldset>`
  }

  private renderContact = (contact: ContactDraft) => {
    const change = (part: Partial<ContactDraft>) =>
      this.edit({ contacts: this.draft.contacts.map((one) => (one.id === contact.id ? { ...one, ...part } : one)) })
    return html`<div class="part" role="group" aria-label=${contact.name || msg('Neuer Kontakt')}>
      ${this.renderText(msg('Person oder Stelle'), contact.name, 200, (name) => change({ name }), this.problems[contact.id])}
      ${this.renderText(msg('Telefon'), contact.phone, 200, (phone) => change({ phone }))}
      ${this.renderText(msg('E-Mail'), contact.email, 500, (email) => change({ email }))}
      ${this.renderText(msg('Adresse'), contact.address, 500, (address) => change({ address }))}
      ${this.renderRemoval(msg('Kontakt entfernen'), () =>
        this.edit({ contacts: this.draft.contacts.filter((one) => one.id !== contact.id) }),
      )}
    </div>`
  }

  private renderRemoval(label: string, remove: () => void) {
    return html`<vaadin-button class="drop" theme="tertiary small" @click=${remove}
      >${icon('trash', { slot: 'prefix' })}${label}</vaadin-button
    >`
  }

  private renderNote() {
    return html`<vaadin-text-area
      label=${msg('Notiz')}
      helper-text=${msg('Was Kolleginnen wissen sollten, bevor sie anrufen.')}
      maxlength="4000"
      min-rows="3"
      .value=${this.draft.note}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => detail.value !== this.draft.note && this.edit({ note: detail.value })}
    ></vaadin-text-area>`
  }

  private get problems(): Record<string, string> {
    return this.tried ? problemsOfPartner(this.draft) : {}
  }

  private toggle(tag: string) {
    const { languages } = this.draft
    this.edit({ languages: languages.includes(tag) ? languages.filter((one) => one !== tag) : [...languages, tag] })
  }

  private edit(change: Partial<PartnerDraft>) {
    this.dispatchEvent(new CustomEvent('partner-edited', { detail: { ...this.draft, ...change } }))
  }

  private readonly save = async () => {
    this.tried = true
    if (Object.keys(this.problems).length === 0) return this.dispatchEvent(new Event('partner-wanted'))
    await this.updateComplete
    return this.renderRoot.querySelector<HTMLElement>('vaadin-text-field[invalid]')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-partner-form': PartnerForm
  }
}
