import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { PartnerReferrals } from '#contract/referrals'
import type { Day } from '#rules/calendar'
import { referralStandingLabels } from '#terms/referrals'
import { word } from '../app/locale.ts'
import { nearDay } from '../components/format.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchReferralsTo } from './api.ts'

/** Open referrals to a partner, of the cases one may know of. */
@customElement('lotse-partner-referrals')
export class PartnerReferralsElement extends LitElement {
  static override styles = [shared, theme]

  @property() partnerId = ''
  @property() today: Day = ''

  private readonly referrals = new Task(this, {
    args: () => [this.partnerId] as const,
    task: ([id], { signal }) => fetchReferralsTo(id, signal),
  })

  protected override render() {
    return html`<section>${loaded(this.referrals, (found) => this.renderReferrals(found))}</section>`
  }

  private renderReferrals({ count, rows }: PartnerReferrals) {
    return html`<div class="section-head">
        <h2>${msg('Offene Verweise')}</h2>${count > 0 ? html`<span class="count">${count}</span>` : nothing}
      </div>
      ${rows.length === 0 ? html`<lotse-empty>${msg('Gerade ist niemand hierher verwiesen. Verwiesen wird auf der Seite eines Falls.')}</lotse-empty>` : nothing}
      <ul class="rows opening">${rows.map((row) => this.renderReferral(row))}</ul>
      ${count > rows.length ? html`<p class="s q">${msg(str`und ${count - rows.length} weitere`)}</p>` : nothing}`
  }

  private renderReferral({ case: caseFile, standing, since, owner, reminderOn }: PartnerReferrals['rows'][number]) {
    const asked = reminderOn ? ` · ${msg(str`Nachfragen: ${nearDay(reminderOn, this.today)}`)}` : ''
    return html`<li>
      <span>
        <a class="whole" href="/faelle/${caseFile.id}"><b>${caseFile.client.name}</b> <span class="q">${caseFile.number}</span></a>
        <div class="s q">${word(referralStandingLabels[standing])}, ${nearDay(since, this.today)} · ${owner.name}${asked}</div>
      </span>
    </li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-partner-referrals': PartnerReferralsElement
  }
}
