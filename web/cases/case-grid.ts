import '@vaadin/grid'
import '@vaadin/grid/vaadin-grid-column.js'
import { msg, str } from '@lit/localize'
import type { Grid, GridDataProviderCallback, GridDataProviderParams } from '@vaadin/grid'
import { columnBodyRenderer, columnHeaderRenderer } from '@vaadin/grid/lit.js'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { CaseRow } from '#contract/cases'
import type { Day } from '#rules/calendar'
import type { CaseSort, SortDirection } from '#terms/cases'
import { gridWords } from '../app/vaadin-words.ts'
import { clientName } from '../components/client-name.ts'
import { nearDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { lockSign } from '../components/lock-sign.ts'
import { Narrow } from '../components/narrow.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { caseGridStyles } from './case-grid-styles.ts'
import { caseAddress, topicsOfCase } from './case-row-words.ts'
import { sortName } from './filter-words.ts'

const pageSize = 50

/**
 * The list of cases at a desk. Announces `more-wanted` as one scrolls, `case-opened` with the id, `sort-wanted` with a
 * column's order, and `place-left` with the first row in sight.
 */
@customElement('lotse-case-grid')
export class CaseGrid extends LitElement {
  static override styles = [shared, theme, caseGridStyles]

  /** Which list the rows are of: another one begins at its top. */
  @property({ attribute: false }) list: string | undefined
  @property({ attribute: false }) rows: readonly CaseRow[] = []
  /** Whether no row comes after these. */
  @property({ type: Boolean }) complete = false
  @property() today: Day = ''
  /** Where all cases are one person's, the column says nothing. */
  @property({ type: Boolean }) withoutLead = false
  /** Where the list is ordered or narrowed by it, one wants to see the day of opening. */
  @property({ type: Boolean }) withOpening = false
  @property() sort: CaseSort = 'lastEntry'
  @property() order: SortDirection = 'desc'
  @query('vaadin-grid') private grid!: Grid<CaseRow>
  /** With the drawer beside it there is room for who, which group, what about and when. */
  private readonly narrow = new Narrow(this, 1240)
  private readonly asked = new Map<number, GridDataProviderCallback<CaseRow>>()

  protected override render() {
    const narrow = this.narrow.matches
    return html`
      <vaadin-grid
        aria-label=${msg('Fälle')}
        .i18n=${gridWords()}
        .pageSize=${pageSize}
        .size=${this.complete ? this.rows.length : this.rows.length + pageSize}
        .dataProvider=${this.provide}
        @click=${this.openByPress}
        @keydown=${this.openByKey}
      >
        <vaadin-grid-column width="132px" flex-grow="0" .hidden=${narrow} ${this.head('number')} ${this.number()}></vaadin-grid-column>
        <vaadin-grid-column row-header width="180px" flex-grow="4" ${this.head('name')} ${this.client()}></vaadin-grid-column>
        <vaadin-grid-column width="136px" flex-grow="0" header=${msg('Zielgruppe')} ${this.group()}></vaadin-grid-column>
        <vaadin-grid-column width="120px" flex-grow="2" header=${msg('Themen')} ${this.topics()}></vaadin-grid-column>
        <vaadin-grid-column
          width="150px"
          flex-grow="1"
          .hidden=${narrow || this.withoutLead}
          ${this.head('lead')}
          ${this.lead()}
        ></vaadin-grid-column>
        <vaadin-grid-column width="150px" flex-grow="1" header=${msg('Wohnort, Sitz')} .hidden=${narrow || this.withOpening} ${this.place()}></vaadin-grid-column>
        <vaadin-grid-column width="176px" flex-grow="0" ${this.head('lastEntry')} ${this.lastEntry()}></vaadin-grid-column>
        <vaadin-grid-column width="176px" flex-grow="0" .hidden=${narrow || !this.withOpening} ${this.head('opened')} ${this.opening()}></vaadin-grid-column>
      </vaadin-grid>
    `
  }

  async goToRow(index: number): Promise<void> {
    await this.updateComplete
    this.grid.scrollToIndex(index)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // While the old rows still are: of the new ones, none far down need be asked for.
    if (changed.get('list') !== undefined) this.grid.scrollToIndex(0)
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('rows')
    if (!before && !changed.has('complete')) return
    const goesOn = before === undefined || before[0] === this.rows[0]
    if (goesOn) {
      this.answer()
    } else {
      // What was asked for of the rows before is asked for anew.
      this.asked.clear()
      this.grid.clearCache()
    }
  }

  /** A press orders the list by this column; another turns it round. */
  private readonly head = (sort: CaseSort) =>
    columnHeaderRenderer(() => {
      const direction = sort === this.sort ? this.order : undefined
      const words = sortName(sort)
      const how = direction === 'asc' ? msg('aufsteigend geordnet') : msg('absteigend geordnet')
      return html`<button
        class="sort"
        title=${msg(str`Nach ${words} ordnen`)}
        aria-label=${direction ? `${words}, ${how}` : words}
        @click=${() => this.dispatchEvent(new CustomEvent('sort-wanted', { detail: sort }))}
      >
        ${words}${direction ? icon(direction === 'asc' ? 'arrowUp' : 'arrowDown') : nothing}
      </button>`
    }, [this.sort, this.order])

  private readonly number = () =>
    columnBodyRenderer<CaseRow>(({ number }) => html`<span class="number">${number}</span>`, [])

  private readonly client = () =>
    columnBodyRenderer<CaseRow>(
      ({ id, client, restricted }) => html`<span class="who">
        <a class="cut" href=${caseAddress(id)} title=${client.name} tabindex="-1">${clientName(client)}</a>${restricted ? lockSign() : nothing}
      </span>`,
      [],
    )

  private readonly group = () =>
    columnBodyRenderer<CaseRow>(
      ({ targetGroup }) => html`<lotse-target-group form="short" .group=${targetGroup}></lotse-target-group>`,
      [],
    )

  private readonly topics = () => columnBodyRenderer<CaseRow>((row) => html`${topicsOfCase(row)}`, [])
  private readonly lead = () => columnBodyRenderer<CaseRow>(({ lead }) => html`${lead.name}`, [])
  private readonly place = () => columnBodyRenderer<CaseRow>(({ place }) => html`${place ?? nothing}`, [])
  private readonly opening = () =>
    columnBodyRenderer<CaseRow>(({ openedOn }) => html`${nearDay(openedOn, this.today)}`, [this.today])
  private readonly lastEntry = () =>
    columnBodyRenderer<CaseRow>(({ lastEntryOn }) => html`${nearDay(lastEntryOn, this.today)}`, [this.today])

  /** The grid asks for what comes into sight; what is not loaded yet is asked for in turn. */
  private readonly provide = (
    { page }: GridDataProviderParams<CaseRow>,
    callback: GridDataProviderCallback<CaseRow>,
  ) => {
    this.asked.set(page, callback)
    this.answer()
  }

  private answer(): void {
    for (const [page, callback] of [...this.asked]) {
      const rows = this.rows.slice(page * pageSize, (page + 1) * pageSize)
      if (rows.length < pageSize && !this.complete) continue
      this.asked.delete(page)
      callback(rows)
    }
    if (this.asked.size > 0) this.dispatchEvent(new Event('more-wanted'))
  }

  /** Anywhere in a row; on the name it is a link, with all a link can do. */
  private readonly openByPress = (event: MouseEvent) => {
    this.tellPlace(event)
    if (!(event.target as Element).closest('a')) this.open(event)
  }

  private readonly openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    this.tellPlace(event)
    this.open(event)
  }

  /** Of rows all alike in height, the one at the top is as many before the pressed one as fit above it. */
  private tellPlace(event: MouseEvent | KeyboardEvent) {
    const { index, section } = this.grid.getEventContext(event)
    if (index === undefined || section !== 'body') return
    const cell = (event.target as Element).closest('vaadin-grid-cell-content')?.getBoundingClientRect()
    const above = cell ? Math.round((cell.top - this.grid.getBoundingClientRect().top) / cell.height) - 1 : 0
    this.dispatchEvent(new CustomEvent('place-left', { detail: Math.max(0, index - above) }))
  }

  private open(event: MouseEvent | KeyboardEvent) {
    const { item, section } = this.grid.getEventContext(event)
    if (item && section === 'body') this.dispatchEvent(new CustomEvent('case-opened', { detail: item.id }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-grid': CaseGrid
  }
}
