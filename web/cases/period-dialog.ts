import '@vaadin/button'
import '@vaadin/dialog'
import { msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { type Day, dayFromWords } from '#rules/calendar'
import '../components/day-field.ts'
import type { DayField } from '../components/day-field.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type Between, betweenName } from './filter-words.ts'
import { problemWords } from './problem-words.ts'

export type ChosenPeriod = { name: Between; from: Day | undefined; to: Day | undefined }

/** Between which days; one of them is enough. Announces `period-chosen`. */
@customElement('lotse-period-dialog')
export class PeriodDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 360px;
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private name: Between = 'opened'
  @state() private from = ''
  @state() private to = ''
  @state() private tried = false
  @query('lotse-day-field') private firstField!: DayField

  async open(name: Between): Promise<void> {
    this.name = name
    this.from = ''
    this.to = ''
    this.tried = false
    this.opened = true
    await this.updateComplete
    this.firstField.focus()
  }

  protected override render() {
    return html`
      <vaadin-dialog
        header-title=${betweenName(this.name)}
        .opened=${this.opened}
        @opened-changed=${this.takeOpened}
        @keydown=${this.chooseByKey}
      >
        <div class="form">
          ${this.renderDay(msg('Vom'), this.from, this.tried ? this.fromProblem : '', (words) => {
            this.from = words
          })}
          ${this.renderDay(msg('Bis zum'), this.to, this.tried ? this.toProblem : '', (words) => {
            this.to = words
          })}
          <p class="s q">${msg('Beide Tage zählen mit. Einer darf leer bleiben.')}</p>
        </div>
        <div slot="footer" class="foot">
          <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
          <vaadin-button theme="primary" @click=${this.choose}>${msg('Eingrenzen')}</vaadin-button>
        </div>
      </vaadin-dialog>
    `
  }

  private renderDay(label: string, words: string, problem: string, take: (words: string) => void) {
    return html`<lotse-day-field
      label=${label}
      .today=${this.today}
      .words=${words}
      .problem=${problem}
      @day-typed=${({ detail }: CustomEvent<string>) => take(detail)}
    ></lotse-day-field>`
  }

  private dayIn(words: string): Day | undefined {
    return dayFromWords(words, this.today) ?? undefined
  }

  private get fromProblem(): string {
    const isNothing = this.from.trim() === '' && this.to.trim() === ''
    if (isNothing) return msg('Bitte wenigstens einen Tag angeben.')
    return this.from.trim() !== '' && !this.dayIn(this.from) ? problemWords('day_unknown') : ''
  }

  private get toProblem(): string {
    if (this.to.trim() === '') return ''
    const [from, to] = [this.dayIn(this.from), this.dayIn(this.to)]
    if (!to) return problemWords('day_unknown')
    return from && to < from ? msg('Das liegt vor dem ersten Tag.') : ''
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }

  private readonly chooseByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as Element).closest('vaadin-button')) return
    event.preventDefault()
    this.choose()
  }

  private readonly choose = () => {
    this.tried = true
    if (this.fromProblem !== '' || this.toProblem !== '') return
    this.opened = false
    const detail: ChosenPeriod = { name: this.name, from: this.dayIn(this.from), to: this.dayIn(this.to) }
    this.dispatchEvent(new CustomEvent('period-chosen', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-period-dialog': PeriodDialog
  }
}
