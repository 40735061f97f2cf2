/** `least`: narrower than that, a word would have to be cut. */
type Wanted = { width: number; least: number }

/** What is too narrow for its longest word takes from what has more than it needs; all together they stay as wide. */
export const widened = (columns: Wanted[]): number[] => {
  const lacking = columns.map(({ width, least }) => Math.max(0, least + slack - width))
  const spare = columns.map(({ width, least }) => Math.max(0, width - Math.max(least + slack, narrowest)))
  const [wanted, there] = [sumOf(lacking), sumOf(spare)]
  const given = Math.min(wanted, there)
  if (given === 0) return columns.map(({ width }) => width)
  return columns.map(
    ({ width }, index) => width + (given * (lacking[index] ?? 0)) / wanted - (given * (spare[index] ?? 0)) / there,
  )
}

/** Measured in pieces, a word may be a hair wider. */
const slack = 0.5
/** Nothing is read well in less. */
const narrowest = 48

const sumOf = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0)
