/** How many come along with a person, and who of them is recorded. */
export type ComingAlong = { size: number; recorded: readonly string[] }

export const nobodyAlong: ComingAlong = { size: 0, recorded: [] }

type There = { client: { id: string } }

/** Whoever stands in the talk as a client is counted there, and not once more as family. */
export const countedAlong = ({ size, recorded }: ComingAlong, alsoThere: readonly There[]): number =>
  Math.max(0, size - alsoThere.filter(({ client }) => recorded.includes(client.id)).length)

/** What was counted before somebody came to the talk or left it, kept in step where it is the whole household. */
export const stillAlong = (
  accompanied: string,
  household: ComingAlong,
  { before, now }: { before: readonly There[]; now: readonly There[] },
): string => {
  const isWhole = household.size > 0 && accompanied.trim() === String(countedAlong(household, before))
  return isWhole ? String(countedAlong(household, now) || '') : accompanied
}
