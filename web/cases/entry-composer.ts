import type { ClientKind } from '#terms/clients'
import '@vaadin/button'
import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Catalogues } from '#contract/catalogues'
import type { Day } from '#rules/calendar'
import { entryKindLabels } from '#terms/cases'
import { catalogueWord, word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import type { ErrorSummary } from '../components/error-summary.ts'
import { type IconName, icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import '../drafts/kept-line.ts'
import type { DraftKeeper } from '../drafts/draft-keeper.ts'
import '../quick-log/also-there.ts'
import type { AlsoDraft } from './also-draft.ts'
import { entryComposerStyles } from './entry-composer-styles.ts'
import { type EntryDraft, entryProblems, isEntryBegun, wantedOf } from './entry-draft.ts'
import { channelIcon } from './talk-choices.ts'
import type { TalkDraft } from './talk-draft.ts'
import { talkErrorLines } from './talk-errors.ts'
import './talk-fields.ts'
import type { TalkFields } from './talk-fields.ts'

const kinds = ['consultation', 'short_contact', 'note'] as const
type Kind = (typeof kinds)[number]

/**
 * Writes on where one reads. Announces `draft-edited` with the draft, `entry-wanted` with what is to be recorded, and
 * `discard-wanted`.
 */
@customElement('lotse-entry-composer')
export class EntryComposer extends LitElement {
  static override styles = [shared, theme, entryComposerStyles]

  @property({ attribute: false }) draft!: EntryDraft
  @property({ attribute: false }) keeper!: DraftKeeper<EntryDraft>
  @property({ attribute: false }) catalogues!: Catalogues
  @property() clientKind: ClientKind = 'person'
  /** Whose case it is. */
  @property() clientId = ''
  @property() today: Day = ''
  /** What the server said to the last attempt. */
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  /** The lamp burns elsewhere on the screen. */
  @property({ type: Boolean }) unlit = false
  @state() private opened = false
  @state() private tried = false
  @query('lotse-talk-fields') private fields!: TalkFields
  @query('lotse-error-summary') private summary!: ErrorSummary

  /** Recorded: ready for the next one. */
  finish(): void {
    this.tried = false
    this.opened = false
  }

  protected override updated(): void {
    if (this.error) this.summary.focus()
  }

  protected override render() {
    const { isOpen, kind } = this
    return html`
      <section class="composer" aria-label=${msg('Eintragen')} @keydown=${this.goByKey} @focusin=${this.openAtNote}>
        ${this.renderKinds(kind)} ${this.renderErrors()}
        <lotse-talk-fields
          inCase
          ?noteOnly=${kind === 'note'}
          ?folded=${!isOpen}
          ?unlit=${this.unlit}
          .talk=${this.draft.talk}
          .problems=${this.problems}
          .catalogues=${this.catalogues}
          .clientKind=${this.clientKind}
          .today=${this.today}
          @talk-edited=${({ detail }: CustomEvent<Partial<TalkDraft>>) => this.edit({ talk: { ...this.draft.talk, ...detail } })}
          @save-wanted=${this.save}
        ></lotse-talk-fields>
        ${isOpen && kind !== 'note' ? this.renderAlso() : nothing}
        <div class="bar">${isOpen ? this.renderKept() : this.renderChips()} ${this.renderSave()}</div>
      </section>
    `
  }

  private renderAlso() {
    return html`<lotse-also-there
      .also=${this.draft.also ?? []}
      .clientId=${this.clientId}
      @also-there-edited=${({ detail }: CustomEvent<AlsoDraft[]>) => this.edit({ also: detail })}
    ></lotse-also-there>`
  }

  private renderKinds(current: Kind) {
    return html`
      <fieldset class="kinds" role="radiogroup">
        <legend class="vh">${msg('Was wird eingetragen?')}</legend>
        ${kinds.map(
          (kind) => html`
            <label class=${kind === current ? 'current' : ''}>
              <input type="radio" name="kind" .checked=${kind === current} @change=${() => this.chooseKind(kind)} />
              ${word(entryKindLabels[kind])}
            </label>
          `,
        )}
      </fieldset>
    `
  }

  private renderErrors() {
    const lines = talkErrorLines(this.problems, this.error)
    if (lines.length === 0 && !this.error) return nothing
    return html`
      <lotse-error-summary
        .errors=${lines}
        .message=${lines.length === 0 ? wordsFor(this.error) : ''}
        @go-to-field=${({ detail }: CustomEvent<keyof TalkDraft>) => this.fields.goTo(detail)}
      ></lotse-error-summary>
    `
  }

  private renderChips() {
    if (this.kind === 'note') return nothing
    const channel = this.catalogues.channels.find(({ id }) => id === this.draft.talk.channelId)
    return html`
      ${this.renderChip('channelId', channelIcon(channel?.code) ?? 'messageCircle', channel ? catalogueWord(channel) : msg('Kanal'))}
      ${this.renderChip('minutes', 'clock', msg('Minuten'))}
      <span class="desk">${this.renderChip('topicIds', 'tag', msg('Thema'))}</span>
    `
  }

  private renderChip(field: keyof TalkDraft, sign: IconName, label: string) {
    return html`<button class="chip dashed" @click=${() => this.openAt(field)}>${icon(sign)} ${label}</button>`
  }

  private renderKept() {
    return html`<lotse-kept-line
      .keeper=${this.keeper}
      @discard-wanted=${() => this.dispatchEvent(new Event('discard-wanted'))}
    ></lotse-kept-line>`
  }

  private renderSave() {
    return html`
      <vaadin-button
        class="save"
        theme=${this.isOpen ? 'primary' : 'small'}
        ?disabled=${this.saving}
        @click=${this.save}
      >
        ${msg('Eintragen')}${this.isOpen ? html`<kbd slot="suffix" class="desk" aria-hidden="true">${msg('Strg ↵')}</kbd>` : nothing}
      </vaadin-button>
    `
  }

  private get isOpen() {
    return this.opened || isEntryBegun(this.draft)
  }

  private get kind(): Kind {
    return this.draft.kind === 'note' ? 'note' : this.draft.talk.form
  }

  private get problems() {
    return this.tried ? entryProblems(this.draft, this.today) : {}
  }

  private chooseKind(kind: Kind) {
    if (kind === 'note') return this.edit({ kind })
    this.edit({ kind: 'talk', talk: { ...this.draft.talk, form: kind } })
  }

  private readonly openAtNote = (event: FocusEvent) => {
    if (event.composedPath().includes(this.fields)) this.opened = true
  }

  private async openAt(field: keyof TalkDraft) {
    this.opened = true
    await this.updateComplete
    await this.fields.updateComplete
    this.fields.goTo(field)
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.save()
    }
    if (event.key === 'Escape' && !isEntryBegun(this.draft)) this.opened = false
  }

  private readonly save = () => {
    if (this.saving) return
    this.tried = true
    const wanted = wantedOf(this.draft, this.today)
    if (wanted) this.dispatchEvent(new CustomEvent('entry-wanted', { detail: wanted }))
    else void this.updateComplete.then(() => this.summary.focus())
  }

  private edit(change: Partial<EntryDraft>) {
    this.dispatchEvent(new CustomEvent('draft-edited', { detail: { ...this.draft, ...change } }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-entry-composer': EntryComposer
  }
}
