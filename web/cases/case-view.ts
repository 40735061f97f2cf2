import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { CaseFile, Entry } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import { type EntryKind, entryKinds } from '#terms/cases'
import { setClientInView } from '../app/events.ts'
import { partOf, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { showError } from '../components/message.ts'
import { PagedRows } from '../components/paged-rows.ts'
import { printedLine, printedLineStyles } from '../components/printed-line.ts'
import { Printing } from '../components/printing.ts'
import { isMissing, loaded } from '../components/states.ts'
import type { KeptDraft } from '../drafts/api.ts'
import '../drafts/begun-changes.ts'
import { reopenDone } from '../follow-ups/reopening.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchCase, fetchCatalogues, fetchEntries } from './api.ts'
import { CaseChanges } from './case-changes.ts'
import { caseDialogs } from './case-dialogs.ts'
import './case-facts.ts'
import './case-head.ts'
import { caseAddress } from './case-row-words.ts'
import { caseViewStyles } from './case-view-styles.ts'
import { clientInView } from './client-in-view.ts'
import { beginEdit } from './edit-wanted.ts'
import { editorOf } from './editor-of.ts'
import { emptyCourse } from './empty-course.ts'
import { EntryChanges } from './entry-changes.ts'
import './entry-composer.ts'
import type { EntryComposer } from './entry-composer.ts'
import { type EntryDraft, isEntryBegun, type Wanted } from './entry-draft.ts'
import './entry-history.ts'
import type { EntryHistoryDialog } from './entry-history.ts'
import { fromTheBeginning } from './from-the-beginning.ts'
import { followUpsTask, isLit, nextStep } from './next-step.ts'
import { mayRestrict, Restricting } from './restricting.ts'
import { likelyChannel } from './talk-choices.ts'
import './timeline.ts'
import type { EditWanted, Timeline } from './timeline.ts'
import { partWords } from './timeline-filter.ts'
import { Writing } from './writing.ts'

/** Fall: who, where things stand, what happened, and writing on. */
@customElement('lotse-case-view')
export class CaseView extends LitElement {
  static override styles = [shared, theme, caseViewStyles, printedLineStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @query('lotse-entry-composer') private composer?: EntryComposer
  @query('lotse-entry-history') private historyDialog!: EntryHistoryDialog
  @query('lotse-timeline') private timeline?: Timeline

  private readonly caseFile = new Task(this, {
    args: () => [this.caseId] as const,
    task: ([id], { signal }) => fetchCase(id, signal),
    onComplete: (caseFile) => this.arriveAt(caseFile),
  })
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly followUps = followUpsTask(this, () => this.caseId)
  private readonly entries = new PagedRows<Entry>(
    this,
    () => `${this.caseId} ${this.kind}`,
    ({ key, ...page }) => {
      const [caseId = '', kind] = key.split(' ')
      return fetchEntries(caseId, (kind || undefined) as EntryKind | undefined, page)
    },
  )
  /** By the browser's own command there is no time to load the rest: the paper says that it is not the whole. */
  private readonly printing = new Printing(this)
  private readonly ofCase = new CaseChanges(this)
  private readonly restricting = new Restricting(this)
  private readonly ofEntries = new EntryChanges(this)
  private readonly writing = new Writing(this, () => ({
    heldById: this.me.counsellor?.id ?? null,
    channelId: this.catalogues.value ? likelyChannel(this.catalogues.value) : null,
  }))
  protected readonly onRecorded = new OnRecorded(this, () => {
    void this.caseFile.run()
    void this.followUps.run()
    void this.entries.reload()
  })

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    setClientInView(undefined)
  }

  protected override willUpdate(): void {
    if (this.caseFile.value && this.caseFile.value.id !== this.caseId) setClientInView(undefined)
  }

  protected override render() {
    if (isMissing(this.caseFile)) return html`<lotse-not-found-view></lotse-not-found-view>`
    return html`<div class="page">${printedLine(this.me)}${loaded(this.caseFile, (caseFile) => this.renderCase(caseFile))}</div>`
  }

  private renderCase(caseFile: CaseFile) {
    if (caseFile.id !== this.caseId) return nothing
    const catalogues = this.catalogues.value
    return html`
      <lotse-case-head
        .caseFile=${caseFile}
        ?mayClose=${mayDo(this.me, 'close cases')}
        ?mayRestrict=${mayRestrict(caseFile, this.me)}
        @closing-wanted=${() => this.renderRoot.querySelector('lotse-closing-dialog')?.open()}
        @restriction-wanted=${() => this.renderRoot.querySelector('lotse-restriction-dialog')?.open()}
        @reopening-wanted=${() => this.ofCase.reopen(caseFile)}
        @print-wanted=${this.print}
      ></lotse-case-head>
      <div class="case">
        <div class="course">
          ${this.renderNext(caseFile, catalogues)}
          ${this.renderWriting(caseFile)}
          ${this.renderCourse(caseFile, catalogues)}
        </div>
        <aside aria-label=${msg('Angaben')}><lotse-case-facts
          .client=${caseFile.client} .today=${this.me.today} .caseId=${caseFile.id} ?closed=${caseFile.closedOn !== null} ?mayChange=${mayDo(this.me, 'change clients')}></lotse-case-facts></aside>
      </div>
      ${caseDialogs(caseFile, { me: this.me, catalogues, ofCase: this.ofCase, restricting: this.restricting, followUps: this.followUps.value })}
      <lotse-entry-history .catalogues=${catalogues}></lotse-entry-history>
    `
  }

  private renderNext(caseFile: CaseFile, catalogues: Catalogues | undefined) {
    // A draft begins with the likely channel, which only the catalogues tell.
    const isWriting = catalogues !== undefined && isEntryBegun(this.writing.draftOn(caseFile.id))
    const followUps = this.followUps.value
    return nextStep(caseFile, { me: this.me, catalogues, ofCase: this.ofCase, followUps, isWriting })
  }

  private renderWriting(caseFile: CaseFile) {
    if (caseFile.closedOn !== null || !mayDo(this.me, 'record consultations')) return nothing
    return loaded(this.catalogues, (known) => this.renderComposer(caseFile, known))
  }

  private renderComposer(caseFile: CaseFile, catalogues: Catalogues) {
    const { id, client } = caseFile
    return html`<lotse-entry-composer
      class="no-print"
      .draft=${this.writing.draftOn(id)}
      .keeper=${this.writing.keeperOn(id)}
      .catalogues=${catalogues}
      .clientKind=${client.kind}
      .clientId=${client.id}
      .today=${this.me.today}
      .error=${this.writing.error}
      ?saving=${this.writing.saving}
      ?unlit=${isLit(caseFile, this.followUps.value)}
      @draft-edited=${({ detail }: CustomEvent<EntryDraft>) => this.writing.edit(id, detail)}
      @entry-wanted=${({ detail }: CustomEvent<Wanted>) => this.record(id, detail)}
      @discard-wanted=${() => this.writing.discard(id)}
    ></lotse-entry-composer>`
  }

  private renderCourse(caseFile: CaseFile, catalogues: Catalogues | undefined) {
    const { rows, isFirst, isComplete, error } = this.entries
    return html`
      <h2 class="vh">${msg('Verlauf')}</h2>
      <lotse-timeline-filter
        class="no-print"
        .address=${caseAddress(caseFile.id)}
        .counts=${caseFile.counts}
        .kind=${this.kind}
      ></lotse-timeline-filter>
      <lotse-begun-changes
        class="no-print"
        .isHere=${(draft: KeptDraft) => this.isBegunHere(draft)}
        @resume-wanted=${({ detail }: CustomEvent<string>) => this.resume(detail)}
      ></lotse-begun-changes>
      ${isFirst ? html`<lotse-loading></lotse-loading>` : nothing}
      ${rows.length === 0 && isComplete && !isFirst && !error ? emptyCourse(this.kind) : nothing}
      ${this.printing.isOn && !isComplete ? html`<p class="s">${partWords(rows.length, caseFile.counts, this.kind)}</p>` : nothing}
      <lotse-timeline
        .entries=${fromTheBeginning(rows, caseFile, isComplete)}
        .editing=${this.ofEntries.entry?.id ?? ''}
        ?complete=${isComplete && !error}
        .error=${error}
        @more-wanted=${() => (error && rows.length === 0 ? this.entries.reload() : this.entries.more())}
        @edit-wanted=${({ detail }: CustomEvent<EditWanted>) => beginEdit(this.renderRoot, this.ofEntries, detail)}
        @removal-wanted=${({ detail }: CustomEvent<Entry>) => this.ofEntries.remove(detail)}
        @reopening-wanted=${({ detail }: CustomEvent<Entry>) => reopenDone(detail)}
        @history-wanted=${({ detail }: CustomEvent<Entry>) => this.historyDialog.open(detail)}
        >${catalogues ? editorOf(this.ofEntries, { catalogues, clientKind: caseFile.client.kind, today: this.me.today, ended: this.goToEntry }) : nothing}</lotse-timeline
      >
    `
  }

  private get caseId(): string {
    return partOf(this.location, 'id')
  }

  private get kind(): EntryKind | '' {
    return entryKinds.find((kind) => searchOf(this.location) === `?art=${kind}`) ?? ''
  }

  private async record(caseId: string, wanted: Wanted) {
    if (await this.writing.record(caseId, wanted)) this.composer?.finish()
  }

  /** What arrives after one has gone on says nothing about where one is. */
  private arriveAt(caseFile: CaseFile) {
    if (!this.isConnected || caseFile.id !== this.caseId) return
    setClientInView(clientInView(caseFile))
    if (caseFile.closedOn === null && mayDo(this.me, 'record consultations')) this.writing.open(caseFile.id)
  }

  /** A change of an entry of this case, but the one that is open already. */
  private isBegunHere({ place, about }: KeptDraft): boolean {
    return about?.caseId === this.caseId && place.startsWith('entry:') && place !== this.ofEntries.keeper?.place
  }

  private async resume(place: string) {
    const isThere = () => this.entries.rows.find((entry) => place === `entry:${entry.id}`)
    if (!isThere()) await this.entries.all()
    const entry = isThere()
    if (entry) this.ofEntries.begin(entry, 'note')
  }

  private readonly goToEntry = async (id: string) => {
    await this.updateComplete
    await this.timeline?.updateComplete
    this.timeline?.goTo(id)
  }

  /** The whole course, or none: what is missing would be missed by nobody who holds the paper. */
  private readonly print = async () => {
    await this.entries.all()
    if (this.entries.error) return showError(this.entries.error)
    await this.updateComplete
    await this.timeline?.updateComplete
    await this.printing.print()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-view': CaseView
  }
}
