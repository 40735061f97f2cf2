import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Journey, JourneyStep } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { endingLabels } from '#terms/journeys'
import { word } from '../app/locale.ts'
import { KeepPlace } from '../components/focus.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { answer, completeStep, end, reopenStep, takeUp, takeUpStep } from './journey-changes.ts'
import './journey-step.ts'
import { journeyStyles } from './journey-styles.ts'
import { inWords, journeyName, nextWords, noLegalAdvice, progressWords } from './words.ts'

/** What a dialog is wanted for: a day of an anchor, of a step, or only what the plan has by now. */
export type MovingWanted = { journey: Journey; anchor?: string; step?: JourneyStep }

/**
 * One journey: how far it is, what comes next, and folded away its days and steps. Announces `moving-wanted`,
 * `skipping-wanted` and `adding-wanted`.
 */
@customElement('lotse-journey')
export class JourneyElement extends LitElement {
  static override styles = [shared, theme, foldedStyles, journeyStyles]

  @property({ attribute: false }) journey!: Journey
  @property() today: Day = ''
  /** The case is closed, or one may not. */
  @property({ type: Boolean }) still = false

  constructor() {
    super()
    new KeepPlace(this)
  }

  protected override render() {
    const { journey } = this
    const isOver = journey.ending !== null
    return html`<section aria-label=${journeyName(journey)}>
      <div class="cap"><h3>${journeyName(journey)}</h3><span class="meta">${isOver ? this.endWords : progressWords(journey)}</span></div>
      ${isOver ? nothing : this.renderProgress()}
      <details>
        <summary>${msg('Schritte und Fristen')}</summary>
        ${this.renderAnchors()}
        <h4>${msg('Schritte')}</h4>
        <ul class="steps">${repeat(
          journey.steps,
          ({ id }) => id,
          (step) => this.renderStep(step),
        )}</ul>
        <p class="foot s q">${noLegalAdvice()}</p>
        ${this.renderEnds()}
      </details>
    </section>`
  }

  private get mayChange(): boolean {
    return this.journey.mayChange && this.journey.ending === null && !this.still
  }

  private get endWords(): string {
    const { ending, endedOn } = this.journey
    return ending && endedOn ? `${word(endingLabels[ending])}, ${longDay(endedOn)}` : ''
  }

  private renderProgress() {
    const { journey, today } = this
    const shown = journey.steps.filter(({ standing }) => standing !== 'skipped' && standing !== 'removed')
    const isDone = journey.total > 0 && journey.done === journey.total
    const next = isDone ? msg('Alle Schritte sind erledigt.') : nextWords(journey, today)
    return html`<div class="bar" aria-hidden="true">${shown.map(({ standing }) => html`<span class=${standing}></span>`)}</div>
      ${next === '' ? nothing : html`<p class="next s q">${next}</p>`}
      ${journey.moves.length > 0 && this.mayChange ? this.renderDrift() : nothing}`
  }

  private renderDrift() {
    const { length } = this.journey.moves
    const words =
      length === 1
        ? msg('Inzwischen kam etwas anders als geplant: Für einen Schritt ergibt sich ein neuer Tag.')
        : msg(str`Inzwischen kam etwas anders als geplant: Für ${length} Schritte ergeben sich neue Tage.`)
    return html`<div class="drift no-print">
      <p class="s">${words}</p>
      <vaadin-button theme="small" @click=${() => this.want({ journey: this.journey })}>${msg('Neue Tage ansehen')}</vaadin-button>
    </div>`
  }

  private renderAnchors() {
    const { anchors } = this.journey
    return html`<h4>${msg('Stichtage')}</h4>
      <ul class="anchors">
        ${anchors.map(({ code, title, day, recorded }) => {
          const name = inWords(title)
          const verb = recorded ? msg('Ändern') : msg('Tag eintragen')
          return html`<li>
            <div>${name}<br />${day === null ? html`<span class="none">${msg('noch ohne Tag')}</span>` : html`<span class="q">${recorded ? longDay(day) : msg(str`voraussichtlich ${longDay(day)}`)}</span>`}</div>
            ${this.mayChange ? html`<vaadin-button class="no-print" theme="tertiary small" aria-label=${`${verb}: ${name}`} @click=${() => this.want({ journey: this.journey, anchor: code })}>${verb}</vaadin-button>` : nothing}
          </li>`
        })}
      </ul>`
  }

  private renderStep(step: JourneyStep) {
    const { journey } = this
    return html`<li><lotse-journey-step
      data-id=${step.id}
      .step=${step}
      .today=${this.today}
      ?mayChange=${this.mayChange}
      @done-wanted=${() => completeStep(step)}
      @reopening-wanted=${() => reopenStep(step)}
      @moving-wanted=${() => this.want({ journey, step })}
      @skipping-wanted=${() => this.dispatchEvent(new CustomEvent('skipping-wanted', { detail: { journey, step } }))}
      @taking-up-wanted=${() => takeUpStep(journey, step)}
      @answer-given=${({ detail }: CustomEvent<boolean>) => answer(journey, step, detail)}
    ></lotse-journey-step></li>`
  }

  private renderEnds() {
    const { journey } = this
    if (journey.ending !== null)
      return journey.mayChange && !this.still
        ? html`<div class="acts ends no-print"><vaadin-button theme="tertiary small" @click=${() => takeUp(journey)}>${icon('restore', { slot: 'prefix' })}${msg('Wieder aufnehmen')}</vaadin-button></div>`
        : nothing
    if (!this.mayChange) return nothing
    const isDone = journey.done === journey.total
    return html`<div class="acts ends no-print">
      <vaadin-button theme="tertiary small" @click=${() => this.dispatchEvent(new CustomEvent('adding-wanted', { detail: { journey } }))}>${icon('plus', { slot: 'prefix' })}${msg('Schritt ergänzen')}</vaadin-button>
      <vaadin-button theme="tertiary small" @click=${() => end(journey, isDone ? 'completed' : 'cancelled')}>${isDone ? msg('Ablauf abschließen') : msg('Ablauf abbrechen')}</vaadin-button>
    </div>`
  }

  private want(detail: MovingWanted) {
    this.dispatchEvent(new CustomEvent<MovingWanted>('moving-wanted', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-journey': JourneyElement
  }
}
