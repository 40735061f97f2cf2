import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Catalogues } from '#contract/catalogues'
import type { Missing, Today } from '#contract/today'
import { berlinDay, type Day } from '#rules/calendar'
import type { TargetGroup } from '#terms/cases'
import { announceRecorded } from '../app/events.ts'
import { goTo } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { meContext } from '../app/session.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { topicChips } from '../cases/talk-choices.ts'
import { clientName } from '../components/client-name.ts'
import { EveryMinute } from '../components/every-minute.ts'
import { KeepPlace } from '../components/focus.ts'
import { nearDay, weekdayAndDay } from '../components/format.ts'
import { showError, showMessage } from '../components/message.ts'
import { loaded } from '../components/states.ts'
import { Begun } from '../drafts/begun.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchToday, giveGroup, giveTopics } from './api.ts'
import { begunSection } from './begun-section.ts'
import { greeting, summary } from './greeting.ts'
import './missing-lamp.ts'
import { enquiriesSection } from '../enquiries/enquiries-section.ts'
import { EnquiryChanges } from '../enquiries/enquiry-changes.ts'
import { aboutToBegin, dueSection } from '../follow-ups/due-section.ts'
import { possibleChannels, possibleOwners } from '../follow-ups/owners.ts'
import { loggedSection, openCasesSection, sectionHead, silentSection, wordsWaiting } from './today-sections.ts'
import { todayStyles } from './today-styles.ts'

const missingAtFirst = 5

/** Where a counsellor begins: what is missing (the lamp), their open cases, the silent ones, what they logged. */
@customElement('lotse-today-view')
export class TodayView extends LitElement {
  static override styles = [theme, shared, todayStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  /** Which of the missing things stands in the lamp; the first one unless another was chosen. */
  @state() private lit: string | undefined
  @state() private showsAllMissing = false
  @state() private showsAllSilent = false
  @state() private showsLater = false
  @state() private isSending = false
  @query('lotse-missing-lamp') private lamp?: HTMLElementTagNameMap['lotse-missing-lamp']

  private readonly today = new Task(this, {
    task: (_, { signal }) => Promise.all([fetchToday(signal), fetchCatalogues()]),
    args: () => [this.me.today] as const,
  })

  private readonly begun = new Begun(this)
  private readonly ofEnquiries = new EnquiryChanges(this)

  constructor() {
    super()
    new OnRecorded(this, () => void this.today.run())
    new KeepPlace(this)
    new EveryMinute(this)
  }

  override render() {
    const day = this.today.value?.[0].today ?? berlinDay(new Date())
    return html`<div class="page">
      <div class="head">
        <div>
          <h1>${weekdayAndDay(day)}</h1>
          <p class="sub">${greeting(new Date())} ${this.today.value ? this.summary(this.today.value[0]) : ''}</p>
        </div>
      </div>
      ${this.today.value ? wordsWaiting(this.today.value[0]) : nothing}
      ${loaded(this.today, ([today, catalogues]) => this.renderToday(today, catalogues))}
    </div>`
  }

  private summary(today: Today): string {
    return summary(today, this.me.centre.silentAfterDays)
  }

  private renderToday(today: Today, catalogues: Catalogues) {
    return html`<div class="columns">
      <div class="column">${this.renderFirst(today, catalogues)} ${begunSection(this.begun, today.today)}
        ${openCasesSection(today)}</div>
      <div class="column">
        ${this.renderEnquiries(today)} ${loggedSection(today)}
        ${today.openCases.count > 0 ? this.renderSilent(today) : nothing}
      </div>
    </div>`
  }

  /** The lamp comes first. */
  private renderFirst(today: Today, catalogues: Catalogues) {
    const [missing, due] = [this.renderMissing(today, catalogues), this.renderDue(today, catalogues)]
    return this.next(today) ? [due, missing] : [missing, due]
  }

  private renderEnquiries(today: Today) {
    const me = this.me.counsellor?.id
    if (me === undefined) return nothing
    return enquiriesSection(today, { head: sectionHead, take: (one) => void this.ofEnquiries.assign(one, me) })
  }

  private renderDue(today: Today, catalogues: Catalogues) {
    const ownerId = this.me.counsellor?.id
    if (ownerId === undefined) return nothing
    return dueSection(today, sectionHead, {
      owners: possibleOwners(catalogues),
      channels: possibleChannels(catalogues),
      ownerId,
      litId: this.next(today)?.id ?? '',
      showsLater: this.showsLater,
      showLater: this.showLater,
    })
  }

  /** There is one lamp: whoever has somewhere to be sees that, unless they turned to something that is missing. */
  private next(today: Today) {
    return this.lit === undefined ? aboutToBegin(today, new Date()) : undefined
  }

  private renderSilent(today: Today) {
    const days = this.me.centre.silentAfterDays
    return silentSection(today, { days, showsAll: this.showsAllSilent, showAll: this.showAllSilent })
  }

  private renderMissing(whole: Today, catalogues: Catalogues) {
    const { count, rows } = whole.missing
    const { today } = whole
    if (count === 0) return nothing
    const lit = this.next(whole) ? undefined : (rows.find((row) => keyOf(row) === this.lit) ?? rows[0])
    const shown = rows.filter((row, index) => this.showsAllMissing || index < missingAtFirst || row === lit)
    return html`<section>
      ${sectionHead(msg('Fehlt noch'), count)}
      <ul class="rows incomplete">
        ${repeat(shown, keyOf, (row) => (row === lit ? this.renderLit(row, today, catalogues) : this.renderRow(row, today)))}
      </ul>
      ${shown.length < rows.length ? this.renderMore(rows.length) : nothing}
    </section>`
  }

  private renderLit(row: Missing, today: Day, catalogues: Catalogues) {
    return html`<li class="lit">
      <lotse-missing-lamp
        .missing=${row}
        today=${today}
        .topics=${topicChips(catalogues, row.client.kind, [])}
        ?sending=${this.isSending}
        @topics-given=${this.takeTopics(row)}
        @group-given=${this.takeGroup(row)}
        @open-case=${() => goTo(`/faelle/${row.caseId}`)}
      ></lotse-missing-lamp>
    </li>`
  }

  private renderRow(row: Missing, today: Day) {
    const isTopic = row.what === 'topic'
    return html`<li>
      <div class="cut">
        <a class="name" href="/faelle/${row.caseId}">${clientName(row.client)}</a>
        <div class="q cut">
          <span class="none">${isTopic ? msg('Thema fehlt') : msg('Zielgruppe fehlt')}</span>, ${nearDay(row.on, today)}
        </div>
      </div>
      <vaadin-button theme="small" aria-label=${this.actionFor(row)} @click=${() => this.light(row)}
        >${isTopic ? msg('Thema wählen') : msg('Zielgruppe wählen')}</vaadin-button
      >
    </li>`
  }

  private actionFor({ what, client }: Missing): string {
    return what === 'topic' ? msg(str`Thema wählen für ${client.name}`) : msg(str`Zielgruppe wählen für ${client.name}`)
  }

  private renderMore(count: number) {
    return html`<button class="link more" @click=${this.showAllMissing}>${msg(str`Alle ${count} zeigen`)}</button>`
  }

  private showAllMissing = () => {
    this.showsAllMissing = true
  }

  private showAllSilent = () => {
    this.showsAllSilent = true
  }

  private showLater = () => {
    this.showsLater = true
  }

  private async light(row: Missing): Promise<void> {
    this.lit = keyOf(row)
    await this.updateComplete
    this.lamp?.focus()
  }

  private takeTopics =
    ({ entryId }: Missing) =>
    ({ detail: topicIds }: CustomEvent<readonly string[]>) => {
      if (entryId)
        void this.complete(
          msg('Thema eingetragen.'),
          () => giveTopics(entryId, topicIds),
          () => giveTopics(entryId, []),
        )
    }

  private takeGroup =
    ({ caseId }: Missing) =>
    ({ detail: group }: CustomEvent<TargetGroup>) =>
      void this.complete(
        msg('Zielgruppe eingetragen.'),
        () => giveGroup(caseId, group),
        () => giveGroup(caseId, 'undecided'),
      )

  /** Does it, says so, and lights the next thing that is missing. */
  private async complete(text: string, work: () => Promise<void>, takeBack: () => Promise<void>): Promise<void> {
    this.isSending = true
    try {
      await work()
      showMessage(text, { undo: () => takeBack().then(() => void announceRecorded()) })
      announceRecorded()
      await this.today.taskComplete
      await this.updateComplete
      this.lamp?.focus()
    } catch (error) {
      showError(error)
    }
    this.isSending = false
  }
}

const keyOf = ({ what, caseId, entryId }: Missing): string => `${what} ${entryId ?? caseId}`

declare global {
  interface HTMLElementTagNameMap {
    'lotse-today-view': TodayView
  }
}
