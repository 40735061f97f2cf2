import { msg, str } from '@lit/localize'
import type { CaseFile, Entry } from '#contract/cases'
import { longDay } from '../components/format.ts'

/**
 * A course begins with the opening of its case. Where somebody was counselled before it was opened in Lotse, the opening
 * stands beneath that, on the day it began, and says when it was made; until all is there, it waits.
 */
export const fromTheBeginning = (
  entries: readonly Entry[],
  { openedOn, beganOn }: Pick<CaseFile, 'openedOn' | 'beganOn'>,
  isComplete: boolean,
): readonly Entry[] => {
  const opening = entries.find(({ status }) => status?.change === 'opened')
  if (!opening || beganOn === openedOn) return entries
  const others = entries.filter((entry) => entry !== opening)
  const note = msg(str`Angelegt am ${longDay(openedOn)}.`)
  return isComplete ? [...others, { ...opening, happenedOn: beganOn, note }] : others
}
