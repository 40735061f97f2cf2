import { v7 } from 'uuid'

/** Draws that look like chance and are the same for the same seed and label, on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  fraction: () => number
  /** A whole number; both ends are possible. */
  whole: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(all: readonly T[]) => T
  weighted: <T extends string>(weights: Readonly<Partial<Record<T, number>>>) => T
  shuffled: <T>(all: readonly T[]) => T[]
  /** As many different ones as there are, at most `count`. */
  some: <T>(all: readonly T[], count: number) => T[]
  /** A UUIDv7 of that moment. */
  id: (moment: number) => string
}

/** Every label has a stream of its own: whoever draws more from one leaves all the others as they were. */
export const randomOf = (seed: number, ...label: (string | number)[]): Random => {
  const draw = smallFastCounter(stateOf(`${seed}|${label.join('|')}`))
  const fraction = () => draw() / 0x1_0000_0000
  const whole = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1))
  const shuffled = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => ({ one, rank: fraction() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ one }) => one)
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (all) => at(all, whole(0, all.length - 1)),
    weighted: (weights) => weighted(weights, fraction()),
    shuffled,
    some: (all, count) => shuffled(all).slice(0, count),
    id: (moment) => v7({ msecs: moment, random: Uint8Array.from({ length: 16 }, () => draw() & 0xff) }),
  }
}

/** The element at that place; that there is none is a mistake of the caller. */
export const at = <T>(all: readonly T[], index: number): T => {
  if (index < 0 || index >= all.length) throw new RangeError(`nothing at ${index} of ${all.length}`)
  return all[index] as T
}

const weighted = <T extends string>(weights: Readonly<Partial<Record<T, number>>>, fraction: number): T => {
  const entries = Object.entries<number | undefined>(weights) as [T, number][]
  let left = fraction * entries.reduce((sum, [, weight]) => sum + weight, 0)
  const chosen = entries.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  return (chosen ?? at(entries, entries.length - 1))[0]
}

/** Four words of state out of a text (cyrb128, public domain). */
const stateOf = (text: string): [number, number, number, number] => {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  return [a, b, c, d]
}

/** sfc32 (public domain): quick, and good enough for people who do not exist. */
const smallFastCounter = ([first, second, third, fourth]: [number, number, number, number]) => {
  let [a, b, c, d] = [first, second, third, fourth]
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 15; round++) next()
  return next
}
