import '@vaadin/select'
import '@vaadin/text-area'
import '@vaadin/text-field'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import type { TextArea } from '@vaadin/text-area'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Catalogues } from '#contract/catalogues'
import type { Day } from '#rules/calendar'
import { minutesFromWords } from '#rules/consultations'
import { longestNote } from '#terms/cases'
import type { ClientKind } from '#terms/clients'
import { talkFormLabels, talkForms } from '#terms/consultations'
import { word } from '../app/locale.ts'
import { meContext } from '../app/session.ts'
import '../components/day-field.ts'
import '../components/segments.ts'
import '../components/topic-chips.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { problemWords } from './problem-words.ts'
import { steppedByQuarterHour } from './quarter-hours.ts'
import { channelSegments, heldByItems, topicChips } from './talk-choices.ts'
import type { TalkDraft, TalkProblems } from './talk-draft.ts'
import { talkFieldsStyles } from './talk-fields-styles.ts'
import { foldedWords } from './talk-words.ts'

/** Everything one says of a talk, in one order everywhere. Announces `talk-edited` with what changed, and `save-wanted`. */
@customElement('lotse-talk-fields')
export class TalkFields extends LitElement {
  static override styles = [shared, theme, foldedStyles, talkFieldsStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me?: Me
  @property({ attribute: false }) talk!: TalkDraft
  @property({ attribute: false }) problems: TalkProblems = {}
  @property({ attribute: false }) catalogues!: Catalogues
  @property() clientKind: ClientKind = 'person'
  /** Of an entry that is changed, those it has: taken away, they can be chosen again. */
  @property({ attribute: false }) standingTopicIds: readonly string[] = []
  @property() today: Day = ''
  /** On a case the note comes first, and the form is chosen above it. */
  @property({ type: Boolean }) inCase = false
  /** Of a note there are only its words and its day. */
  @property({ type: Boolean }) noteOnly = false
  /** The lamp burns elsewhere on the screen. */
  @property({ type: Boolean }) unlit = false
  /** Only the words are to be seen, until somebody writes. */
  @property({ type: Boolean }) folded = false

  goTo(field: keyof TalkDraft): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
  }

  protected override render() {
    return html`
      ${this.inCase || this.noteOnly ? this.renderNote() : nothing}
      <div class="rest" ?hidden=${this.folded} @keydown=${this.saveByEnter}>${this.noteOnly ? this.renderDay() : this.renderRest()}</div>
    `
  }

  private renderRest() {
    return html`
      <div class=${this.inCase ? '' : 'pair form-and-channel'}>
        ${this.inCase ? nothing : this.renderForm()} ${this.renderChannel()}
      </div>
      ${this.inCase ? nothing : this.renderNote()} ${this.renderTopics()}
      <div class="pair keep">${this.renderMinutes()} ${this.renderDay()}</div>
      ${this.renderMore()}
    `
  }

  private renderForm() {
    return html`
      <lotse-segments
        data-field="form"
        label=${msg('Art')}
        .value=${this.talk.form}
        .segments=${talkForms.map((form) => ({ value: form, label: word(talkFormLabels[form]) }))}
        @choice-made=${({ detail }: CustomEvent<TalkDraft['form']>) => this.edit({ form: detail })}
      ></lotse-segments>
    `
  }

  private renderChannel() {
    return html`
      <lotse-segments
        data-field="channelId"
        label=${msg('Kanal')}
        .value=${this.talk.channelId ?? ''}
        .segments=${channelSegments(this.catalogues, this.talk.channelId)}
        @choice-made=${({ detail }: CustomEvent<string>) => this.edit({ channelId: detail })}
      ></lotse-segments>
    `
  }

  private renderNote() {
    const label = this.noteOnly ? msg('Notiz') : msg('Was war?')
    return html`
      <vaadin-text-area
        data-field="note"
        class="note"
        label=${this.inCase ? nothing : label}
        accessible-name=${this.inCase ? label : nothing}
        placeholder=${this.inCase ? this.placeholder : ''}
        min-rows=${this.folded ? 1 : 3}
        max-rows="14"
        maxlength=${longestNote}
        manual-validation
        .value=${this.talk.note}
        .errorMessage=${problemWords(this.problems.note)}
        ?invalid=${this.problems.note !== undefined}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.editText('note', detail.value)}
      ></vaadin-text-area>
    `
  }

  private get placeholder() {
    return this.noteOnly ? msg('Was ist festzuhalten?') : msg('Was war? Einfach schreiben, Thema kann warten.')
  }

  private renderTopics() {
    return html`
      <lotse-topic-chips
        data-field="topicIds"
        ?wanted=${this.talk.form === 'consultation'}
        ?unlit=${this.unlit}
        .topics=${topicChips(this.catalogues, this.clientKind, [...this.standingTopicIds, ...this.talk.topicIds])}
        .chosen=${this.talk.topicIds}
        @topics-chosen=${({ detail }: CustomEvent<string[]>) => this.edit({ topicIds: detail })}
      ></lotse-topic-chips>
    `
  }

  private renderMinutes() {
    return html`
      <vaadin-text-field
        data-field="minutes"
        label=${msg('Minuten')}
        inputmode="numeric"
        autocomplete="off"
        maxlength="20"
        manual-validation
        .value=${this.talk.minutes}
        .helperText=${this.minutesMeant}
        .errorMessage=${problemWords(this.problems.minutes)}
        ?invalid=${this.problems.minutes !== undefined}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.editText('minutes', detail.value)}
        @keydown=${this.stepByQuarterHour}
      ></vaadin-text-field>
    `
  }

  /** What is meant, where something else than plain minutes is typed. */
  private get minutesMeant(): string {
    const { minutes: words } = this.talk
    const minutes = /^\s*\d*\s*$/.test(words) ? null : minutesFromWords(words)
    return minutes === null ? '' : msg(str`${minutes} Minuten`)
  }

  private renderDay() {
    return html`
      <lotse-day-field
        data-field="day"
        label=${msg('Tag')}
        .today=${this.today}
        .countingStart=${this.noteOnly ? '' : (this.me?.centre.foundedOn ?? '')}
        .words=${this.talk.day}
        .problem=${problemWords(this.problems.day)}
        @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ day: detail })}
      ></lotse-day-field>
    `
  }

  private renderMore() {
    const wrong = this.problems.accompanied !== undefined
    return html`
      <details ?open=${wrong} @toggle=${this.bringIntoView}>
        <summary>${foldedWords(this.talk, this.catalogues)}</summary>
        <div class="pair keep">
          <vaadin-text-field
            data-field="accompanied"
            label=${msg('Mitberatene')}
            helper-text=${msg('Familie, die dabei war')}
            inputmode="numeric"
            autocomplete="off"
            maxlength="3"
            manual-validation
            .value=${this.talk.accompanied}
            .errorMessage=${problemWords(this.problems.accompanied)}
            ?invalid=${wrong}
            @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.editText('accompanied', detail.value)}
          ></vaadin-text-field>
          <vaadin-select
            data-field="heldById"
            label=${msg('Beraten hat')}
            .items=${heldByItems(this.catalogues, this.talk.heldById)}
            .value=${this.talk.heldById ?? ''}
            @change=${(event: Event) => this.edit({ heldById: (event.target as Select).value || null })}
          ></vaadin-select>
        </div>
      </details>
    `
  }

  /** In a field of one line, as in any form. */
  private readonly saveByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return
    const inLine = event
      .composedPath()
      .some((one) => one instanceof HTMLElement && one.localName === 'vaadin-text-field')
    if (inLine) this.dispatchEvent(new Event('save-wanted'))
  }

  private readonly stepByQuarterHour = (event: KeyboardEvent) => {
    const minutes = steppedByQuarterHour((event.currentTarget as TextField).value, event.key)
    if (minutes === undefined) return
    event.preventDefault()
    this.edit({ minutes })
  }

  /** What was folded lies at the end of the form, where the next thing is its foot. */
  private readonly bringIntoView = ({ currentTarget }: Event) => {
    const details = currentTarget as HTMLDetailsElement
    if (details.open) details.scrollIntoView({ block: 'nearest' })
  }

  /** Vaadin's fields also tell what they were given. */
  private editText(field: 'note' | 'minutes' | 'accompanied', value: TextArea['value']) {
    if (value !== this.talk[field]) this.edit({ [field]: value })
  }

  private edit(change: Partial<TalkDraft>) {
    this.dispatchEvent(new CustomEvent('talk-edited', { detail: change }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-talk-fields': TalkFields
  }
}
