import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Catalogues } from '#contract/catalogues'
import type { FollowUp } from '#contract/follow-ups'
import { type Day, germanDay, weekNumberOf } from '#rules/calendar'
import { searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { meContext } from '../app/session.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { KeepPlace } from '../components/focus.ts'
import { longDay, monthAndYear, shortWeekdayAndDay, weekdayAndDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { Narrow } from '../components/narrow.ts'
import '../components/segments.ts'
import { loaded } from '../components/states.ts'
import { fetchCalendar } from '../follow-ups/api.ts'
import '../follow-ups/follow-up-list.ts'
import { possibleChannels, possibleOwners } from '../follow-ups/owners.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { calendarAddress, further, type Looked, lookedIn, periodShown, type Span, weeksOf } from './calendar-address.ts'
import './calendar-grid.ts'
import { calendarViewStyles } from './calendar-view-styles.ts'

/** Kalender: what I have to do in a week or a month, each day with all that may be done with it. On the phone one list. */
@customElement('lotse-calendar-view')
export class CalendarView extends LitElement {
  static override styles = [theme, shared, calendarViewStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @property({ attribute: false }) location?: RouterLocation
  @state() private looked: Looked = { span: 'week', day: '' }
  @query('lotse-calendar-grid') private grid?: HTMLElementTagNameMap['lotse-calendar-grid']
  @query('.panel lotse-follow-up-list') private list?: HTMLElementTagNameMap['lotse-follow-up-list']
  protected readonly keepPlace = new KeepPlace(this)
  private readonly narrow = new Narrow(this)
  /** Beside the navigation seven days by the hour need this much. */
  private readonly tight = new Narrow(this, 999)

  private readonly calendar = new Task(this, {
    task: ([from, to], { signal }) => Promise.all([fetchCalendar({ from, to }, signal), fetchCatalogues()]),
    args: () => {
      const { from, to } = periodShown(this.looked)
      return [from, to] as const
    },
  })

  constructor() {
    super()
    new OnRecorded(this, () => void this.calendar.run())
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('location') || this.looked.day === '') {
      this.looked = lookedIn(searchOf(this.location), this.me.today)
    }
  }

  protected override render() {
    return html`<div class="page">
      <div class="head">
        <div>
          <h1>${msg('Kalender')}</h1>
          <p class="sub" role="status">${this.periodWords}</p>
        </div>
        ${this.renderControls()}
      </div>
      ${loaded(this.calendar, ([{ rows }, catalogues]) => this.renderDays(groupedByDay(rows), catalogues))}
    </div>`
  }

  private renderControls() {
    const isWeek = this.looked.span === 'week'
    return html`<div class="controls no-print">
      <div class="steps">
        <vaadin-button theme="icon" aria-label=${isWeek ? msg('Woche davor') : msg('Monat davor')} @click=${() => this.go(further(this.looked, -1))}>${icon('chevronLeft')}</vaadin-button>
        <vaadin-button @click=${() => this.go(this.me.today)}>${msg('Heute')}</vaadin-button>
        <vaadin-button theme="icon" aria-label=${isWeek ? msg('Woche danach') : msg('Monat danach')} @click=${() => this.go(further(this.looked, 1))}>${icon('chevronRight')}</vaadin-button>
      </div>
      <lotse-segments
        bare
        label=${msg('Ansicht')}
        .value=${this.looked.span}
        .segments=${[{ value: 'week', label: msg('Woche') }, { value: 'month', label: msg('Monat') }]}
        @choice-made=${({ detail }: CustomEvent<Span>) => this.look({ ...this.looked, span: detail })}
      ></lotse-segments>
    </div>`
  }

  private renderDays(byDay: ReadonlyMap<Day, FollowUp[]>, catalogues: Catalogues) {
    return this.narrow.matches ? this.renderAgenda(byDay, catalogues) : this.renderGrid(byDay, catalogues)
  }

  private renderGrid(byDay: ReadonlyMap<Day, FollowUp[]>, catalogues: Catalogues) {
    const { day } = this.looked
    return html`<div class="columns">
      <lotse-calendar-grid
        .looked=${this.looked}
        .byDay=${byDay}
        .today=${this.me.today}
        ?hourly=${!this.tight.matches}
        @day-chosen=${({ detail }: CustomEvent<Day>) => this.choose(detail)}
        @day-entered=${({ detail }: CustomEvent<Day>) => this.enter(detail)}
      ></lotse-calendar-grid>
      <section class="panel" aria-label=${weekdayAndDay(day)}>
        <div class="section-head"><h2>${weekdayAndDay(day)}</h2></div>
        ${this.renderList(day, byDay.get(day) ?? [], catalogues)}
        <p class="meta keys no-print">${msg('Pfeiltasten: Tag wählen. Eingabetaste: zum Tag. Bild auf, Bild ab: blättern.')}</p>
      </section>
    </div>`
  }

  /** Days with something to do, and today. */
  private renderAgenda(byDay: ReadonlyMap<Day, FollowUp[]>, catalogues: Catalogues) {
    const { looked, me } = this
    const inMonth = (day: Day) => looked.span === 'week' || day.slice(0, 7) === looked.day.slice(0, 7)
    const days = weeksOf(looked)
      .flat()
      .filter((day) => inMonth(day) && (byDay.has(day) || day === me.today || day === looked.day))
    return html`<div class="agenda">
      ${days.map(
        (day) => html`<section>
          <div class="section-head"><h2>${shortWeekdayAndDay(day)}</h2>${day === me.today ? html`<span class="tag">${msg('heute')}</span>` : nothing}</div>
          ${this.renderList(day, byDay.get(day) ?? [], catalogues)}
        </section>`,
      )}
    </div>`
  }

  private renderList(day: Day, rows: readonly FollowUp[], catalogues: Catalogues) {
    const isPast = day < this.me.today
    return html`${rows.length === 0 ? html`<p class="empty q">${isPast ? msg('An diesem Tag war nichts.') : msg('An diesem Tag ist noch nichts.')}</p>` : nothing}
      <lotse-follow-up-list
        ?mayAdd=${!isPast && this.me.counsellor !== null}
        .followUps=${rows}
        .today=${this.me.today}
        .owners=${possibleOwners(catalogues)}
        .channels=${possibleChannels(catalogues)}
        ?stacked=${!this.narrow.matches}
        .dueWords=${germanDay(day)}
        .ownerId=${this.me.counsellor?.id ?? ''}
      ></lotse-follow-up-list>`
  }

  private get periodWords(): string {
    const { span, day } = this.looked
    if (span === 'month') return monthAndYear(day)
    const { from, to } = periodShown(this.looked)
    return msg(str`${longDay(from)} bis ${longDay(to)}, KW ${weekNumberOf(day)}`)
  }

  /** By the buttons one stays at the buttons. */
  private go(day: Day): void {
    this.look({ ...this.looked, day })
  }

  /** In the grid the keyboard goes along. */
  private async choose(day: Day): Promise<void> {
    this.look({ ...this.looked, day })
    await this.updateComplete
    await this.grid?.updateComplete
    this.grid?.focus()
  }

  private async enter(day: Day): Promise<void> {
    this.look({ ...this.looked, day })
    await this.updateComplete
    this.list?.focus()
  }

  /** In the address, so that reloading and a sent link show the same; not a step back for each day. */
  private look(looked: Looked): void {
    this.looked = looked
    window.history.replaceState(window.history.state, '', calendarAddress(looked))
  }
}

const groupedByDay = (rows: readonly FollowUp[]): Map<Day, FollowUp[]> => {
  const byDay = new Map<Day, FollowUp[]>()
  for (const row of rows) byDay.set(row.dueOn, [...(byDay.get(row.dueOn) ?? []), row])
  return byDay
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-calendar-view': CalendarView
  }
}
