import '@vaadin/select'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Catalogues } from '#contract/catalogues'
import type { Day } from '#rules/calendar'
import { type CaseSort, caseSorts, type SortDirection, usualDirection } from '#terms/cases'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { caseFilterStyles } from './case-filter-styles.ts'
import { type CasesFilter, narrowingsOf } from './cases-address.ts'
import {
  type Between,
  betweenEnds,
  betweenName,
  betweens,
  betweenWords,
  type Chosen,
  choicesFor,
  chosen,
  chosenName,
  restrictedName,
  sortName,
} from './filter-words.ts'
import './period-dialog.ts'
import type { ChosenPeriod, PeriodDialog } from './period-dialog.ts'

/** What the list is narrowed to, as chips; the dashed ones add to it. Announces `filter-chosen` with what changed. */
@customElement('lotse-case-filters')
export class CaseFilters extends LitElement {
  static override styles = [shared, theme, caseFilterStyles]

  @property({ attribute: false }) filter: CasesFilter = {}
  @property({ attribute: false }) catalogues: Catalogues | undefined
  @property() today: Day = ''
  /** Whether the one who looks leads cases. */
  @property({ type: Boolean }) leads = false
  /** Whether they know of a restricted case. */
  @property({ type: Boolean }) knowsRestricted = false
  /** Where no column heads order the list. */
  @property({ type: Boolean }) withOrder = false
  @query('lotse-period-dialog') private periodDialog!: PeriodDialog

  /** Where the keyboard goes once the address is another. */
  private wanted: { of: string; isChosen: boolean } | undefined

  protected override updated(): void {
    if (!this.wanted) return
    const { of, isChosen } = this.wanted
    const target = this.renderRoot.querySelector<HTMLElement>(`[data-of="${of}"]`)
    if (!target || target.matches('.on') !== isChosen) return
    this.wanted = undefined
    target.focus()
  }

  protected override render() {
    return html`
      ${chosen.map((name) => this.renderChosen(name))} ${betweens.map((name) => this.renderPeriod(name))}
      ${chosen.map((name) => this.renderOffer(name))} ${betweens.map((name) => this.renderPeriodOffer(name))}
      ${this.knowsRestricted || this.filter.restricted ? this.renderRestricted() : nothing}
      ${
        narrowingsOf(this.filter).length > 1
          ? html`<button class="link all" @click=${this.removeAll}>${msg('Alle Filter entfernen')}</button>`
          : nothing
      }
      ${this.withOrder ? this.renderOrder() : nothing}
      <lotse-period-dialog .today=${this.today} @period-chosen=${this.takePeriod}></lotse-period-dialog>
    `
  }

  private renderChosen(name: Chosen) {
    const value = this.filter[name]
    if (value === undefined) return nothing
    const choices = choicesFor(name, this.catalogues, this.leads)
    const label = choices.find((choice) => choice.value === value)?.label ?? '…'
    return this.renderChip(name, `${chosenName(name)}: ${label}`, { [name]: undefined })
  }

  private renderChip(of: string, words: string, without: Partial<Record<keyof CasesFilter, undefined>>) {
    return html`
      <button class="chip on" data-of=${of} aria-label=${msg(str`${words}. Filter entfernen`)} @click=${() => this.choose(without, of)}>
        <span class="cut">${words}</span> ${icon('close')}
      </button>
    `
  }

  private renderOffer(name: Chosen) {
    if (this.filter[name] !== undefined) return nothing
    const choices = choicesFor(name, this.catalogues, this.leads)
    const label = chosenName(name)
    return html`
      <vaadin-select
        data-of=${name}
        accessible-name=${msg(str`Nach ${label} eingrenzen`)}
        placeholder=${label}
        .items=${choices}
        @change=${(event: Event) => this.choose({ [name]: (event.target as Select).value }, name)}
      >
        <span slot="prefix">${icon('plus')}</span>
      </vaadin-select>
    `
  }

  private renderRestricted() {
    if (this.filter.restricted) return this.renderChip('restricted', restrictedName(), { restricted: undefined })
    return html`<button class="chip dashed" data-of="restricted" @click=${() => this.choose({ restricted: 'yes' }, 'restricted')}>
      ${icon('plus')} ${restrictedName()}
    </button>`
  }

  private renderPeriod(name: Between) {
    const { from, to } = betweenEnds[name]
    const words = betweenWords(this.filter[from], this.filter[to])
    if (words === '') return nothing
    return this.renderChip(name, `${betweenName(name)}: ${words}`, { [from]: undefined, [to]: undefined })
  }

  private renderPeriodOffer(name: Between) {
    const { from, to } = betweenEnds[name]
    if (this.filter[from] !== undefined || this.filter[to] !== undefined) return nothing
    const label = betweenName(name)
    return html`
      <button class="chip dashed" data-of=${name} aria-label=${msg(str`Nach ${label} eingrenzen`)} @click=${() => this.periodDialog.open(name)}>
        ${icon('plus')} ${label}
      </button>
    `
  }

  private renderOrder() {
    const { sort = 'lastEntry', order = usualDirection[sort] } = this.filter
    return html`
      <vaadin-select
        class="order"
        accessible-name=${msg('Ordnen nach')}
        .items=${orders()}
        .value=${`${sort} ${order}`}
        @change=${this.takeOrder}
      >
        <span slot="prefix">${icon('sort')}</span>
      </vaadin-select>
    `
  }

  private readonly takePeriod = ({ detail }: CustomEvent<ChosenPeriod>) => {
    const { from, to } = betweenEnds[detail.name]
    this.choose({ [from]: detail.from, [to]: detail.to }, detail.name)
  }

  private readonly takeOrder = (event: Event) => {
    const [sort, order] = (event.target as Select).value.split(' ') as [CaseSort, SortDirection]
    this.choose({ sort, order })
  }

  private readonly removeAll = () => {
    const [first] = chosen
    this.choose(Object.fromEntries(narrowingsOf(this.filter).map((name) => [name, undefined])), first)
  }

  /** What one pressed goes: the keyboard goes on at the chip that comes for it, or the offer that comes back. */
  private choose(change: Partial<Record<keyof CasesFilter, string | undefined>>, of?: string) {
    const isChosen = Object.values(change).some((value) => value !== undefined)
    this.wanted = of === undefined ? undefined : { of, isChosen }
    this.dispatchEvent(new CustomEvent('filter-chosen', { detail: change }))
  }
}

const orders = () =>
  caseSorts.flatMap((sort) => {
    const [usual, other] = usualDirection[sort] === 'asc' ? ['asc', 'desc'] : ['desc', 'asc']
    const label = msg(str`nach ${sortName(sort)}`)
    return [
      { value: `${sort} ${usual}`, label },
      { value: `${sort} ${other}`, label: msg(str`${label}, umgekehrt`) },
    ]
  })

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-filters': CaseFilters
  }
}
