import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { CaseFile, Entry } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import { type EntryKind, entryKinds, type TargetGroup } from '#terms/cases'
import { announceRecorded, setClientInView } from '../app/events.ts'
import { partOf, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { PagedRows } from '../components/paged-rows.ts'
import { isMissing, loaded } from '../components/states.ts'
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
import { EntryChanges } from './entry-changes.ts'
import './entry-composer.ts'
import type { EntryComposer } from './entry-composer.ts'
import type { EntryDraft, Wanted } from './entry-draft.ts'
import './entry-editor.ts'
import './group-lamp.ts'
import { mayRestrict, Restricting } from './restricting.ts'
import { likelyChannel } from './talk-choices.ts'
import './timeline.ts'
import type { EditWanted, Timeline } from './timeline.ts'
import './timeline-filter.ts'
import { Writing } from './writing.ts'

/** Fall: who, where things stand, what happened, and writing on. */
@customElement('lotse-case-view')
export class CaseView extends LitElement {
  static override styles = [shared, theme, caseViewStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @query('lotse-entry-composer') private composer?: EntryComposer
  @query('lotse-timeline') private timeline?: Timeline

  private readonly caseFile = new Task(this, {
    args: () => [this.caseId] as const,
    task: ([id], { signal }) => fetchCase(id, signal),
    onComplete: (caseFile) => setClientInView(clientInView(caseFile)),
  })
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly entries = new PagedRows<Entry>(
    this,
    () => `${this.caseId} ${this.kind}`,
    ({ key, ...page }) => {
      const [caseId = '', kind] = key.split(' ')
      return fetchEntries(caseId, (kind || undefined) as EntryKind | undefined, page)
    },
  )
  private readonly ofCase = new CaseChanges(this)
  private readonly restricting = new Restricting(this)
  private readonly ofEntries = new EntryChanges(this)
  private readonly writing = new Writing(this, () => ({
    heldById: this.me.counsellor?.id ?? null,
    channelId: this.catalogues.value ? likelyChannel(this.catalogues.value) : null,
  }))
  protected readonly onRecorded = new OnRecorded(this, () => {
    void this.caseFile.run()
    void this.entries.reload()
  })

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    setClientInView(undefined)
  }

  protected override render() {
    if (isMissing(this.caseFile)) return html`<lotse-not-found-view></lotse-not-found-view>`
    return html`<div class="page">${loaded(this.caseFile, (caseFile) => this.renderCase(caseFile))}</div>`
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
          ${caseFile.targetGroup === 'undecided' ? this.renderLamp(caseFile) : nothing}
          ${this.renderWriting(caseFile)}
          ${this.renderCourse(caseFile, catalogues)}
        </div>
        <aside aria-label=${msg('Angaben')}><lotse-case-facts
          .client=${caseFile.client} .caseId=${caseFile.id} ?mayChange=${mayDo(this.me, 'change clients')}></lotse-case-facts></aside>
      </div>
      ${caseDialogs(caseFile, { me: this.me, catalogues, ofCase: this.ofCase, restricting: this.restricting })}
    `
  }

  private renderLamp(caseFile: CaseFile) {
    return html`<lotse-group-lamp
      class="no-print"
      ?saving=${this.ofCase.saving}
      @group-chosen=${({ detail }: CustomEvent<TargetGroup>) => this.ofCase.decideGroup(caseFile, detail)}
    ></lotse-group-lamp>`
  }

  private renderWriting(caseFile: CaseFile) {
    if (!mayDo(this.me, 'record consultations')) return nothing
    if (caseFile.closedOn === null) return loaded(this.catalogues, (known) => this.renderComposer(caseFile, known))
    return html`<p class="closed q no-print">${msg('Der Fall ist geschlossen. Zum Weiterschreiben erst wieder öffnen.')}</p>`
  }

  private renderComposer({ id, client, targetGroup }: CaseFile, catalogues: Catalogues) {
    return html`<lotse-entry-composer
      class="no-print"
      .draft=${this.writing.draftOn(id)}
      .catalogues=${catalogues}
      .clientKind=${client.kind}
      .today=${this.me.today}
      .error=${this.writing.error}
      ?saving=${this.writing.saving}
      ?unlit=${targetGroup === 'undecided'}
      @draft-edited=${({ detail }: CustomEvent<EntryDraft>) => this.writing.edit(id, detail)}
      @entry-wanted=${({ detail }: CustomEvent<Wanted>) => this.record(id, detail)}
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
      ${isFirst ? html`<lotse-loading></lotse-loading>` : nothing}
      ${rows.length === 0 && isComplete && !isFirst && !error ? this.renderEmpty() : nothing}
      <lotse-timeline
        .entries=${rows}
        .editing=${this.ofEntries.entry?.id ?? ''}
        ?complete=${isComplete && !error}
        .error=${error}
        @more-wanted=${() => (error && rows.length === 0 ? this.entries.reload() : this.entries.more())}
        @edit-wanted=${({ detail }: CustomEvent<EditWanted>) => this.ofEntries.begin(detail.entry, detail.field)}
        @removal-wanted=${({ detail }: CustomEvent<Entry>) => this.ofEntries.remove(detail)}
        >${catalogues ? this.renderEditor(caseFile, catalogues) : nothing}</lotse-timeline
      >
    `
  }

  private renderEmpty() {
    return html`<lotse-empty>
      ${this.kind === '' ? msg('Hier steht noch nichts. Schreiben Sie oben auf, was war.') : msg('Davon gibt es in diesem Fall noch nichts.')}
    </lotse-empty>`
  }

  private renderEditor({ client }: CaseFile, catalogues: Catalogues) {
    const { entry, field, error, other, saving } = this.ofEntries
    if (!entry) return nothing
    return html`<lotse-entry-editor
      slot="editor"
      .entry=${entry}
      .field=${field}
      .catalogues=${catalogues}
      .clientKind=${client.kind}
      .today=${this.me.today}
      .error=${error}
      .other=${other}
      ?saving=${saving}
      @correction-wanted=${({ detail }: CustomEvent<Wanted>) => this.correct(entry.id, detail)}
      @edit-ended=${() => this.endEdit(entry.id)}
    ></lotse-entry-editor>`
  }

  private get caseId(): string {
    return partOf(this.location, 'id')
  }

  private get kind(): EntryKind | '' {
    const asked = new URLSearchParams(searchOf(this.location)).get('art')
    return entryKinds.find((kind) => kind === asked) ?? ''
  }

  private async record(caseId: string, wanted: Wanted) {
    if (await this.writing.record(caseId, wanted)) this.composer?.finish()
  }

  private async correct(id: string, wanted: Wanted) {
    await this.ofEntries.save(wanted)
    if (!this.ofEntries.entry) await this.goToEntry(id)
  }

  private async endEdit(id: string) {
    if (this.ofEntries.other) announceRecorded()
    this.ofEntries.end()
    await this.goToEntry(id)
  }

  private async goToEntry(id: string) {
    await this.updateComplete
    await this.timeline?.updateComplete
    this.timeline?.goTo(id)
  }

  private readonly print = async () => {
    await this.entries.all()
    await this.updateComplete
    await this.timeline?.updateComplete
    window.print()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-view': CaseView
  }
}
