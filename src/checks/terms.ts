import type { Label } from '../terms.ts'

/** Who fills a check in: there is one questionnaire for each. */
export const checkKinds = ['company', 'municipality'] as const
export type CheckKind = (typeof checkKinds)[number]

/** How far a statement holds, from „not at all“ to „as it should be“. */
export const levels = [0, 1, 2, 3] as const
export type Level = (typeof levels)[number]

/** What can be said of a statement: a level, that it is an open question, or that it does not concern us. */
export const answerCodes = ['0', '1', '2', '3', 'unknown', 'not_applicable'] as const
export type AnswerCode = (typeof answerCodes)[number]

export const answerLabels: Record<Exclude<AnswerCode, '0' | '1' | '2' | '3'>, Label> = {
  unknown: { de: 'weiß nicht', en: 'don’t know' },
  not_applicable: { de: 'trifft nicht zu', en: 'does not apply' },
}

/** The languages a questionnaire and its report exist in. */
export const checkLanguages = ['de', 'en'] as const
export type CheckLanguage = (typeof checkLanguages)[number]

/** How a check began: the centre invited, or somebody registered on the open page. */
export const checkOrigins = ['invited', 'registered'] as const

/** From when on a field’s score is called strong, and up to when a gap, in percent. */
export const strongFrom = 75
export const gapUpTo = 50

/** What a field’s score is called; between the two nothing is said. */
export const scoreLabels: Record<'strong' | 'gap' | 'none', Label> = {
  strong: { de: 'stark', en: 'strong' },
  gap: { de: 'Lücke', en: 'gap' },
  none: { de: 'ohne Wert', en: 'no score' },
}
