import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { initialState, Task, TaskStatus } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { QuarterFigures, Report } from '#contract/reports'
import { isQuarter, type Quarter, quarterOf } from '#rules/calendar'
import { partOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import '../components/copy-table.ts'
import { longQuarter } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { printedLine, printedLineStyles } from '../components/printed-line.ts'
import '../components/quarter-picker.ts'
import { loaded } from '../components/states.ts'
import type { CopiedTable } from '../components/table-text.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchBreakdowns, fetchOutcomes, fetchPossiblyTwice, fetchReport, latestReport } from './api.ts'
import { renderBreakdown, tableOfBreakdown } from './breakdown-lists.ts'
import { type BreakdownBy, breakdownHint, breakdownName } from './breakdown-names.ts'
import { checkUnitsOf } from './check-units.ts'
import { type Doors, doorsOf, reportAddress } from './doors.ts'
import { figureStyles } from './figure.ts'
import { renderGroupTable } from './group-table.ts'
import { renderMainFigures } from './main-figures.ts'
import { renderNewByQuarter } from './new-by-quarter.ts'
import { outcomeUnitsOf } from './outcome-units.ts'
import { possiblyTwiceStyles, renderPossiblyTwice } from './possibly-twice.ts'
import { reportStyles } from './report-styles.ts'
import { sectionHeadStyles } from './section-head-styles.ts'
import { latestComplete, runningIn } from './shown-quarter.ts'
import { tableOfChecks, tableOfGroups, tableOfNew, tableOfOutcomes, tableOfUnits } from './tables.ts'
import { renderUndecidedLamp } from './undecided-lamp.ts'
import { renderUnits, unitsOf } from './units.ts'
import { periodWords } from './words.ts'

/** One quarter as the centre reports it. The address says which; without one, the latest that is complete. */
@customElement('lotse-reports-view')
export class ReportsView extends LitElement {
  static override styles = [
    theme,
    shared,
    figureStyles,
    printedLineStyles,
    reportStyles,
    sectionHeadStyles,
    possiblyTwiceStyles,
  ]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly report = new Task(this, {
    task: (_, { signal }) => fetchReport(signal),
    args: () => [],
  })

  private readonly breakdowns = new Task(this, {
    task: ([quarter], { signal }) => (quarter ? fetchBreakdowns(quarter, signal) : initialState),
    args: () => [this.shown] as const,
  })

  private readonly outcomes = new Task(this, {
    task: ([quarter], { signal }) => (quarter ? fetchOutcomes(quarter, signal) : initialState),
    args: () => [this.shown] as const,
  })

  private readonly twice = new Task(this, { task: (_, { signal }) => fetchPossiblyTwice(signal), args: () => [] })

  constructor() {
    super()
    new OnRecorded(this, this.reload)
  }

  override render() {
    const { known } = this
    return html`<div class="page">${known ? this.renderKnown(known) : this.renderUnknown()}</div>`
  }

  /** From quarter to quarter the figures are there at once, and are asked for again behind them. */
  private get known(): Report | undefined {
    if (this.report.status === TaskStatus.ERROR) return undefined
    return this.report.value ?? latestReport()
  }

  private get shown(): Quarter | undefined {
    const { known } = this
    if (!known) return undefined
    const asked = partOf(this.location, 'quarter')
    if (!asked) return latestComplete(known)
    return known.quarters.some(({ quarter }) => quarter === asked) ? asked : undefined
  }

  private renderUnknown() {
    const asked = partOf(this.location, 'quarter')
    return html`<h1>${isQuarter(asked) ? longQuarter(asked) : msg('Berichte')}</h1>
      ${loaded(this.report, () => nothing)}`
  }

  private renderKnown(report: Report) {
    const { shown } = this
    const row = report.quarters.find(({ quarter }) => quarter === shown)
    return html`${row ? this.renderHead(report, row.quarter) : this.renderNoReport(report)}
      <lotse-quarter-picker
        class="no-print"
        .quarters=${report.quarters.map(({ quarter }) => quarter)}
        chosen=${shown ?? ''}
        running=${runningIn(report)}
        .addressOf=${reportAddress}
      ></lotse-quarter-picker>
      ${row ? this.renderFigures(report, row) : nothing}`
  }

  private renderHead(report: Report, quarter: Quarter) {
    return html`${printedLine(this.me)}
    <div class="head">
      <div>
        <h1>${longQuarter(quarter)}</h1>
        <p class="sub">${periodWords(quarter, report)} ${this.renderWayToRunning(report, quarter)}</p>
      </div>
      <div class="acts desk no-print">
        <vaadin-button @click=${this.print}>${icon('printer', { slot: 'prefix' })}${msg('Drucken')}</vaadin-button>
      </div>
    </div>`
  }

  /** Whoever came without an address sees the latest complete one, and from there the one that still goes on. */
  private renderWayToRunning(report: Report, quarter: Quarter) {
    const running = runningIn(report)
    if (quarter !== latestComplete(report) || running === quarter) return nothing
    return html`<a class="link no-print" href=${reportAddress(running)}>${msg(str`Zum laufenden ${longQuarter(running)}`)}</a>`
  }

  private renderNoReport({ countingStart, to }: Report) {
    const [first, last] = [longQuarter(quarterOf(countingStart)), longQuarter(quarterOf(to))]
    return html`<h1>${msg('Dieses Quartal gibt es nicht')}</h1>
      <p class="sub">
        ${msg(str`Berichte gibt es vom ${first} bis zum ${last}.`)}
        <a class="link" href="/berichte">${msg('Zum letzten vollen Quartal')}</a>
      </p>`
  }

  private renderFigures(report: Report, row: QuarterFigures) {
    const doors = doorsOf(this.me)
    return html`${renderMainFigures(report, row.quarter, doors)}
      ${this.twice.value ? renderPossiblyTwice(this.twice.value, this.me) : nothing}
      <div class="report">
        <section>
          ${head(msg('Neu beraten je Quartal'), this.hintOfDoors, tableOfNew(report, row.quarter))}
          ${renderNewByQuarter(report, row.quarter, doors)}
        </section>
        <aside>
          ${renderUndecidedLamp(row, this.me)}
          <section>
            ${head(msg('Im Quartal'), msg('jedes für sich gezählt'), tableOfUnits(row))} ${renderUnits(unitsOf(row, doors))}
          </section>
          <section>
            ${head(msg('Willkommens-Check'), msg('jedes für sich gezählt'), tableOfChecks(row))}
            ${renderUnits(checkUnitsOf(row, doors))}
          </section>
          ${this.renderOutcomes(row, doors)}
          ${besideFigures.map((by) => this.renderBreakdown(by, doors))}
        </aside>
        <div class="more">
          <section>
            ${head(msg('Nach Zielgruppe'), msg('Wer öfter kommt, zählt einmal'), tableOfGroups(row, report.countingStart))}
            ${renderGroupTable(row, report.countingStart, doors)}
          </section>
          ${belowFigures.map((by) => this.renderBreakdown(by, doors))}
        </div>
      </div>`
  }

  /** For the auditor they are numbers: no list under pseudonyms is as long as one of them. */
  private renderOutcomes({ quarter }: QuarterFigures, doors: Doors) {
    const { value } = this.outcomes
    if (value?.quarter !== quarter) return nothing
    const units = outcomeUnitsOf(value, doors)
    return html`<section>
      ${head(msg('Ergebnisse'), msg('jedes für sich gezählt'), tableOfOutcomes(value))} ${renderUnits(units)}
    </section>`
  }

  private get hintOfDoors(): string {
    return mayDo(this.me, 'open figures') ? msg('Jede Zahl öffnet ihre Liste') : ''
  }

  private renderBreakdown(by: BreakdownBy, doors: Doors) {
    const { value } = this.breakdowns
    const name = by === 'topic' || by === 'channel' ? msg(str`${breakdownName(by)} im Quartal`) : breakdownName(by)
    return html`<section>
      ${head(name, breakdownHint(by, value), value && tableOfBreakdown(by, value))}
      ${loaded(this.breakdowns, (breakdowns) => renderBreakdown(by, breakdowns, doors))}
    </section>`
  }

  private readonly print = () => window.print()

  private readonly reload = () => {
    void this.report.run()
    void this.breakdowns.run()
    void this.outcomes.run()
    void this.twice.run()
  }
}

/** The short ones stand beside the figures, those with many lines below. */
const besideFigures = ['channel', 'ageGroup', 'gender', 'companySize'] as const
const belowFigures = ['topic', 'nationality', 'municipality', 'sector'] as const

const head = (name: string, hint: string, table: CopiedTable | undefined) =>
  html`<header class="section-head">
    <h2>${name}</h2>
    <span class="meta">${hint}</span>
    ${table ? html`<lotse-copy-table .table=${table}></lotse-copy-table>` : nothing}
  </header>`

declare global {
  interface HTMLElementTagNameMap {
    'lotse-reports-view': ReportsView
  }
}
