import { ruleBroken } from '../errors.ts'

/** A box: its head stands at `head`, what it holds from `from` to `end`. */
type Box = { kind: string; head: number; from: number; end: number }

type Extent = { at: number; bytes: number }

const noPicture = () => ruleBroken('file_kind_unknown', 'content')

/** Of boxes, items and the pieces they lie in: no camera writes as many. */
const itemsAtMost = 10_000

/**
 * A HEIC says in one list what it holds, and in another where: what is Exif or XMP is written over with nothing where it
 * stands, so that no place in the file moves. How it is turned stands elsewhere, and stays. Boxes that say something beside
 * the picture, such as the film a telephone puts behind it, become empty room. Throws `file_kind_unknown` where it cannot be
 * told what it holds.
 */
export const cleanHeic = (content: Buffer): Buffer => {
  const boxes = boxesIn(content, 0, content.length)
  const meta = boxes.find(({ kind }) => kind === 'meta')
  if (!meta) throw noPicture()
  const parts = boxesIn(content, meta.from + 4, meta.end)
  const part = (kind: string) => parts.find((one) => one.kind === kind)
  const [items, places, beside] = [part('iinf'), part('iloc'), part('idat')]
  if (!items || !places) throw noPicture()
  const traces = placesOf(content, places, beside, new Set(tracesIn(content, items)))
  // Whoever says more than the file holds, says it more than once.
  if (traces.reduce((all, { bytes }) => all + bytes, 0) > content.length) throw noPicture()
  const clean = Buffer.from(content)
  for (const { at, bytes } of traces) {
    if (at + bytes > content.length) throw noPicture()
    clean.fill(0, at, at + bytes)
  }
  for (const box of boxes) if (box !== meta && !shows.includes(box.kind)) empty(clean, box)
  return clean
}

const shows = ['ftyp', 'mdat']

const empty = (content: Buffer, { head, from, end }: Box): void => {
  content.write('free', head + 4, 'latin1')
  content.fill(0, from, end)
}

const boxesIn = (content: Buffer, start: number, end: number): Box[] => {
  const boxes: Box[] = []
  for (let at = start; at + 8 <= end; ) {
    const said = content.readUInt32BE(at)
    const isLong = said === 1 && at + 16 <= end
    const bytes = isLong ? Number(content.readBigUInt64BE(at + 8)) : said === 0 ? end - at : said
    const from = at + (isLong ? 16 : 8)
    if (at + bytes < from || at + bytes > end || boxes.length >= itemsAtMost) throw noPicture()
    boxes.push({ kind: content.toString('latin1', at + 4, at + 8), head: at, from, end: at + bytes })
    at += bytes
  }
  return boxes
}

/** Reads whole numbers one behind the other; none reaches over the end. */
const reading = (content: Buffer, from: number, end: number) => {
  let at = from
  return (bytes: number): number => {
    if (at + bytes > end) throw noPicture()
    let value = 0
    for (const byte of content.subarray(at, at + bytes)) value = value * 256 + byte
    at += bytes
    return value
  }
}

/** The items that are Exif, or a text such as XMP. */
const tracesIn = (content: Buffer, { from, end }: Box): number[] => {
  const list = from + 4 + (content[from] === 0 ? 2 : 4)
  return boxesIn(content, list, end).flatMap((item) => {
    const read = reading(content, item.from, item.end)
    const version = read(1)
    read(3)
    const id = read(version === 3 ? 4 : 2)
    read(2)
    const kind = String.fromCharCode(read(1), read(1), read(1), read(1))
    // The versions before say of no item what it is, and are in no picture.
    if (version < 2) throw noPicture()
    return kind === 'Exif' || kind === 'mime' || kind === 'uri ' ? [id] : []
  })
}

type Item = { id: number; method: number; extents: Extent[] }

/** Where the wanted items stand: in the file itself, or in a box beside the lists; built of other items, nobody writes them. */
const placesOf = (content: Buffer, list: Box, beside: Box | undefined, wanted: Set<number>): Extent[] =>
  itemsPlaced(content, list).flatMap(({ id, method, extents }) => {
    if (!wanted.has(id)) return []
    const start = method === 0 ? 0 : method === 1 ? beside?.from : undefined
    // No length means all there is.
    if (start === undefined || extents.some(({ bytes }) => bytes === 0)) throw noPicture()
    return extents.map(({ at, bytes }) => ({ at: start + at, bytes }))
  })

const itemsPlaced = (content: Buffer, { from, end }: Box): Item[] => {
  const read = reading(content, from, end)
  const version = read(1)
  read(3)
  const [sizes, more] = [read(1), read(1)]
  const [ofOffset, ofLength, ofBase, ofIndex] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0]
  const [ofId, ofMethod] = [version === 2 ? 4 : 2, version > 0 ? 2 : 0]
  let pieces = 0
  return Array.from({ length: atMost(read(ofId)) }, () => {
    const [id, method] = [read(ofId), read(ofMethod) & 15]
    read(2)
    const base = read(ofBase)
    const count = read(2)
    pieces = atMost(pieces + count)
    const extents = Array.from({ length: count }, () => {
      read(ofIndex)
      const at = base + read(ofOffset)
      return { at, bytes: read(ofLength) }
    })
    return { id, method, extents }
  })
}

const atMost = (count: number): number => {
  if (count > itemsAtMost) throw noPicture()
  return count
}
