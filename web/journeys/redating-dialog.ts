import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Journey, JourneyStep, RedatingPreview, RedatingWish } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { longDay } from '../components/format.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { previewRedating, redateJourney } from './api.ts'
import type { MovingWanted } from './journey.ts'
import { moveBack } from './journey-changes.ts'
import { movesTable, movesTableStyles } from './moves-table.ts'
import { dayTyped, inWords, typedDay } from './words.ts'

/** A day of an anchor or of a step, and what moves with it: shown before it happens. */
@customElement('lotse-redating-dialog')
export class RedatingDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    movesTableStyles,
    css`
      .form {
        width: 560px;
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private journey: Journey | undefined
  @state() private anchor = ''
  @state() private step: JourneyStep | undefined
  @state() private words = ''
  @state() private preview: RedatingPreview | undefined
  @state() private error: unknown
  @state() private saving = false
  @query('lotse-day-field') private dayField?: HTMLElement
  /** The latest question asked; an answer to an older one comes too late. */
  private asked = 0

  async open({ journey, anchor = '', step }: MovingWanted): Promise<void> {
    this.journey = journey
    this.anchor = anchor
    this.step = step
    this.words = typedDay(step ? step.dueOn : (this.anchorNow?.day ?? null))
    this.preview = undefined
    this.error = undefined
    this.opened = true
    await this.updateComplete
    this.dayField?.focus()
    await this.look()
  }

  protected override render() {
    return html`<vaadin-dialog header-title=${this.name} .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @keydown=${this.saveByKey}
    >
      <div class="form">
        ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        ${this.isOfPlan ? html`<p class="s">${msg('Nach dem, was bisher erledigt ist, ergeben sich diese Tage:')}</p>` : this.renderDay()}
        <div role="status">${this.renderPreview()}</div>
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving || !this.preview} @click=${this.save}>${msg('So übernehmen')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderDay() {
    const { anchorNow } = this
    return html`<lotse-day-field
      label=${this.step ? msg('Neuer Tag') : msg('Tag')}
      .reads=${dueDayFromWords}
      .words=${this.words}
      .today=${this.today}
      example=${msg('zum Beispiel heute, 3.3.27, in 2 Wochen')}
      whenEmpty=${anchorNow ? msg('Noch nicht bekannt: Es gilt, was zu erwarten ist.') : ''}
      @day-typed=${({ detail }: CustomEvent<string>) => this.type(detail)}
    ></lotse-day-field>`
  }

  private renderPreview() {
    const { preview, journey } = this
    if (!preview || !journey) return nothing
    if (preview.moves.length === 0) return html`<p class="s q">${msg('Es verschiebt sich kein Schritt.')}</p>`
    const { length } = preview.moves
    return html`<p class="s">${length === 1 ? msg('Das verschiebt sich:') : msg(str`Das verschiebt sich, ${length} Schritte:`)}</p>
      ${movesTable(preview.moves, journey.steps)}`
  }

  private get isOfPlan(): boolean {
    return this.anchor === '' && !this.step
  }

  private get anchorNow() {
    return this.journey?.anchors.find(({ code }) => code === this.anchor)
  }

  private get name(): string {
    if (this.step) return inWords(this.step.title)
    return this.anchorNow ? inWords(this.anchorNow.title) : msg('Neue Tage')
  }

  /** What is wished for as it is typed; null while it cannot be read. */
  private get wish(): RedatingWish | null {
    if (this.isOfPlan) return { anchors: [], steps: [] }
    const day = dayTyped(this.words, this.today)
    if (day === null && (this.step || this.words.trim() !== '')) return null
    if (!this.step) return { anchors: [{ code: this.anchor, day }], steps: [] }
    return day === null ? null : { anchors: [], steps: [{ stepId: this.step.id, dueOn: day }] }
  }

  private async type(words: string) {
    this.words = words
    await this.look()
  }

  private async look() {
    const { wish, journey } = this
    this.asked += 1
    const { asked } = this
    this.preview = undefined
    if (!wish || !journey) return
    try {
      const preview = await previewRedating(journey.id, wish)
      if (asked !== this.asked) return
      this.preview = preview
      this.error = undefined
    } catch (error) {
      if (asked === this.asked) this.error = error
    }
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !this.dayField || !event.composedPath().includes(this.dayField)) return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    const { wish, journey, preview } = this
    if (!wish || !journey || !preview || this.saving) return
    this.saving = true
    this.error = undefined
    try {
      const before = this.asItWas
      const after = await redateJourney(journey.id, journey.version, { ...wish, moves: preview.moves })
      this.opened = false
      announceRecorded()
      const words = this.isOfPlan ? msg('Die Tage sind übernommen.') : msg(str`Neuer Tag: ${this.dayWords}`)
      showMessage(words, before ? { undo: () => moveBack(after, before) } : {})
    } catch (error) {
      this.takeTheirs(error)
      announceRecorded()
      await this.look()
      this.error = error
    } finally {
      this.saving = false
    }
  }

  /** Somebody else changed it meanwhile: what one typed stays, and is held against what is there now. */
  private takeTheirs(error: unknown) {
    if (!(error instanceof ApiError) || error.status !== 412) return
    const theirs = error.current as Journey
    this.journey = theirs
    this.step = theirs.steps.find(({ id }) => id === this.step?.id)
  }

  private get dayWords(): string {
    const day = dayTyped(this.words, this.today)
    return day ? longDay(day) : msg('noch nicht bekannt')
  }

  /** How it was; null where nothing is to be wished back. */
  private get asItWas(): RedatingWish | null {
    const { anchorNow, step } = this
    if (anchorNow)
      return { anchors: [{ code: this.anchor, day: anchorNow.recorded ? anchorNow.day : null }], steps: [] }
    return step?.dueOn && step.standing === 'open'
      ? { anchors: [], steps: [{ stepId: step.id, dueOn: step.dueOn }] }
      : null
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-redating-dialog': RedatingDialog
  }
}
