import { crc32, deflateSync, inflateSync } from 'node:zlib'

type Chunk = { type: string; data: Buffer }

/**
 * The same picture in fewer bytes, to the last point: a browser writes for speed, with each line told by its difference
 * from the one above. Screens are flat, and pack better as they are.
 */
export const packedPng = (png: Buffer): Buffer => {
  const chunks = chunksOf(png)
  const head = chunks.find(({ type }) => type === 'IHDR')?.data
  if (!head) throw new Error('This is no PNG.')
  const lines = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const plain = withoutFilters(lines, head.readUInt32BE(0), bytesOfPoint(head))
  const packed = { type: 'IDAT', data: deflateSync(plain, { level: 9, memLevel: 9 }) }
  const ends = { type: 'IEND', data: Buffer.alloc(0) }
  const smaller = Buffer.concat([png.subarray(0, 8), ...[{ type: 'IHDR', data: head }, packed, ends].map(written)])
  return smaller.length < png.length ? smaller : png
}

const chunksOf = (png: Buffer): Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const written = ({ type, data }: Chunk): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

/** Eight bits a channel and not interlaced, as browsers write: colours (2), or colours and how opaque (6). */
const bytesOfPoint = (head: Buffer): number => {
  const [depth, kind, , , interlaced] = head.subarray(8)
  if (depth !== 8 || interlaced !== 0 || (kind !== 2 && kind !== 6)) throw new Error('No browser writes such a PNG.')
  return kind === 2 ? 3 : 4
}

const withoutFilters = (lines: Buffer, width: number, point: number): Buffer => {
  const plain = Buffer.from(lines)
  const line = width * point + 1
  const byteAt = (at: number, isInside: boolean) => (isInside ? (plain[at] ?? 0) : 0)
  for (let start = 0; start < plain.length; start += line) {
    const filter = byteAt(start, true)
    plain[start] = 0
    for (let at = start + 1; at < start + line; at += 1) {
      const [hasLeft, hasAbove] = [at - start > point, start > 0]
      const [left, above] = [byteAt(at - point, hasLeft), byteAt(at - line, hasAbove)]
      const corner = byteAt(at - line - point, hasLeft && hasAbove)
      plain[at] = byteAt(at, true) + foretold(filter, left, above, corner)
    }
  }
  return plain
}

/** What the filters of the PNG specification expect of a byte, from those around it. */
const foretold = (filter: number, left: number, above: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return Math.floor((left + above) / 2)
  return filter === 4 ? nearest(left, above, corner) : 0
}

const nearest = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
