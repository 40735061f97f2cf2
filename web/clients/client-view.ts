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
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { clientAddress } from './address.ts'
import './client-cases.ts'
import { ClientEdit } from './client-edit.ts'
import './client-head.ts'
import type { ClientHead } from './client-head.ts'
import './client-history.ts'
import { clientInView } from './client-in-view.ts'
import type { ClientForm, ClientKind, ShownClient } from './client-kind.ts'
import { clientViewStyles } from './client-view-styles.ts'
import type { Draft, Whose } from './drafts-merged.ts'
import { errorLines, refusedFields } from './edit-errors.ts'
import './edit-frame.ts'
import type { EditFrame } from './edit-frame.ts'
import { OpeningCase } from './opening-case.ts'
import './restoration-dialog.ts'
import { Restoring } from './restoring.ts'
import { type Step, savedWords, toldChanges, toldDisputes, toldStep } from './told.ts'

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
  private readonly editing = new ClientEdit<Client, Fields>(this, {
    draftOf: (client) => this.kind.draftOf(client),
    send: (client, fields, draft) => this.kind.send(client, fields, draft),
  })
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
    return html`<div class="page">${loaded(this.client, ({ asked, client }) => (asked === this.clientId ? this.renderClient(client) : nothing))}</div>`
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
          ${this.kind.renderMore(client)} ${this.renderHistory(client)}
        </div>
      </div>
      ${this.renderRestoration(client)}
    `
  }

  private renderHistory(client: Client) {
    const { rows, isFirst, isComplete, error } = this.history
    const now = this.kind.draftOf(client)
    return html`<lotse-client-history
      .steps=${rows.map((step) => toldStep(this.kind, step, now, this.towns))}
      .error=${error}
      .today=${this.me.today}
      ?complete=${isComplete}
      ?loading=${isFirst}
      ?mayRestore=${this.mayEdit}
      @more-wanted=${() => (error && rows.length === 0 ? this.history.reload() : this.history.more())}
      @restoration-wanted=${({ detail }: CustomEvent<number>) => this.restoring.begin(detail)}
    ></lotse-client-history>`
  }

  private renderRestoration(client: Client) {
    const step = this.history.rows.find(({ id }) => id === this.restoring.step)
    const then = step && this.kind.draftOf(step.state)
    return html`<lotse-restoration-dialog
      ?opened=${step !== undefined}
      .changes=${then ? toldChanges(this.kind.told, this.kind.draftOf(client), then, this.towns) : []}
      .consequence=${step ? this.kind.consequenceOf(client, step.state) : ''}
      .error=${this.restoring.error}
      ?saving=${this.restoring.saving}
      @restoration-confirmed=${() => this.restoring.confirm(client, this.history.rows[0]?.id)}
      @left=${() => this.restoring.leave()}
    ></lotse-restoration-dialog>`
  }

  private renderEdit(client: Client) {
    const { base, draft, dispute } = this.editing.on(client)
    const refused = refusedFields(this.kind, this.editing.error)
    const errors = this.tried || this.editing.error ? errorLines(this.kind, draft, this.me.today, refused) : []
    return html`<lotse-edit-frame
      .errors=${errors}
      .message=${this.editing.error && errors.length === 0 ? wordsFor(this.editing.error) : ''}
      .disputes=${dispute ? toldDisputes(this.kind.told, dispute, this.towns) : none}
      ?changed=${this.editing.isChanged(client)}
      ?saving=${this.editing.saving}
      @field-chosen=${({ detail }: CustomEvent<{ field: string; whose: Whose }>) => this.editing.choose(client, detail.field, detail.whose)}
      @go-to-field=${({ detail }: CustomEvent<string>) => this.form?.goTo(detail)}
      @save-wanted=${() => this.save(client)}
      @edit-left=${() => this.leaveEdit(client)}
    >
      ${this.kind.renderForm({
        client,
        draft,
        saved: this.kind.draftOf(base),
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

  private get mayEdit() {
    return mayDo(this.me, 'change clients')
  }

  /** A merged record is read as the one it was taken into: the address says whose page it is. */
  private arriveAt(asked: string, client: Client): void {
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
    const { draft, dispute } = this.editing.on(client)
    const isUndecided = Object.values(dispute?.chosen ?? {}).includes(undefined)
    const before = this.history.rows[0]?.id
    const saved =
      isUndecided || this.kind.errorsIn(draft, this.me.today).length > 0 ? undefined : await this.editing.save(client)
    await this.updateComplete
    if (!saved) return this.frame?.goToErrors()
    this.tried = false
    const { id, version } = saved.client
    const isUndone = before !== undefined && saved.taken.length === 0 && id === client.id && version > client.version
    const undo = isUndone && { undo: () => this.restoring.undo(saved.client, before) }
    showMessage(savedWords(this.kind.told, saved, client.id), { ...undo })
    this.goBack(saved.client)
  }

  private leaveEdit(client: Client) {
    this.tried = false
    this.editing.forget(client)
    this.goBack(client)
  }

  /** To the case somebody came from, or to the page as it was before. */
  private goBack(client: Client) {
    const caseId = new URLSearchParams(searchOf(this.location)).get('fall')
    goTo(caseId ? caseAddress(caseId) : this.addressOf(client))
  }
}

const none: never[] = []
const isEditing = (location: RouterLocation | undefined): boolean =>
  new URLSearchParams(searchOf(location)).has('bearbeiten')
