import type { Font, Glyph, Subset } from 'fontkit'

/**
 * What is printed in one go and copied out as one: a glyph with the marks that belong to it. Noto draws an Arabic letter as
 * its skeleton and its dots apart, and a reader program would find the same skeleton for three letters and dots that say
 * nothing. So each letter becomes a sign of its own in the font that is embedded, and is copied out exactly.
 */
export type Sign = { id: number; advance: number; codePoints: number[]; parts: Part[] }
/** A glyph of the typeface, where it stands in the sign. */
type Part = { glyph: Glyph; x: number; y: number }

/** `x`: how much it is moved from where it would stand; `advance`: to where the next one begins. */
export type Placed = { sign: Sign; x: number; advance: number }

/** Above all glyph numbers there can be. */
const firstSign = 0x10000

export type Signs = {
  /** Of glyphs from left to right, with their places. */
  of: (glyphs: Glyph[], places: Place[], rightToLeft: boolean) => Placed[]
  /** Not seen and without room, only copied out. */
  unseen: (codePoints: number[]) => Sign
  /** The same drawn, copied out as something else. */
  readAs: (sign: Sign, codePoints: number[]) => Sign
  subset: () => Subset
}
type Place = { xAdvance: number; xOffset: number; yOffset: number }

/** All signs that were ever made of a typeface. A document numbers those it uses in the order it uses them. */
export const signsOf = (font: Font): Signs => {
  const known = new Map<string, Sign>()
  const byId: Sign[] = []
  const signOf: SignOf = (codePoints, parts, noRoom) => {
    const key = `${codePoints}|${noRoom}|${parts.map(({ glyph, x, y }) => `${glyph.id},${x},${y}`).join('|')}`
    const before = known.get(key)
    if (before) return before
    const advance = noRoom ? 0 : Math.max(...parts.map(({ glyph }) => glyph.advanceWidth))
    const sign = { id: firstSign + byId.length, advance, codePoints, parts }
    known.set(key, sign)
    byId.push(sign)
    return sign
  }
  return {
    of: (glyphs, places, rightToLeft) => placed(glyphs, places, rightToLeft, signOf),
    readAs: ({ parts, advance }, codePoints) => signOf(codePoints, parts, advance === 0),
    unseen: (codePoints) => signOf(codePoints, [{ glyph: font.glyphForCodePoint(0x20), x: 0, y: 0 }], true),
    subset: () => subsetOf(font, (id) => byId[id - firstSign]),
  }
}

type SignOf = (codePoints: number[], parts: Part[], noRoom: boolean) => Sign

type Standing = Part & { advance: number; codePoints: number[] }

const placed = (glyphs: Glyph[], places: Place[], rightToLeft: boolean, signOf: SignOf): Placed[] => {
  let pen = 0
  const standing: Standing[] = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {}
    const one = { glyph, x: pen + xOffset, y: yOffset, advance: xAdvance, codePoints: lettersOf(glyph) }
    pen += xAdvance
    return one
  })
  // As they were written, a letter before its dots.
  const clusters = clustersOf(rightToLeft ? standing.reverse() : standing)
  let at = 0
  return (rightToLeft ? clusters.reverse() : clusters).map((cluster) => {
    const advance = cluster.reduce((sum, one) => sum + one.advance, 0)
    const one = signAt(cluster, at, advance, signOf)
    at += advance
    return one
  })
}

/** An accent begins where its letter does and is moved within itself, so that nothing is ever written leftwards. */
const signAt = (cluster: Standing[], at: number, advance: number, signOf: SignOf): Placed => {
  const left = advance === 0 ? at : (cluster[0]?.x ?? at)
  const parts = cluster.map(({ glyph, x, y }) => ({ glyph, x: x - left, y }))
  const codePoints = cluster.flatMap((one) => one.codePoints)
  return { sign: signOf(codePoints, parts, advance === 0), x: left - at, advance }
}

/** Dots stand for nothing of their own. */
const clustersOf = (standing: Standing[]): Standing[][] => {
  const clusters: Standing[][] = []
  for (const one of standing) {
    if (clusters.length > 0 && one.advance === 0 && one.codePoints.length === 0) clusters.at(-1)?.push(one)
    else clusters.push([one])
  }
  return clusters
}

/** A typed `ﬁ` of one sign is copied out as two letters, like the one that is set. */
const lettersOf = ({ codePoints }: Glyph): number[] =>
  codePoints.flatMap((codePoint) =>
    codePoint >= 0xfb00 && codePoint <= 0xfb06
      ? [...String.fromCodePoint(codePoint).normalize('NFKC')].map((letter) => letter.codePointAt(0) ?? 0)
      : [codePoint],
  )

/** What fontkit fills while it writes a TrueType font, one glyph after the other. */
type Written = {
  font: Font & { maxp: Record<string, number> }
  glyf: Uint8Array[]
  loca: { offsets: number[] }
  hmtx: { metrics: { advance: number; bearing: number }[] }
  offset: number
  includeGlyph: (id: number) => number
  _addGlyph: (id: number) => number
}

const subsetOf = (font: Font, signOf: (id: number) => Sign | undefined): Subset => {
  const subset = font.createSubset() as Subset & Written
  const addGlyph = subset._addGlyph.bind(subset)
  const most = { maxComponentElements: 16, maxComponentDepth: 3, maxCompositePoints: 600, maxCompositeContours: 40 }
  subset.font = Object.create(subset.font, { maxp: { value: { ...subset.font.maxp, ...most } } })
  subset._addGlyph = (id) => {
    const sign = signOf(id)
    if (!sign) return addGlyph(id)
    const [part] = sign.parts
    if (part && sign.parts.length === 1 && part.x === 0 && part.y === 0) {
      const added = addGlyph(part.glyph.id)
      const metrics = subset.hmtx.metrics.at(-1)
      if (metrics) metrics.advance = sign.advance
      return added
    }
    return addComposite(subset, sign)
  }
  return subset
}

const wordsAndOffsets = 0x3
const moreFollow = 0x20

const addComposite = (subset: Written, { advance, parts }: Sign): number => {
  const seen = parts.filter(({ glyph }) => Number.isFinite(glyph.bbox.minX))
  const edge = (of: (part: Part) => number, pick: (...all: number[]) => number) => pick(0, ...seen.map(of))
  const bytes = new DataView(new ArrayBuffer(10 + 8 * parts.length))
  const minX = Math.min(...seen.map(({ glyph, x }) => glyph.bbox.minX + x))
  bytes.setInt16(0, -1)
  bytes.setInt16(2, minX)
  bytes.setInt16(
    4,
    edge(({ glyph, y }) => glyph.bbox.minY + y, Math.min),
  )
  bytes.setInt16(
    6,
    edge(({ glyph, x }) => glyph.bbox.maxX + x, Math.max),
  )
  bytes.setInt16(
    8,
    edge(({ glyph, y }) => glyph.bbox.maxY + y, Math.max),
  )
  parts.forEach(({ glyph, x, y }, index) => {
    const at = 10 + 8 * index
    bytes.setUint16(at, wordsAndOffsets | (index < parts.length - 1 ? moreFollow : 0))
    bytes.setUint16(at + 2, subset.includeGlyph(glyph.id))
    bytes.setInt16(at + 4, x)
    bytes.setInt16(at + 6, y)
  })
  const written = new Uint8Array(bytes.buffer)
  subset.glyf.push(written)
  subset.loca.offsets.push(subset.offset)
  subset.hmtx.metrics.push({ advance, bearing: minX })
  subset.offset += written.length
  return subset.glyf.length - 1
}
