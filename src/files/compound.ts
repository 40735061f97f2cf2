const sign = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const headBytes = 512
const entryBytes = 128
/** Of sectors that list what there is: a document has a few. */
const sectorsAtMost = 2_000

/** What the old formats of Office call their parts, such as `WordDocument`; null where it is no such file. */
export const partsOfCompound = (content: Buffer): string[] | null => {
  if (content.length < headBytes || !content.subarray(0, sign.length).equals(sign)) return null
  const shift = content.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return null
  const bytes = 2 ** shift
  const sector = (number: number): Buffer | null => {
    const from = (number + 1) * bytes
    return number < 0xfffffff0 && from + bytes <= content.length ? content.subarray(from, from + bytes) : null
  }
  const next = (number: number): number => {
    const perSector = bytes / 4
    const place = Math.floor(number / perSector)
    // The first 109 sectors of the table stand in the head: more than 6 MB, or 400 MB, need them; a directory lies before.
    const table = place < 109 ? sector(content.readUInt32LE(76 + 4 * place)) : null
    return table === null ? 0xfffffffe : table.readUInt32LE(4 * (number % perSector))
  }
  const names: string[] = []
  let number = content.readUInt32LE(48)
  for (let read = 0; read < sectorsAtMost; read += 1) {
    const directory = sector(number)
    if (directory === null) break
    for (let at = 0; at < bytes; at += entryBytes) names.push(nameAt(directory, at))
    number = next(number)
  }
  return names.filter((name) => name !== '')
}

const nameAt = (directory: Buffer, at: number): string => {
  const length = directory.readUInt16LE(at + 64)
  return length < 2 || length > 64 ? '' : directory.toString('utf16le', at, at + length - 2)
}
