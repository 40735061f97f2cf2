import { msg } from '@lit/localize'
import type { Placement, PlacementEdit } from '#contract/placements'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { refusalOfPlacement } from '#rules/placements'
import type { WorkKind } from '#terms/placements'
import { word } from '../app/locale.ts'
import { problemWords } from '../app/problem-words.ts'

/** A placement as it is typed; the days are in words, and `until` may be empty. */
export type PlacementDraft = {
  kind: WorkKind
  title: string
  since: string
  until: string
  openingId: string
  fills: boolean
}

export type PlacementProblems = Partial<Record<'since' | 'until', string>>

export const emptyPlacement = (): PlacementDraft => ({
  kind: 'job',
  title: '',
  since: msg('heute'),
  until: '',
  openingId: '',
  fills: true,
})

export const draftOfPlacement = ({ kind, title, beganOn, endedOn, opening, fills }: Placement): PlacementDraft => ({
  kind,
  title: title ?? '',
  since: germanDay(beganOn),
  until: endedOn === null ? '' : germanDay(endedOn),
  openingId: opening?.id ?? '',
  fills,
})

/** What must be mended before it can be saved, in words. */
export const problemsOfPlacement = ({ since, until }: PlacementDraft, today: Day): PlacementProblems => {
  const impossible = wordsOf('day_impossible')
  const beganOn = dayFromWords(since, today)
  if (beganOn === null) return { since: impossible }
  const endedOn = until.trim() === '' ? null : dayFromWords(until, today)
  if (until.trim() !== '' && endedOn === null) return { until: impossible }
  const refusal = refusalOfPlacement({ beganOn, endedOn }, today)
  if (refusal === null) return {}
  return refusal === 'placement_ends_before' ? { until: wordsOf(refusal) } : { since: wordsOf(refusal) }
}

const wordsOf = (code: string): string => {
  const words = problemWords[code]
  return words ? word(words) : code
}

/** What a draft without problems would save. */
export const placementIn = ({ kind, title, since, until, openingId, fills }: PlacementDraft, today: Day) =>
  ({
    kind,
    title: title.trim() || null,
    beganOn: dayFromWords(since, today) ?? today,
    endedOn: until.trim() === '' ? null : dayFromWords(until, today),
    openingId: openingId || null,
    fills: openingId !== '' && fills,
  }) satisfies PlacementEdit
