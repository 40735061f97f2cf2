/** Two records that may be one. */
type Pair = { first: string; second: string }

/** Tells of two ids whether somebody decided that they are two. */
type Decided = (one: string, other: string) => boolean

/**
 * By how many a count would fall if every likely pair among those it counts were one, the first pairs first: of three
 * records of one person, two count too many. Records that are not counted still tie others together; whom somebody decided
 * to be two nothing ties.
 */
export const possiblyCountedTwice = (
  pairs: readonly Pair[],
  counted: ReadonlySet<string>,
  decided: Decided,
): number => {
  const groups = tiedTogether(pairs, decided)
  return groups.reduce((sum, group) => sum + Math.max(0, group.filter((id) => counted.has(id)).length - 1), 0)
}

const tiedTogether = (pairs: readonly Pair[], decided: Decided): string[][] => {
  const groups = new Map<string, string[]>()
  for (const { first, second } of pairs) {
    const one = groups.get(first) ?? [first]
    const other = groups.get(second) ?? [second]
    if (one === other || one.some((id) => other.some((its) => decided(id, its)))) continue
    const joined = [...one, ...other]
    for (const id of joined) groups.set(id, joined)
  }
  return [...new Set(groups.values())]
}
