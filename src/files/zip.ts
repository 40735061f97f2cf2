/** One file in a ZIP: what it is called, and where it begins. */
export type ZipEntry = { name: string; at: number; size: number; isStored: boolean }

const endSign = 0x06054b50
const entrySign = 0x02014b50
const headSign = 0x04034b50
/** The comment behind the end is at most this long. */
const endWithin = 65_557
const entriesAtMost = 5_000

/** What a ZIP lists; null where it is none, or one that is cut off. Nothing is unpacked. */
export const entriesOfZip = (content: Buffer): ZipEntry[] | null => {
  if (content.length < 22 || content.readUInt32LE(0) !== headSign) return null
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < content.length - endWithin || end < 0 || end + 22 > content.length) return null
  if (content.readUInt32LE(end) !== endSign) return null
  const count = content.readUInt16LE(end + 10)
  return count > entriesAtMost ? null : listed(content, content.readUInt32LE(end + 16), count)
}

const listed = (content: Buffer, from: number, count: number): ZipEntry[] | null => {
  const found: ZipEntry[] = []
  let at = from
  while (found.length < count) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== entrySign) return null
    const [name, more, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset)) as Three
    found.push({
      name: content.toString('utf8', at + 46, at + 46 + name),
      at: content.readUInt32LE(at + 42),
      size: content.readUInt32LE(at + 24),
      isStored: content.readUInt16LE(at + 10) === 0,
    })
    at += 46 + name + more + comment
  }
  return found
}

type Three = [number, number, number]

/** What stands in a file of a ZIP that is not packed; null where it is, or lies outside. */
export const storedIn = (content: Buffer, { at, size, isStored }: ZipEntry): Buffer | null => {
  if (!isStored || at + 30 > content.length || content.readUInt32LE(at) !== headSign) return null
  const from = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28)
  return from + size <= content.length ? content.subarray(from, from + size) : null
}
