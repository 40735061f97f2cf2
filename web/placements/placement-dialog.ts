import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/dialog'
import '@vaadin/select'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Opening } from '#contract/openings'
import type { Placement } from '#contract/placements'
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
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { changePlacement, placeSomebody } from './placement-changes.ts'
import { placementDialogStyles } from './placement-dialog-styles.ts'
import {
  draftOfPlacement,
  emptyPlacement,
  type PlacementDraft,
  placementIn,
  problemsOfPlacement,
} from './placement-draft.ts'
import './placement-who.ts'
import type { PlacementWho, WhoAndWhere } from './placement-who.ts'

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
  @state() private chosen: WhoAndWhere = { caseId: '', organisationId: '' }
  @state() private openings: readonly Opening[] = []
  @state() private tried = false
  @state() private saving = false
  @state() private error: unknown
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private ownId = ''
  @query('lotse-placement-who') private who?: PlacementWho

  async open(placing: Placing): Promise<void> {
    const { placement, opening, organisationId } = placing
    this.placing = placing
    this.draft = placement ? draftOfPlacement(placement) : emptyPlacement()
    if (opening) this.take(opening)
    this.chosen = { caseId: '', organisationId: '' }
    this.openings = []
    this.who?.reset()
    Object.assign(this, { ownId: newId(), tried: false, error: undefined, opened: true })
    void this.loadOpenings(placement?.organisation.id ?? organisationId)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(placement ? 'lotse-segments' : 'lotse-placement-who')?.focus()
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
        <lotse-placement-who
          class="wide"
          ?hidden=${this.placing.placement !== undefined}
          ?asksWho=${!this.placing.placement && !this.placing.caseId}
          ?asksWhere=${!this.placing.placement && !this.placing.organisationId}
          ?tried=${this.tried}
          @who-chosen=${({ detail }: CustomEvent<WhoAndWhere>) => this.takeWho(detail)}
        ></lotse-placement-who>
        ${this.renderOpenings()}
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

  /** Another organisation has other openings. */
  private takeWho(chosen: WhoAndWhere) {
    const isElsewhere = chosen.organisationId !== this.chosen.organisationId
    this.chosen = chosen
    if (!isElsewhere) return
    this.openings = []
    this.edit({ openingId: '' })
    void this.loadOpenings(chosen.organisationId)
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
    return this.placing.organisationId ?? this.chosen.organisationId
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
    if (!placement && this.who?.goToProblem()) return undefined
    const [wrong] = Object.keys(problemsOfPlacement(this.draft, this.today))
    if (wrong) return this.goTo(wrong)
    this.saving = true
    this.error = undefined
    try {
      const wanted = placementIn(this.draft, this.today)
      const { ownId: id, organisationId } = this
      const caseId = this.placing.caseId ?? this.chosen.caseId
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
