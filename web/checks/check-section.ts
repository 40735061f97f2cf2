import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Check } from '#contract/invitations'
import { mayDo, meContext } from '../app/session.ts'
import { nothingYet, nothingYetStyles } from '../components/facts.ts'
import { longDay } from '../components/format.ts'
import { known, loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchChecksOf, fetchMailServer } from './api.ts'
import { checkAddress } from './check-address.ts'
import './check-sheets.ts'
import './invite-dialog.ts'

/** The checks of an organisation: who is at what point, and inviting to a new one. */
@customElement('lotse-check-section')
export class CheckSection extends LitElement {
  static override styles = [
    shared,
    theme,
    nothingYetStyles,
    css`
      h2 {
        display: flex;
        align-items: baseline;
        gap: var(--lo-2);
        padding-bottom: 6px;
        border-bottom: 1px solid var(--lo-line-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .end {
        margin-inline-start: auto;
        font-size: var(--lo-size-s);
        font-weight: var(--lo-medium);
      }
      .check {
        padding: var(--lo-2) 0;
        border-bottom: var(--lo-border);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .check:last-child {
        border-bottom: 0;
      }
      button {
        min-height: var(--lo-control-s);
        padding: 0;
        border: 0;
        background: none;
        cursor: pointer;
        font-size: var(--lo-size-s);
      }
    `,
  ]

  @property() organisationId = ''
  /** On whose page it stands, where that is a case: a new check goes there. */
  @property() caseId = ''
  /** Of a closed case: what is there is there. */
  @property({ type: Boolean }) still = false
  @property({ attribute: false }) contact: { name: string | null; email: string | null } = { name: null, email: null }
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  private readonly checks = new Task(this, {
    args: () => [this.organisationId] as const,
    task: ([id], { signal }) => fetchChecksOf(id, signal),
  })
  private readonly mailServer = new Task(this, { args: () => [], task: (_, { signal }) => fetchMailServer(signal) })

  /** Nothing there and nothing to begin: then it takes no place among the facts either. */
  protected override willUpdate(): void {
    this.hidden = this.isNoneBeside && this.still
  }

  protected override render() {
    const { isNoneBeside } = this
    return html`
      <section>
        <h2>
          ${msg('Willkommens-Check')} ${isNoneBeside ? nothingYet(msg('noch keiner')) : nothing}
          ${this.mayInvite ? html`<button class="link end no-print" @click=${this.invite}>${msg('Einladen')}</button>` : nothing}
        </h2>
        ${isNoneBeside ? nothing : loaded(this.checks, ({ rows }) => (rows.length === 0 ? this.renderEmpty() : html`${rows.map((check) => this.renderCheck(check))}`))}
      </section>
      <lotse-invite-dialog
        .organisationId=${this.organisationId} .caseId=${this.caseId} .today=${this.me.today}
        ?maySend=${this.mailServer.value?.isSet ?? false}
        @invited=${() => this.checks.run()}
      ></lotse-invite-dialog>
    `
  }

  private get isNoneBeside(): boolean {
    return this.caseId !== '' && known(this.checks)?.rows.length === 0
  }

  private renderEmpty() {
    return html`<p class="check q">${msg('Noch keiner. Ein Check zeigt in 15 Minuten, womit die Organisation am besten anfängt.')}</p>`
  }

  private renderCheck(check: Check) {
    const { createdAt, invitedBy, endsOn, sheets } = check
    const began = longDay(createdAt.slice(0, 10))
    const who = invitedBy ? msg(str`Eingeladen am ${began}, ${invitedBy}`) : msg(str`Angemeldet am ${began}`)
    const hasResult = sheets.some(({ state }) => state === 'finished')
    return html`<div class="check">
      <a class="link" href=${checkAddress(check.id)}>${hasResult ? msg('Ergebnis ansehen') : msg('Stand ansehen')}</a>
      <p class="meta">${who}, ${msg(str`bis ${longDay(endsOn)}`)}</p>
      <lotse-check-sheets .sheets=${sheets} ?mayInvite=${this.mayInvite} @sheets-changed=${() => this.checks.run()}></lotse-check-sheets>
    </div>`
  }

  private get mayInvite(): boolean {
    return !this.still && mayDo(this.me, 'invite to checks')
  }

  private readonly invite = () => this.renderRoot.querySelector('lotse-invite-dialog')?.open([this.contact])
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-section': CheckSection
  }
}
