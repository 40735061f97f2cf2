import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { berlinDay, type Day } from '#rules/calendar'
import { openQuickLog } from '../app/events.ts'
import { clientAddress } from '../clients/address.ts'
import { clientName } from '../components/client-name.ts'
import { nearDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import type { KeptDraft } from '../drafts/api.ts'
import type { Begun } from '../drafts/begun.ts'
import { packageAddress } from '../packages/address.ts'
import { sectionHead } from './today-sections.ts'

/** What I began to write and did not record, each with the way back to it; and what no key opens any more. */
export const begunSection = (
  { drafts, unreadable }: Pick<Begun, 'drafts' | 'unreadable'>,
  today: Day,
): TemplateResult | typeof nothing => {
  const number = drafts.length + unreadable
  if (number === 0) return nothing
  return html`<section id="angefangen">
    ${sectionHead(msg('Angefangen'), number)}
    <ul class="rows opening side">
      ${drafts.map((draft) => begunRow(draft, today))}
    </ul>
    ${unreadable > 0 ? html`<p class="unreadable">${icon('lock')}<span>${unreadableWords(unreadable)}</span></p>` : nothing}
  </section>`
}

const unreadableWords = (number: number): string =>
  number === 1
    ? msg(
        'Ein angefangener Text lässt sich gerade nicht öffnen: Lotse fehlt der Schlüssel dazu. Bitte der Verwaltung sagen. Nach 30 Tagen wird er gelöscht.',
      )
    : msg(
        str`${number} angefangene Texte lassen sich gerade nicht öffnen: Lotse fehlt der Schlüssel dazu. Bitte der Verwaltung sagen. Nach 30 Tagen werden sie gelöscht.`,
      )

const begunRow = (draft: KeptDraft, today: Day) => {
  const day = nearDay(berlinDay(new Date(draft.savedAt)), today)
  const when = day === msg('heute') ? timeOf(draft.savedAt) : day
  return html`<li>
    <div class="cut">
      ${draft.place === 'quick-log' ? quickLogButton(draft) : placeLink(draft)}
      <div class="q cut">${[whatOf(draft), beginningOf(draft)].filter(Boolean).join(': ')}</div>
    </div>
    <span class="meta nw">${when}</span>
  </li>`
}

const quickLogButton = (draft: KeptDraft) =>
  html`<button type="button" class="whole name" @click=${() => openQuickLog(undefined)}>
    ${nameIn(draft.content) || msg('Noch ohne Namen')}
  </button>`

const placeLink = ({ place, about }: KeptDraft) =>
  about ? html`<a class="whole name" href=${addressOf(place, about)}>${clientName(about.client)}</a>` : nothing

/** Of a client, the form, under the id it was opened with: that is where what was typed comes back. */
const addressOf = (place: string, { caseId }: NonNullable<KeptDraft['about']>): string => {
  const [kind, id = ''] = place.split(':')
  if (caseId) return `/faelle/${caseId}`
  if (kind === 'package') return packageAddress(id)
  return `${clientAddress({ id, kind: kind === 'person' ? 'person' : 'company' })}?bearbeiten`
}

const whatOf = ({ place, about }: KeptDraft): string => {
  if (place === 'quick-log') return msg('Neuer Eintrag')
  if (place.startsWith('case:')) return msg(str`Neuer Eintrag in ${about?.number ?? ''}`)
  if (place.startsWith('package:')) return msg('Willkommenspaket')
  if (place.startsWith('journey:')) return msg(str`Neuer Ablauf in ${about?.number ?? ''}`)
  return place.startsWith('entry:') ? msg(str`Änderung in ${about?.number ?? ''}`) : msg('Änderung der Angaben')
}

const longestBeginning = 80

/** The first words of it. */
const beginningOf = ({ content }: KeptDraft): string => {
  const written = content as { talk?: { note?: unknown }; draft?: { talk?: { note?: unknown } }; note?: unknown }
  const note = written.draft?.talk?.note ?? written.talk?.note ?? written.note
  const [line = ''] = typeof note === 'string' ? note.trim().split('\n') : []
  return line.length > longestBeginning ? `${line.slice(0, longestBeginning)} …` : line
}

const nameIn = (content: KeptDraft['content']): string => {
  const { client, newClient } = content as {
    client?: { name?: string } | null
    newClient?: { givenName?: string; name?: string } | null
  }
  return client?.name ?? [newClient?.givenName, newClient?.name].filter(Boolean).join(' ')
}
