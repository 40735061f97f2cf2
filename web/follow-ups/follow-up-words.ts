import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { FollowUp } from '#contract/follow-ups'
import { addDays, type Day } from '#rules/calendar'
import { urgencyOf } from '#rules/follow-ups'
import { nearDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'

/** `heute`, `morgen`, `20. Juni`. */
const dayWords = (day: Day, today: Day): string => (day === addDays(today, 1) ? msg('morgen') : nearDay(day, today))

/** When it is due; overdue with a sign and a word, never by colour alone. */
export const dueWords = ({ dueOn }: FollowUp, today: Day): TemplateResult =>
  urgencyOf(dueOn, today) === 'overdue'
    ? html`<span class="overdue error">${icon('alert')}${msg(str`überfällig seit ${nearDay(dueOn, today)}`)}</span>`
    : html`<span>${dayWords(dueOn, today)}</span>`

/** Over the next step of a case. */
export const nextStepCue = ({ dueOn }: FollowUp, today: Day): string =>
  urgencyOf(dueOn, today) === 'overdue'
    ? msg('Nächster Schritt')
    : msg(str`Nächster Schritt, ${dayWords(dueOn, today)}`)

/** What a button of this row is about, for those who hear it. */
export const aboutRow = (verb: string, { what }: FollowUp): string => `${verb}: ${what}`
