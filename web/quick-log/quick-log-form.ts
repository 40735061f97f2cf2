import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Catalogues } from '#contract/catalogues'
import type { ClientSuggestion } from '#contract/search'
import type { Day } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import type { AlsoDraft } from '../cases/also-draft.ts'
import type { TalkDraft } from '../cases/talk-draft.ts'
import '../cases/talk-fields.ts'
import type { TalkFields } from '../cases/talk-fields.ts'
import '../components/day-field.ts'
import '../components/error-summary.ts'
import type { ErrorSummary } from '../components/error-summary.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './also-there.ts'
import './client-choice.ts'
import type { ClientChoice } from './client-choice.ts'
import { countedAlong, nobodyAlong, stillAlong } from './coming-along.ts'
import type { KnownClient, NewClientDraft, QuickLogDraft, QuickLogProblems } from './quick-log-draft.ts'
import { type QuickLogErrors, quickLogErrors } from './quick-log-errors.ts'
import { quickLogFormStyles } from './quick-log-styles.ts'

/** The fields of the quick log. Announces `draft-edited` with what changed, `search-typed` and `save-wanted`. */
@customElement('lotse-quick-log-form')
export class QuickLogForm extends LitElement {
  static override styles = [shared, theme, foldedStyles, quickLogFormStyles]

  @property({ attribute: false }) draft!: QuickLogDraft
  @property({ attribute: false }) problems: QuickLogProblems = {}
  /** What the server said. */
  @property({ attribute: false }) error: unknown
  @property({ attribute: false }) catalogues: Catalogues | undefined
  @property({ attribute: false }) suggestions: readonly ClientSuggestion[] = []
  @property() answered = ''
  /** Who else belongs to the household of the person chosen. */
  @property({ attribute: false }) household = nobodyAlong
  @property() today: Day = ''
  private isTurned = false
  @query('lotse-client-choice') private choice!: ClientChoice
  @query('lotse-talk-fields') private fields?: TalkFields
  @query('lotse-error-summary') private summary!: ErrorSummary

  /** Where to go on: at the note, once it is known for whom. */
  override focus(): void {
    if (this.draft.client === null && this.draft.newClient === null) this.choice.focus()
    else this.fields?.goTo('note')
  }

  showErrors(): void {
    this.summary.focus()
  }

  /** Only now what was chosen stands here. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('draft') || !this.isTurned) return
    this.isTurned = false
    void this.choice.updateComplete.then(() => (this.draft.newClient ? this.choice.focus() : this.focus()))
  }

  protected override render() {
    const errors = quickLogErrors(this.problems, this.error)
    return html`
      <lotse-error-summary
        ?hidden=${errors.lines.length === 0 && errors.message === ''}
        .errors=${errors.lines}
        .message=${errors.message}
        @go-to-field=${({ detail }: CustomEvent<string>) => this.goTo(detail)}
      ></lotse-error-summary>
      ${this.renderChoice(errors)} ${this.catalogues ? this.renderTalk(this.catalogues) : nothing}
      ${this.catalogues ? this.renderAlso() : nothing} ${this.catalogues ? this.renderNext(errors) : nothing}
    `
  }

  private renderChoice({ client, name }: QuickLogErrors) {
    return html`
      <lotse-client-choice
        .client=${this.draft.client}
        .newClient=${this.draft.newClient}
        .reopenedCaseId=${this.draft.reopenedCaseId}
        .suggestions=${this.suggestions}
        .answered=${this.answered}
        .municipalities=${this.catalogues?.municipalities ?? []}
        .problem=${client}
        .nameProblem=${name}
        @search-typed=${({ detail }: CustomEvent<string>) => this.announce('search-typed', detail)}
        @client-chosen=${({ detail }: CustomEvent<KnownClient | null>) => this.choose(detail)}
        @case-chosen=${({ detail }: CustomEvent<string | null>) => this.edit({ reopenedCaseId: detail })}
        @new-client-edited=${({ detail }: CustomEvent<NewClientDraft | null>) => this.editNew(detail)}
      ></lotse-client-choice>
    `
  }

  private renderTalk(catalogues: Catalogues) {
    return html`
      <lotse-talk-fields
        .talk=${this.draft.talk}
        .problems=${this.problems}
        .catalogues=${catalogues}
        .clientKind=${(this.draft.client ?? this.draft.newClient)?.kind ?? 'person'}
        .today=${this.today}
        @talk-edited=${({ detail }: CustomEvent<Partial<TalkDraft>>) => this.edit({ talk: { ...this.draft.talk, ...detail } })}
        @save-wanted=${() => this.announce('save-wanted')}
      ></lotse-talk-fields>
    `
  }

  private renderAlso() {
    const { talk, alsoThere, client } = this.draft
    const size = countedAlong(this.household, alsoThere)
    const mayBeAll = size > 0 && talk.accompanied.trim() === ''
    return html`<div class="others">
      ${
        mayBeAll
          ? html`<vaadin-button class="household" theme="tertiary small" @click=${() => this.edit({ talk: { ...talk, accompanied: String(size) } })}
        >${msg(str`Der Haushalt war dabei: ${size} mitberaten`)}</vaadin-button>`
          : nothing
      }
      <lotse-also-there
        .also=${alsoThere}
        .clientId=${client?.id ?? ''}
        @also-there-edited=${({ detail }: CustomEvent<AlsoDraft[]>) => this.takeAlso(detail)}
      ></lotse-also-there>
    </div>`
  }

  private takeAlso(now: AlsoDraft[]): void {
    const { talk, alsoThere: before } = this.draft
    const accompanied = stillAlong(talk.accompanied, this.household, { before, now })
    this.edit({ alsoThere: now, talk: { ...talk, accompanied } })
  }

  /** What is to be done next, in a line: what, and when. */
  private renderNext({ followUpWhat, followUpDue }: QuickLogErrors) {
    const { followUp } = this.draft
    const isOpen = followUp.what !== '' || followUp.dueWords !== '' || followUpWhat + followUpDue !== ''
    return html`<details ?open=${isOpen} @toggle=${this.goToNext}>
      <summary>${nextWords(followUp)}</summary>
      <div class="next" @keydown=${this.saveByEnter}>
      <vaadin-text-field
        label=${msg('Wiedervorlage')}
        maxlength="500"
        autocomplete="off"
        manual-validation
        .helperText=${msg('was als Nächstes zu tun ist, oder leer')}
        .value=${followUp.what}
        .errorMessage=${followUpWhat}
        ?invalid=${followUpWhat !== ''}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.editNext({ what: detail.value })}
      ></vaadin-text-field>
      <lotse-day-field
        label=${msg('Wann?')}
        example=${msg('zum Beispiel morgen, in 2 Wochen')}
        .reads=${dueDayFromWords}
        .words=${followUp.dueWords}
        .today=${this.today}
        .problem=${followUpDue}
        @day-typed=${({ detail }: CustomEvent<string>) => this.editNext({ dueWords: detail })}
      ></lotse-day-field>
      </div>
    </details>`
  }

  /** Whoever opens it wants to write; what opens by itself, for something stands there, takes nobody's place. */
  private readonly goToNext = ({ currentTarget }: Event) => {
    const details = currentTarget as HTMLDetailsElement
    if (!details.open) return
    details.scrollIntoView({ block: 'nearest' })
    if (details.matches(':focus-within')) details.querySelector<HTMLElement>('vaadin-text-field')?.focus()
  }

  /** In a field of one line, as in any form. */
  private readonly saveByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return
    event.preventDefault()
    this.announce('save-wanted')
  }

  private editNext(change: Partial<QuickLogDraft['followUp']>) {
    const { what, dueWords } = { ...this.draft.followUp, ...change }
    const before = this.draft.followUp
    if (what !== before.what || dueWords !== before.dueWords) this.edit({ followUp: { what, dueWords } })
  }

  /** After the choice one writes on; after taking it back one searches anew. */
  private choose(client: KnownClient | null) {
    this.isTurned = true
    this.edit({ client, newClient: null, reopenedCaseId: null })
  }

  private editNew(newClient: NewClientDraft | null) {
    this.isTurned ||= (newClient === null) !== (this.draft.newClient === null)
    this.edit({ client: null, newClient, reopenedCaseId: null })
  }

  private goTo(field: string) {
    if (field === 'client') this.choice.focus()
    else if (field === 'name') this.choice.goToName()
    else if (field === 'followUpWhat') this.renderRoot.querySelector<HTMLElement>('.next vaadin-text-field')?.focus()
    else if (field === 'followUpDue') this.renderRoot.querySelector<HTMLElement>('.next lotse-day-field')?.focus()
    else this.fields?.goTo(field as keyof TalkDraft)
  }

  private edit(change: Partial<QuickLogDraft>) {
    this.announce('draft-edited', change)
  }

  private announce(type: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

const nextWords = ({ what, dueWords }: QuickLogDraft['followUp']): string =>
  what.trim() === ''
    ? msg('Wiedervorlage: keine')
    : msg(str`Wiedervorlage: ${[what.trim(), dueWords.trim()].filter(Boolean).join(', ')}`)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-quick-log-form': QuickLogForm
  }
}
