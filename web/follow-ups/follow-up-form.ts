import '@vaadin/button'
import '@vaadin/select'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { Select } from '@vaadin/select'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { FollowUp } from '#contract/follow-ups'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { spanFromWords } from '#rules/clock'
import { dueDayFromWords } from '#rules/follow-ups'
import { reminders } from '#terms/follow-ups'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import '../components/error-summary.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import {
  draftOfFollowUp,
  emptyFollowUp,
  type FollowUpDraft,
  problemsOfFollowUp,
  usualDays,
  wantedFollowUp,
} from './follow-up-draft.ts'
import { followUpFormStyles } from './follow-up-form-styles.ts'
import { askedOf, overlapsOf } from './overlaps.ts'
import { meantTime, overlapWords, reminderChoices } from './time-words.ts'

/** What is to be done, on which day or at what time, and by whom. Announces `follow-up-wanted`, `removal-wanted` and `form-left`. */
@customElement('lotse-follow-up-form')
export class FollowUpForm extends LitElement {
  static override styles = [shared, theme, followUpFormStyles]

  /** Absent for a new one. */
  @property({ attribute: false }) followUp: FollowUp | undefined
  @property({ attribute: false }) owners: readonly Named[] = []
  /** By what channel people may meet. */
  @property({ attribute: false }) channels: readonly Named[] = []
  /** When a new one is due, as one would type it. */
  @property() dueWords = ''
  /** Whose a new one is, unless somebody else is chosen. */
  @property() ownerId = ''
  @property() today: Day = ''
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  /** Where the words begin, or the day: by what was pressed. */
  @property() begins: 'what' | 'dueOn' = 'what'
  @state() private draft!: FollowUpDraft
  @state() private tried = false
  private readonly overlaps = overlapsOf(this, () => askedOf(this.draft, this.today, this.followUp?.id))
  @query('vaadin-text-field') private whatField!: TextField
  @query('lotse-day-field') private dayField!: HTMLElement
  @query('.time') private timeField!: TextField
  @query('lotse-error-summary') private summary?: HTMLElement

  override connectedCallback(): void {
    super.connectedCallback()
    this.draft = this.followUp ? draftOfFollowUp(this.followUp) : emptyFollowUp(this.ownerId, this.dueWords)
    void this.updateComplete.then(() => (this.begins === 'what' ? this.whatField : this.dayField).focus())
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('error') && this.error) this.summary?.focus()
  }

  protected override render() {
    return html`<form aria-label=${this.followUp ? msg('Wiedervorlage ändern') : msg('Neue Wiedervorlage')}
      @keydown=${this.goByKey} @submit=${(event: Event) => event.preventDefault()}>
      ${this.error ? html`<lotse-error-summary .message=${this.refusal}></lotse-error-summary>` : nothing}
      ${this.renderWhat()}
      <div class="pair">${this.renderDay()} ${this.renderTime()}</div>
      ${this.renderUsualDays()}
      <div class="overlap" role="status">${this.renderOverlap()}</div>
      ${this.isAppointment ? html`<div class="pair">${this.renderPlace()} ${this.renderChannel()}</div>` : nothing}
      <div class="pair">${this.renderOwner()} ${this.renderReminder()}</div>
      <div class="acts">
        ${this.followUp ? html`<vaadin-button theme="tertiary" @click=${this.wantRemoval}>${icon('trash', { slot: 'prefix' })}${msg('Entfernen')}</vaadin-button>` : nothing}
        <vaadin-button class="first" theme="tertiary" @click=${this.leave}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </form>`
  }

  private renderWhat() {
    return html`<vaadin-text-field
      label=${msg('Was ist zu tun?')}
      maxlength="500"
      autocomplete="off"
      manual-validation
      .value=${this.draft.what}
      .errorMessage=${this.problems.what ?? ''}
      ?invalid=${this.problems.what !== undefined}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ what: detail.value })}
    ></vaadin-text-field>`
  }

  private renderDay() {
    return html`<lotse-day-field
      label=${msg('Fällig')}
      example=${msg('zum Beispiel morgen, mo, in 2 Wochen, 3.3.')}
      .reads=${dueDayFromWords}
      .words=${this.draft.dueWords}
      .today=${this.today}
      .problem=${this.problems.dueOn ?? ''}
      @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ dueWords: detail })}
    ></lotse-day-field>`
  }

  private renderTime() {
    return html`<vaadin-text-field
      class="time"
      label=${msg('Uhrzeit')}
      maxlength="30"
      autocomplete="off"
      manual-validation
      .helperText=${meantTime(this.draft.timeWords, dueDayFromWords(this.draft.dueWords, this.today))}
      .value=${this.draft.timeWords}
      .errorMessage=${this.problems.time ?? ''}
      ?invalid=${this.problems.time !== undefined}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ timeWords: detail.value })}
    ></vaadin-text-field>`
  }

  /** A hint and no more: two may well be at one table. */
  private renderOverlap() {
    const words = overlapWords(this.overlaps.value ?? [])
    return words === '' ? nothing : html`${icon('warning')}<span>${words}</span>`
  }

  private renderPlace() {
    return html`<vaadin-text-field
      label=${msg('Ort')}
      maxlength="500"
      autocomplete="off"
      .value=${this.draft.place}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ place: detail.value })}
    ></vaadin-text-field>`
  }

  private renderChannel() {
    const items = [{ value: '', label: msg('offen') }, ...named(this.channels)]
    return this.renderSelect(msg('Kanal'), items, this.draft.channelId, (channelId) => this.edit({ channelId }))
  }

  private renderReminder() {
    const { reminder } = this.draft
    const value = reminder === null ? '' : String(reminder)
    const items = reminderChoices(this.isAppointment)
    return this.renderSelect(msg('Erinnerung'), items, value, (chosen) =>
      this.edit({ reminder: reminders.find((minutes) => String(minutes) === chosen) ?? null }),
    )
  }

  private renderSelect(
    label: string,
    items: { value: string; label: string }[],
    value: string,
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<vaadin-select
      label=${label}
      .items=${items}
      .placeholder=${items.find((item) => item.value === '')?.label ?? ''}
      .value=${value}
      @change=${(event: Event) => choose((event.target as Select).value)}
    ></vaadin-select>`
  }

  private renderOwner() {
    return this.renderSelect(msg('Wer kümmert sich?'), named(this.owners), this.draft.ownerId, (ownerId) =>
      this.edit({ ownerId }),
    )
  }

  private renderUsualDays() {
    return html`<div class="days" role="group" aria-label=${msg('Tag wählen')}>
      ${usualDays().map(
        ({ words, label }) => html`<button
          type="button"
          class="chip"
          aria-pressed=${this.draft.dueWords === words}
          @click=${() => this.edit({ dueWords: words })}
        >
          ${label}
        </button>`,
      )}
    </div>`
  }

  private get problems() {
    const errors = fieldErrors(this.error)
    const ofTime = errors.begins ?? errors.ends
    return this.tried
      ? problemsOfFollowUp(this.draft, this.today, this.followUp?.dueOn)
      : { ...(errors.dueOn && { dueOn: errors.dueOn }), ...(ofTime && { time: ofTime }) }
  }

  private get isAppointment(): boolean {
    return spanFromWords(this.draft.timeWords) !== null
  }

  private get refusal() {
    return wordsFor(this.error)
  }

  private edit(change: Partial<FollowUpDraft>) {
    this.draft = { ...this.draft, ...change }
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      this.leave()
    }
    if (event.key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) {
      event.preventDefault()
      this.save()
    }
  }

  private readonly save = () => {
    if (this.saving) return
    this.tried = true
    const wanted = wantedFollowUp(this.draft, this.today, this.followUp?.dueOn)
    if (wanted) {
      this.dispatchEvent(new CustomEvent('follow-up-wanted', { detail: wanted }))
      return
    }
    const { what, dueOn } = this.problems
    ;(what ? this.whatField : dueOn ? this.dayField : this.timeField).focus()
  }

  private readonly wantRemoval = () => this.dispatchEvent(new Event('removal-wanted'))
  private readonly leave = () => this.dispatchEvent(new Event('form-left'))
}

const named = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }))

declare global {
  interface HTMLElementTagNameMap {
    'lotse-follow-up-form': FollowUpForm
  }
}
