import type { Answers, Questionnaire } from '../checks/contract.ts'
import { fewestOthers, levelOf, statementsOf } from '../checks/rules.ts'

/** How far a statement holds over all: the mean of the levels answered, from 0 to 3, to the tenth. */
export type StatementOverAll = { statement: string; organisations: number; level: number }

/** How many of each end are shown. */
const shownOfEachEnd = 5

/**
 * The strongest and the weakest statements, one sheet an organisation; of equal ones that which the questionnaire asks
 * first. What fewer than five gave a level to is left out, and none stands at both ends.
 */
export const endsOf = (
  questionnaire: Questionnaire,
  sheets: readonly Answers[],
): { strongest: StatementOverAll[]; weakest: StatementOverAll[] } => {
  const compared = statementsOf(questionnaire).flatMap(({ code }) => overAll(code, sheets))
  const shown = Math.min(shownOfEachEnd, Math.floor(compared.length / 2))
  const byLevel = [...compared].sort((one, other) => other.level - one.level)
  const strongest = byLevel.slice(0, shown)
  const others = compared.filter((one) => !strongest.includes(one))
  return { strongest, weakest: others.sort((one, other) => one.level - other.level).slice(0, shown) }
}

const overAll = (statement: string, sheets: readonly Answers[]): StatementOverAll[] => {
  const levels = sheets.flatMap((answers) => levelOf(answers[statement]) ?? [])
  if (levels.length < fewestOthers) return []
  const sum = levels.reduce((total: number, level) => total + level, 0)
  return [{ statement, organisations: levels.length, level: Math.round((10 * sum) / levels.length) / 10 }]
}
