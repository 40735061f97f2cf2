import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { PackageCheck, PackageProposal, ProposedModule } from '#contract/composing'
import { inARow } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { saidWords } from './words.ts'

/** What whoever prints it should know before: in names, and what can be done about it. */
export const hintsOn = (
  proposal: PackageProposal,
  chosen: readonly ProposedModule[],
  check: PackageCheck | undefined,
): string[] => [
  ...replacedWords(check?.replaced ?? []),
  ...openWords(proposal, check),
  ...expiredWords(chosen.filter(({ standing }) => standing.expired)),
  ...unreviewedWords(chosen.filter(({ standing }) => standing.unreviewed).length, chosen.length),
]

export const toKnowFirst = (lines: readonly string[]): TemplateResult | typeof nothing => {
  if (lines.length === 0) return nothing
  return html`<div role="status">
    <ul class="first">
      ${lines.map((words) => html`<li>${icon('warning')}<span>${words}</span></li>`)}
    </ul>
  </div>`
}

const replacedWords = (replaced: readonly string[]): string[] =>
  replaced.length === 0
    ? []
    : [msg(str`Diese Zeichen hat keine Schrift, sie werden umschrieben und so gekennzeichnet: ${replaced.join(' ')}`)]

const openWords = ({ municipality }: PackageProposal, check: PackageCheck | undefined): string[] => {
  const open = check?.stillOpen ?? []
  if (open.length === 0) return []
  const words = msg(str`Als „noch offen“ steht im Heft: ${inARow(open.map(saidWords))}.`)
  return [municipality === null ? `${words} ${msg('Mit einer Gemeinde beim Wohnort stehen die Ämter darin.')}` : words]
}

const expiredWords = (expired: readonly ProposedModule[]): string[] =>
  expired.length === 0
    ? []
    : [
        msg(
          str`Über den Tag hinaus, bis zu dem es gilt: ${inARow(expired.map(({ title }) => title))}. Bitte vor dem Aushändigen nachsehen.`,
        ),
      ]

const unreviewedWords = (unreviewed: number, all: number): string[] => {
  if (unreviewed === 0) return []
  return unreviewed === all
    ? [msg('Noch niemand hat diese Module fachlich geprüft. Das steht klein auf jeder Seite.')]
    : [msg(str`${unreviewed} von ${all} Modulen hat noch niemand fachlich geprüft. Das steht klein auf ihrer Seite.`)]
}
