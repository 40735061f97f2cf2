import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { FollowUp } from '#contract/follow-ups'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { KeepPlace } from '../components/focus.ts'
import { icon } from '../components/icon.ts'
import '../outcomes/outcome-dialog.ts'
import type { OutcomeDialog } from '../outcomes/outcome-dialog.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { FollowUpChanges } from './follow-up-changes.ts'
import type { FollowUpWanted } from './follow-up-draft.ts'
import './follow-up-form.ts'
import { followUpListStyles } from './follow-up-list-styles.ts'
import './follow-up-row.ts'
import './next-step-lamp.ts'

/** More than one beyond these stand behind a press. */
const shownWhenFolded = 4

/**
 * What is to be done, each in its place: done, moved, handed on, and something new written down. Announces `writing-left` where
 * the button that began that is elsewhere.
 */
@customElement('lotse-follow-up-list')
export class FollowUpList extends LitElement {
  static override styles = [shared, theme, followUpListStyles]

  @property({ attribute: false }) followUps: readonly FollowUp[] = []
  @property() today: Day = ''
  @property({ attribute: false }) owners: readonly Named[] = []
  @property({ attribute: false }) channels: readonly Named[] = []
  /** When something new is due, as one would type it. */
  @property() dueWords = ''
  /** Who I am as a counsellor. */
  @property() ownerId = ''
  /** Of which case something new is; of none where there is nothing. */
  @property() caseId = ''
  @property({ type: Boolean }) inCase = false
  @property({ type: Boolean }) inCheck = false
  @property({ type: Boolean }) mayAdd = false
  /** In a narrow column. */
  @property({ type: Boolean }) stacked = false
  /** The first one is what comes next: the lamp burns on it. */
  @property({ type: Boolean }) lit = false
  /** The one the lamp burns on, where it is not the first. */
  @property() litId = ''
  /** The filled button of the screen is elsewhere. */
  @property({ type: Boolean }) quiet = false

  /** In a case with many: what comes later stands behind one press, and on paper. */
  @state() private isUnfolded = false
  @query('lotse-outcome-dialog') private outcomeDialog!: OutcomeDialog
  private readonly changes = new FollowUpChanges(this)

  constructor() {
    super()
    new KeepPlace(this)
  }

  /** At the first one, or where something new is begun. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('lotse-follow-up-row, .add')?.focus()
  }

  /** Opens the form for something new. */
  add(): void {
    this.changes.begin('new')
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('caseId')) this.isUnfolded = false
  }

  protected override render() {
    return html`${this.changes.open === 'new' ? html`<div class="form">${this.renderForm()}</div>` : nothing}
      ${this.followUps.length > 0 ? html`<ul>${repeat(this.followUps, ({ id }) => id, this.renderItem)}</ul>` : nothing}
      ${this.shown.length < this.followUps.length ? this.renderMore() : nothing}
      ${this.mayAdd && this.changes.open !== 'new' ? this.renderAdd() : nothing}
      <lotse-outcome-dialog .today=${this.today}></lotse-outcome-dialog>`
  }

  private get shown(): readonly FollowUp[] {
    const isFolded = this.inCase && !this.isUnfolded && this.followUps.length > shownWhenFolded + 1
    return isFolded ? this.followUps.slice(0, shownWhenFolded) : this.followUps
  }

  private renderMore() {
    const later = this.followUps.length - this.shown.length
    return html`<button class="link more no-print" @click=${this.unfold}>${msg(str`${later} weitere zeigen`)}</button>`
  }

  private readonly unfold = async () => {
    const first = this.followUps[this.shown.length]
    this.isUnfolded = true
    await this.goTo(first)
  }

  private renderAdd() {
    return html`<vaadin-button class="add" theme="tertiary small" @click=${() => this.add()}
      >${icon('calendarPlus', { slot: 'prefix' })}${msg('Wiedervorlage')}</vaadin-button
    >`
  }

  private renderItem = (followUp: FollowUp, index: number) => {
    const { open } = this.changes
    if (open !== 'new' && open?.id === followUp.id)
      return html`<li><div class="form">${this.renderForm(open)}</div></li>`
    const isLit = this.lit ? index === 0 : followUp.id === this.litId
    return isLit && !followUp.case?.closed && !followUp.asksWhetherStayed
      ? html`<li class="lit">${this.renderLit(followUp)}</li>`
      : html`<li class=${index < this.shown.length ? nothing : 'later'}>${this.renderRow(followUp)}</li>`
  }

  private renderLit(followUp: FollowUp) {
    return html`<lotse-next-step-lamp
      data-id=${followUp.id}
      .followUp=${followUp}
      .today=${this.today}
      .ownerId=${this.ownerId}
      ?quiet=${this.quiet || this.changes.open !== undefined}
      ?inCase=${this.inCase}
      @done-wanted=${() => this.complete(followUp)}
      @edit-wanted=${() => this.changes.begin(followUp, 'dueOn')}
    ></lotse-next-step-lamp>`
  }

  private renderRow(followUp: FollowUp) {
    return html`<lotse-follow-up-row
      data-id=${followUp.id}
      .followUp=${followUp}
      .today=${this.today}
      .ownerId=${this.ownerId}
      ?inCase=${this.inCase}
      ?inCheck=${this.inCheck}
      ?stacked=${this.stacked}
      @done-wanted=${() => this.complete(followUp)}
      @edit-wanted=${() => this.changes.begin(followUp, 'dueOn')}
      @removal-wanted=${() => this.changes.remove(followUp)}
      .owners=${this.owners}
      @stay-wanted=${() => this.sayThatTheyStayed(followUp)}
      @move-wanted=${({ detail }: CustomEvent<Day>) => this.andOn(followUp, this.changes.move(followUp, detail))}
      @handing-wanted=${({ detail }: CustomEvent<Named>) => this.andOn(followUp, this.changes.handOn(followUp, detail))}
    ></lotse-follow-up-row>`
  }

  private renderForm(followUp?: FollowUp) {
    return html`<lotse-follow-up-form
      ?stacked=${this.stacked}
      .followUp=${followUp}
      .owners=${this.owners}
      .channels=${this.channels}
      .dueWords=${this.dueWords}
      .ownerId=${this.ownerId}
      .today=${this.today}
      .error=${this.changes.error}
      .begins=${this.changes.begins}
      ?saving=${this.changes.saving}
      @follow-up-wanted=${({ detail }: CustomEvent<FollowUpWanted>) => this.save(detail, followUp)}
      @removal-wanted=${() => followUp && this.changes.remove(followUp)}
      @form-left=${() => this.leave(followUp)}
    ></lotse-follow-up-form>`
  }

  private sayThatTheyStayed({ case: ofCase }: FollowUp) {
    if (!ofCase) return
    const { id, client } = ofCase
    void this.outcomeDialog.open({ id, targetGroup: 'undecided', isPerson: client.kind === 'person' }, 'stayed')
  }

  private async save(wanted: FollowUpWanted, followUp: FollowUp | undefined) {
    if (await this.changes.save(wanted, this.caseId || null)) await this.goTo(followUp)
  }

  private leave(followUp: FollowUp | undefined) {
    this.changes.leave()
    void this.goTo(followUp)
  }

  /** Back to the row one came from, or to the button that opened the form. */
  private async goTo(followUp: FollowUp | undefined) {
    await this.updateComplete
    const place = this.renderRoot.querySelector<HTMLElement>(followUp ? `[data-id="${followUp.id}"]` : '.add')
    if (place) place.focus()
    else this.dispatchEvent(new Event('writing-left'))
  }

  /** The keyboard goes on at the next one. */
  private async complete(followUp: FollowUp) {
    await this.andOn(followUp, this.changes.complete(followUp))
  }

  private async andOn(followUp: FollowUp, change: Promise<void>) {
    const { shown } = this
    const next = shown[shown.indexOf(followUp) + 1] ?? shown.at(-2)
    await change
    await this.goTo(next)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-follow-up-list': FollowUpList
  }
}
