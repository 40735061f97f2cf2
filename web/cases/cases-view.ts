import '@vaadin/button'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { classMap } from 'lit/directives/class-map.js'
import type { Me } from '#contract/accounts'
import type { CaseRow } from '#contract/cases'
import type { SavedView } from '#contract/views'
import type { CaseSort } from '#terms/cases'
import { goTo, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { Narrow } from '../components/narrow.ts'
import { PagedRows } from '../components/paged-rows.ts'
import { Printing } from '../components/printing.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchCaseCounts, fetchCases, fetchCatalogues } from './api.ts'
import './case-filters.ts'
import './case-grid.ts'
import './case-list.ts'
import { caseAddress } from './case-row-words.ts'
import './case-print.ts'
import './case-search.ts'
import './case-views.ts'
import { type CasesFilter, filterOf, orderIn, searchOfFilter, showsOpening, sortedBy, viewOf } from './cases-address.ts'
import { casesViewStyles } from './cases-view-styles.ts'
import { casesWords, emptyWords, rowsOnPaper } from './cases-words.ts'
import './export-dialog.ts'
import { filterWords } from './filter-words.ts'
import { ListPlace } from './list-place.ts'
import { OwnViews } from './own-views.ts'
import { goToSearched, rememberSearched, searchedAt } from './searched.ts'
import { TypedSearch } from './typed-search.ts'
import './view-dialog.ts'
import type { ViewChange, ViewWanted } from './view-dialog.ts'

/** Fälle: every case one may see, narrowed by what stands in the address, and searched by what stands nowhere. */
@customElement('lotse-cases-view')
export class CasesView extends LitElement {
  static override styles = [shared, theme, casesViewStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  private readonly place: ListPlace = new ListPlace(this, () => this.cases)
  private readonly narrow = new Narrow(this)
  private readonly search = new TypedSearch(this, rememberSearched)
  private readonly own = new OwnViews(this)
  private readonly printing = new Printing(this)
  private readonly cases = new PagedRows<CaseRow>(
    this,
    () => JSON.stringify([searchOfFilter(this.filter), this.searched]),
    ({ key, ...page }) => {
      const [address, searched] = JSON.parse(key) as [string, string]
      return fetchCases(filterOf(address), searched, page)
    },
    { atFirst: () => this.place.rows, keepsRows: true },
  )
  private readonly counts = new Task(this, { args: () => [], task: (_, { signal }) => fetchCaseCounts(signal) })
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  protected readonly onRecorded = new OnRecorded(this, () => {
    void this.cases.reload()
    void this.counts.run()
  })

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('location')) return
    this.search.begin(searchedAt(this.location))
    this.place.comeTo(this.location)
  }

  protected override render() {
    const words = filterWords(this.filter, this.catalogues.value, this.leads)
    return html`
      <div class=${classMap({ page: true, 'no-print': true, before: this.cases.isOfBefore })}>
        <div class="head">
          <h1>${msg('Fälle')}</h1>
          <lotse-case-search
            .typed=${this.search.typed}
            @search-typed=${({ detail }: CustomEvent<string>) => this.search.type(detail)}
          ></lotse-case-search>
          ${this.renderActs()}
        </div>
        <lotse-case-views
          .filter=${this.filter}
          .counts=${this.counts.value}
          .views=${this.own.all}
          ?leads=${this.leads}
          @saving-wanted=${() => this.openView()}
          @change-wanted=${({ detail }: CustomEvent<SavedView>) => this.openView(detail)}
        ></lotse-case-views>
        <div class="narrowed">
          <lotse-case-filters
            .filter=${this.filter}
            .catalogues=${this.catalogues.value}
            .today=${this.me.today}
            ?leads=${this.leads}
            ?knowsRestricted=${(this.counts.value?.restricted ?? 0) > 0}
            ?withOrder=${this.narrow.matches}
            @filter-chosen=${({ detail }: CustomEvent<CasesFilter>) => this.show({ ...this.filter, ...detail })}
          ></lotse-case-filters>
          <span class="meta" role="status">${this.howMany}</span>
        </div>
        ${this.renderCases()}
      </div>
      ${this.renderPrint(words)} ${this.renderDialogs(words)}
    `
  }

  private renderActs() {
    const print = msg('Liste drucken')
    return html`<div class="acts desk">
      ${
        mayDo(this.me, 'export lists')
          ? html`<vaadin-button @click=${this.takeOut}>${icon('download', { slot: 'prefix' })}${msg('Ausgeben')}</vaadin-button>`
          : nothing
      }
      <vaadin-button theme="icon" aria-label=${print} title=${print} @click=${this.print}>${icon('printer')}</vaadin-button>
    </div>`
  }

  private renderPrint(words: string[]) {
    if (!this.printing.isOn) return nothing
    const { rows, isComplete } = this.cases
    return html`<lotse-case-print .rows=${rows} ?complete=${isComplete} .me=${this.me} .words=${words} searched=${this.searched}></lotse-case-print>`
  }

  private renderDialogs(words: string[]) {
    return html`
      <lotse-view-dialog
        .views=${this.own.all}
        .words=${words}
        .error=${this.own.error}
        ?saving=${this.own.saving}
        @view-wanted=${({ detail }: CustomEvent<ViewWanted>) => this.closeAfter(this.own.save(detail, this.filter))}
        @change-wanted=${({ detail }: CustomEvent<ViewChange>) => this.closeAfter(this.own.change(detail))}
      ></lotse-view-dialog>
      <lotse-export-dialog .words=${words}></lotse-export-dialog>
    `
  }

  private renderCases() {
    const { rows, isComplete, isFirst, error } = this.cases
    if (isFirst) return html`<lotse-loading></lotse-loading>`
    if (error && rows.length === 0)
      return html`<lotse-failure .error=${error} @retry=${() => this.cases.reload()}></lotse-failure>`
    if (rows.length === 0) return this.renderEmpty()
    if (this.narrow.matches)
      return html`<lotse-case-list day=${showsOpening(this.filter) ? 'openedOn' : 'lastEntryOn'} .rows=${rows} ?complete=${isComplete} .error=${error} .today=${this.me.today} @more-wanted=${() => this.cases.more()} @click=${() => this.place.leave(0)}></lotse-case-list>`
    return html`<lotse-case-grid
      .list=${this.cases.key}
      .rows=${rows}
      ?complete=${isComplete}
      ?withoutLead=${this.filter.lead !== undefined}
      ?withOpening=${showsOpening(this.filter)}
      .sort=${orderIn(this.filter).sort}
      .order=${orderIn(this.filter).direction}
      .today=${this.me.today}
      @sort-wanted=${({ detail }: CustomEvent<CaseSort>) => this.show(sortedBy(detail, this.filter))}
      @more-wanted=${() => this.cases.more()}
      @place-left=${({ detail }: CustomEvent<number>) => this.place.leave(detail)}
      @case-opened=${({ detail }: CustomEvent<string>) => goTo(caseAddress(detail))}
    ></lotse-case-grid>`
  }

  private renderEmpty() {
    const isNarrowed = this.searched !== '' && Object.keys(this.filter).length > 0
    return html`<lotse-empty>
      ${emptyWords(this.filter, this.searched)}
      ${isNarrowed ? html`<p><vaadin-button @click=${this.searchAll}>${msg('In allen Fällen suchen')}</vaadin-button></p>` : nothing}
    </lotse-empty>`
  }

  private get filter(): CasesFilter {
    return filterOf(searchOf(this.location), this.me?.counsellor ? 'mine' : 'open')
  }

  private get searched(): string {
    return this.search.searched
  }

  private get leads(): boolean {
    return this.me.counsellor !== null
  }

  /** Known for a view as it stands, and once the last row is there. */
  private get howMany(): string {
    const { isComplete, isLoading, rows } = this.cases
    const view = this.searched === '' ? viewOf(this.filter) : null
    return casesWords(isComplete && !isLoading ? rows.length : view ? this.counts.value?.[view] : undefined)
  }

  /** The button goes: the search keeps the focus. */
  private readonly searchAll = () => {
    this.show({})
    this.renderRoot.querySelector('lotse-case-search')?.focus()
  }

  private openView(view?: SavedView) {
    this.own.forgetError()
    void this.renderRoot.querySelector('lotse-view-dialog')?.open(view)
  }

  private async closeAfter(isDone: Promise<boolean>) {
    if (await isDone) this.renderRoot.querySelector('lotse-view-dialog')?.close()
  }

  private readonly takeOut = () => {
    this.search.settle()
    const asked = { ...this.filter, ...(this.searched && { search: this.searched }) }
    void this.renderRoot.querySelector('lotse-export-dialog')?.open(asked)
  }

  private readonly print = async () => {
    this.search.settle()
    await this.updateComplete
    await this.cases.all(rowsOnPaper)
    await this.printing.print()
  }

  private show(filter: CasesFilter) {
    this.search.settle()
    goToSearched(`/faelle${searchOfFilter(filter)}`, this.searched)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-cases-view': CasesView
  }
}
