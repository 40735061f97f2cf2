import { crc32, inflateSync } from 'node:zlib'
import { type LogoType, widestLogo } from './terms.ts'

export type Image = { mediaType: LogoType; width: number; height: number }

/**
 * What a file is by its content, whatever it is called: a PNG or JPEG of colours a screen and a printed page show, whole to
 * its last byte, and nothing behind it; null for everything else.
 */
export const imageIn = (file: Buffer): Image | null => {
  const image = pngIn(file) ?? jpegIn(file)
  return image && image.width > 0 && image.height > 0 ? image : null
}

export const isTooLarge = ({ width, height }: Image): boolean => width > widestLogo || height > widestLogo

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Channels of each kind of colour a PNG may have. */
const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const pngIn = (file: Buffer): Image | null => {
  if (!file.subarray(0, 8).equals(pngSignature)) return null
  const chunks = chunksIn(file)
  const header = chunks?.[0]
  if (!chunks || header?.type !== 'IHDR' || header.body.length !== 13) return null
  const [width, height] = [header.body.readUInt32BE(0), header.body.readUInt32BE(4)]
  const [depth = 0, colour = 0, , , interlaced] = header.body.subarray(8)
  const channelCount = channels[colour]
  if (width > 100_000 || height > 100_000 || channelCount === undefined || depth > 8 || interlaced !== 0) return null
  const row = 1 + Math.ceil((width * depth * channelCount) / 8)
  const image: Image = { mediaType: 'image/png', width, height }
  // What is too large anyway is not unpacked: that is said of it, and nothing is drawn.
  return isTooLarge(image) || unpacks(chunks, row * height) ? image : null
}

type Chunk = { type: string; body: Buffer }

/** All of them, each with its checksum, to the one that ends the file; null where it is not like that. */
const chunksIn = (file: Buffer): Chunk[] | null => {
  const chunks: Chunk[] = []
  let at = 8
  while (at + 12 <= file.length) {
    const end = at + 8 + file.readUInt32BE(at)
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return null
    const type = file.toString('latin1', at + 4, at + 8)
    chunks.push({ type, body: file.subarray(at + 8, end) })
    at = end + 4
    if (type === 'IEND') return at === file.length ? chunks : null
  }
  return null
}

/** Exactly as many bytes as it has pixels: a small file that unpacks to gigabytes is none. */
const unpacks = (chunks: readonly Chunk[], bytes: number): boolean => {
  const packed = Buffer.concat(chunks.flatMap(({ type, body }) => (type === 'IDAT' ? [body] : [])))
  try {
    return inflateSync(packed, { maxOutputLength: bytes }).length === bytes
  } catch {
    return false
  }
}

/** Frames that begin a JPEG of eight bits, one after the other or coming clearer; others no PDF holds. */
const frames = new Set([0xc0, 0xc1, 0xc2])

const jpegIn = (file: Buffer): Image | null => {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8 || file.readUInt16BE(file.length - 2) !== 0xffd9) return null
  const segments = segmentsIn(file)
  const [frame, ...others] = (segments ?? []).filter(({ marker }) => frames.has(marker))
  return frame && others.length === 0 ? imageOf(frame.body) : null
}

type Segment = { marker: number; body: Buffer }

/** All before the pixels, which go to the end; null where it is not like that. */
const segmentsIn = (file: Buffer): Segment[] | null => {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end > file.length || end < at + 4) return null
    if (marker === 0xda) return segments
    segments.push({ marker, body: file.subarray(at + 4, end) })
    at = end
  }
  return null
}

/** Of one colour or three; four are for presses. */
const imageOf = (frame: Buffer): Image | null => {
  if (frame.length < 6 || frame[0] !== 8 || (frame[5] !== 1 && frame[5] !== 3)) return null
  return { mediaType: 'image/jpeg', width: frame.readUInt16BE(3), height: frame.readUInt16BE(1) }
}
