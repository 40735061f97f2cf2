import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Appointment, FollowUp } from '#contract/follow-ups'
import { addDays, type Day, weekdayOf } from '#rules/calendar'
import { clientName } from '../components/client-name.ts'
import { shortWeekday, weekdayAndDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { further, type Looked, weeksOf } from './calendar-address.ts'
import { calendarGridStyles } from './calendar-grid-styles.ts'
import { calendarHourStyles } from './calendar-hour-styles.ts'
import { type Hours, hoursFor, type Place, placedOn } from './day-hours.ts'

const inSight = { week: 40, month: 3 }

/**
 * A week or a month, a day each cell: arrows go from day to day, Home and End to the ends of the week, Page up and down to
 * the week or month before and after. Announces `day-chosen`, and `day-entered` where somebody wants to do something there.
 */
@customElement('lotse-calendar-grid')
export class CalendarGrid extends LitElement {
  static override styles = [shared, theme, calendarGridStyles, calendarHourStyles]

  @property({ attribute: false }) looked!: Looked
  @property({ attribute: false }) byDay: ReadonlyMap<Day, readonly FollowUp[]> = new Map()
  @property() today: Day = ''
  /** A week by its hours; else each day is a list. */
  @property({ type: Boolean }) hourly = false

  override focus(): void {
    this.cellOf(this.looked.day)?.focus()
  }

  protected override render() {
    const weeks = weeksOf(this.looked)
    const isWeek = this.looked.span === 'week'
    if (isWeek && this.hourly) return this.renderHours(weeks[0] ?? [])
    return html`<div class="grid ${this.looked.span}" role="grid" aria-label=${isWeek ? msg('Woche') : msg('Monat')} @keydown=${this.goByKey}>
      <div class="row head" role="row">
        ${weeks[0]?.map((day) => html`<span role="columnheader">${shortWeekday(day)}</span>`)}
      </div>
      ${weeks.map((week) => html`<div class="row" role="row">${week.map((day) => this.renderDay(day))}</div>`)}
    </div>`
  }

  private renderHours(week: readonly Day[]) {
    const timed = week.flatMap((day) => timesIn(this.byDay.get(day) ?? []))
    const hours = hoursFor(timed.map(({ appointment }) => appointment))
    return html`<div class="grid hours" role="grid" aria-label=${msg('Woche')} @keydown=${this.goByKey}>
      <div class="row head" role="row">
        <span aria-hidden="true"></span>
        ${week.map((day) => html`<span role="columnheader">${shortWeekday(day)}</span>`)}
      </div>
      <div class="row" role="row">
        <div class="scale" aria-hidden="true">
          ${hoursIn(hours).map((hour) => html`<span>${hour}</span>`)}
        </div>
        ${week.map((day) => this.renderDay(day, hours))}
      </div>
    </div>`
  }

  private renderTrack(rows: readonly FollowUp[], hours: Hours) {
    const timed = timesIn(rows)
    const places = placedOn(timed.map(({ appointment }) => appointment))
    return html`<div class="track" .style=${heightOf(hours)}>
      ${timed.map((row, index) => this.renderItem(row, blockStyle(places[index], hours)))}
    </div>`
  }

  private renderDay = (day: Day, hours?: Hours) => {
    const { looked, today } = this
    const rows = this.byDay.get(day) ?? []
    const most = inSight[looked.span]
    const listed = hours ? rows.filter(({ appointment }) => appointment === null) : rows
    const shown = listed.slice(0, listed.length === most + 1 ? most + 1 : most)
    const isElsewhere = looked.span === 'month' && day.slice(0, 7) !== looked.day.slice(0, 7)
    const classes = [day === today ? 'today' : '', isElsewhere ? 'elsewhere' : '', weekdayOf(day) > 5 ? 'weekend' : '']
    return html`<div
      class="day ${classes.join(' ')}"
      role="gridcell"
      tabindex=${day === looked.day ? 0 : -1}
      aria-selected=${day === looked.day}
      aria-current=${day === today ? 'date' : nothing}
      data-day=${day}
      @click=${() => this.announce('day-chosen', day)}
      @dblclick=${() => this.announce('day-entered', day)}
    >
      <div class="top">
        <span class="number" aria-hidden="true">${Number(day.slice(8))}</span>
        <span class="vh">${weekdayAndDay(day)}, ${rows.length === 1 ? msg('1 Eintrag') : msg(str`${rows.length} Einträge`)}</span>
        ${shown.map((row) => this.renderItem(row))}
        ${shown.length < listed.length ? html`<span class="more">${msg(str`und ${listed.length - shown.length} weitere`)}</span>` : nothing}
      </div>
      ${hours ? this.renderTrack(rows, hours) : nothing}
    </div>`
  }

  /** `style`: at its time in the hours of the day. */
  private renderItem(followUp: FollowUp, style = '') {
    const { appointment, what, case: ofCase, doneOn } = followUp
    const isOverdue = isOverdueOn(followUp, this.today)
    const classes = `${appointment ? 'timed' : ''} ${doneOn === null ? '' : 'ticked'} ${isOverdue ? 'overdue' : ''}`
    const before = html`${signOf(followUp, this.today)}
      ${appointment ? html`<b>${appointment.begins.replace(/^0/, '')}</b> ` : nothing}`
    const isWeek = this.looked.span === 'week'
    const client = ofCase && isWeek ? html`<span class="client">${clientName(ofCase.client)}</span>` : nothing
    const title = ofCase ? `${what}, ${ofCase.client.name}` : what
    return html`<span class="item ${classes}" title=${title} .style=${style}>
      ${style ? nothing : before}<span class="words" lang="de">${style ? before : nothing}${what}${client}</span>
    </span>`
  }

  private cellOf(day: Day): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-day="${day}"]`)
  }

  private announce(type: string, day: Day) {
    this.dispatchEvent(new CustomEvent(type, { detail: day }))
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { looked } = this
    const { day } = looked
    const days: Record<string, Day> = {
      ArrowLeft: addDays(day, -1),
      ArrowRight: addDays(day, 1),
      ArrowUp: addDays(day, -7),
      ArrowDown: addDays(day, 7),
      Home: addDays(day, 1 - weekdayOf(day)),
      End: addDays(day, 7 - weekdayOf(day)),
      PageUp: further(looked, -1),
      PageDown: further(looked, 1),
    }
    const next = days[event.key]
    const isEntering = event.key === 'Enter' || event.key === ' '
    if (!next && !isEntering) return
    event.preventDefault()
    this.announce(next ? 'day-chosen' : 'day-entered', next ?? day)
  }
}

const isOverdueOn = ({ doneOn, dueOn }: FollowUp, today: Day): boolean => doneOn === null && dueOn < today

/** Done or overdue, for who sees and for who hears. */
const signOf = (followUp: FollowUp, today: Day) => {
  if (followUp.doneOn !== null) return html`${icon('check')}<span class="vh">${msg('erledigt')}</span>`
  return isOverdueOn(followUp, today) ? html`${icon('alert')}<span class="vh">${msg('überfällig')}</span>` : nothing
}

type Timed = FollowUp & { appointment: Appointment }

const timesIn = (rows: readonly FollowUp[]): Timed[] => rows.filter((row): row is Timed => row.appointment !== null)

const hoursIn = ({ from, to }: Hours): number[] => Array.from({ length: to - from }, (_, index) => from + index)

const heightOf = ({ from, to }: Hours): string => `--hours: ${to - from}`

/** In pixels, as in the sheet: a line that does not fit whole is not shown. */
const [hourHeight, lineHeight, around] = [44, 16, 6]

/** Its place in the hours shown, as shares of them: the sheet knows how high an hour is. */
const blockStyle = (place: Place | undefined, { from, to }: Hours): string => {
  if (!place) return ''
  const minutes = (to - from) * 60
  const share = (part: number) => `${((part / minutes) * 100).toFixed(3)}%`
  return [
    `top: ${share(place.begins - from * 60)}`,
    `height: ${share(place.ends - place.begins)}`,
    `left: ${((place.column / place.of) * 100).toFixed(3)}%`,
    `width: ${(100 / place.of).toFixed(3)}%`,
    `--lines: ${Math.max(1, Math.floor((((place.ends - place.begins) / 60) * hourHeight - around) / lineHeight))}`,
  ].join('; ')
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-calendar-grid': CalendarGrid
  }
}
