import { msg, str } from '@lit/localize'
import type { Placement } from '#contract/placements'
import type { Day } from '#rules/calendar'
import { standingOn } from '#rules/placements'
import { workKindLabels } from '#terms/placements'
import { word } from '../app/locale.ts'
import { longDay } from '../components/format.ts'

/** `Ausbildung, Zerspanungsmechanikerin`. */
export const placedAsWords = ({ kind, title }: Placement): string =>
  title === null ? word(workKindLabels[kind]) : `${word(workKindLabels[kind])}, ${title}`

/** `seit 3. März 2026`, `ab 1. August 2026`, `3. März 2025 bis 2. März 2026`. */
export const spanWords = (placement: Placement, today: Day): string => {
  const { beganOn, endedOn } = placement
  if (endedOn !== null) return msg(str`${longDay(beganOn)} bis ${longDay(endedOn)}`)
  return standingOn(today, placement) === 'coming'
    ? msg(str`ab ${longDay(beganOn)}`)
    : msg(str`seit ${longDay(beganOn)}`)
}
