import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { targetGroupLabels } from '#terms/cases'
import { openQuickLog, setClientInView } from '../app/events.ts'
import { word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import { goTo, partOf, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { factStyles } from '../components/facts.ts'
import { showMessage } from '../components/message.ts'
import { PagedRows } from '../components/paged-rows.ts'
import { isMissing, loaded } from '../components/states.ts'
import type { KeptDraft } from '../drafts/api.ts'
import '../drafts/begun-changes.ts'
import { packageAddress } from '../packages/address.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { clientAddress } from './address.ts'
import './client-cases.ts'
import { ClientEdit } from './client-edit.ts'
import './client-head.ts'
import type { ClientHead } from './client-head.ts'
import { clientInView } from './client-in-view.ts'
import type { ClientForm, ClientKind, ShownClient } from './client-kind.ts'
import { clientViewStyles } from './client-view-styles.ts'
import type { Draft, Whose } from './dispute.ts'
import { errorLines, refusedFields } from './edit-errors.ts'
import './edit-frame.ts'
import type { EditFrame } from './edit-frame.ts'
import { historyOf } from './history-of.ts'
import { OpeningCase } from './opening-case.ts'
import { restorationOf } from './restoration-of.ts'
import { Restoring } from './restoring.ts'
import { type Step, toldDisputes, toldSaved } from './told.ts'

/** The page of a person or an organisation: their cases, what is known of them, editing it, and how it came about. */
export abstract class ClientView<Client extends ShownClient, State, Fields extends Draft> extends LitElement {
  static override styles = [shared, theme, factStyles, clientViewStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() protected me!: Me
  @state() private tried = false
  @query('lotse-client-head') private head?: ClientHead
  @query('lotse-edit-frame') private frame?: EditFrame
  @query('.form-of-client') private form?: ClientForm

  protected abstract readonly kind: ClientKind<Client, State, Fields>

  private readonly client = new Task(this, {
    args: () => [this.clientId] as const,
    task: async ([id], { signal }) => ({ asked: id, client: await this.kind.fetch(id, signal) }),
    onComplete: ({ asked, client }) => this.arriveAt(asked, client),
  })
  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly history = new PagedRows<Step<State>>(
    this,
    () => this.clientId,
    ({ key, ...page }) => this.kind.fetchHistory(key, page),
  )
  private readonly editing = new ClientEdit<Client, Fields>(
    this,
    () => this.kind,
    () => this.place,
  )
  private readonly restoring = new Restoring(this, (...wanted) => this.kind.restore(...wanted))
  private readonly opening = new OpeningCase(this)
  protected readonly onRecorded = new OnRecorded(this, () => {
    void this.client.run()
    void this.history.reload()
  })

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('lotse-edit', this.beginEdit)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('lotse-edit', this.beginEdit)
    setClientInView(undefined)
  }

  /** The keyboard goes where the work is: into the form as it opens, to the name as it closes. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('location') as RouterLocation | undefined
    if (changed.has('location') && before && isEditing(before) !== isEditing(this.location)) {
      if (isEditing(this.location)) this.form?.focus()
      else this.head?.focus()
    }
  }

  protected override render() {
    if (isMissing(this.client)) return html`<lotse-not-found-view></lotse-not-found-view>`
    const ofThis = ({ asked, client }: Asked<Client>) => (asked === this.clientId ? this.renderClient(client) : nothing)
    // Without its names a municipality would stand there as its key.
    return html`<div class="page">${loaded(this.client, (asked) => loaded(this.catalogues, () => ofThis(asked)))}</div>`
  }

  private renderClient(client: Client) {
    const isEdited = isEditing(this.location) && this.mayEdit
    return html`
      <lotse-client-head
        .client=${this.kind.headOf(client)}
        ?mayEdit=${this.mayEdit && !isEdited}
        @edit-wanted=${this.beginEdit}
      ></lotse-client-head>
      ${isEdited ? this.renderEdit(client) : this.renderPage(client)}
    `
  }

  private renderPage(client: Client) {
    const { targetGroup } = this.kind.headOf(client)
    return html`
      <lotse-begun-changes .isHere=${({ place }: KeptDraft) => place === this.place} @resume-wanted=${this.beginEdit}></lotse-begun-changes>
      <div class="client">
        <aside aria-label=${msg('Angaben')}>${this.kind.renderFacts(client, this.me.today)}</aside>
        <div class="course">
          <lotse-client-cases
            .cases=${client.cases}
            .groupWords=${word(targetGroupLabels[targetGroup])}
            .today=${this.me.today}
            ?mayOpen=${mayDo(this.me, 'open cases')}
            ?saving=${this.opening.saving}
            @talk-wanted=${() => openQuickLog()}
            @case-wanted=${() => this.opening.open({ [this.kind.clientKey]: client.id }, this.me.today)}
          ></lotse-client-cases>
          ${this.kind.renderMore(client)} ${historyOf(client, { kind: this.kind, history: this.history, restoring: this.restoring, today: this.me.today, towns: this.towns, mayRestore: this.mayEdit })}
        </div>
      </div>
      ${restorationOf(client, { kind: this.kind, restoring: this.restoring, steps: this.history.rows, towns: this.towns })}
    `
  }

  private renderEdit(client: Client) {
    const { client: saved, draft, dispute, keeper } = this.editing.on(client)
    const refused = refusedFields(this.kind, this.editing.error)
    const errors = this.tried || this.editing.error ? errorLines(this.kind, draft, this.me.today, refused) : []
    return html`<lotse-edit-frame
      .errors=${errors}
      .message=${this.editing.error && errors.length === 0 ? wordsFor(this.editing.error) : ''}
      .disputes=${dispute ? toldDisputes(this.kind.told, dispute, this.towns) : none}
      .keeper=${keeper}
      ?changed=${this.editing.isChanged}
      ?saving=${this.editing.saving}
      @field-chosen=${({ detail }: CustomEvent<{ field: string; whose: Whose }>) => this.editing.choose(client, detail.field, detail.whose)}
      @go-to-field=${({ detail }: CustomEvent<string>) => this.form?.goTo(detail)}
      @save-wanted=${() => this.save(client)}
      @edit-left=${() => this.leaveEdit(client)}
    >
      ${this.kind.renderForm({
        client,
        draft,
        saved: this.kind.draftOf(saved),
        municipalities: this.towns,
        today: this.me.today,
        tried: this.tried,
        refused,
        edit: (change) => this.editing.edit(client, change),
      })}
    </lotse-edit-frame>`
  }

  private get towns() {
    return this.catalogues.value?.municipalities ?? none
  }

  private get clientId(): string {
    return partOf(this.location, 'id')
  }

  /** Where it is kept what one types, under the address's id: also of a record that was merged since. */
  private get place(): string {
    return `${this.kind.clientKey === 'personId' ? 'person' : 'organisation'}:${this.clientId}`
  }

  private get mayEdit() {
    return mayDo(this.me, 'change clients')
  }

  /** A merged record is read as the one it was taken into: the address says whose page it is. */
  private arriveAt(asked: string, client: Client): void {
    // Late, when one has gone on already, it says nothing about where one is.
    if (!this.isConnected || asked !== this.clientId) return
    setClientInView(clientInView(client, this.kind.headOf(client)))
    if (asked !== client.id) window.history.replaceState(null, '', this.addressOf(client))
  }

  private addressOf({ id }: Client): string {
    return clientAddress({ id, kind: this.kind.clientKey === 'personId' ? 'person' : 'company' })
  }

  private readonly beginEdit = () => {
    const client = this.client.value?.client
    if (client && this.mayEdit && !isEditing(this.location)) goTo(`${this.addressOf(client)}?bearbeiten`)
  }

  private async save(client: Client) {
    this.tried = true
    const { draft } = this.editing.on(client)
    const before = this.history.rows[0]?.id
    const mayBeSaved = !this.editing.isUndecided && this.kind.errorsIn(draft, this.me.today).length === 0
    const saved = mayBeSaved ? await this.editing.save(client) : undefined
    await this.updateComplete
    if (!saved) return this.frame?.goToErrors()
    this.tried = false
    const { id, version } = saved.client
    const mayUndo = before !== undefined && saved.isMineAlone && id === client.id && version === client.version + 1
    const undo = mayUndo && { undo: () => this.restoring.undo(saved.client, before) }
    showMessage(toldSaved(this.kind.told, saved, client.id), { ...undo })
    this.goBack(saved.client)
  }

  private leaveEdit(client: Client) {
    this.tried = false
    const here = `${window.location.pathname}${window.location.search}`
    const bringBack = this.editing.discard()
    this.goBack(client)
    const undo = () => {
      bringBack?.()
      goTo(here)
    }
    if (bringBack) showMessage(msg('Ihre Änderung ist verworfen.'), { undo })
  }

  /** To the case or the package somebody came from, or to the page as it was before. */
  private goBack(client: Client) {
    const asked = new URLSearchParams(searchOf(this.location))
    const caseId = asked.get('fall')
    if (asked.has('paket')) goTo(packageAddress(client.id))
    else goTo(caseId ? caseAddress(caseId) : this.addressOf(client))
  }
}

/** A client, and by which id it was asked for: a merged one answers by another. */
type Asked<Client> = { asked: string; client: Client }

const none: never[] = []
const isEditing = (location: RouterLocation | undefined): boolean =>
  new URLSearchParams(searchOf(location)).has('bearbeiten')
