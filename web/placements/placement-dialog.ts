import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/dialog'
import '@vaadin/select'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CaseOfClient } from '#contract/clients'
import type { Opening } from '#contract/openings'
import type { Placement } from '#contract/placements'
import type { ClientSuggestion } from '#contract/search'
import type { Day } from '#rules/calendar'
import { workKindLabels, workKinds } from '#terms/placements'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import '../components/day-field.ts'
import '../components/error-summary.ts'
import '../components/segments.ts'
import { fetchOpeningsOf } from '../openings/api.ts'
import { failureWords, rebased } from '../openings/rebased.ts'
import { fetchPerson } from '../people/api.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './placed-client.ts'
import { changePlacement, placeSomebody } from './placement-changes.ts'
import { placementDialogStyles } from './placement-dialog-styles.ts'
import {
  draftOfPlacement,
  emptyPlacement,
  type PlacementDraft,
  placementIn,
  problemsOfPlacement,
} from './placement-draft.ts'

/** From where it is opened: a company's page, a person's case, or a placement that is there. */
export type Placing = { organisationId?: string; caseId?: string; opening?: Opening; placement?: Placement }

/** Who was placed where, as what and since when. */
@customElement('lotse-placement-dialog')
export class PlacementDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, placementDialogStyles]

  @property() today: Day = ''
  @state() private opened = false
  @state() private placing: Placing = {}
  @state() private draft: PlacementDraft = emptyPlacement()
  @state() private person: ClientSuggestion | undefined
  @state() private firm: ClientSuggestion | undefined
  @state() private cases: readonly CaseOfClient[] | undefined
  @state() private caseId = ''
  @state() private openings: readonly Opening[] = []
  @state() private tried = false
  @state() private saving = false
  @state() private error: unknown
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private ownId = ''

  async open(placing: Placing): Promise<void> {
    const { placement, opening, caseId = '', organisationId } = placing
    this.placing = placing
    this.draft = placement ? draftOfPlacement(placement) : emptyPlacement()
    if (opening) this.take(opening)
    Object.assign(this, { person: undefined, firm: undefined, cases: undefined, openings: [], caseId })
    Object.assign(this, { ownId: newId(), tried: false, error: undefined, opened: true })
    void this.loadOpenings(placement?.organisation.id ?? organisationId)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('lotse-placed-client, lotse-segments')?.focus()
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${this.placing.placement ? msg('Vermittlung bearbeiten') : msg('Vermittlung eintragen')}
      .opened=${this.opened}
      no-close-on-outside-click
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @keydown=${this.saveByKey}
    >
      <div class="form">
        ${this.error ? html`<lotse-error-summary class="wide" .message=${failureWords(this.error)}></lotse-error-summary>` : nothing}
        ${this.renderWho()} ${this.renderWhere()} ${this.renderOpenings()}
        <lotse-segments
          class="wide"
          label=${msg('Art')}
          .value=${this.draft.kind}
          .segments=${workKinds.map((kind) => ({ value: kind, label: word(workKindLabels[kind]) }))}
          @choice-made=${({ detail }: CustomEvent<PlacementDraft['kind']>) => this.edit({ kind: detail })}
        ></lotse-segments>
        <vaadin-text-field
          class="wide"
          label=${msg('Als was?')}
          maxlength="200"
          autocomplete="off"
          .value=${this.draft.title}
          @input=${(event: Event) => this.edit({ title: (event.currentTarget as TextField).value })}
        ></vaadin-text-field>
        ${this.renderDay('since', msg('Seit'))} ${this.renderDay('until', msg('Bis'), msg('leer: noch dort'))}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderWho() {
    if (this.placing.caseId || this.placing.placement) return nothing
    const cases = this.cases ?? []
    return html`<lotse-placed-client
        class="wide"
        data-field="person"
        label=${msg('Wer?')}
        wants="person"
        .chosen=${this.person}
        .problem=${this.tried ? this.personProblem : ''}
        @client-chosen=${({ detail }: CustomEvent<ClientSuggestion | undefined>) => this.choosePerson(detail)}
      ></lotse-placed-client>
      ${
        cases.length > 1
          ? html`<vaadin-select
              class="wide"
              label=${msg('Welcher Fall?')}
              .items=${cases.map(({ id, name }) => ({ value: id, label: name }))}
              .value=${this.caseId}
              @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
                this.caseId = detail.value
              }}
            ></vaadin-select>`
          : nothing
      }`
  }

  private renderWhere() {
    if (this.placing.organisationId || this.placing.placement) return nothing
    return html`<lotse-placed-client
      class="wide"
      data-field="firm"
      label=${msg('Wo?')}
      wants="organisation"
      .chosen=${this.firm}
      .problem=${this.tried && !this.firm ? msg('Bitte die Organisation wählen.') : ''}
      @client-chosen=${({ detail }: CustomEvent<ClientSuggestion | undefined>) => this.chooseFirm(detail)}
    ></lotse-placed-client>`
  }

  private renderOpenings() {
    const offered = this.openings.filter(({ id, ending }) => ending === null || id === this.draft.openingId)
    if (offered.length === 0) return nothing
    const items = offered.map(({ id, title }) => ({ value: id, label: title }))
    return html`<vaadin-select
        class="wide"
        label=${msg('Auf welche Stelle?')}
        .items=${[{ value: '', label: msg('auf keine, die hier steht') }, ...items]}
        .value=${this.draft.openingId}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.chooseOpening(detail.value)}
      ></vaadin-select>
      ${
        this.draft.openingId === ''
          ? nothing
          : html`<vaadin-checkbox
              class="wide"
              label=${msg('Die Stelle ist damit besetzt')}
              .checked=${this.draft.fills}
              @change=${(event: Event) => this.edit({ fills: (event.currentTarget as Checkbox).checked })}
            ></vaadin-checkbox>`
      }`
  }

  private renderDay(field: 'since' | 'until', label: string, whenEmpty = '') {
    return html`<lotse-day-field
      data-field=${field}
      label=${label}
      .today=${this.today}
      .words=${this.draft[field]}
      .whenEmpty=${whenEmpty}
      .problem=${(this.tried && problemsOfPlacement(this.draft, this.today)[field]) || ''}
      @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ [field]: detail })}
    ></lotse-day-field>`
  }

  private get personProblem(): string {
    if (!this.person) return msg('Bitte die Person wählen.')
    return this.cases?.length === 0 ? msg('Für diese Person gibt es noch keinen Fall. Eröffnen Sie zuerst einen.') : ''
  }

  private async choosePerson(person: ClientSuggestion | undefined) {
    Object.assign(this, { person, cases: undefined, caseId: '' })
    if (!person) return
    try {
      const { cases } = await fetchPerson(person.id, AbortSignal.timeout(60_000))
      if (this.person !== person) return
      Object.assign(this, { cases, caseId: cases[0]?.id ?? '', tried: this.tried || cases.length === 0 })
    } catch (error) {
      this.error = error
    }
  }

  private chooseFirm(firm: ClientSuggestion | undefined) {
    this.firm = firm
    this.openings = []
    this.edit({ openingId: '' })
    void this.loadOpenings(firm?.id)
  }

  private async loadOpenings(organisationId: string | undefined) {
    if (!organisationId) return
    const { rows } = await fetchOpeningsOf(organisationId, AbortSignal.timeout(60_000)).catch(() => ({ rows: [] }))
    const isStillMeant = organisationId === (this.placing.placement?.organisation.id ?? this.organisationId)
    if (isStillMeant) this.openings = rows
  }

  private chooseOpening(openingId: string) {
    if (openingId === this.draft.openingId) return
    const opening = this.openings.find(({ id }) => id === openingId)
    if (opening) this.take(opening)
    else this.edit({ openingId })
  }

  /** What it is says the opening; with several places it stays open. */
  private take({ id, kind, title, places }: Opening) {
    this.edit({ openingId: id, kind, title: this.draft.title.trim() || title, fills: places === 1 })
  }

  private get organisationId(): string {
    return this.placing.organisationId ?? this.firm?.id ?? ''
  }

  private edit(change: Partial<PlacementDraft>) {
    this.draft = { ...this.draft, ...change }
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.save()
  }

  /** Saved again, it is on what somebody else made of it meanwhile. */
  private takeTheirs(theirs: Placement) {
    const { placement } = this.placing
    if (!placement) return
    this.draft = rebased(this.draft, draftOfPlacement(placement), draftOfPlacement(theirs))
    this.placing = { ...this.placing, placement: theirs }
    announceRecorded()
  }

  private goTo(field: string) {
    this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus()
  }

  private readonly save = async () => {
    if (this.saving) return
    this.tried = true
    const { placement } = this.placing
    if (!placement && !this.placing.caseId && this.personProblem !== '') return this.goTo('person')
    if (!placement && this.organisationId === '') return this.goTo('firm')
    const [wrong] = Object.keys(problemsOfPlacement(this.draft, this.today))
    if (wrong) return this.goTo(wrong)
    this.saving = true
    this.error = undefined
    try {
      const wanted = placementIn(this.draft, this.today)
      const { ownId: id, caseId, organisationId } = this
      if (placement) await changePlacement(placement, wanted)
      else await placeSomebody({ id, caseId, organisationId, ...wanted })
      this.opened = false
      announceRecorded()
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.status === 412) this.takeTheirs(error.current as Placement)
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-placement-dialog': PlacementDialog
  }
}
