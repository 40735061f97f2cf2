import '@vaadin/button'
import '@vaadin/dialog'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task, TaskStatus } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Entry } from '#contract/cases'
import { announceRecorded } from '../app/events.ts'
import { meContext } from '../app/session.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { likelyChannel } from '../cases/talk-choices.ts'
import { comeBack } from '../components/focus.ts'
import { showMessage } from '../components/message.ts'
import '../components/states.ts'
import { keeperOf } from '../drafts/draft-keeper.ts'
import '../drafts/kept-line.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { withCase } from './api.ts'
import { closeButton } from './close-button.ts'
import { FoundClients } from './found-clients.ts'
import {
  emptyQuickLog,
  isQuickLogBegun,
  type KnownClient,
  type QuickLogDraft,
  quickLogOf,
  quickLogProblems,
  stillClosed,
  toKeep,
  withKept,
} from './quick-log-draft.ts'
import './quick-log-form.ts'
import type { QuickLogForm } from './quick-log-form.ts'
import { quickLogStyles } from './quick-log-styles.ts'
import { headingOf, recordedWords } from './recorded-words.ts'
import { quickLogSending } from './sending.ts'
import { nextBegunWords, takeBack } from './taking-back.ts'

/** What somebody says in a call, written down while it runs, from any page. What was typed stays until it is recorded. */
@customElement('lotse-quick-log')
export class QuickLogDialog extends LitElement {
  static override styles = [shared, theme, quickLogStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private opened = false
  @state() private draft = emptyQuickLog(null, null)
  @state() private search = ''
  @state() private tried = false
  @state() private saving = false
  @state() private error: unknown
  @query('lotse-quick-log-form') private form!: QuickLogForm
  private readonly keeper = keeperOf<QuickLogDraft>('quick-log', this.draft)
  private openedFor: KnownClient | undefined
  private sending = quickLogSending()
  private cameFrom: HTMLElement | null = null

  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly found = new FoundClients(this, () => ({ ...this.draft, search: this.search }))

  protected override firstUpdated(): void {
    this.keeper.addEventListener('merged', () => this.takeKept())
    void this.keeper.open()
  }

  /** Opened for somebody, it begins with them, unless something is begun already. */
  async open(cameFrom: HTMLElement | null, client?: KnownClient): Promise<void> {
    this.openedFor = client
    if (!isQuickLogBegun(this.draft)) this.draft = { ...this.emptyDraft, client: client ?? null }
    else if (client && !this.draft.client && !this.draft.newClient) this.draft = { ...this.draft, client }
    // At once where they are known; anew where asking failed, or where somebody changed them.
    void this.catalogues.run()
    if (!client) void this.keeper.open()
    await this.show(cameFrom)
  }

  private async show(cameFrom: HTMLElement | null) {
    if (!this.opened) this.cameFrom = cameFrom
    this.opened = true
    await this.updateComplete
    await this.form.updateComplete
    this.form.focus()
  }

  /** The likely channel stands there as soon as the catalogue does. */
  protected override willUpdate(): void {
    const { talk } = this.draft
    const channelId = this.catalogues.value ? likelyChannel(this.catalogues.value) : null
    if (talk.channelId === null && channelId !== null) this.draft = { ...this.draft, talk: { ...talk, channelId } }
  }

  /** On the phone it fills the screen. */
  protected override updated(): void {
    document.documentElement.toggleAttribute('data-filled', this.opened)
  }

  protected override render() {
    return html`
      <vaadin-dialog
        modeless
        no-autofocus
        no-close-on-outside-click
        header-title=${headingOf(this.draft)}
        .opened=${this.opened}
        @opened-changed=${this.takeOpened}
        @closed=${this.goBack}
        @keydown=${this.saveByKey}
      >
        ${closeButton(this.later)}
        <lotse-quick-log-form
          .draft=${this.draft}
          .problems=${this.tried ? quickLogProblems(this.draft, this.me.today) : {}}
          .error=${this.error}
          .catalogues=${this.catalogues.value}
          .suggestions=${this.found.clients}
          .answered=${this.found.answered}
          .household=${this.found.household}
          .today=${this.me.today}
          @draft-edited=${({ detail }: CustomEvent<Partial<QuickLogDraft>>) => this.edit(detail)}
          @search-typed=${({ detail }: CustomEvent<string>) => {
            this.search = detail
          }}
          @save-wanted=${this.save}
        ></lotse-quick-log-form>
        ${this.catalogues.status === TaskStatus.ERROR ? this.renderFailure() : nothing}
        <lotse-kept-line .keeper=${this.keeper} @discard-wanted=${this.discard}></lotse-kept-line>
        ${this.renderFooter()}
      </vaadin-dialog>
    `
  }

  private renderFailure() {
    return html`<lotse-failure .error=${this.catalogues.error} @retry=${() => this.catalogues.run()}></lotse-failure>`
  }

  private renderFooter() {
    return html`
      <div slot="footer" class="foot">
        <span class="keys meta desk"><kbd>Tab</kbd> ${msg('weiter')}, <kbd>Esc</kbd> ${msg('später fertig machen')}</span>
        <vaadin-button theme="tertiary" @click=${this.later}>${msg('Später')}</vaadin-button>
        <vaadin-button class="save" theme="primary" ?disabled=${this.saving} @click=${this.save}>
          ${msg('Eintragen')}<kbd slot="suffix" class="desk" aria-hidden="true">${msg('Strg ↵')}</kbd>
        </vaadin-button>
      </div>
    `
  }

  private get emptyDraft(): QuickLogDraft {
    const { value } = this.catalogues
    return emptyQuickLog(this.me.counsellor?.id ?? null, value ? likelyChannel(value) : null)
  }

  private edit(change: Partial<QuickLogDraft>) {
    this.draft = { ...this.draft, ...change }
    this.error = undefined
    this.keeper.keep(isQuickLogBegun(this.draft) ? toKeep(this.draft) : null)
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    if (!detail.value && this.opened) this.later()
  }

  /** Who opens it while it is still closing stays: that, too, ends the closing. */
  private readonly goBack = ({ currentTarget }: Event) =>
    !this.opened && comeBack(currentTarget as HTMLElement, this.cameFrom)

  private readonly later = () => {
    this.opened = false
    if (isQuickLogBegun(this.draft))
      showMessage(msg('Ist aufgehoben, auch wenn Sie Lotse schließen. Weiter mit „Beratung eintragen“.'))
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    if (this.saving) return
    this.tried = true
    this.error = undefined
    const log = quickLogOf(this.draft, this.me.today)
    if (!log) return this.showErrors()
    this.saving = true
    try {
      this.recorded(await this.sending.send(log))
    } catch (error) {
      this.error = error
      await this.showErrors()
    } finally {
      this.saving = false
    }
  }

  private async showErrors() {
    await this.updateComplete
    await this.form.updateComplete
    this.form.showErrors()
  }

  private recorded(entry: Entry) {
    const { draft } = this
    this.startAnew()
    this.opened = false
    announceRecorded()
    showMessage(recordedWords(draft, entry), { undo: () => this.takeBack(draft, entry) })
  }

  private async takeBack(draft: QuickLogDraft, entry: Entry): Promise<void> {
    const undo = () => this.takeBack(draft, entry)
    if (isQuickLogBegun(this.draft)) return showMessage(nextBegunWords(entry), { undo, error: true })
    this.edit(await takeBack(draft, entry))
    showMessage(msg('Zurückgenommen. Was Sie geschrieben hatten, steht wieder im Formular.'))
    await this.show(this.cameFrom)
  }

  private discard() {
    const { draft, openedFor } = this
    this.startAnew()
    this.draft = { ...this.draft, client: openedFor ?? null }
    showMessage(msg('Verworfen.'), { undo: () => this.edit(draft) })
  }

  private async takeKept() {
    const { content, keptAt } = this.keeper
    if (!content) return
    this.draft = withKept(this.emptyDraft, content, keptAt)
    const client = content.client && (await withCase(content.client))
    if (client && this.draft.client?.id === client.id)
      this.draft = { ...this.draft, client, ...stillClosed(client, this.draft) }
  }

  private startAnew() {
    this.keeper.drop()
    this.draft = this.emptyDraft
    this.sending = quickLogSending()
    this.search = ''
    this.tried = false
    this.error = undefined
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-quick-log': QuickLogDialog
  }
}
