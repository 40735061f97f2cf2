import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { CheckResults } from '#contract/invitations'
import type { Measures } from '#contract/measures'
import { helpsMeasure } from '#rules/measures'
import { language } from '../app/locale.ts'
import { partOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import type { Statement } from '../check/fields.ts'
import '../check/profile.ts'
import '../check/result-details.ts'
import '../check/urgent-steps.ts'
import { KeepPlace } from '../components/focus.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import '../components/lamp.ts'
import { isMissing, loaded } from '../components/states.ts'
import { possibleOwners } from '../follow-ups/owners.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './agree-button.ts'
import { fetchCheck, fetchMailServer, fetchMeasures } from './api.ts'
import './check-differences.ts'
import './check-repeating.ts'
import './check-sheets.ts'
import { checkViewStyles } from './check-view-styles.ts'
import './measure-dialog.ts'
import './measures-section.ts'
import './since-last-time.ts'
import './tie-section.ts'
import { respondentWords } from './words.ts'

type OneResult = CheckResults['results'][number]

/** A check from inside: whose it is, what to begin with, what was agreed, where respondents differ, and each result whole. */
@customElement('lotse-check-view')
export class CheckView extends LitElement {
  static override styles = [shared, theme, checkViewStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  private readonly found = new Task(this, {
    args: () => [partOf(this.location, 'id')] as const,
    task: ([id], { signal }) => fetchCheck(id, signal),
  })
  private readonly measures = new Task(this, {
    args: () => [partOf(this.location, 'id')] as const,
    task: ([id], { signal }) => fetchMeasures(id, signal),
  })
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly mailServer = new Task(this, { args: () => [], task: (_, { signal }) => fetchMailServer(signal) })

  constructor() {
    super()
    new OnRecorded(this, this.reload)
    new KeepPlace(this)
  }

  protected override render() {
    if (isMissing(this.found)) return html`<lotse-not-found-view></lotse-not-found-view>`
    return html`<div class="page">${loaded(this.found, (found) => this.renderFound(found))}</div>`
  }

  private renderFound(found: CheckResults) {
    const { check, results } = found
    return html`
      <p class="crumb">
        ${check.organisationId ? html`<a class="link" href="/organisationen/${check.organisationId}">${check.organisation}</a>` : check.organisation}
        ${check.caseId ? html` · <a class="link" href=${caseAddress(check.caseId)}>${msg('Zum Fall')}</a>` : nothing}
      </p>
      <div class="head">
        <h1 tabindex="-1">${msg('Willkommens-Check')}</h1>
        ${this.renderRepeating(found)}
      </div>
      ${check.organisationId === null && this.mayInvite ? this.renderTying(found) : nothing}
      ${results.length === 0 ? this.renderSheets(found) : nothing}
      ${results.length === 0 ? html`<lotse-empty>${msg('Noch niemand hat den Check abgeschlossen. Sobald jemand fertig ist, steht das Ergebnis hier.')}</lotse-empty>` : nothing}
      ${results.length > 0 ? this.renderResults(found) : nothing}
    `
  }

  private renderRepeating({ check, results }: CheckResults) {
    if (!this.mayInvite) return nothing
    return html`<lotse-check-repeating
      class="no-print"
      .check=${check} .repetition=${this.measures.value?.repetition ?? null} .today=${this.me.today}
      ?finished=${results.length > 0} ?maySend=${this.mailServer.value?.isSet ?? false}
    ></lotse-check-repeating>`
  }

  /** Until somebody says whose it is, that comes next. */
  private renderTying({ check }: CheckResults) {
    const [sheet] = check.sheets
    const registered = { name: check.organisation, contactName: sheet?.respondent ?? null, email: sheet?.email ?? null }
    return html`<lotse-lamp class="tie no-print" .cue=${msg('Wer ist das?')}>
      <p>${msg(str`„${check.organisation}“ hat sich selbst angemeldet. Ordnen Sie den Check einer Organisation zu: Dann steht er bei ihr, das Ergebnis im Verlauf ihres Falls, und das nächste Mal lässt sich vergleichen.`)}</p>
      <lotse-tie-section .check=${check} .registered=${registered}></lotse-tie-section>
    </lotse-lamp>`
  }

  private renderSheets({ check }: CheckResults) {
    return html`<section class="sheets">
      <h2>${msg('Wer wie weit ist')}</h2>
      <lotse-check-sheets .sheets=${check.sheets} ?mayInvite=${this.mayInvite} @sheets-changed=${this.reload}></lotse-check-sheets>
      <p class="meta">${msg(str`Die Links gelten bis ${longDay(check.endsOn)}.`)}</p>
    </section>`
  }

  private renderResults(found: CheckResults) {
    const { results } = found
    const isOne = results.length === 1
    return html`
      <section>
        <h2>${msg('Erste Schritte')}</h2>
        ${results.map((one, place) => this.renderSteps(found, one, place))}
      </section>
      ${this.measures.value ? this.renderMeasures(this.measures.value) : nothing}
      ${found.check.sheets.length > results.length ? this.renderSheets(found) : nothing}
      ${isOne ? nothing : html`<lotse-check-differences .found=${found} .names=${results.map(({ sheetId }) => this.nameOf(found, sheetId))}></lotse-check-differences>`}
      ${results.map((one) => this.renderResult(found, one))}
    `
  }

  private renderSteps(found: CheckResults, { sheetId, result }: OneResult, place: number) {
    const name = this.nameOf(found, sheetId)
    const isUnlit = place > 0 || found.check.organisationId === null
    return html`<div class="whose">
        <h3>${msg(str`${name}, ${longDay(result.finishedOn)}`)}</h3>
        <a class="link s no-print" router-ignore download href="/api/check-sheets/${sheetId}/report.pdf" aria-label=${msg(str`Bericht als PDF: ${name}`)}
          >${icon('download')} ${msg('Bericht als PDF')}</a>
      </div>
      <lotse-urgent-steps
        .language=${language()} .result=${result} .questionnaire=${found.questionnaire} ?unlit=${isUnlit}
        .acts=${(statement: Statement, isLit: boolean) => this.renderAgreeing(sheetId, statement, { isLit })}
      ></lotse-urgent-steps>`
  }

  private renderMeasures(measures: Measures) {
    const owners = possibleOwners(this.catalogues.value)
    return html`
      <lotse-measures-section
        .measures=${measures} .today=${this.me.today} .owners=${owners} .ownerId=${this.me.counsellor?.id ?? ''}
      ></lotse-measures-section>
      <lotse-measure-dialog .today=${this.me.today} .owners=${owners} .place=${measures}></lotse-measure-dialog>
    `
  }

  private renderResult(found: CheckResults, { sheetId, result }: OneResult) {
    const { questionnaire, results } = found
    return html`<section class="one">
      <h2>${results.length === 1 ? msg('Profil') : msg(str`Profil: ${this.nameOf(found, sheetId)}`)}</h2>
      <lotse-check-profile .language=${language()} .result=${result} .questionnaire=${questionnaire}></lotse-check-profile>
      ${result.previous ? html`<lotse-since-last-time .result=${result} .questionnaire=${questionnaire}></lotse-since-last-time>` : nothing}
      <lotse-result-details
        .language=${language()} .result=${result} .questionnaire=${questionnaire}
        .acts=${(statement: Statement) => (helpsMeasure(result.answers[statement.code]) ? this.renderAgreeing(sheetId, statement, { isInline: true }) : nothing)}
      ></lotse-result-details>
    </section>`
  }

  /** What is agreed and done may be agreed again. */
  private renderAgreeing(sheetId: string, statement: Statement, { isLit = false, isInline = false }) {
    const measures = this.measures.value
    if (!measures || !mayDo(this.me, 'keep follow-ups')) return nothing
    const isAgreed = measures.rows.some(
      (row) => row.sheetId === sheetId && row.statement === statement.code && row.followUp.doneOn === null,
    )
    return html`<lotse-agree-button
      .about=${statement.measure[language()]} ?agreed=${isAgreed} ?primary=${isLit} ?inline=${isInline}
      @agree-wanted=${() => this.renderRoot.querySelector('lotse-measure-dialog')?.open(sheetId, statement)}
    ></lotse-agree-button>`
  }

  private nameOf({ check }: CheckResults, sheetId: string): string {
    const place = check.sheets.findIndex(({ id }) => id === sheetId)
    return respondentWords(check.sheets[place] ?? { respondent: null }, place)
  }

  private get mayInvite(): boolean {
    return mayDo(this.me, 'invite to checks')
  }

  private readonly reload = () => {
    void this.found.run()
    void this.measures.run()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-view': CheckView
  }
}
