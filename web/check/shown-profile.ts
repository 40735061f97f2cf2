import type { Result } from '#contract/checks'
import type { AskedQuestionnaire } from '#contract/sheets'
import { type CheckLanguage, gapUpTo, type scoreLabels, strongFrom } from '#terms/checks'

/** A field as chart, bars and table show it. */
export type ShownField = {
  code: string
  title: string
  shortTitle: string
  score: number | null
  /** Of the last time; null where there is none to compare with. */
  before: number | null
  region: { lower: number; median: number; upper: number } | null
  /** Statements without a level: unknown or unanswered. */
  open: number
}

export const shownProfile = (
  { profile, previous, benchmark }: Result,
  { fields }: AskedQuestionnaire,
  language: CheckLanguage,
): ShownField[] =>
  profile.map(({ field: code, score, unknown, unanswered }) => {
    const field = fields.find((one) => one.code === code)
    return {
      code,
      title: field?.title[language] ?? code,
      shortTitle: field?.shortTitle[language] ?? code,
      score,
      before: previous?.profile.find((one) => one.field === code)?.score ?? null,
      region: benchmark?.fields.find((one) => one.field === code) ?? null,
      open: unknown + unanswered,
    }
  })

export type Strength = keyof typeof scoreLabels | null

export const strengthOf = (score: number | null): Strength => {
  if (score === null) return 'none'
  if (score >= strongFrom) return 'strong'
  return score <= gapUpTo ? 'gap' : null
}

const scored = (fields: readonly ShownField[]) =>
  fields.flatMap((field) => (field.score === null ? [] : [{ ...field, score: field.score }]))

/** Of equal ones that which the questionnaire asks first. */
export const strongestOf = (fields: readonly ShownField[]) =>
  scored(fields).reduce<(ShownField & { score: number }) | undefined>(
    (best, field) => (best && best.score >= field.score ? best : field),
    undefined,
  )

export const weakestOf = (fields: readonly ShownField[]) =>
  scored(fields).reduce<(ShownField & { score: number }) | undefined>(
    (worst, field) => (worst && worst.score <= field.score ? worst : field),
    undefined,
  )
