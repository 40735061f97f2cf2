import { gapUpTo, scoreLabels, strongFrom } from '../../../src/checks/terms.ts'
import type { Report } from './report.ts'

type Standing = 'strong' | 'middle' | 'gap' | 'none'

export const standingOf = (score: number | null): Standing => {
  if (score === null) return 'none'
  if (score >= strongFrom) return 'strong'
  return score <= gapUpTo ? 'gap' : 'middle'
}

/** `67 %`, `83 %, stark`, `33 %, Lücke`, `ohne Wert`. */
export const scoreWords = ({ words, own }: Report, score: number | null): string => {
  const standing = standingOf(score)
  if (score === null || standing === 'none') return own(scoreLabels.none)
  const percent = words.percent(score)
  return standing === 'middle' ? percent : `${percent}, ${own(scoreLabels[standing])}`
}
