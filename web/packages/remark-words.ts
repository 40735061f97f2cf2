import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { BookletRemarks } from '#contract/package-batches'
import { count, inARow } from '../components/format.ts'
import { icon } from '../components/icon.ts'

/** `will`: nothing is printed yet. */
type When = 'will' | 'did'

/** What has to be said of one booklet among many, below whose it is. */
export const remarksOn = ({ leftOut, expired }: BookletRemarks, when: When): TemplateResult | typeof nothing => {
  const lines = [...leftOutWords(leftOut, when), ...expiredWords(expired)]
  if (lines.length === 0) return nothing
  return html`<ul class="remarks">
    ${lines.map((words) => html`<li>${icon('warning')}<span>${words}</span></li>`)}
  </ul>`
}

const leftOutWords = (titles: readonly string[], when: When): string[] => {
  if (titles.length === 0) return []
  return when === 'will'
    ? [msg(str`Kommt nicht ins Heft, weil es noch zu prüfen ist: ${inARow(titles)}.`)]
    : [msg(str`Steht nicht im Heft, weil es noch zu prüfen ist: ${inARow(titles)}.`)]
}

const expiredWords = (titles: readonly string[]): string[] =>
  titles.length === 0
    ? []
    : [msg(str`Über den Tag hinaus, bis zu dem es gilt: ${inARow(titles)}. Bitte vor dem Aushändigen nachsehen.`)]

/** One line for all: said of each, it would hide the others. */
export const unreviewedWords = (booklets: readonly BookletRemarks[]): string | undefined => {
  const concerned = booklets.filter(({ unreviewed }) => unreviewed > 0).length
  if (concerned === 0) return undefined
  return concerned === booklets.length
    ? msg('In jedem Heft stehen Module, die noch niemand fachlich geprüft hat. Das steht klein auf ihrer Seite.')
    : msg(
        str`In ${count(concerned)} von ${count(booklets.length)} Heften stehen Module, die noch niemand fachlich geprüft hat. Das steht klein auf ihrer Seite.`,
      )
}
