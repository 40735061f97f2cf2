import { msg } from '@lit/localize'
import type { DuplicatePair } from '#contract/duplicates'
import { type DuplicateReason, duplicateReasonLabels } from '#terms/duplicates'
import { word } from '../app/locale.ts'

export const duplicatesAddress = '/verwaltung/dubletten'

/** The one that would survive, then the one that would go into it. */
export const pairAddress = (survivorId: string, mergedId: string): string =>
  `${duplicatesAddress}/${survivorId}/${mergedId}`

/** `Gleicher Name, gleiches Geburtsjahr`. */
export const reasonWords = (reasons: readonly DuplicateReason[]): string => {
  const words = reasons.map((reason) => word(duplicateReasonLabels[reason])).join(', ')
  return words.charAt(0).toLocaleUpperCase('de') + words.slice(1)
}

type Kind = DuplicatePair['survivor']['kind']

export const twoWords = (kind: Kind): string => (kind === 'person' ? msg('Zwei Personen') : msg('Zwei Organisationen'))
