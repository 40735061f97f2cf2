import '@vaadin/button'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Answer, Closing, Enquiry, IntoCase } from '#contract/enquiries'
import { type EnquiryGroup, type EnquiryOutcome, enquiryGroups, enquiryOutcomes } from '#terms/enquiries'
import { goTo, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { OnTake } from '../app/on-take.ts'
import { mayDo, meContext } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { fetchMailServer } from '../checks/api.ts'
import { focusedElement, KeepPlace } from '../components/focus.ts'
import { icon } from '../components/icon.ts'
import '../components/more-below.ts'
import { pageTab } from '../components/page-tab.ts'
import { PagedRows } from '../components/paged-rows.ts'
import '../components/states.ts'
import { possibleOwners } from '../follow-ups/owners.ts'
import { shared } from '../styles/shared.ts'
import { tabStyles } from '../styles/tabs.ts'
import { theme } from '../styles/theme.ts'
import { fetchEnquiries, fetchEnquiryCounts, fetchSettledCounts, type Shown } from './api.ts'
import { enquiriesViewStyles } from './enquiries-view-styles.ts'
import { EnquiryChanges } from './enquiry-changes.ts'
import { enquiryChips, settledChips } from './enquiry-chips.ts'
import type { EnquiryDraft } from './enquiry-draft.ts'
import './enquiry-figures.ts'
import './enquiry-form.ts'
import './enquiry-row.ts'
import type { EnquiryAct } from './enquiry-row.ts'
import { formAddress } from './form-address.ts'

/** Anfragen: one inbox for what comes in before there is a case, and what became of it. */
@customElement('lotse-enquiries-view')
export class EnquiriesView extends LitElement {
  static override styles = [theme, shared, tabStyles, enquiriesViewStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly enquiries = new PagedRows<Enquiry>(
    this,
    () => this.shown,
    ({ key, ...page }) => fetchEnquiries(key as Shown, page),
  )
  private readonly counts = new Task(this, { args: () => [], task: (_, { signal }) => fetchEnquiryCounts(signal) })
  private readonly settledCounts = new Task(this, {
    args: () => [this.outcome !== null] as const,
    task: ([isSettled], { signal }) => (isSettled ? fetchSettledCounts(signal) : Promise.resolve(undefined)),
  })
  private readonly mailServer = new Task(this, { args: () => [], task: (_, { signal }) => fetchMailServer(signal) })
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly changes = new EnquiryChanges(this)
  protected readonly unsaved = new Unsaved(this, () => this.changes.isTyped)

  constructor() {
    super()
    new OnRecorded(this, () => {
      void this.enquiries.reload()
      void this.counts.run()
      void this.settledCounts.run()
    })
    new OnTake(this, this.take)
    new KeepPlace(this)
  }

  protected override render() {
    return html`<div class="page">
      <div class="head">
        <div>
          <h1>${msg('Anfragen')}</h1>
          <p class="sub">${msg('Was hereinkommt, bevor es einen Fall gibt. Wer am längsten wartet, steht oben.')}</p>
        </div>
        ${this.changes.draft ? nothing : this.renderAdd()}
      </div>
      ${this.changes.draft ? this.renderForm(this.changes.draft) : nothing}
      <nav aria-label=${msg('Stand')}>
        ${pageTab(this.outcome === null, '/anfragen', msg('Offen'))}
        ${pageTab(this.outcome !== null, settledAddress('all'), msg('Erledigt'))}
      </nav>
      ${this.renderChips()}
      ${this.renderRows()}
      ${mayDo(this.me, 'see figures of enquiries') ? html`<lotse-enquiry-figures></lotse-enquiry-figures>` : nothing}
      ${this.mailServer.value ? formAddress(this.mailServer.value.isSet) : nothing}
    </div>`
  }

  private renderChips() {
    const { outcome } = this
    if (outcome !== null) {
      const choose = (other: EnquiryOutcome) => goTo(settledAddress(other))
      return this.settledCounts.value ? settledChips(this.settledCounts.value, { current: outcome, choose }) : nothing
    }
    const choose = (group: EnquiryGroup) => goTo(group === 'all' ? '/anfragen' : `/anfragen?gruppe=${group}`)
    return this.counts.value ? enquiryChips(this.counts.value, { current: this.group, choose }) : nothing
  }

  private renderAdd() {
    return html`<vaadin-button theme=${this.changes.open ? nothing : 'primary'} @click=${() => this.changes.write()}
      >${icon('plus', { slot: 'prefix' })}${msg('Anfrage aufschreiben')}</vaadin-button
    >`
  }

  private renderForm(draft: EnquiryDraft) {
    return html`<lotse-enquiry-form
      .draft=${draft}
      .error=${this.changes.error}
      ?saving=${this.changes.saving}
      @enquiry-edited=${({ detail }: CustomEvent<EnquiryDraft>) => this.changes.write(detail)}
      @enquiry-wanted=${() => void this.changes.record()}
      @form-left=${async () => (await this.unsaved.mayGo()) && this.changes.leave()}
    ></lotse-enquiry-form>`
  }

  private renderRows() {
    const { rows, isFirst, isComplete, error } = this.enquiries
    return html`<h2 class="vh">${this.outcome === null ? msg('Offene Anfragen') : msg('Erledigte Anfragen')}</h2>
      ${isFirst ? html`<lotse-loading></lotse-loading>` : nothing}
      ${rows.length === 0 && isComplete && !isFirst && !error ? html`<lotse-empty>${this.emptyWords}</lotse-empty>` : nothing}
      <ul>
        ${repeat(rows, ({ id }) => id, this.renderEnquiry)}
      </ul>
      ${
        isComplete && !error
          ? nothing
          : html`<lotse-more-below
              .count=${rows.length}
              .error=${error}
              @more-wanted=${() => (error && rows.length === 0 ? this.enquiries.reload() : this.enquiries.more())}
            ></lotse-more-below>`
      }`
  }

  private get emptyWords(): string {
    if (this.outcome === 'all') return msg('Noch ist keine Anfrage erledigt.')
    if (this.outcome !== null) return msg('So ging noch keine Anfrage aus.')
    return this.group === 'all'
      ? msg('Alles beantwortet. Was am Telefon oder zwischen Tür und Angel kommt, schreiben Sie hier auf.')
      : msg('Davon ist gerade keine offen.')
  }

  private renderEnquiry = (enquiry: Enquiry) => {
    const { open } = this.changes
    const isOpen = open?.id === enquiry.id
    return html`<li>
      <lotse-enquiry-row
        .enquiry=${enquiry}
        .today=${this.me.today}
        .colleagues=${possibleOwners(this.catalogues.value)}
        .municipalities=${this.catalogues.value?.municipalities ?? []}
        act=${isOpen ? open.act : ''}
        .error=${isOpen ? this.changes.error : undefined}
        ?saving=${this.changes.saving}
        .ownId=${this.me.counsellor?.id ?? null}
        ?mails=${this.mailServer.value?.isSet ?? false}
        ?mayErase=${mayDo(this.me, 'erase enquiries')}
        @typed=${({ detail }: CustomEvent<boolean>) => this.changes.noteTyped(detail)}
        @act-wanted=${({ detail }: CustomEvent<EnquiryAct | ''>) => this.changes.begin(enquiry.id, detail)}
        @assigned=${({ detail }: CustomEvent<string | null>) => this.changes.assign(enquiry, detail)}
        @answered=${({ detail }: CustomEvent<Answer>) => this.changes.answer(enquiry, detail)}
        @closed=${({ detail }: CustomEvent<Closing>) => this.changes.close(enquiry, detail)}
        @erased=${() => this.changes.erase(enquiry)}
        @case-wanted=${({ detail }: CustomEvent<IntoCase>) => this.turn(enquiry, detail)}
        @reopening-wanted=${() => this.changes.reopen(enquiry)}
      ></lotse-enquiry-row>
    </li>`
  }

  private async turn(enquiry: Enquiry, wanted: IntoCase) {
    const turned = await this.changes.turn(enquiry, wanted)
    if (turned?.case) goTo(`/faelle/${turned.case.id}`)
  }

  /** By one key: the one the keyboard is at, else the one that waits longest and is nobody's. */
  private readonly take = async () => {
    const own = this.me.counsellor?.id
    const at = [...this.renderRoot.querySelectorAll('lotse-enquiry-row')].find((row) => row.matches(':focus-within'))
    const waiting = this.enquiries.rows.find(({ assignedTo, state }) => assignedTo === null && state === 'open')
    const enquiry = at?.enquiry ?? waiting
    if (own === undefined || enquiry?.state !== 'open' || enquiry.assignedTo?.id === own) return
    await this.changes.assign(enquiry, own)
    if (!focusedElement()) at?.focus()
  }

  private get shown(): Shown {
    return this.outcome === null ? this.group : `settled:${this.outcome}`
  }

  private get group(): EnquiryGroup {
    const asked = new URLSearchParams(searchOf(this.location))
    return enquiryGroups.find((group) => group === asked.get('gruppe')) ?? 'all'
  }

  /** Of the settled ones; null where the open ones are shown. */
  private get outcome(): EnquiryOutcome | null {
    const asked = new URLSearchParams(searchOf(this.location))
    if (asked.get('stand') !== 'erledigt') return null
    return enquiryOutcomes.find((outcome) => outcome === asked.get('ausgang')) ?? 'all'
  }
}

const settledAddress = (outcome: EnquiryOutcome): string =>
  outcome === 'all' ? '/anfragen?stand=erledigt' : `/anfragen?stand=erledigt&ausgang=${outcome}`

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiries-view': EnquiriesView
  }
}
