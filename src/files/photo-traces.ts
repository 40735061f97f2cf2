import type { MediaType } from '../documents/terms.ts'
import { ruleBroken } from '../errors.ts'
import { cleanHeic } from './heic-traces.ts'

/**
 * A photo without what the camera wrote beside it: where and when it was taken, with what, by whom, and a smaller picture of
 * it as it once was. How it is turned, and its colours, stay. Other files come back as they are. Throws `file_kind_unknown`
 * where it only began like a picture.
 */
export const withoutTraces = (content: Buffer, mediaType: MediaType): Buffer => {
  const clean = cleaners[mediaType]
  return clean ? clean(content) : content
}

const noPicture = () => ruleBroken('file_kind_unknown', 'content')

/** Segment by segment; behind the first picture, telephones put others, and films: they go. */
const cleanJpeg = (content: Buffer): Buffer => {
  const kept: Buffer[] = [content.subarray(0, 2)]
  let [at, turned] = [2, 1]
  while (at < content.length && content[at + 1] !== 0xd9) {
    const { marker, segment, end } = segmentAt(content, at)
    turned = marker === 0xe1 ? (turnOf(segment) ?? turned) : turned
    if (isKept(marker, segment)) kept.push(marker === 0xe0 ? withoutThumbnail(segment) : segment)
    at = marker === 0xda ? endOfScan(content, end) : end
    if (marker === 0xda) kept.push(content.subarray(end, at))
  }
  kept.splice(1, 0, ...(turned === 1 ? [] : [exifSaying(turned)]))
  return Buffer.concat([...kept, Buffer.of(0xff, 0xd9)])
}

const segmentAt = (content: Buffer, from: number): { marker: number; segment: Buffer; end: number } => {
  let at = from
  // Any number of these may stand before a marker.
  while (content[at] === 0xff && content[at + 1] === 0xff) at += 1
  if (at + 4 > content.length || content[at] !== 0xff) throw noPicture()
  const end = at + 2 + content.readUInt16BE(at + 2)
  if (end > content.length || end < at + 4) throw noPicture()
  return { marker: content.readUInt8(at + 1), segment: content.subarray(at, end), end }
}

/** Where the lines of the picture end: at the next marker that is none of their own. */
const endOfScan = (content: Buffer, from: number): number => {
  for (let at = content.indexOf(0xff, from); at >= 0 && at + 1 < content.length; at = content.indexOf(0xff, at + 1)) {
    const next = content.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return content.length
}

/** Neither comments nor what programs add: APP0 (JFIF), the colour profile in APP2 and Adobe's APP14 say how to show it. */
const isKept = (marker: number, segment: Buffer): boolean => {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const says = (text: string) => segment.toString('latin1', 4, 4 + text.length) === text
  return (
    (marker === 0xe0 && says('JFIF')) || (marker === 0xe2 && says('ICC_PROFILE')) || (marker === 0xee && says('Adobe'))
  )
}

/** Behind its first eighteen bytes, a JFIF head may hold the picture as it was before somebody cut it. */
const withoutThumbnail = (jfif: Buffer): Buffer => {
  const head = Buffer.from(jfif.subarray(0, 18))
  if (head.length < 18) throw noPicture()
  head.writeUInt16BE(16, 2)
  head.writeUInt16BE(0, 16)
  return head
}

/** How a picture is to be turned, from 1 to 8; null where nothing says so. */
const turnOf = (segment: Buffer): number | null => {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return null
  const exif = segment.subarray(10)
  const isLittle = exif.toString('latin1', 0, 2) === 'II'
  const whole = (at: number, bytes: 2 | 4) =>
    at + bytes > exif.length ? 0 : isLittle ? exif.readUIntLE(at, bytes) : exif.readUIntBE(at, bytes)
  const table = whole(4, 4)
  const places = Array.from({ length: Math.min(whole(table, 2), 200) }, (_, index) => table + 2 + 12 * index)
  const place = places.find((one) => whole(one, 2) === 0x0112)
  const turned = place === undefined ? 0 : whole(place + 8, 2)
  return turned >= 1 && turned <= 8 ? turned : null
}

/** An Exif of nothing but how the picture is turned. */
const exifSaying = (turned: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffe10022', 'hex'),
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from('4d4d002a00000008', 'hex'),
    Buffer.from('00010112000300000001', 'hex'),
    Buffer.of(0, turned, 0, 0),
    Buffer.alloc(4),
  ])

/** What a PNG is drawn with, and moves by; any other chunk, also one that is made up later, says something beside the picture. */
const shows =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/

const cleanPng = (content: Buffer): Buffer => {
  const kept: Buffer[] = [content.subarray(0, 8)]
  let [at, isOver] = [8, false]
  while (!isOver) {
    if (at + 12 > content.length) throw noPicture()
    const end = at + 12 + content.readUInt32BE(at)
    if (end > content.length) throw noPicture()
    const kind = content.toString('latin1', at + 4, at + 8)
    if (shows.test(kind)) kept.push(content.subarray(at, end))
    isOver = kind === 'IEND'
    at = end
  }
  return Buffer.concat(kept)
}

const cleanWebp = (content: Buffer): Buffer => {
  const kept: Buffer[] = []
  for (let at = 12; at < content.length; ) {
    if (at + 8 > content.length) throw noPicture()
    const bytes = content.readUInt32LE(at + 4)
    const end = at + 8 + bytes + (bytes % 2)
    if (at + 8 + bytes > content.length) throw noPicture()
    const kind = content.toString('latin1', at, at + 4)
    const chunk = Buffer.from(content.subarray(at, end))
    // The head says what else there is: neither Exif (8) nor XMP (4) any more.
    if (kind === 'VP8X' && bytes > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~0x0c, 8)
    if (kind !== 'EXIF' && kind !== 'XMP ') kept.push(chunk)
    at = end
  }
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

const cleaners: Partial<Record<MediaType, (content: Buffer) => Buffer>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/heic': cleanHeic,
}
