import '@vaadin/button'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Enquiry, IntoCase } from '#contract/enquiries'
import { goTo, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { meContext } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { KeepPlace } from '../components/focus.ts'
import { icon } from '../components/icon.ts'
import '../components/more-below.ts'
import { PagedRows } from '../components/paged-rows.ts'
import '../components/states.ts'
import { possibleOwners } from '../follow-ups/owners.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchEnquiries, type Standing } from './api.ts'
import { EnquiryChanges } from './enquiry-changes.ts'
import type { EnquiryDraft } from './enquiry-draft.ts'
import './enquiry-form.ts'
import './enquiry-row.ts'
import type { EnquiryAct } from './enquiry-row.ts'

/** Anfragen: one inbox for what comes in before there is a case, and what became of it. */
@customElement('lotse-enquiries-view')
export class EnquiriesView extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      nav {
        display: flex;
        gap: var(--lo-5);
        max-width: 860px;
        margin-top: var(--lo-5);
        border-bottom: 1px solid var(--lo-line-2);
      }
      .tab {
        display: inline-flex;
        align-items: center;
        min-height: max(36px, var(--lo-control));
        border-bottom: 2px solid transparent;
        color: var(--lo-ink-2);
        font-size: var(--lo-size-d);
      }
      .tab.current {
        border-color: var(--lo-action);
        color: var(--lo-ink);
        font-weight: var(--lo-semibold);
      }
      ul {
        max-width: 860px;
      }
      li + li {
        border-top: var(--lo-border);
      }
      @media (max-width: 860px) {
        .head vaadin-button {
          width: 100%;
        }
      }
    `,
  ]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly enquiries = new PagedRows<Enquiry>(
    this,
    () => this.standing,
    ({ key, ...page }) => fetchEnquiries(key as Standing, page),
  )
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly changes = new EnquiryChanges(this)
  protected readonly unsaved = new Unsaved(this, () => this.changes.isTyped)

  constructor() {
    super()
    new OnRecorded(this, () => void this.enquiries.reload())
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
        ${this.renderTab('open', '/anfragen', msg('Offen'))}
        ${this.renderTab('settled', '/anfragen?stand=erledigt', msg('Erledigt'))}
      </nav>
      ${this.renderRows()}
    </div>`
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

  private renderTab(standing: Standing, address: string, name: string) {
    const isCurrent = standing === this.standing
    return html`<a class=${isCurrent ? 'tab current' : 'tab'} href=${address} aria-current=${isCurrent ? 'page' : nothing}>${name}</a>`
  }

  private renderRows() {
    const { rows, isFirst, isComplete, error } = this.enquiries
    return html`<h2 class="vh">${this.standing === 'open' ? msg('Offene Anfragen') : msg('Erledigte Anfragen')}</h2>
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
    return this.standing === 'open'
      ? msg('Alles beantwortet. Was am Telefon oder zwischen Tür und Angel kommt, schreiben Sie hier auf.')
      : msg('Noch ist keine Anfrage erledigt.')
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
        @act-wanted=${({ detail }: CustomEvent<EnquiryAct | ''>) => this.changes.begin(enquiry.id, detail)}
        @assigned=${({ detail }: CustomEvent<string | null>) => this.changes.assign(enquiry, detail)}
        @settled=${({ detail }: CustomEvent<string>) => this.changes.settle(enquiry, detail)}
        @case-wanted=${({ detail }: CustomEvent<IntoCase>) => this.turn(enquiry, detail)}
        @reopening-wanted=${() => this.changes.reopen(enquiry)}
      ></lotse-enquiry-row>
    </li>`
  }

  private async turn(enquiry: Enquiry, wanted: IntoCase) {
    const turned = await this.changes.turn(enquiry, wanted)
    if (turned?.case) goTo(`/faelle/${turned.case.id}`)
  }

  private get standing(): Standing {
    return searchOf(this.location) === '?stand=erledigt' ? 'settled' : 'open'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiries-view': EnquiriesView
  }
}
