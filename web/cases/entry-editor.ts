import '@vaadin/button'
import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Entry } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import type { Day } from '#rules/calendar'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import type { ErrorSummary } from '../components/error-summary.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import '../drafts/kept-line.ts'
import type { DraftKeeper } from '../drafts/draft-keeper.ts'
import type { Choice } from './entry-changes.ts'
import './entry-conflict.ts'
import type { ClientKind } from '#terms/clients'
import { draftOf, type EntryDraft, entryProblems, wantedOf } from './entry-draft.ts'
import { entryEditorStyles } from './entry-editor-styles.ts'
import type { Conflict, KeptCorrection } from './entry-merge.ts'
import type { TalkDraft } from './talk-draft.ts'
import { talkErrorLines } from './talk-errors.ts'
import './talk-fields.ts'
import type { TalkFields } from './talk-fields.ts'

/**
 * Changes an entry where it stands. Announces `draft-edited` with what changed, `choice-made` between two versions,
 * `correction-wanted` with what it shall be, and `edit-ended`. Where another was faster, both versions are on the screen.
 */
@customElement('lotse-entry-editor')
export class EntryEditor extends LitElement {
  static override styles = [shared, theme, entryEditorStyles]

  @property({ attribute: false }) entry!: Entry
  @property({ attribute: false }) draft!: EntryDraft
  @property({ attribute: false }) keeper!: DraftKeeper<KeptCorrection>
  @property({ attribute: false }) catalogues!: Catalogues
  @property() clientKind: ClientKind = 'person'
  @property() today: Day = ''
  @property() field: keyof TalkDraft = 'note'
  @property({ attribute: false }) error: unknown
  /** What another made of it meanwhile. */
  @property({ attribute: false }) conflict: Conflict | undefined
  /** My fields before any choice. */
  @property({ attribute: false }) mine: TalkDraft | undefined
  @property({ type: Boolean }) saving = false
  @state() private tried = false
  @query('lotse-talk-fields') private fields!: TalkFields
  @query('lotse-error-summary') private summary!: ErrorSummary
  @query('lotse-entry-conflict') private conflictShown?: HTMLElement

  protected override async firstUpdated(): Promise<void> {
    await this.fields.updateComplete
    this.fields.goTo(this.field)
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('conflict') && this.conflict && !changed.get('conflict')) this.conflictShown?.focus()
    else if (changed.has('error') && this.error) this.summary.focus()
  }

  protected override render() {
    return html`
      <section class="editor" aria-label=${msg('Eintrag ändern')} @keydown=${this.goByKey}>
        ${this.conflict ? this.renderConflict(this.conflict) : nothing} ${this.renderErrors()}
        <lotse-talk-fields
          unlit
          ?noteOnly=${this.draft.kind === 'note'}
          .talk=${this.draft.talk}
          .problems=${this.problems}
          .catalogues=${this.catalogues}
          .clientKind=${this.clientKind}
          .standingTopicIds=${this.entry.talk?.topics.map(({ id }) => id) ?? []}
          .today=${this.today}
          @talk-edited=${({ detail }: CustomEvent<Partial<TalkDraft>>) => this.edit(detail)}
          @save-wanted=${this.save}
        ></lotse-talk-fields>
        ${this.renderActions()}
      </section>
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

  private renderConflict(conflict: Conflict) {
    return html`<lotse-entry-conflict
      role="alert"
      tabindex="-1"
      .conflict=${conflict}
      .mine=${this.mine ?? this.draft.talk}
      .catalogues=${this.catalogues}
      @choice-made=${this.choose}
    ></lotse-entry-conflict>`
  }

  private renderActions() {
    return html`
      <div class="acts end">
        <lotse-kept-line bare .keeper=${this.keeper}></lotse-kept-line>
        <vaadin-button theme="tertiary" @click=${this.end}>${this.leaveWords}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>
          ${this.conflict?.theirs.removed ? msg('Wiederherstellen, mit meiner Fassung') : msg('Speichern')}<kbd slot="suffix" class="desk" aria-hidden="true">${msg('Strg ↵')}</kbd>
        </vaadin-button>
      </div>
    `
  }

  private get leaveWords() {
    if (this.conflict) return msg('Die andere lassen')
    return this.isChanged ? msg('Verwerfen') : msg('Abbrechen')
  }

  private get problems() {
    return this.tried ? entryProblems(this.draft, this.today) : {}
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.save()
    }
    if (event.key === 'Escape' && !event.defaultPrevented && !this.isChanged) this.end()
  }

  private get isChanged() {
    return JSON.stringify(this.draft) !== JSON.stringify(draftOf(this.entry))
  }

  private readonly save = () => {
    if (this.saving) return
    this.tried = true
    const wanted = wantedOf(this.draft, this.today)
    if (wanted) this.dispatchEvent(new CustomEvent('correction-wanted', { detail: wanted }))
    else void this.updateComplete.then(() => this.summary.focus())
  }

  private readonly choose = ({ detail }: CustomEvent<Choice>) => {
    this.dispatchEvent(new CustomEvent('choice-made', { detail }))
  }

  private readonly end = () => {
    this.dispatchEvent(new Event('edit-ended'))
  }

  private edit(change: Partial<TalkDraft>) {
    this.dispatchEvent(new CustomEvent('draft-edited', { detail: change }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-entry-editor': EntryEditor
  }
}
