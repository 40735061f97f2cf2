import type { Tx } from '../../db/open.ts'
import { isDay } from '../calendar/rules.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { refusalOfAnchor } from './plan-rules.ts'
import { countJourneys } from './queries.ts'

const mostRunning = 30
/** Those that ended with it: what a page of a case can still show. */
const mostOfACase = 200

/** Throws `journeys_full` where as many run on a case as anybody can look after. */
export const refuseRunning = async (tx: Tx, caseId: string): Promise<void> => {
  const { running } = await countJourneys(tx, caseId)
  if (running >= mostRunning) throw ruleBroken('journeys_full')
}

/** Throws `journeys_full`, and `journeys_too_many` where as many were begun as a case still shows. */
export const refuseAnother = async (tx: Tx, caseId: string): Promise<void> => {
  await refuseRunning(tx, caseId)
  if ((await countJourneys(tx, caseId)).all >= mostOfACase) throw ruleBroken('journeys_too_many')
}

/** Throws `anchor_twice`, `anchor_unknown`, `day_impossible` and `anchor_too_far`. */
export const refuseAnchors = (
  known: readonly { code: string }[],
  given: readonly { code: string; day: string | null }[],
  { today }: Stamp,
): void => {
  if (isTwice(given.map(({ code }) => code))) throw ruleBroken('anchor_twice', 'anchors')
  for (const { code, day } of given) {
    if (!known.some((one) => one.code === code)) throw ruleBroken('anchor_unknown', 'anchors')
    if (day === null) continue
    const refusal = isDay(day) ? refusalOfAnchor(day, today) : 'day_impossible'
    if (refusal) throw ruleBroken(refusal, 'anchors')
  }
}

/** Of one that is named twice, nobody knows which was meant. */
export const isTwice = (names: readonly string[]): boolean => new Set(names).size < names.length
