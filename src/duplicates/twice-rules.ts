/** Two records that may be one. */
type Pair = { first: string; second: string }

/**
 * By how many a count would fall if every likely pair among those it counts were one: of three records of one person, two
 * count too many. Records that are not counted still tie others together.
 */
export const possiblyCountedTwice = (pairs: readonly Pair[], counted: ReadonlySet<string>): number => {
  const groups = tiedTogether(pairs)
  return groups.reduce((sum, group) => sum + Math.max(0, group.filter((id) => counted.has(id)).length - 1), 0)
}

const tiedTogether = (pairs: readonly Pair[]): string[][] => {
  const groups = new Map<string, string[]>()
  for (const { first, second } of pairs) {
    const one = groups.get(first) ?? [first]
    const other = groups.get(second) ?? [second]
    const joined = one === other ? one : [...one, ...other]
    for (const id of joined) groups.set(id, joined)
  }
  return [...new Set(groups.values())]
}
