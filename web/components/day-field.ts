import { msg, str } from '@lit/localize'
import '@vaadin/text-field'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type Day, dayFromWords } from '#rules/calendar'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { longDay, shortWeekdayAndDay, weekdayAndDay } from './format.ts'
import { Narrow } from './narrow.ts'

/** A day as one says it: `heute`, `gestern`, `mo`, `3.3.`. Below it stands the day that is meant. Announces `day-typed`. */
@customElement('lotse-day-field')
export class DayField extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-text-field {
        width: 100%;
      }
    `,
  ]

  @property() label = ''
  @property() words = ''
  @property() today: Day = ''
  /** The first day that counts; an earlier one may be meant, and says that it does not. */
  @property() countingStart: Day = ''
  /** What it means that nothing stands there, where that may be. */
  @property() whenEmpty = ''
  /** How the words are read: of what was, unless it is of what comes. */
  @property({ attribute: false }) reads: (words: string, today: Day) => Day | null = dayFromWords
  /** What one may type, where the day is not one of those that were. */
  @property() example = ''
  /** What is wrong with it, in words; empty while nothing is. */
  @property() problem = ''
  private readonly narrow = new Narrow(this)

  override focus(): void {
    this.renderRoot.querySelector('vaadin-text-field')?.focus()
  }

  protected override render() {
    return html`
      <vaadin-text-field
        label=${this.label}
        .value=${this.words}
        .helperText=${this.meant}
        .errorMessage=${this.problem}
        ?invalid=${this.problem !== ''}
        manual-validation
        autocomplete="off"
        autocapitalize="off"
        maxlength="30"
        @input=${this.typed}
        @focus=${this.selectAll}
      ></vaadin-text-field>
    `
  }

  private get meant(): string {
    if (this.whenEmpty && this.words.trim() === '') return this.whenEmpty
    const day = this.reads(this.words, this.today)
    if (!day) return this.example || msg('zum Beispiel heute, gestern, mo, 3.3.')
    const words = this.narrow.matches ? shortWeekdayAndDay(day) : weekdayAndDay(day)
    if (day >= this.countingStart) return words
    return msg(str`${words}, vor der Gründung am ${longDay(this.countingStart)}, zählt nicht mit`)
  }

  private readonly typed = (event: InputEvent) => {
    this.words = (event.currentTarget as TextField).value
    this.dispatchEvent(new CustomEvent('day-typed', { detail: this.words }))
  }

  /** So that typing replaces what was meant before. */
  private readonly selectAll = (event: FocusEvent) => {
    const field = event.currentTarget as TextField
    ;(field.inputElement as HTMLInputElement).select()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-day-field': DayField
  }
}
