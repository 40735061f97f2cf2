import { provide } from '@lit/context'
import { msg } from '@lit/localize'
import { Router } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { aloneStyles } from '../accounts/alone-styles.ts'
import '../accounts/sign-in-form.ts'
import { brand, brandStyles } from '../components/brand.ts'
import { focusedElement } from '../components/focus.ts'
import '../components/states.ts'
import { eventsLeft } from '../events/waiting-ticks.ts'
import { shared } from '../styles/shared.ts'
import { arriveAt, setTitle } from './arrival.ts'
import { openQuickLog, wantEdit, wantTake } from './events.ts'
import './frame.ts'
import { goTo } from './navigation.ts'
import { pageOf, pages, routes } from './routes.ts'
import { mayDo, meContext, session } from './session.ts'
import './shortcuts-dialog.ts'
import { hasShortcut, listenForShortcuts, type ShortcutAction } from './shortcuts.ts'

/** Beside the first page, so that it opens at once when somebody calls. */
const loadQuickLog = () => import('../quick-log/quick-log.ts')

/**
 * The page's outermost element. The view is slotted: where a session ends, the sign-in stands in front of it, and the
 * view stays as it is behind, with everything typed.
 */
@customElement('lotse-shell')
export class Shell extends LitElement {
  static override styles = [shared, brandStyles, aloneStyles]

  /** Set before any view exists: all but the open pages wait for a session. */
  @provide({ context: meContext }) @state() me!: Me
  @state() private sessionState = session.state
  @state() private path = window.location.pathname
  @state() private announcement = ''
  @query('lotse-shortcuts-dialog') private shortcutsDialog?: HTMLElementTagNameMap['lotse-shortcuts-dialog']
  @query('lotse-search-dialog') private searchDialog?: HTMLElementTagNameMap['lotse-search-dialog']
  @query('lotse-quick-log') private quickLog?: HTMLElementTagNameMap['lotse-quick-log']
  private pageTitle = ''
  private stopListening?: () => void

  override connectedCallback(): void {
    super.connectedCallback()
    session.addEventListener('change', this.takeSession)
    window.addEventListener('vaadin-router-location-changed', this.arrive)
    window.addEventListener('lotse-quick-log', this.openQuickLog)
    this.stopListening = listenForShortcuts(this.runShortcut)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    session.removeEventListener('change', this.takeSession)
    window.removeEventListener('vaadin-router-location-changed', this.arrive)
    window.removeEventListener('lotse-quick-log', this.openQuickLog)
    this.stopListening?.()
  }

  override firstUpdated(): void {
    void session.start()
    void new Router(this.querySelector('main')).setRoutes(routes())
  }

  override render() {
    return html`${this.renderPage()} ${this.renderQuickLog()}
      <div class="vh" role="status">${this.announcement}</div>`
  }

  private renderPage() {
    if (this.isOpenPage) return html`<slot></slot>`
    if (this.sessionState === 'signed in') return this.renderFrame()
    return html`<div hidden><slot></slot></div>
      ${this.renderInFront()}`
  }

  private renderFrame() {
    return html`<lotse-frame .me=${this.me} path=${this.path} @search=${this.search} @help=${this.help}
        >${this.renderReminders()}<slot></slot></lotse-frame>
      <lotse-shortcuts-dialog .me=${this.me}></lotse-shortcuts-dialog><lotse-search-dialog></lotse-search-dialog>`
  }

  /** Out of sight while a session is over, with everything typed. */
  private renderQuickLog() {
    if (!mayDo(this.me, 'record consultations')) return nothing
    return html`<lotse-quick-log ?hidden=${this.sessionState !== 'signed in'}></lotse-quick-log>`
  }

  /** Says what is due while somebody works. */
  private renderReminders() {
    return mayDo(this.me, 'keep follow-ups') ? html`<lotse-reminder-notice></lotse-reminder-notice>` : nothing
  }

  private renderInFront() {
    if (this.sessionState === 'unreachable')
      return html`<main class="alone">${brand()}
        <div>
          <h1>${msg('Lotse ist nicht erreichbar')}</h1>
          <lotse-failure .error=${session.failure} @retry=${this.startAgain}></lotse-failure>
        </div></main>`
    if (this.sessionState === 'signed out')
      return html`<main class="alone">${brand()}
        <lotse-sign-in-form ?again=${this.me !== undefined}></lotse-sign-in-form></main>`
    return nothing
  }

  private get isOpenPage() {
    return pages.some((page) => page.open && page.path === this.path)
  }

  private takeSession = () => {
    if (session.me) this.me = session.me
    this.sessionState = session.state
    if (this.sessionState === 'signed out' && !this.isOpenPage) setTitle(msg('Anmelden'))
    if (this.sessionState === 'signed in') this.entitle()
    if (mayDo(this.me, 'record consultations')) void loadQuickLog()
    if (mayDo(this.me, 'keep follow-ups')) void import('../follow-ups/reminder-notice.ts')
    if (this.sessionState === 'signed in' && mayDo(this.me, 'check in at events') && eventsLeft().length > 0)
      void import('../events/send-ticks.ts').then(({ sendTicksLeft }) => sendTicksLeft())
  }

  private openQuickLog = async ({ detail }: WindowEventMap['lotse-quick-log']) => {
    // By the time it opens, the keyboard may already be in it, where it was still closing.
    const cameFrom = focusedElement()
    await loadQuickLog()
    await this.quickLog?.open(cameFrom, detail)
  }

  private arrive = async ({ detail }: WindowEventMap['vaadin-router-location-changed']) => {
    const isFirst = this.pageTitle === ''
    const isSamePage = detail.location.pathname === this.path
    this.path = detail.location.pathname
    // Told before the view stands there.
    await detail.router.ready
    const view = this.querySelector('main > *')
    this.entitle()
    if (isFirst || isSamePage || !view) return
    this.announcement = this.pageTitle
    await arriveAt(view)
  }

  /** Also once another language is spoken. */
  private entitle() {
    const view = this.querySelector('main > *')
    this.pageTitle = (view && pageOf(view.localName)?.title()) || (view ? msg('Kein Zugang') : '')
    if (this.pageTitle !== '') setTitle(this.pageTitle)
  }

  private startAgain = () => void session.start()
  private help = () => this.shortcutsDialog?.open()
  private search = async () => {
    await import('../search/search-dialog.ts')
    await this.searchDialog?.open()
  }

  private runShortcut = (action: ShortcutAction) => {
    if (this.sessionState !== 'signed in' || this.isOpenPage) return
    if (!hasShortcut(this.me, action)) return
    if (action === 'help') this.help()
    if (action === 'reports') goTo('/berichte')
    if (action === 'quick log') openQuickLog()
    if (action === 'edit') wantEdit()
    if (action === 'take') wantTake()
    if (action === 'today') goTo('/heute')
    if (action === 'calendar') goTo('/kalender')
    if (action === 'cases') goTo('/faelle')
    if (action === 'enquiries') goTo('/anfragen')
    if (action === 'partners') goTo('/partner')
    if (action === 'search') void this.search()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-shell': Shell
  }
}
