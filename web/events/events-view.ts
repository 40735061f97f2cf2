import '@vaadin/button'
import '@vaadin/select'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Event as HeldEvent } from '#contract/events'
import { eventFormLabels, eventForms } from '#terms/events'
import { catalogueWord, word } from '../app/locale.ts'
import { goTo, searchOf } from '../app/navigation.ts'
import { mayDo, meContext } from '../app/session.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { icon } from '../components/icon.ts'
import '../components/more-below.ts'
import { pageTab } from '../components/page-tab.ts'
import { PagedRows } from '../components/paged-rows.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { tabStyles } from '../styles/tabs.ts'
import { theme } from '../styles/theme.ts'
import { fetchEvents } from './api.ts'
import { isCampaign, numbersOf, whenWords } from './event-words.ts'
import { eventsStyles } from './events-styles.ts'

type Filter = 'jahr' | 'form' | 'art'

/** Veranstaltungen: what comes and what was, and how many companies it reached. */
@customElement('lotse-events-view')
export class EventsView extends LitElement {
  static override styles = [theme, shared, tabStyles, eventsStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private years: readonly number[] = []

  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly events = new PagedRows<HeldEvent>(
    this,
    () => this.asked,
    async ({ key, ...page }) => {
      const found = await fetchEvents(key, page)
      this.years = found.years
      return found
    },
  )

  protected override render() {
    return html`<div class="page">
      <div class="head">
        <div>
          <h1>${msg('Veranstaltungen')}</h1>
          <p class="sub">${msg('Was wir veranstalten und wie wir Unternehmen sonst erreichen. Ein Unternehmen zählt einmal: wenn es zum ersten Mal dabei ist.')}</p>
        </div>
        ${
          mayDo(this.me, 'keep events')
            ? html`<vaadin-button theme="primary" @click=${() => goTo('/veranstaltungen/neu')}
                >${icon('plus', { slot: 'prefix' })}${msg('Veranstaltung aufnehmen')}</vaadin-button
              >`
            : nothing
        }
      </div>
      <nav aria-label=${msg('Zeit')}>
        ${pageTab(!this.isPast, this.addressWith({ zeit: '', jahr: '' }), msg('Kommende'))}
        ${pageTab(this.isPast, this.addressWith({ zeit: 'vergangen' }), msg('Vergangene'))}
      </nav>
      <div class="filters">${this.isPast ? this.renderYears() : nothing} ${this.renderForms()} ${this.renderKinds()}</div>
      ${this.renderRows()}
    </div>`
  }

  private renderYears() {
    return this.renderFilter('jahr', msg('Jahr'), [
      { value: '', label: msg('alle') },
      ...this.years.map((year) => ({ value: String(year), label: String(year) })),
    ])
  }

  private renderForms() {
    return this.renderFilter('form', msg('Was'), [
      { value: '', label: msg('alles') },
      ...eventForms.map((form) => ({ value: form, label: word(eventFormLabels[form]) })),
    ])
  }

  private renderKinds() {
    const kinds = this.catalogues.value?.eventKinds ?? []
    return this.renderFilter('art', msg('Art'), [
      { value: '', label: msg('alle') },
      ...kinds.map((kind) => ({ value: kind.id, label: catalogueWord(kind) })),
    ])
  }

  private renderFilter(filter: Filter, label: string, items: { value: string; label: string }[]) {
    const value = this.address.get(filter) ?? ''
    return html`<vaadin-select
      label=${label}
      placeholder=${items[0]?.label ?? ''}
      .items=${items}
      .value=${value}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        if (detail.value !== value) goTo(this.addressWith({ [filter]: detail.value }))
      }}
    ></vaadin-select>`
  }

  private renderRows() {
    const { rows, isFirst, isComplete, error } = this.events
    return html`<h2 class="vh">${this.isPast ? msg('Vergangene Veranstaltungen') : msg('Kommende Veranstaltungen')}</h2>
      ${isFirst ? html`<lotse-loading></lotse-loading>` : nothing}
      ${rows.length === 0 && isComplete && !isFirst && !error ? html`<lotse-empty>${this.emptyWords}</lotse-empty>` : nothing}
      <ul class="rows opening events">
        ${repeat(rows, ({ id }) => id, this.renderEvent)}
      </ul>
      ${
        isComplete && !error
          ? nothing
          : html`<lotse-more-below
              .count=${rows.length}
              .error=${error}
              @more-wanted=${() => (error && rows.length === 0 ? this.events.reload() : this.events.more())}
            ></lotse-more-below>`
      }`
  }

  private get emptyWords(): string {
    return this.isPast
      ? msg('Hier steht noch keine. Mit einem anderen Jahr oder ohne Filter sehen Sie vielleicht mehr.')
      : msg('Es steht nichts an. Die nächste Veranstaltung nimmt die Koordination hier auf.')
  }

  private readonly renderEvent = (event: HeldEvent) => html`<li>
    <span class="when">${whenWords(event)}</span>
    <span class="what">
      <a class="whole name" href="/veranstaltungen/${event.id}">${event.title}</a>
      <span class="q s">${[isCampaign(event) ? word(eventFormLabels[event.form]) : '', event.place ?? ''].filter(Boolean).join(' · ')}</span>
    </span>
    <span class="q s numbers">${numbersOf(event, this.me.today).join(' · ')}</span>
    ${icon('chevronRight')}
  </li>`

  private get address(): URLSearchParams {
    return new URLSearchParams(searchOf(this.location))
  }

  private get isPast(): boolean {
    return this.address.get('zeit') === 'vergangen'
  }

  private addressWith(change: Record<string, string>): string {
    const address = this.address
    for (const [name, value] of Object.entries(change)) {
      if (value === '') address.delete(name)
      else address.set(name, value)
    }
    return `/veranstaltungen${address.size > 0 ? `?${address}` : ''}`
  }

  /** What the server is asked; a mistyped address asks for less, and never fails. */
  private get asked(): string {
    const asked = new URLSearchParams({ time: this.isPast ? 'past' : 'upcoming' })
    const [year, form, kind] = [this.address.get('jahr'), this.address.get('form'), this.address.get('art')]
    if (this.isPast && /^\d{4}$/.test(year ?? '')) asked.set('year', year ?? '')
    const known = eventForms.find((one) => one === form)
    if (known) asked.set('form', known)
    if (/^[0-9a-f-]{36}$/.test(kind ?? '')) asked.set('kindId', kind ?? '')
    return asked.toString()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-events-view': EventsView
  }
}
