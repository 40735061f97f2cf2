import '@vaadin/button'
import '@vaadin/text-field'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { CaseRow } from '#contract/cases'
import { goTo, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { meContext } from '../app/session.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { Narrow } from '../components/narrow.ts'
import { PagedRows } from '../components/paged-rows.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchCaseCounts, fetchCases, fetchCatalogues } from './api.ts'
import './case-filters.ts'
import './case-grid.ts'
import './case-list.ts'
import { caseAddress } from './case-row-words.ts'
import {
  type CasesFilter,
  type CaseView,
  caseViews,
  filterOf,
  filterOfView,
  searchOfFilter,
  viewOf,
} from './cases-address.ts'
import { casesViewStyles } from './cases-view-styles.ts'
import { goToSearched, type Place, placeAt, rememberPlace, rememberSearched, searchedAt } from './searched.ts'

/** Fälle: every case one may see, narrowed by what stands in the address, and searched by what stands nowhere. */
@customElement('lotse-cases-view')
export class CasesView extends LitElement {
  static override styles = [shared, theme, casesViewStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private typed = ''
  /** Where to go once its rows are there. */
  private place: Place | undefined
  private readonly narrow = new Narrow(this)

  private readonly cases = new PagedRows<CaseRow>(
    this,
    () => JSON.stringify([searchOfFilter(this.filter), this.searched]),
    ({ key, ...page }) => {
      const [address, searched] = JSON.parse(key) as [string, string]
      return fetchCases(filterOf(address), searched, page)
    },
    () => this.place?.rows ?? 0,
  )
  private readonly counts = new Task(this, { args: () => [], task: (_, { signal }) => fetchCaseCounts(signal) })
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  protected readonly onRecorded = new OnRecorded(this, () => {
    void this.cases.reload()
    void this.counts.run()
  })

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('location')) return
    this.typed = searchedAt(this.location)
    this.place = placeAt(this.location)
  }

  /** Back from a case, the list stands as it was left. */
  protected override async updated(): Promise<void> {
    const { place } = this
    if (!place || this.cases.isLoading) return
    this.place = undefined
    await this.renderRoot.querySelector('lotse-case-grid')?.goToRow(place.first)
    await this.renderRoot.querySelector('lotse-case-list')?.updateComplete
    window.scrollTo(0, place.top)
  }

  protected override render() {
    return html`
      <div class="page">
        <div class="head"><h1>${msg('Fälle')}</h1>${this.renderSearch()}</div>
        ${this.renderViews()}
        <div class="narrowed">
          <lotse-case-filters
            .filter=${this.filter}
            .counsellors=${this.catalogues.value?.counsellors ?? []}
            ?leads=${this.me.counsellor !== null}
            ?knowsRestricted=${(this.counts.value?.restricted ?? 0) > 0}
            @filter-chosen=${({ detail }: CustomEvent<CasesFilter>) => this.show({ ...this.filter, ...detail })}
          ></lotse-case-filters>
          <span class="meta" role="status">${this.howMany}</span>
        </div>
        ${this.renderCases()}
      </div>
    `
  }

  private renderSearch() {
    const label = msg('Fälle suchen')
    return html`
      <vaadin-text-field
        class="search"
        accessible-name=${label}
        placeholder=${msg('Name oder Fallnummer')}
        autocomplete="off"
        maxlength="200"
        clear-button-visible
        .value=${this.typed}
        @value-changed=${this.search}
      >
        <span slot="prefix">${icon('search')}</span>
      </vaadin-text-field>
    `
  }

  private renderViews() {
    const current = viewOf(this.filter)
    const views = this.me.counsellor ? caseViews : caseViews.filter((view) => view !== 'mine')
    return html`
      <nav class="views" aria-label=${msg('Ansichten')}>
        ${views.map(
          (view) => html`
            <a href="/faelle${searchOfFilter(filterOfView[view])}" aria-current=${view === current ? 'page' : nothing}>
              ${viewNames()[view]} <span>${this.countOf(view)}</span>
            </a>
          `,
        )}
      </nav>
    `
  }

  private renderCases() {
    const { rows, isComplete, isFirst, error } = this.cases
    if (isFirst) return html`<lotse-loading></lotse-loading>`
    if (error && rows.length === 0)
      return html`<lotse-failure .error=${error} @retry=${() => this.cases.reload()}></lotse-failure>`
    if (rows.length === 0) return this.renderEmpty()
    if (this.narrow.matches)
      return html`<lotse-case-list .rows=${rows} ?complete=${isComplete} .error=${error} .today=${this.me.today} @more-wanted=${this.more} @click=${() => this.keepPlace(0)}></lotse-case-list>`
    return html`<lotse-case-grid
      .rows=${rows}
      ?complete=${isComplete}
      ?withoutLead=${this.filter.lead !== undefined}
      .today=${this.me.today}
      @more-wanted=${this.more}
      @place-left=${({ detail }: CustomEvent<number>) => this.keepPlace(detail)}
      @case-opened=${({ detail }: CustomEvent<string>) => goTo(caseAddress(detail))}
    ></lotse-case-grid>`
  }

  private renderEmpty() {
    const isNarrowed = this.searched !== '' && Object.keys(this.filter).length > 0
    return html`<lotse-empty>
      ${this.emptyWords}
      ${isNarrowed ? html`<p><vaadin-button @click=${this.searchAll}>${msg('In allen Fällen suchen')}</vaadin-button></p>` : nothing}
    </lotse-empty>`
  }

  private get filter(): CasesFilter {
    return filterOf(searchOf(this.location), this.me?.counsellor ? 'mine' : 'open')
  }

  private get searched(): string {
    return this.typed.trim()
  }

  private countOf(view: CaseView): string {
    const counts = this.counts.value
    return counts ? count(counts[view]) : ''
  }

  /** Known for a view as it stands, and once the last row is there. */
  private get howMany(): string {
    const view = this.searched === '' ? viewOf(this.filter) : null
    const known = this.cases.isComplete && !this.cases.isLoading ? this.cases.rows.length : undefined
    const number = known ?? (view && this.counts.value?.[view])
    if (number === undefined || number === null) return ''
    return number === 1 ? msg('1 Fall') : msg(str`${count(number)} Fälle`)
  }

  private get emptyWords(): string {
    const { missing, lead, status } = this.filter
    if (this.searched) return msg(str`Zu „${this.searched}“ gibt es hier keinen Fall. Vielleicht anders geschrieben?`)
    if (missing) return msg('Hier fehlt nichts: Jeder Fall hat seine Themen und seine Zielgruppe. Gut so.')
    if (lead === 'me' && status === 'open')
      return msg('Sie haben gerade keinen offenen Fall. Mit B oder + tragen Sie das erste Gespräch ein.')
    return msg('Hier ist noch kein Fall.')
  }

  private readonly search = ({ detail }: CustomEvent<{ value: string }>) => {
    if (detail.value === this.typed) return
    this.typed = detail.value
    rememberSearched(this.searched)
  }

  private keepPlace(first: number) {
    rememberPlace({ rows: this.cases.rows.length, first, top: window.scrollY })
  }

  private readonly more = () => void this.cases.more()

  /** The button goes with what it stood for: the search keeps the focus. */
  private readonly searchAll = () => {
    this.show({})
    this.renderRoot.querySelector<HTMLElement>('.search')?.focus()
  }

  private show(filter: CasesFilter) {
    goToSearched(`/faelle${searchOfFilter(filter)}`, this.searched)
  }
}

const viewNames = (): Record<CaseView, string> => ({
  mine: msg('Meine offenen'),
  open: msg('Alle offenen'),
  missing: msg('Zu ergänzen'),
  closed: msg('Geschlossene'),
})

declare global {
  interface HTMLElementTagNameMap {
    'lotse-cases-view': CasesView
  }
}
