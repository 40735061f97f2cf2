import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { FollowUp } from '#contract/follow-ups'
import type { Named } from '#contract/http'
import type { Today } from '#contract/today'
import { urgencyOf } from '#rules/follow-ups'
import './follow-up-list.ts'
import { isAboutToBegin } from './time-words.ts'

export type DueOptions = {
  owners: readonly Named[]
  channels: readonly Named[]
  ownerId: string
  /** Which of them the lamp burns on; none where it burns elsewhere. */
  litId: string
  showsLater: boolean
  showLater: () => void
}

/** The appointment one has to be at next, or is at: the lamp burns on it. */
export const aboutToBegin = ({ followUps: { rows } }: Today, now: Date): FollowUp | undefined =>
  rows.find((followUp) => !followUp.case?.closed && isAboutToBegin(followUp, now))

/** What is due now or within a week; what comes later waits behind a press. */
export const dueSection = (
  { followUps: { rows }, today }: Today,
  head: (name: string, count: number, link?: TemplateResult) => TemplateResult,
  { owners, channels, ownerId, litId, showsLater, showLater }: DueOptions,
): TemplateResult => {
  const soon = rows.filter(({ dueOn }) => urgencyOf(dueOn, today) !== 'later')
  const later = rows.length - soon.length
  return html`<section>
    ${head(msg('Fällig'), soon.length, html`<a class="link end" href="/kalender">${msg('Kalender')}</a>`)}
    ${soon.length === 0 && !showsLater ? html`<lotse-empty>${emptyWords(later)}</lotse-empty>` : nothing}
    <lotse-follow-up-list
      mayAdd
      .followUps=${showsLater ? rows : soon}
      .today=${today}
      .owners=${owners}
      .channels=${channels}
      .ownerId=${ownerId}
      .litId=${litId}
    ></lotse-follow-up-list>
    ${later > 0 && !showsLater ? html`<button class="link more" @click=${showLater}>${msg(str`Später fällig: ${later}`)}</button>` : nothing}
  </section>`
}

const emptyWords = (later: number): string =>
  later > 0
    ? msg('In den nächsten sieben Tagen ist nichts fällig.')
    : msg('Nichts ist fällig. Was Sie nicht vergessen wollen, schreiben Sie hier auf.')
