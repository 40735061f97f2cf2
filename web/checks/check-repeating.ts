import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { FollowUp } from '#contract/follow-ups'
import type { Check } from '#contract/invitations'
import type { Day } from '#rules/calendar'
import { announceRecorded } from '../app/events.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showError, showMessage } from '../components/message.ts'
import { removeFollowUp } from '../follow-ups/api.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { planRepetition } from './api.ts'
import './invite-dialog.ts'

/** Doing a check again: to be thought of in a year, or inviting the same people now. */
@customElement('lotse-check-repeating')
export class CheckRepeating extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .planned {
        display: inline-flex;
        align-items: center;
        gap: var(--lo-1);
        color: var(--lo-ink-2);
      }
    `,
  ]

  @property({ attribute: false }) check!: Check
  @property({ attribute: false }) repetition: FollowUp | null = null
  @property() today: Day = ''
  @property({ type: Boolean }) finished = false
  @property({ type: Boolean }) maySend = false
  @state() private saving = false

  protected override render() {
    return html`<div class="acts">
        ${this.finished ? this.renderPlan() : nothing}
        ${this.check.organisationId ? html`<vaadin-button @click=${this.inviteAgain}>${msg('Erneut einladen')}</vaadin-button>` : nothing}
      </div>
      <lotse-invite-dialog
        .organisationId=${this.check.organisationId ?? ''} .caseId=${this.check.caseId ?? ''} .today=${this.today}
        ?maySend=${this.maySend} @invited=${announceRecorded}
      ></lotse-invite-dialog>`
  }

  private renderPlan() {
    const { repetition } = this
    if (!repetition || repetition.doneOn !== null) {
      return html`<vaadin-button ?disabled=${this.saving || repetition !== null} @click=${this.plan}>${msg('In einem Jahr wiederholen')}</vaadin-button>`
    }
    const words = msg(str`Wiederholen: ${longDay(repetition.dueOn)}, ${repetition.owner.name}`)
    return html`<span class="planned s">${icon('calendarClock')}${words}</span>`
  }

  private readonly plan = async () => {
    this.saving = true
    try {
      const { id, version, dueOn } = await planRepetition(this.check.id)
      announceRecorded()
      const undo = () => removeFollowUp(id, version).then(() => void announceRecorded())
      showMessage(msg(str`Wiedervorlage für den ${longDay(dueOn)} eingetragen.`), { undo })
    } catch (error) {
      showError(error)
    } finally {
      this.saving = false
    }
  }

  private readonly inviteAgain = () => {
    const people = this.check.sheets.map(({ respondent: name, email }) => ({ name, email }))
    return this.renderRoot.querySelector('lotse-invite-dialog')?.open(people, this.check.sheets[0]?.language)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-repeating': CheckRepeating
  }
}
