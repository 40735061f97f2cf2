/** By code units, the same on every machine. What people read in order takes a collator. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
