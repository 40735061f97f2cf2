import { levelOf } from '../checks/rules.ts'
import { type AnswerCode, levels } from '../checks/terms.ts'

/** A measure helps where a level is low: not at the highest, and not where nobody said a level. */
export const helpsMeasure = (answer: AnswerCode | undefined): boolean => {
  const level = levelOf(answer)
  return level !== null && level < Math.max(...levels)
}

/** In how many days a measure is due, unless somebody says otherwise. */
export const measureAfterDays = 28

/** In how many days a check is worth repeating. */
export const repeatAfterDays = 365
