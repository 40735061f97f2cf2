import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { JourneyStep } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { standingLabels } from '#terms/journeys'
import { word } from '../app/locale.ts'
import { longDay, nearDay } from '../components/format.ts'
import { type IconName, icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { journeyStepStyles } from './journey-step-styles.ts'
import { inWords, restsOn } from './words.ts'

/**
 * One step: what, by whom, on what it rests, until when. Announces `done-wanted`, `reopening-wanted`, `moving-wanted`,
 * `skipping-wanted`, `taking-up-wanted` and `answer-given`.
 */
@customElement('lotse-journey-step')
export class JourneyStepRow extends LitElement {
  static override styles = [shared, theme, journeyStepStyles]

  @property({ attribute: false }) step!: JourneyStep
  @property() today: Day = ''
  @property({ type: Boolean }) mayChange = false

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('button, vaadin-button')?.focus()
  }

  protected override render() {
    const { standing, title } = this.step
    const isPast = standing === 'done' || standing === 'skipped' || standing === 'removed'
    return html`${this.renderSign()}
      <div class=${isPast ? 'past' : 'open'}>
        <div class="what">${inWords(title)}</div>
        ${this.renderWhen()} ${this.renderRests()} ${standing === 'asked' ? this.renderQuestion() : nothing}
      </div>
      ${this.mayChange ? this.renderActions() : nothing}`
  }

  private renderSign() {
    const { standing } = this.step
    if (standing === 'done') return html`<span class="sign ticked">${icon('check')}</span>`
    if (standing !== 'open') return html`<span class="sign ring dashed"></span>`
    return html`<button class="sign ring" aria-label=${this.about(msg('Erledigt'))} title=${msg('Erledigt')}
      @click=${() => this.announce('done-wanted')}>${icon('check')}</button>`
  }

  private renderWhen() {
    const { standing, dueOn, doneOn, lawfulOn, skipReason, counting } = this.step
    if (standing === 'done') return html`<div class="when">${msg(str`erledigt am ${longDay(doneOn ?? '')}`)}</div>`
    if (standing === 'skipped') return html`<div class="when">${word(standingLabels.skipped)}: ${skipReason}</div>`
    if (standing === 'removed' || standing === 'asked')
      return html`<div class="when">${word(standingLabels[standing])}</div>`
    if (dueOn === null) return html`<div class="when"><span class="none">${word(standingLabels.waiting)}</span></div>`
    return html`<div class="when">
      ${dueOn < this.today ? html`<span class="overdue">${icon('alert')}${msg(str`überfällig seit ${nearDay(dueOn, this.today)}`)}</span>` : counting === 'reminder' ? nearDay(dueOn, this.today) : msg(str`bis ${nearDay(dueOn, this.today)}`)}
      ${lawfulOn ? html` · ${msg(str`Frist nach dem Gesetz: ${longDay(lawfulOn)}`)}` : nothing}
    </div>`
  }

  private renderRests() {
    const { note, followUp, standing } = this.step
    const owner = followUp && standing === 'open' ? [followUp.owner.name] : []
    const parts = [...restsOn(this.step), ...owner]
    return html`${parts.length > 0 ? html`<div class="rests s q">${parts.join(' · ')}</div>` : nothing}
      ${note && standing !== 'skipped' && standing !== 'removed' ? html`<div class="rests s q">${inWords(note)}</div>` : nothing}`
  }

  private renderQuestion() {
    const { question, recorded } = this.step
    const asked = question ? inWords(question) : ''
    const known =
      recorded === null
        ? nothing
        : html`<div class="s q">${recorded === 'yes' ? msg('Inzwischen ist erfasst: ja.') : msg('Inzwischen ist erfasst: nein.')}</div>`
    return html`<div class="s">${asked}</div>
      ${known}
      ${this.mayChange ? html`<div class="acts ask no-print">${this.renderAnswer(true, asked)} ${this.renderAnswer(false, asked)}</div>` : nothing}`
  }

  private renderAnswer(applies: boolean, asked: string) {
    const label = applies ? msg('Ja') : msg('Nein')
    return html`<vaadin-button theme="small" aria-label=${`${asked} ${label}`}
      @click=${() => this.dispatchEvent(new CustomEvent('answer-given', { detail: applies }))}>${label}</vaadin-button>`
  }

  private renderActions() {
    const { standing } = this.step
    return html`<div class="acts no-print">
      ${standing === 'open' || standing === 'waiting' ? this.renderAction('calendarClock', msg('Verschieben'), 'moving-wanted') : nothing}
      ${standing === 'open' || standing === 'waiting' ? this.renderAction('close', msg('Überspringen'), 'skipping-wanted') : nothing}
      ${standing === 'skipped' || standing === 'removed' ? this.renderAction('restore', msg('Doch nötig'), 'taking-up-wanted') : nothing}
      ${standing === 'done' ? this.renderAction('restore', msg('Wieder öffnen'), 'reopening-wanted') : nothing}
    </div>`
  }

  private renderAction(sign: IconName, verb: string, type: string) {
    return html`<vaadin-button theme="tertiary small icon" aria-label=${this.about(verb)} title=${verb} @click=${() => this.announce(type)}>${icon(sign)}</vaadin-button>`
  }

  private about(verb: string): string {
    return `${verb}: ${inWords(this.step.title)}`
  }

  private announce(type: string) {
    this.dispatchEvent(new Event(type))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-journey-step': JourneyStepRow
  }
}
