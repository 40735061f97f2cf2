import type { Style } from './look.ts'

type Settled = { style: Style; name: string }

const settled = new WeakMap<Style, Settled>()
const settledByName = new Map<string, Settled>()

/** One of all that look alike: pieces are known to look alike by it, whatever was printed before. */
export const settledStyle = (style: Style): Settled => {
  const known = settled.get(style)
  if (known) return known
  const name = `${style.face} ${style.size} ${style.lead} ${style.ink}`
  const one = settledByName.get(name) ?? { style, name }
  settledByName.set(name, one)
  settled.set(style, one)
  return one
}
