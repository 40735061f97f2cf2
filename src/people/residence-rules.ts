import type { Day } from '../calendar/rules.ts'

/** Where somebody lived on that day: the residence begun last until then, else the one without beginning, else null. */
export const residenceOn = <Residence extends { fromOn: Day | null }>(
  day: Day,
  residences: readonly Residence[],
): Residence | null =>
  residences
    .filter(({ fromOn }) => fromOn === null || fromOn <= day)
    .reduce<Residence | null>((latest, one) => (latest && begunOf(latest) > begunOf(one) ? latest : one), null)

/** Sorts before every day. */
const begunOf = ({ fromOn }: { fromOn: Day | null }): string => fromOn ?? ''
