import '@vaadin/button'
import '@vaadin/select'
import '@vaadin/text-area'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CatalogueEntry } from '#contract/catalogues'
import { dueDayFromWords } from '#rules/follow-ups'
import { coachModuleLabels, coachModules, eventFormLabels, eventForms } from '#terms/events'
import { catalogueWord, word } from '../app/locale.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import '../components/error-summary.ts'
import '../components/segments.ts'
import { boxedFormStyles } from '../styles/boxed-form.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { EventDraft } from './event-draft.ts'

/** An event or a campaign being written. Announces `event-edited` with the draft, `event-wanted` with the day, and `form-left`. */
@customElement('lotse-event-form')
export class EventForm extends LitElement {
  static override styles = [shared, theme, boxedFormStyles]

  @property({ attribute: false }) draft!: EventDraft
  @property({ attribute: false }) kinds: readonly CatalogueEntry[] = []
  @property() today = ''
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  /** The form of what stands there already stays. */
  @property({ type: Boolean }) isNew = false
  @state() private tried = false

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus()
  }

  protected override render() {
    const isEvent = this.draft.form === 'event'
    return html`<form aria-label=${msg('Veranstaltung oder Sensibilisierung')} @submit=${(event: Event) => event.preventDefault()}>
      ${this.error ? html`<lotse-error-summary class="wide" .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
      ${this.isNew ? this.renderForm() : nothing} ${this.renderTitle()}
      <lotse-day-field
        label=${msg('Tag')}
        .today=${this.today}
        .words=${this.draft.dayWords}
        .reads=${dueDayFromWords}
        example=${msg('zum Beispiel 27.12. oder 14.3.2027')}
        .problem=${this.dayProblem}
        @day-typed=${({ detail }: CustomEvent<string>) => this.change({ dayWords: detail })}
      ></lotse-day-field>
      ${this.renderKind()} ${isEvent ? this.renderText('begins', msg('Beginn (14:00)'), 5) : nothing}
      ${isEvent ? this.renderText('ends', msg('Ende (17:30)'), 5) : nothing} ${this.renderText('place', msg('Ort'), 500)}
      ${isEvent ? this.renderModule() : nothing}
      ${isEvent ? nothing : this.renderArea('evidence', msg('Nachweis: was belegt sie, oder wo liegt der Beleg?'), 5000)}
      ${this.renderArea('note', msg('Notiz'), 5000)}
      <div class="acts wide">
        <vaadin-button theme="tertiary" @click=${() => this.dispatchEvent(new Event('form-left'))}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </form>`
  }

  private renderForm() {
    return html`<lotse-segments
      class="wide"
      label=${msg('Was ist es?')}
      .value=${this.draft.form}
      .segments=${eventForms.map((value) => ({ value, label: word(eventFormLabels[value]) }))}
      @choice-made=${({ detail }: CustomEvent<EventDraft['form']>) => this.change({ form: detail })}
    ></lotse-segments>`
  }

  private renderTitle() {
    const isMissing = this.tried && this.draft.title.trim() === ''
    return html`<vaadin-text-field
      class="wide title"
      label=${msg('Titel')}
      maxlength="500"
      autocomplete="off"
      manual-validation
      .value=${this.draft.title}
      ?invalid=${isMissing}
      .errorMessage=${isMissing ? msg('Bitte einen Titel angeben.') : ''}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit('title', detail.value)}
    ></vaadin-text-field>`
  }

  private renderKind() {
    const offered = this.kinds.filter(({ state, id }) => state !== 'retired' || id === this.draft.kindId)
    return html`<vaadin-select
      label=${msg('Art')}
      placeholder=${msg('nicht angegeben')}
      .items=${[{ value: '', label: msg('nicht angegeben') }, ...offered.map((kind) => ({ value: kind.id, label: catalogueWord(kind) }))]}
      .value=${this.draft.kindId}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit('kindId', detail.value)}
    ></vaadin-select>`
  }

  private renderModule() {
    const modules = coachModules.map((module) => ({
      value: String(module),
      label: `${module}: ${word(coachModuleLabels[module])}`,
    }))
    return html`<vaadin-select
      label=${msg('Modul der Ausbildung zum Welcome-Coach')}
      placeholder=${msg('keines')}
      .items=${[{ value: '', label: msg('keines') }, ...modules]}
      .value=${this.draft.coachModule}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit('coachModule', detail.value)}
    ></vaadin-select>`
  }

  private renderText(field: 'begins' | 'ends' | 'place', label: string, longest: number) {
    const problem = fieldErrors(this.error)[field] ?? ''
    return html`<vaadin-text-field
      label=${label}
      maxlength=${longest}
      autocomplete="off"
      manual-validation
      .value=${this.draft[field]}
      ?invalid=${problem !== ''}
      .errorMessage=${problem}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit(field, detail.value)}
    ></vaadin-text-field>`
  }

  private renderArea(field: 'note' | 'evidence', label: string, longest: number) {
    return html`<vaadin-text-area
      class="wide"
      label=${label}
      maxlength=${longest}
      .value=${this.draft[field]}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit(field, detail.value)}
    ></vaadin-text-area>`
  }

  private get day(): string | null {
    return dueDayFromWords(this.draft.dayWords, this.today)
  }

  private get dayProblem(): string {
    if (this.tried && this.day === null) return msg('Bitte einen Tag angeben, zum Beispiel 27.12.')
    return fieldErrors(this.error).heldOn ?? ''
  }

  private edit(field: keyof EventDraft, value: string) {
    if (value !== this.draft[field]) this.change({ [field]: value })
  }

  private change(change: Partial<EventDraft>) {
    this.dispatchEvent(new CustomEvent('event-edited', { detail: { ...this.draft, ...change } }))
  }

  private readonly save = () => {
    this.tried = true
    if (this.draft.title.trim() === '' || this.day === null) {
      this.renderRoot.querySelector<HTMLElement>(this.day === null ? 'lotse-day-field' : '.title')?.focus()
      return
    }
    this.dispatchEvent(new CustomEvent('event-wanted', { detail: this.day }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-event-form': EventForm
  }
}
