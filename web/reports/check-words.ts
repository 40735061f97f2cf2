import { msg } from '@lit/localize'
import type { BehindQuery } from '#contract/reports'

/** The figures of the Willkommens-Check, as a list behind them names and explains them. */
type CheckFigure = Extract<BehindQuery['of'], 'checksFinished' | 'checksRepeated' | 'measuresDone'>

export const isOfChecks = (of: BehindQuery['of']): of is CheckFigure =>
  of === 'checksFinished' || of === 'checksRepeated' || of === 'measuresDone'

/** One of them, and several, as they stand behind a number. */
export const checkNouns: Record<CheckFigure, () => [one: string, many: string]> = {
  checksFinished: () => [msg('abgeschlossener Check'), msg('abgeschlossene Checks')],
  checksRepeated: () => [msg('wiederholter Check'), msg('wiederholte Checks')],
  measuresDone: () => [msg('umgesetzte Maßnahme'), msg('umgesetzte Maßnahmen')],
}

export const checkRules: Record<CheckFigure, () => string> = {
  checksFinished: () =>
    msg('Ein Check zählt einmal: an dem Tag, an dem die erste Person fertig war. Als beraten zählt dadurch niemand.'),
  checksRepeated: () => msg('Checks von Organisationen, die schon vorher einen abgeschlossen hatten.'),
  measuresDone: () => msg('Maßnahmen, die in einem Check vereinbart waren, an dem Tag, an dem sie erledigt wurden.'),
}
