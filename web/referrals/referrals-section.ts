import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Referral } from '#contract/referrals'
import type { Day } from '#rules/calendar'
import { factsFor } from '#rules/referrals'
import { caseListStyles } from '../styles/case-list.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './consent-dialog.ts'
import type { ConsentDialog } from './consent-dialog.ts'
import './handover-dialog.ts'
import type { HandoverDialog } from './handover-dialog.ts'
import './propose-dialog.ts'
import type { ProposeReferralDialog } from './propose-dialog.ts'
import './referral.ts'
import { isReply, type ReferralActWanted } from './referral.ts'
import './reply-dialog.ts'
import type { ReplyDialog } from './reply-dialog.ts'

/** The referrals of a case, and what is asked to propose another. */
@customElement('lotse-referrals-section')
export class ReferralsSection extends LitElement {
  static override styles = [shared, theme, caseListStyles]

  @property({ attribute: false }) referrals: readonly Referral[] = []
  @property() caseId = ''
  @property() clientKind: 'person' | 'organisation' = 'person'
  @property() today: Day = ''
  @property({ type: Boolean }) mayRefer = false
  /** The case is closed: they are shown, and only a consent is withdrawn. */
  @property({ type: Boolean }) still = false
  @query('lotse-propose-referral-dialog') private proposeDialog!: ProposeReferralDialog
  @query('lotse-consent-dialog') private consentDialog!: ConsentDialog
  @query('lotse-handover-dialog') private handoverDialog!: HandoverDialog
  @query('lotse-reply-dialog') private replyDialog!: ReplyDialog

  protected override render() {
    return html`${this.referrals.length > 0 ? this.renderReferrals() : nothing}
      <lotse-propose-referral-dialog></lotse-propose-referral-dialog>
      <lotse-consent-dialog .today=${this.today}></lotse-consent-dialog>
      <lotse-handover-dialog .today=${this.today}></lotse-handover-dialog>
      <lotse-reply-dialog .today=${this.today}></lotse-reply-dialog>`
  }

  private renderReferrals() {
    return html`<h2>${msg('Verweise')}</h2>
      <ul>${repeat(
        this.referrals,
        ({ id }) => id,
        (referral) => html`<li><lotse-referral
          .referral=${referral}
          .today=${this.today}
          ?mayAct=${this.mayRefer}
          ?still=${this.still}
          @act-wanted=${({ detail }: CustomEvent<ReferralActWanted>) => this.act(detail)}
        ></lotse-referral></li>`,
      )}</ul>`
  }

  propose(referral?: Referral, toAnother = false): void {
    const facts = referral?.possibleFacts ?? factsFor(this.clientKind)
    void this.proposeDialog.open({ caseId: this.caseId, facts, toAnother, ...(referral && { referral }) })
  }

  private act({ referral, act }: ReferralActWanted): void {
    if (act === 'another' || act === 'edit') this.propose(referral, act === 'another')
    else if (act === 'consent') void this.consentDialog.open(referral)
    else if (act === 'handOver') void this.handoverDialog.open(referral)
    else if (isReply(act) || act === 'withdraw' || act === 'drop') void this.replyDialog.open({ referral, act })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-referrals-section': ReferralsSection
  }
}
