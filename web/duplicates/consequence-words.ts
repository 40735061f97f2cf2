import { msg, str } from '@lit/localize'
import type { Consequence, SideBySide } from '#contract/duplicates'
import { targetGroupLabels } from '#terms/cases'
import { type MergeField, mergeFieldLabels } from '#terms/duplicates'
import { word } from '../app/locale.ts'
import { count, longQuarter } from '../components/format.ts'

/** What a merge will do, line by line, in numbers and names. */
export const consequenceLines = ({ survivor, merged, consequence }: SideBySide): string[] => [
  casesLine(
    survivor.name,
    merged.cases.map(({ number }) => number),
  ),
  ...factsLines(consequence),
  ...(consequence.filled.length > 0
    ? [msg(str`Übernommen wird, weil es bei ${survivor.name} fehlt: ${fieldWords(consequence.filled)}.`)]
    : []),
  ...(consequence.kept.length > 0
    ? [msg(str`Verschieden; es bleibt, was bei ${survivor.name} steht: ${fieldWords(consequence.kept)}.`)]
    : []),
  ...figureLines(consequence),
  ...(consequence.keepsApart ? [apartLine(merged.name)] : []),
  ...(consequence.hides
    ? [
        msg(
          str`Danach sehen weniger Kolleginnen und Kollegen ${survivor.name}: nur, wer einen der geschützten Fälle kennt.`,
        ),
      ]
    : []),
  ...(consequence.keepsApart ? [] : [msg('Unter beiden Namen findet man danach diesen einen Eintrag.')]),
  msg('Zurücknehmen lässt sich das noch nicht.'),
]

const casesLine = (name: string, numbers: string[]): string => {
  if (numbers.length === 0) return msg('Kein Fall wechselt: Der andere Eintrag hat keinen.')
  return numbers.length === 1
    ? msg(str`1 Fall geht zu ${name}: ${numbers.join(', ')}.`)
    : msg(str`${count(numbers.length)} Fälle gehen zu ${name}: ${numbers.join(', ')}.`)
}

const factsLines = ({ residences, residencesLeft, events }: Consequence): string[] => [
  ...(events > 0
    ? [events === 1 ? msg('1 Veranstaltung geht mit.') : msg(str`${count(events)} Veranstaltungen gehen mit.`)]
    : []),
  ...(residences > 0
    ? [residences === 1 ? msg('1 Wohnort geht mit.') : msg(str`${count(residences)} Wohnorte gehen mit.`)]
    : []),
  ...(residencesLeft > 0 ? [leftLine(residencesLeft)] : []),
]

/** Nobody lives in two places from one day on. */
const leftLine = (residences: number): string =>
  residences === 1
    ? msg('1 Wohnort geht nicht mit: Für dieselbe Zeit ist hier schon einer erfasst.')
    : msg(str`${count(residences)} Wohnorte gehen nicht mit: Für dieselbe Zeit sind hier schon welche erfasst.`)

const apartLine = (name: string): string =>
  msg(
    str`${name} ist geschützt: Nur die Fälle gehen mit, so geschützt wie bisher. Die Angaben bleiben beim alten Eintrag, damit niemand mehr erfährt als vorher.`,
  )

const fieldWords = (fields: readonly MergeField[]): string =>
  fields.map((field) => word(mergeFieldLabels[field])).join(', ')

const figureLines = ({ cumulative, quarters }: Consequence): string[] => {
  if (cumulative.length === 0 && quarters.length === 0) return [msg('Im Bericht ändert sich keine Zahl.')]
  const totals = cumulative.map(({ group, by }) => msg(str`${groupWord(group)} insgesamt ${byWords(by)}`))
  const details = quarters.map(({ group, quarter, figure, by }) => {
    const verb = figure === 'new' ? msg('neu') : msg('beraten')
    return msg(str`${groupWord(group)} ${verb} im ${longQuarter(quarter)}: ${byWords(by)}`)
  })
  return [
    ...(totals.length > 0 ? [msg(str`Im Bericht: ${totals.join(', ')}.`)] : []),
    ...(details.length > 0 ? [msg(str`Im Einzelnen: ${details.join('; ')}.`)] : []),
  ]
}

const groupWord = (group: Consequence['cumulative'][number]['group']): string =>
  group === 'companiesReached' ? msg('Erreichte Unternehmen') : word(targetGroupLabels[group])

const byWords = (by: number): string => (by < 0 ? msg(str`${count(-by)} weniger`) : msg(str`${count(by)} mehr`))
