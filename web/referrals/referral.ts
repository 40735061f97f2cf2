import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Referral } from '#contract/referrals'
import type { Day } from '#rules/calendar'
import { type ReferralAct, type ReferralReply, referralReplies } from '#terms/referrals'
import '../components/action-menu.ts'
import type { MenuAction } from '../components/action-menu.ts'
import { KeepPlace } from '../components/focus.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { sheetAddress } from './api.ts'
import { takeBack } from './referral-changes.ts'
import { consentInWords, factsInWords, handoverInWords, nextInWords, replyVerbs, standingInWords } from './words.ts'

/** What somebody wants to do with it. */
export type ReferralActWanted = { referral: Referral; act: ReferralAct | 'another' }

/** One referral: to whom, where it stands, what comes next. Announces `act-wanted`. */
@customElement('lotse-referral')
export class ReferralElement extends LitElement {
  static override styles = [
    shared,
    theme,
    foldedStyles,
    css`
      .cap {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--lo-2);
      }
      h3 {
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        overflow-wrap: anywhere;
      }
      p,
      dd,
      li {
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lo-1) var(--lo-2);
        margin-block: var(--lo-2) var(--lo-1);
      }
      dt {
        margin-top: var(--lo-2);
        font-size: var(--lo-size-s);
        color: var(--lo-ink-2);
      }
      dd {
        margin: 0;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .text {
        white-space: pre-line;
      }
    `,
  ]

  @property({ attribute: false }) referral!: Referral
  @property() today: Day = ''
  /** One may act at all; on a closed case a consent is withdrawn, and nothing else. */
  @property({ type: Boolean }) mayAct = false
  @property({ type: Boolean }) still = false

  constructor() {
    super()
    new KeepPlace(this)
  }

  protected override render() {
    const { referral } = this
    const next = nextInWords(referral, this.today, this.still)
    return html`<div role="group" aria-label=${msg(str`Verweis an ${referral.partner.institution}`)}>
      <div class="cap">
        <h3><a class="link" href="/partner/${referral.partner.id}">${referral.partner.institution}</a></h3>
        <span class="meta">${standingInWords(referral)}</span>
      </div>
      <p class="s q">${factsInWords(referral.facts, referral.message !== null)}</p>
      ${next ? html`<p class="s">${next}</p>` : nothing} ${this.mayAct ? this.renderActs() : nothing} ${this.renderDetails()}
    </div>`
  }

  private get acts(): ReferralAct[] {
    return this.still ? this.referral.acts.filter((act) => act === 'withdraw') : this.referral.acts
  }

  private renderActs() {
    const [first, ...others] = this.steps
    const menu = this.menu
    return html`<div class="acts no-print">
      ${first ? this.renderAct(first, 'small') : nothing} ${others.map((step) => this.renderAct(step, 'tertiary small'))}
      ${this.renderSheet()}
      ${menu.length > 0 ? html`<lotse-action-menu label=${msg(str`Mehr: Verweis an ${this.referral.partner.institution}`)} .actions=${menu}></lotse-action-menu>` : nothing}
    </div>`
  }

  /** What moves it on, the likeliest first. */
  private get steps(): { act: ReferralActWanted['act']; label: string }[] {
    const { acts } = this
    const verbs = replyVerbs()
    const isOver = ['declined', 'no_answer'].includes(this.referral.standing ?? '') && !this.still
    // Whoever took somebody on is asked what came of it.
    const replies = this.referral.standing === 'accepted' ? [...referralReplies].reverse() : referralReplies
    const isFirstHandover = this.referral.standing === 'consented'
    return [
      ...(acts.includes('consent') ? [{ act: 'consent' as const, label: msg('Einwilligung eintragen') }] : []),
      ...(acts.includes('handOver') && isFirstHandover ? [{ act: 'handOver' as const, label: msg('Übergeben') }] : []),
      ...(isOver ? [{ act: 'another' as const, label: msg('Anderen Partner vorschlagen') }] : []),
      ...replies.filter((reply) => acts.includes(reply)).map((act) => ({ act, label: verbs[act] })),
    ]
  }

  private renderAct({ act, label }: { act: ReferralActWanted['act']; label: string }, look: string) {
    return html`<vaadin-button theme=${look} aria-label=${`${label}: ${this.referral.partner.institution}`} @click=${() => this.want(act)}>${label}</vaadin-button>`
  }

  private renderSheet() {
    const { id, consent, standing } = this.referral
    if (!consent?.covers || standing === 'dropped') return nothing
    return html`<a class="link s" router-ignore download href=${sheetAddress(id)}>${msg('Blatt (PDF)')}</a>`
  }

  private get menu(): MenuAction[] {
    const { acts, referral } = this
    const { undoable, standing } = referral
    return [
      ...(acts.includes('edit') ? [{ label: msg('Bearbeiten'), act: () => this.want('edit') }] : []),
      ...(acts.includes('handOver') && standing !== 'consented'
        ? [{ label: msg('Noch einmal übergeben'), act: () => this.want('handOver') }]
        : []),
      ...(acts.includes('drop') ? [{ label: msg('Nicht weiterverfolgen'), act: () => this.want('drop') }] : []),
      ...(acts.includes('withdraw')
        ? [{ label: msg('Einwilligung widerrufen'), act: () => this.want('withdraw') }]
        : []),
      ...(undoable && !this.still
        ? [{ label: msg('Letzten Schritt zurücknehmen'), act: () => takeBack(undoable) }]
        : []),
    ]
  }

  private renderDetails() {
    const { consent, handovers, message, owner, steps } = this.referral
    const notes = steps.filter(({ note }) => note !== null)
    return html`<details class="no-print">
      <summary>${msg('Einwilligung und was weitergegeben wurde')}</summary>
      <dl>
        <dt>${msg('Wer sich kümmert')}</dt>
        <dd>${owner.name}</dd>
        ${message === null ? nothing : html`<dt>${msg('Nachricht')}</dt><dd class="text">${message}</dd>`}
        <dt>${msg('Einwilligung')}</dt>
        <dd>${consent ? consentInWords(consent) : html`<span class="none">${msg('noch keine')}</span>`}</dd>
        ${consent ? html`<dd class="text s q" lang=${consent.language} dir="auto">${consent.text}</dd>` : nothing}
        <dt>${msg('Weitergegeben')}</dt>
        ${
          handovers.length === 0
            ? html`<dd><span class="none">${msg('nichts')}</span></dd>`
            : handovers.map((one) => html`<dd>${handoverInWords(one)}</dd>`)
        }
        ${notes.map(({ note }) => html`<dt>${msg('Notiz')}</dt><dd class="text">${note}</dd>`)}
      </dl>
    </details>`
  }

  private want(act: ReferralActWanted['act']) {
    const detail: ReferralActWanted = { referral: this.referral, act }
    this.dispatchEvent(new CustomEvent('act-wanted', { detail }))
  }
}

export const isReply = (act: ReferralActWanted['act']): act is ReferralReply =>
  referralReplies.some((reply) => reply === act)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-referral': ReferralElement
  }
}
