import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { FollowUp, Reminders } from '#contract/follow-ups'
import { berlinDay } from '#rules/calendar'
import { ApiError } from '../api.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { clientName } from '../components/client-name.ts'
import { icon } from '../components/icon.ts'
import { showError } from '../components/message.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { acknowledgeReminder, fetchReminders } from './api.ts'
import { dayWords } from './follow-up-words.ts'
import { isAboutToBegin, spanOf, untilWords } from './time-words.ts'

/** Longer, and a browser's timer runs at once. */
const longestWait = 2 ** 31 - 1

/**
 * Says each reminder at its time, once, above the page and over nothing of it: seen on one device, it is gone on all. What comes is asked for beside what somebody
 * does anyway, and waited for here: a page nobody works on keeps no session alive.
 */
@customElement('lotse-reminder-notice')
export class ReminderNotice extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: block;
      }
      .notice {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-1) var(--lo-3);
        align-items: center;
        padding: var(--lo-2) var(--lo-8);
        border-bottom: 1px solid var(--lo-line-2);
        background: var(--lo-action-tint);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .cue {
        display: flex;
        gap: var(--lo-2);
        align-items: center;
        font-weight: var(--lo-semibold);
      }
      .what {
        flex: 1 1 200px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      @media (max-width: 860px) {
        .notice {
          padding-inline: var(--lo-4);
        }
      }
    `,
  ]

  @state() private reminders: Reminders = []
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    new OnRecorded(this, () => void this.ask())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('vaadin-router-location-changed', this.ask)
    void this.ask()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('vaadin-router-location-changed', this.ask)
    clearTimeout(this.timer)
  }

  protected override render() {
    const [first, ...others] = this.due
    return html`<div role="status">${first ? this.renderNotice(first.followUp, others.length) : nothing}</div>`
  }

  private renderNotice(followUp: FollowUp, others: number) {
    const { id, what, case: ofCase } = followUp
    const about = ofCase
      ? html` · <a class="link" href="/faelle/${ofCase.id}">${clientName(ofCase.client)}</a>`
      : nothing
    return html`<div class="notice no-print">
      <p class="cue">${icon('clock')}<span>${whenWords(followUp)}</span></p>
      <p class="what">${what}${about}</p>
      ${others > 0 ? html`<span class="meta">${msg(str`und ${others} weitere`)}</span>` : nothing}
      <vaadin-button theme="small" aria-label=${msg(str`Gesehen: ${what}`)} @click=${() => this.see(id)}>${msg('Gesehen')}</vaadin-button>
    </div>`
  }

  private get due(): Reminders {
    const now = Date.now()
    return this.reminders.filter(({ remindsAt }) => new Date(remindsAt).getTime() <= now)
  }

  private readonly ask = async () => {
    try {
      this.take(await fetchReminders())
    } catch (error) {
      // The page says what is wrong by itself; the next thing somebody does asks again.
      if (!(error instanceof ApiError)) throw error
    }
  }

  private take(reminders: Reminders) {
    this.reminders = reminders
    clearTimeout(this.timer)
    const waits = reminders
      .map(({ remindsAt }) => new Date(remindsAt).getTime() - Date.now())
      .filter((wait) => wait > 0)
    if (waits.length === 0) return
    this.timer = setTimeout(() => this.take(this.reminders), Math.min(...waits, longestWait))
  }

  private async see(id: string) {
    try {
      this.take(await acknowledgeReminder(id))
    } catch (error) {
      showError(error)
    }
  }
}

/** `In 25 Minuten`, `heute, 14:00–15:00 Uhr`, `morgen fällig`. */
const whenWords = (followUp: FollowUp): string => {
  const { appointment, dueOn } = followUp
  const now = new Date()
  if (appointment && isAboutToBegin(followUp, now)) return `${untilWords(appointment, now)}, ${spanOf(appointment)}`
  const day = dayWords(dueOn, berlinDay(now))
  return appointment ? `${day}, ${spanOf(appointment)}` : msg(str`${day} fällig`)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-reminder-notice': ReminderNotice
  }
}
