import { msg, str } from '@lit/localize'
import { html } from 'lit'
import type { Entry } from '#contract/cases'
import { inARow } from '../components/format.ts'
import { nameOf, type QuickLogDraft } from './quick-log-draft.ts'

export const headingOf = ({ talk }: QuickLogDraft): string =>
  talk.form === 'consultation' ? msg('Beratung eintragen') : msg('Kurzauskunft eintragen')

/** What was just recorded for whom, and the way there. */
export const recordedWords = (draft: QuickLogDraft, { caseId, kind }: Entry) => {
  const names = inARow([nameOf(draft), ...draft.alsoThere.map(({ client }) => client.name)])
  const words =
    kind === 'consultation'
      ? msg(str`Beratung für ${names} eingetragen.`)
      : msg(str`Kurzauskunft für ${names} eingetragen.`)
  const reopened = draft.reopenedCaseId === null ? '' : ` ${msg('Der Fall ist wieder offen.')}`
  return html`${words}${reopened} <a class="link" href="/faelle/${caseId}">${msg('Zum Fall')}</a>`
}
