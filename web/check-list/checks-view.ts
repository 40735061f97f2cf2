import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { CheckRow } from '#contract/check-list'
import { type CheckFilter, checkFilterLabels, checkFilters } from '#terms/check-list'
import type { CheckKind } from '#terms/checks'
import { word } from '../app/locale.ts'
import { goTo, searchOf } from '../app/navigation.ts'
import { mayDo, meContext } from '../app/session.ts'
import { KeepPlace } from '../components/focus.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import '../components/more-below.ts'
import { PagedRows } from '../components/paged-rows.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchCheckCounts, fetchChecks } from './api.ts'
import { renderCheckRow } from './check-row.ts'
import { type ChecksShown, checksAddress, shownIn } from './checks-address.ts'
import { checksStyles } from './checks-styles.ts'
import './remind-dialog.ts'

/** Checks: every Willkommens-Check one may know of, who is at what point, and whom to remind. */
@customElement('lotse-checks-view')
export class ChecksView extends LitElement {
  static override styles = [theme, shared, checksStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly checks = new PagedRows<CheckRow>(
    this,
    () => searchOf(this.location),
    ({ key, ...page }) => fetchChecks(shownIn(key), page),
    { keepsRows: true },
  )
  private readonly counts = new Task(this, {
    args: () => [this.shown.kind] as const,
    task: ([kind], { signal }) => fetchCheckCounts(kind, signal),
  })

  constructor() {
    super()
    new KeepPlace(this)
  }

  protected override render() {
    return html`<div class="page">
        <div class="head">
          <div>
            <h1>${msg('Checks')}</h1>
            <p class="sub">${msg('Wer beim Willkommens-Check wie weit ist, und wen man erinnern sollte.')}</p>
          </div>
          <div class="acts">${this.renderActs()}</div>
        </div>
        <nav aria-label=${msg('Stand')}>${checkFilters.map((filter) => this.renderFilter(filter))}</nav>
        <nav aria-label=${msg('Art der Organisation')}>
          ${this.renderKind(undefined, msg('Unternehmen und Kommunen'))} ${this.renderKind('company', msg('nur Unternehmen'))}
          ${this.renderKind('municipality', msg('nur Kommunen'))}
        </nav>
        ${this.renderRows()}
      </div>
      <lotse-remind-dialog .today=${this.me.today} @reminded=${this.reload}></lotse-remind-dialog>`
  }

  private renderActs() {
    const waiting = this.counts.value?.waiting ?? 0
    return html`
      ${
        mayDo(this.me, 'compare checks')
          ? html`<vaadin-button @click=${() => goTo('/checks/vergleich')}>${icon('chart', { slot: 'prefix' })}${msg('Vergleich')}</vaadin-button>`
          : nothing
      }
      ${
        mayDo(this.me, 'invite to checks')
          ? html`${waiting > 0 ? html`<vaadin-button @click=${this.remind}>${msg(str`Alle erinnern (${count(waiting)})`)}</vaadin-button>` : nothing}
              <vaadin-button theme="primary" @click=${() => goTo('/checks/einladen')}
                >${icon('plus', { slot: 'prefix' })}${msg('Mehrere einladen')}</vaadin-button
              >`
          : nothing
      }
    `
  }

  private get shown(): ChecksShown {
    return shownIn(searchOf(this.location))
  }

  private renderFilter(show: CheckFilter) {
    const number = this.counts.value?.[show]
    const isOn = this.shown.show === show
    return html`<a
      class=${isOn ? 'chip on' : 'chip'}
      href=${checksAddress({ ...this.shown, show })}
      aria-current=${isOn ? 'true' : nothing}
      >${word(checkFilterLabels[show])}${number === undefined ? nothing : html` <span class="number">${count(number)}</span>`}</a
    >`
  }

  private renderKind(kind: CheckKind | undefined, name: string) {
    const isOn = this.shown.kind === kind
    return html`<a
      class=${isOn ? 'chip on' : 'chip dashed'}
      href=${checksAddress({ ...this.shown, kind })}
      aria-current=${isOn ? 'true' : nothing}
      >${name}</a
    >`
  }

  private renderRows() {
    const { rows, isFirst, isComplete, error } = this.checks
    return html`<section class="list" aria-label=${word(checkFilterLabels[this.shown.show])}>
      ${isFirst ? html`<lotse-loading></lotse-loading>` : nothing}
      ${rows.length === 0 && isComplete && !isFirst && !error ? this.renderEmpty() : nothing}
      <ul class="rows opening">
        ${repeat(
          rows,
          ({ check }) => check.id,
          (row) => renderCheckRow(row, this.me.today),
        )}
      </ul>
      ${
        isComplete && !error
          ? nothing
          : html`<lotse-more-below
              .count=${rows.length}
              .error=${error}
              @more-wanted=${() => (error && rows.length === 0 ? this.checks.reload() : this.checks.more())}
            ></lotse-more-below>`
      }
    </section>`
  }

  private renderEmpty() {
    return html`<lotse-empty
      >${emptyWords[this.shown.show]()}
      ${
        this.shown.show === 'all' && this.shown.kind === undefined
          ? nothing
          : html`<a class="link" href="/checks">${msg('Alle Checks zeigen')}</a>`
      }</lotse-empty
    >`
  }

  private readonly remind = () => void this.renderRoot.querySelector('lotse-remind-dialog')?.open()

  private readonly reload = () => {
    void this.checks.reload()
    void this.counts.run()
  }
}

const emptyWords: Record<CheckFilter, () => string> = {
  all: () =>
    msg(
      'Noch kein Check. Laden Sie mehrere Organisationen auf einmal ein, oder eine auf ihrer Seite; ausgefüllt ist er in 15 Minuten.',
    ),
  invited: () => msg('Niemand ist eingeladen, der noch nicht angefangen hat.'),
  begun: () => msg('Zurzeit ist niemand mitten im Ausfüllen.'),
  finished: () => msg('Noch ist kein Check fertig.'),
  ending: () => msg('Kein Link läuft in den nächsten sieben Tagen ab, und keiner ist unbeantwortet abgelaufen.'),
  unclaimed: () => msg('Von jedem Check ist bekannt, zu welcher Organisation er gehört.'),
  due_again: () =>
    msg('Kein Check liegt elf Monate zurück. Dann stehen die Organisationen hier, die man wieder fragen sollte.'),
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-checks-view': ChecksView
  }
}
