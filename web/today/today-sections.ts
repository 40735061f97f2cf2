import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { CaseRow } from '#contract/cases'
import type { Today } from '#contract/today'
import type { Day } from '#rules/calendar'
import { entryKindLabels } from '#terms/cases'
import { openQuickLog } from '../app/events.ts'
import { catalogueWord, word } from '../app/locale.ts'
import { clientName } from '../components/client-name.ts'
import { daysSince, nearDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { lockSign } from '../components/lock-sign.ts'
import '../components/target-group.ts'

const casesAtMost = 10
const silentAtMost = 6

/** The head of a section: its name, how many there are, and where the rest of them stands. */
export const sectionHead = (name: string, count: number, link?: TemplateResult): TemplateResult =>
  html`<header class="section-head">
    <h2>${name}</h2>
    ${count > 0 ? html`<span class="count">${count}</span>` : nothing} ${link ?? nothing}
  </header>`

export const openCasesSection = ({ openCases: { count, rows }, today }: Today): TemplateResult =>
  html`<section>
    ${sectionHead(msg('Meine offenen Fälle'), count, count > casesAtMost ? allCases(count) : undefined)}
    ${count === 0 ? noOpenCase() : html`<ul class="rows opening cases">${rows.slice(0, casesAtMost).map((row) => caseRow(row, today))}</ul>`}
  </section>`

const allCases = (count: number) =>
  html`<a class="link end" href="/faelle?lead=me&status=open">${msg(str`Alle ${count}`)}</a>`

const noOpenCase = () =>
  html`<lotse-empty
    >${msg('Noch kein offener Fall. Tragen Sie die erste Beratung ein, der Fall entsteht dabei von selbst.')}</lotse-empty
  >`

const caseRow = (row: CaseRow, today: Day) =>
  html`<li>
    <lotse-target-group form="glyph" .group=${row.targetGroup}></lotse-target-group>
    <div class="cut">
      <a class="whole name" href="/faelle/${row.id}">${clientName(row.client)}</a>${row.restricted ? lockSign() : nothing}
      <div class="q cut">${whatOf(row)}</div>
    </div>
    <span class="meta nw">${nearDay(row.lastEntryOn, today)}</span>
  </li>`

/** What the latest talk was about, and where they live. */
const whatOf = ({ topics, missingTopic, place }: CaseRow) => {
  const words = topics.map(catalogueWord).join(', ')
  const topic = words || (missingTopic ? html`<span class="none">${msg('Thema fehlt')}</span>` : '')
  return topic && place
    ? html`${topic} · ${place}`
    : topic || place || html`<span class="none">${msg('noch kein Gespräch')}</span>`
}

export type SilentOptions = { days: number; showsAll: boolean; showAll: () => void }

/** The longest silent first. */
export const silentSection = (
  { silentCases: { count, rows }, today }: Today,
  { days, showsAll, showAll }: SilentOptions,
) =>
  html`<section>
    ${sectionHead(msg(str`Still seit ${days} Tagen`), count)}
    ${
      count === 0
        ? html`<lotse-empty>${msg('Kein Fall ist lange still. Alle haben in letzter Zeit von Ihnen gehört.')}</lotse-empty>`
        : html`<ul class="rows opening side silent">${rows.slice(0, showsAll ? rows.length : silentAtMost).map((row) => silentRow(row, today))}</ul>`
    }
    ${
      rows.length > silentAtMost && !showsAll
        ? html`<button class="link more" @click=${showAll}>${msg(str`Alle ${rows.length} zeigen`)}</button>`
        : nothing
    }
  </section>`

const silentRow = (row: CaseRow, today: Day) =>
  html`<li>
    <div class="cut">
      <a class="whole name" href="/faelle/${row.id}">${clientName(row.client)}</a>${row.restricted ? lockSign() : nothing}
      <div class="q cut">${whatOf(row)}</div>
    </div>
    <span class="meta nw">${daysWords(daysSince(row.lastEntryOn, today))}</span>
    <span class="acts">${recordButton(row)}</span>
  </li>`

const daysWords = (days: number): string => (days === 1 ? msg('1 Tag') : msg(str`${days} Tage`))

const recordButton = ({ client }: CaseRow) => {
  const label = msg(str`Beratung eintragen für ${client.name}`)
  return html`<vaadin-button
    theme="tertiary small icon"
    class="quiet"
    aria-label=${label}
    title=${msg('Beratung eintragen')}
    @click=${() => openQuickLog(client)}
    >${icon('messageCirclePlus')}</vaadin-button
  >`
}

export const loggedSection = ({ logged }: Today): TemplateResult =>
  html`<section>
    ${sectionHead(msg('Heute eingetragen'), logged.length)}
    ${
      logged.length === 0
        ? html`<lotse-empty
            >${msg('Heute noch nichts.')} <span class="desk">${msg('Die Taste B öffnet den Eintrag von überall.')}</span></lotse-empty
          >`
        : html`<ul class="rows opening side">${logged.map(loggedRow)}</ul>`
    }
  </section>`

const loggedRow = ({ client, entry }: Today['logged'][number]) => {
  const { channel, minutes } = entry.talk ?? {}
  const details = [channel && catalogueWord(channel), minutes && msg(str`${minutes} Minuten`)].filter(Boolean)
  return html`<li>
    <div class="cut">
      <a class="whole name" href="/faelle/${entry.caseId}">${clientName(client)}</a>
      <div class="q cut">${[word(entryKindLabels[entry.kind]), ...details].join(', ')}</div>
    </div>
    <span class="meta nw">${timeOf(entry.recordedAt)}</span>
  </li>`
}

/** For the coordinator: what old lists brought and nobody has decided yet. */
export const wordsWaiting = ({ wordsWaiting: number }: Today) => {
  if (number === 0) return nothing
  const words =
    number === 1
      ? msg('Ein Wort aus alten Listen wartet darauf, zugeordnet zu werden.')
      : msg(str`${number} Wörter aus alten Listen warten darauf, zugeordnet zu werden.`)
  return html`<p class="sub waiting">${words} <a class="link" href="/verwaltung/kataloge">${msg('Zuordnen')}</a></p>`
}
