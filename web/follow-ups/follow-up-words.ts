import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { FollowUp } from '#contract/follow-ups'
import { addDays, type Day } from '#rules/calendar'
import { urgencyOf } from '#rules/follow-ups'
import { nearDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { isAboutToBegin, isOver, spanOf, untilWords } from './time-words.ts'

/** `heute`, `morgen`, `20. Juni`. */
export const dayWords = (day: Day, today: Day): string =>
  day === addDays(today, 1) ? msg('morgen') : nearDay(day, today)

/** When it is due; overdue with a sign and a word, never by colour alone. What is done is not overdue. */
export const dueWords = (followUp: FollowUp, today: Day): TemplateResult => {
  const { dueOn, doneOn, appointment } = followUp
  if (doneOn !== null) return html`<span>${msg(str`erledigt, ${nearDay(doneOn, today)}`)}</span>`
  if (urgencyOf(dueOn, today) === 'overdue')
    return html`<span class="overdue error">${icon('alert')}${msg(str`überfällig seit ${nearDay(dueOn, today)}`)}</span>`
  if (!appointment) return html`<span>${dayWords(dueOn, today)}</span>`
  const over = isOver(followUp, new Date()) ? html`<span class="over">${msg('vorbei, erledigt?')}</span>` : nothing
  const day = dueOn === today ? nothing : html`${dayWords(dueOn, today)}, `
  return html`<span>${over} ${day}<b class="at">${spanOf(appointment)}</b></span>`
}

/** Over the next step of a case. */
export const nextStepCue = (followUp: FollowUp, today: Day): string => {
  const { dueOn, appointment } = followUp
  const now = new Date()
  if (appointment && isAboutToBegin(followUp, now)) return untilWords(appointment, now)
  if (urgencyOf(dueOn, today) === 'overdue') return msg('Nächster Schritt')
  const day = dayWords(dueOn, today)
  return appointment ? msg(str`Termin, ${day}, ${spanOf(appointment)}`) : msg(str`Nächster Schritt, ${day}`)
}

/** What a button of this row is about, for those who hear it. */
export const aboutRow = (verb: string, { what }: FollowUp): string => `${verb}: ${what}`
