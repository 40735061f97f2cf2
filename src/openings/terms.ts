import type { Label } from '../terms.ts'

/** What became of an opening. */
export const openingEndings = ['filled', 'withdrawn'] as const
export type OpeningEnding = (typeof openingEndings)[number]

export const openingEndingLabels: Record<OpeningEnding, Label> = {
  filled: { de: 'besetzt', en: 'filled' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
}
