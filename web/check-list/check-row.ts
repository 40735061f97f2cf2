import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { CheckRow } from '#contract/check-list'
import type { CheckSheet } from '#contract/invitations'
import { berlinDay, type Day } from '#rules/calendar'
import { checkAddress } from '../checks/check-address.ts'
import { mailWords, respondentWords, stateWords } from '../checks/words.ts'
import { daysSince, longDay } from '../components/format.ts'
import '../components/target-group.ts'

/** One check of the list: whose, who is at what point, and what is to be done about it. */
export const renderCheckRow = (row: CheckRow, today: Day): TemplateResult => {
  const { check } = row
  const tags = tagsOf(row)
  return html`<li>
    <lotse-target-group form="glyph" .group=${check.kind}></lotse-target-group>
    <div>
      <a class="whole name" href=${checkAddress(check.id)}>${check.organisation}</a>
      <ul class="sheets">
        ${check.sheets.map((sheet, place) => renderSheet(row, sheet, place, today))}
      </ul>
      ${tags.length > 0 ? html`<div class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</div>` : nothing}
    </div>
    <span class="q s">${originWords(row)}</span>
    ${
      check.organisationId
        ? html`<a
            class="link org"
            href="/organisationen/${check.organisationId}"
            aria-label=${msg(str`Zur Organisation: ${check.organisation}`)}
            >${msg('Zur Organisation')}</a
          >`
        : html`<span class="org"></span>`
    }
  </li>`
}

const renderSheet = ({ check, waiting }: CheckRow, sheet: CheckSheet, place: number, today: Day) => {
  const details = [stateWords(sheet), mailWords(sheet)].filter(Boolean).join(' · ')
  return html`<li>
    ${respondentWords(sheet, place)}: <span class="q">${details}</span>
    ${waiting.includes(sheet.id) ? html`<span class="waits s nw">${waitingWords(check, sheet, today)}</span>` : nothing}
  </li>`
}

/** Since when nothing was heard, nor asked. */
const waitingWords = (check: CheckRow['check'], { lastAnsweredAt, remindedAt }: CheckSheet, today: Day): string => {
  const last = [check.createdAt, lastAnsweredAt ?? '', remindedAt ?? ''].sort().at(-1) ?? check.createdAt
  return msg(str`wartet seit ${daysSince(berlinDay(new Date(last)), today)} Tagen`)
}

const tagsOf = ({ check, standing, endsSoon, dueAgain }: CheckRow): string[] => [
  ...(endsSoon ? [msg(str`Link gilt nur noch bis ${longDay(check.endsOn)}`)] : []),
  ...(standing === 'ended' ? [msg('Niemand ist fertig, kein Link gilt mehr')] : []),
  ...(check.organisationId === null ? [msg('ohne Organisation')] : []),
  ...(dueAgain ? [msg('zur Wiederholung fällig')] : []),
]

const originWords = ({ check }: CheckRow): string => {
  const { invitedBy, origin, endsOn } = check
  const day = longDay(berlinDay(new Date(check.createdAt)))
  const until = msg(str`bis ${longDay(endsOn)}`).replaceAll(' ', '\u00a0')
  if (origin === 'registered') return `${msg(str`Selbst angemeldet am ${day}`)}, ${until}`
  return `${invitedBy ? msg(str`Eingeladen am ${day}, ${invitedBy}`) : msg(str`Eingeladen am ${day}`)}, ${until}`
}
