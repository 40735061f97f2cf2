import '@vaadin/button'
import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Entry } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import type { Day } from '#rules/calendar'
import { catalogueWord } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import type { ErrorSummary } from '../components/error-summary.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { draftOf, type EntryDraft, entryProblems, wantedOf } from './entry-draft.ts'
import { entryEditorStyles } from './entry-editor-styles.ts'
import { entryDetails, entryTitle } from './entry-words.ts'
import type { ClientKind } from './talk-choices.ts'
import type { TalkDraft } from './talk-draft.ts'
import { talkErrorLines } from './talk-errors.ts'
import './talk-fields.ts'
import type { TalkFields } from './talk-fields.ts'

/**
 * Changes an entry where it stands. Announces `correction-wanted` with what it shall be, and `edit-ended`. Where another
 * was faster, both versions are on the screen until one is chosen.
 */
@customElement('lotse-entry-editor')
export class EntryEditor extends LitElement {
  static override styles = [shared, theme, entryEditorStyles]

  @property({ attribute: false }) entry!: Entry
  @property({ attribute: false }) catalogues!: Catalogues
  @property() clientKind: ClientKind = 'person'
  @property() today: Day = ''
  @property() field: keyof TalkDraft = 'note'
  @property({ attribute: false }) error: unknown
  /** What another made of it meanwhile. */
  @property({ attribute: false }) other: Entry | undefined
  @property({ type: Boolean }) saving = false
  @state() private draft!: EntryDraft
  @state() private tried = false
  @query('lotse-talk-fields') private fields!: TalkFields
  @query('lotse-error-summary') private summary!: ErrorSummary
  @query('.conflict') private conflict?: HTMLElement

  override connectedCallback(): void {
    super.connectedCallback()
    this.draft = draftOf(this.entry)
  }

  protected override async firstUpdated(): Promise<void> {
    await this.fields.updateComplete
    this.fields.goTo(this.field)
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('other') && this.other) this.conflict?.focus()
    else if (changed.has('error') && this.error) this.summary.focus()
  }

  protected override render() {
    return html`
      <section class="editor" aria-label=${msg('Eintrag ändern')} @keydown=${this.goByKey}>
        ${this.other ? this.renderConflict(this.other) : this.renderErrors()}
        <lotse-talk-fields
          unlit
          ?noteOnly=${this.draft.kind === 'note'}
          .talk=${this.draft.talk}
          .problems=${this.problems}
          .catalogues=${this.catalogues}
          .clientKind=${this.clientKind}
          .today=${this.today}
          @talk-edited=${({ detail }: CustomEvent<Partial<TalkDraft>>) => this.edit(detail)}
          @save-wanted=${this.save}
        ></lotse-talk-fields>
        ${this.other ? nothing : this.renderActions()}
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

  private renderConflict(other: Entry) {
    const topics = other.talk?.topics.map(catalogueWord).join(', ')
    return html`
      <div class="conflict" role="alert" tabindex="-1">
        <p class="what">
          ${icon('warning')}
          ${other.removed ? msg('Jemand hat diesen Eintrag inzwischen entfernt.') : msg('Jemand hat diesen Eintrag inzwischen geändert.')}
        </p>
        <p class="q">${msg('Dort steht jetzt:')}</p>
        <blockquote>
          <p><b>${entryTitle(other)}</b> <span class="q">${[longDay(other.happenedOn), entryDetails(other)].filter(Boolean).join(', ')}</span></p>
          ${other.note ? html`<p class="note">${other.note}</p>` : nothing} ${topics ? html`<p class="q">${topics}</p>` : nothing}
        </blockquote>
        <p class="q">${msg('Ihre Fassung steht darunter.')}</p>
        <div class="acts">
          <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>
            ${other.removed ? msg('Wiederherstellen, mit meiner Fassung') : msg('Meine Fassung nehmen')}
          </vaadin-button>
          <vaadin-button @click=${this.end}>${msg('Die andere lassen')}</vaadin-button>
        </div>
      </div>
    `
  }

  private renderActions() {
    return html`
      <div class="acts end">
        <vaadin-button theme="tertiary" @click=${this.end}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>
          ${msg('Speichern')}<kbd slot="suffix" class="desk" aria-hidden="true">${msg('Strg ↵')}</kbd>
        </vaadin-button>
      </div>
    `
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

  private readonly end = () => {
    this.dispatchEvent(new Event('edit-ended'))
  }

  private edit(change: Partial<TalkDraft>) {
    this.draft = { ...this.draft, talk: { ...this.draft.talk, ...change } }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-entry-editor': EntryEditor
  }
}
