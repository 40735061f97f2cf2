/** A merge into a record that still stands; what had gone into the merged one before went along, and is listed in `moved`. */
export type TakenIn = { id: string; mergedId: string; moved: { rows: Record<string, unknown[]>; keptApart: boolean } }

const tookAlong = ({ moved: { rows } }: TakenIn): unknown[] =>
  ['merges.person_id', 'merges.organisation_id'].flatMap((column) => rows[column] ?? [])

/** By which merges a record came into the survivor: its own, and those of the records it had gone into before. */
export const wayInto = (mergedId: string, all: readonly TakenIn[]): TakenIn[] => {
  const own = all.find((one) => one.mergedId === mergedId)
  return all.filter((one) => one === own || (own !== undefined && tookAlong(one).includes(own.id)))
}

/** Those of which the survivor took over what they said: on no step of their way was anything kept apart. */
export const takenInWhole = (all: readonly TakenIn[]): TakenIn[] =>
  all.filter(({ mergedId }) => wayInto(mergedId, all).every(({ moved }) => !moved.keptApart))
