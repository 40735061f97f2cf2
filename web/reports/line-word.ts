import { catalogueWord } from '../app/locale.ts'
import { fetchBreakdowns, type Question } from './api.ts'
import { breakdownOf, isBreakdown } from './breakdown-names.ts'

/** The word of the line whose list is asked for; undefined for a figure that is no line, or has none in the quarter. */
export const fetchLineWord = async (
  { of, quarter, key }: Question,
  signal: AbortSignal,
): Promise<string | undefined> => {
  if (!isBreakdown(of)) return undefined
  const breakdowns = await fetchBreakdowns(quarter, signal)
  const line = breakdowns[breakdownOf[of]].lines.find((one) => one.key === key)
  return line && catalogueWord(line)
}
