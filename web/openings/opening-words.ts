import { msg, str } from '@lit/localize'
import type { Opening } from '#contract/openings'
import { openingEndingLabels } from '#terms/openings'
import { workKindLabels } from '#terms/placements'
import { word } from '../app/locale.ts'
import { longDay } from '../components/format.ts'

/** `Arbeit, 2 Plätze`. */
export const workWords = ({ kind, places }: Opening): string =>
  places === 1 ? word(workKindLabels[kind]) : msg(str`${word(workKindLabels[kind])}, ${places} Plätze`)

/** What is known of its time: since when, and when somebody last asked; or what became of it. */
export const timeWords = ({ knownOn, checkedOn, ending, endedOn }: Opening): string => {
  if (ending !== null) return `${word(openingEndingLabels[ending])}, ${longDay(endedOn ?? knownOn)}`
  return checkedOn === knownOn
    ? msg(str`bekannt seit ${longDay(knownOn)}`)
    : msg(str`bekannt seit ${longDay(knownOn)}, zuletzt bestätigt ${longDay(checkedOn)}`)
}

/** Whose page a link opens: `fachkraefte-erzgebirge.de`. */
export const hostOf = (link: string): string => (URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : '')

/** Where an organisation is, and what it does. */
export const employerWords = ({ organisation: { sector, place } }: Opening): string =>
  [place, sector].filter(Boolean).join(', ')
