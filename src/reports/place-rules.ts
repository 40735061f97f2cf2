import type { Day } from '../calendar/rules.ts'
import { elsewhere } from './terms.ts'

/** One of the district's municipalities, or the place as it was written. */
export type Place = { municipalityKey: string | null; place: string | null }

export type Residence = Place & { fromOn: Day | null }

/** Rule 14: where somebody lived on that day: by the residence begun last until then, else by the one without beginning. */
export const residenceOn = (day: Day, residences: readonly Residence[]): Residence | null =>
  residences
    .filter(({ fromOn }) => fromOn === null || fromOn <= day)
    .reduce<Residence | null>((latest, one) => (latest && begunOf(latest) > begunOf(one) ? latest : one), null)

/** The residence without beginning sorts before every day. */
const begunOf = ({ fromOn }: Residence): string => fromOn ?? ''

/** The line a place belongs to: its municipality, all other places together, or null where nothing is recorded. */
export const lineOfPlace = (place: Place | null): string | null => {
  if (place?.municipalityKey) return place.municipalityKey
  return place?.place ? elsewhere : null
}
