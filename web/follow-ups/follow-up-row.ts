import '@vaadin/button'
import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { FollowUp } from '#contract/follow-ups'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { putOff } from '#rules/follow-ups'
import type { Reader } from '#terms/calendar-feeds'
import { shortcutsAreOn } from '../app/shortcuts.ts'
import { checkAddress } from '../checks/check-address.ts'
import '../components/action-menu.ts'
import type { ActionMenu, MenuAction } from '../components/action-menu.ts'
import { clientName } from '../components/client-name.ts'
import { type IconName, icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { calendarFileAddress } from './api.ts'
import { followUpRowStyles } from './follow-up-row-styles.ts'
import { aboutRow, dueWords } from './follow-up-words.ts'
import { whereWords } from './time-words.ts'

/**
 * One thing to do, in a line: done, moved, handed on with one press, or with one key while it has the keyboard. Announces
 * `done-wanted`, `edit-wanted`, `removal-wanted`, `stay-wanted`, `move-wanted` with the day, and `handing-wanted` with who it goes to.
 */
@customElement('lotse-follow-up-row')
export class FollowUpRow extends LitElement {
  static override styles = [shared, theme, followUpRowStyles]

  @property({ attribute: false }) followUp!: FollowUp
  @property() today: Day = ''
  /** On the page of the case itself, where the client is known and the owner is not. */
  @property({ type: Boolean }) inCase = false
  /** On the page of the check it came from, where whose it is always counts. */
  @property({ type: Boolean }) inCheck = false
  /** In a narrow column, when it is due stands below what it is. */
  @property({ type: Boolean, reflect: true }) stacked = false
  @property() ownerId = ''
  /** To whom it may be handed. */
  @property({ attribute: false }) owners: readonly Named[] = []
  @query('lotse-action-menu') private menu?: ActionMenu

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.goByKey)
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.done:not([disabled]), vaadin-button')?.focus()
  }

  protected override render() {
    const { followUp } = this
    const isClosed = (followUp.case?.closed ?? false) && !followUp.outlivesCase
    const label = aboutRow(msg('Erledigt'), followUp)
    const isDone = followUp.doneOn !== null
    return html`${
      isDone
        ? html`<span class="done is-done">${icon('check')}</span>`
        : html`<button class="done" aria-label=${label} title=${msg('Erledigt (E)')} ?disabled=${isClosed}
        @click=${() => this.announce('done-wanted')}>${icon('check')}</button>`
    }
      <div class=${isDone ? 'ticked' : ''}><div class="what">${followUp.what}</div>${this.renderAbout(isClosed)}</div>
      <span class="due">${dueWords(followUp, this.today)}</span>
      ${followUp.mayChange && !isDone ? this.renderActions(isClosed) : nothing}`
  }

  private renderAbout(isClosed: boolean) {
    const { case: ofCase, owner, checkId, appointment } = this.followUp
    if (this.inCheck) return html`<div class="q">${owner.name}</div>`
    const whose = this.inCase ? this.ownerWords : ofCase ? this.caseWords(ofCase, isClosed) : msg('ohne Fall')
    const check = checkId ? html`<a class="link" href=${checkAddress(checkId)}>${msg('Zum Check')}</a>` : null
    const where = (appointment && whereWords(appointment)) || null
    const rests = this.inCase && isClosed ? msg('ruht, bis der Fall wieder offen ist') : null
    const parts = [rests, whose, where, check].filter((part) => part !== null)
    if (parts.length === 0) return nothing
    return html`<div class="q">${parts.map((part, place) => (place === 0 ? part : html` · ${part}`))}</div>`
  }

  private get ownerWords(): string | null {
    const { owner } = this.followUp
    return owner.id === this.ownerId ? null : owner.name
  }

  private caseWords({ id, client }: NonNullable<FollowUp['case']>, isClosed: boolean) {
    const closed =
      isClosed || this.followUp.case?.closed ? html` <span class="none">${msg('Fall geschlossen')}</span>` : nothing
    return html`<a class="link" href="/faelle/${id}">${clientName(client)}</a>${closed}`
  }

  private renderActions(isClosed: boolean) {
    if (isClosed) return html`<div class="acts">${this.renderButton(msg('Entfernen'), 'trash', 'removal-wanted')}</div>`
    return html`<div class="acts">
      ${this.followUp.asksWhetherStayed ? this.renderAnswer() : nothing}
      ${this.renderButton(msg('Verschieben oder ändern'), 'calendarClock', 'edit-wanted')}
      <lotse-action-menu label=${aboutRow(msg('Mehr'), this.followUp)} .actions=${this.actions}></lotse-action-menu>
    </div>`
  }

  /** They stayed: that is an outcome, and this is done with it. */
  private renderAnswer() {
    return html`<vaadin-button theme="tertiary small" aria-label=${aboutRow(msg('Noch hier'), this.followUp)}
      @click=${() => this.announce('stay-wanted')}>${msg('Noch hier')}</vaadin-button>`
  }

  private renderButton(verb: string, sign: IconName, event: string) {
    return html`<vaadin-button
      theme="tertiary small icon"
      aria-label=${aboutRow(verb, this.followUp)}
      title=${verb}
      @click=${() => this.announce(event)}
      >${icon(sign)}</vaadin-button
    >`
  }

  private get actions(): readonly MenuAction[] {
    const { today, followUp, colleagues } = this
    const { dueOn, appointment } = followUp
    const move = (by: 'day' | 'week') => () => this.announce('move-wanted', putOff(dueOn, today, by))
    return [
      { label: msg('Erledigt'), key: 'e', icon: 'check', act: () => this.announce('done-wanted') },
      { label: msg('Auf den nächsten Werktag'), key: 'v', icon: 'arrowRight', act: move('day') },
      { label: msg('Um eine Woche verschieben'), key: 'u', icon: 'calendarPlus', act: move('week') },
      ...(colleagues.length > 0
        ? [{ label: msg('Weitergeben …'), key: 'w', icon: 'userPlus' as const, opens: colleagues }]
        : []),
      { label: msg('Ändern'), key: 'a', icon: 'pencil', act: () => this.announce('edit-wanted') },
      { label: msg('Als Kalenderdatei'), key: 'k', icon: 'download', act: () => this.download('owner') },
      ...(appointment
        ? [
            {
              label: msg('Kalenderdatei zum Weitergeben'),
              icon: 'download' as const,
              act: () => this.download('client'),
            },
          ]
        : []),
      { label: msg('Entfernen'), icon: 'trash', act: () => this.announce('removal-wanted') },
    ]
  }

  private get colleagues(): readonly MenuAction[] {
    return this.owners
      .filter(({ id }) => id !== this.followUp.owner.id)
      .map((owner) => ({ label: owner.name, icon: 'user', act: () => this.announce('handing-wanted', owner) }))
  }

  private download(reader: Reader) {
    const link = document.createElement('a')
    link.href = calendarFileAddress(this.followUp.id, reader)
    link.download = 'termin.ics'
    link.click()
  }

  /** While the keyboard is in this row, its keys are the row's, unless somebody has switched them off. */
  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    if (!shortcutsAreOn() || !this.menu) return
    const action = this.actions.find(({ key }) => key === event.key.toLowerCase())
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    if (action.opens) void this.menu.open(action.opens)
    else action.act?.()
  }

  private announce(type: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-follow-up-row': FollowUpRow
  }
}
