import type { Run } from '../../../src/packages/contract.ts'

/** For four columns: usually the first two say the most; where another does, it gets the room. */
const usual = [27, 33, 23, 17]
const others = [
  [36, 24, 23, 17],
  [27, 24, 31, 18],
  [36, 18, 28, 18],
  [27, 26, 22, 25],
]

/** Those with which the steps need clearly fewer lines, reckoned by their letters. */
export const sharesFor = (rows: Run[][][]): number[] => {
  const letters = rows.map((row) => row.map((cell) => cell.reduce((sum, { text }) => sum + text.length, 0)))
  const best = others.reduce((one, other) => (linesWith(other, letters) < linesWith(one, letters) ? other : one))
  return linesWith(best, letters) <= 0.9 * linesWith(usual, letters) ? best : usual
}

/** So many letters stand on a line as wide as the page. */
const lineLength = 88

const linesWith = (shares: number[], letters: number[][]): number =>
  letters.reduce((sum, row) => sum + Math.max(...row.map((count, at) => linesOf(count, shares[at] ?? 20))), 0)

/** A word that does not fit leaves room behind. */
const linesOf = (letters: number, share: number): number => Math.ceil((letters + 4) / ((lineLength * share) / 100))
