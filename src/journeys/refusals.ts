import { isDay } from '../calendar/rules.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { refusalOfAnchor } from './plan-rules.ts'

/** Throws `anchor_unknown`, `day_impossible` and `anchor_too_far`. */
export const refuseAnchors = (
  known: readonly { code: string }[],
  given: readonly { code: string; day: string | null }[],
  { today }: Stamp,
): void => {
  for (const { code, day } of given) {
    if (!known.some((one) => one.code === code)) throw ruleBroken('anchor_unknown', 'anchors')
    if (day === null) continue
    const refusal = isDay(day) ? refusalOfAnchor(day, today) : 'day_impossible'
    if (refusal) throw ruleBroken(refusal, 'anchors')
  }
}
