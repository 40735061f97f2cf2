import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { transaction } from '../../db/transaction.ts'
import type { NewLogo } from '../../src/centre/contract.ts'
import { writeLogo } from '../../src/centre/logo-queries.ts'
import type { World } from './world.ts'

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

type Given = { width?: number; height?: number; colour?: number; interlaced?: number; pixels?: Buffer }

/** A PNG of one colour; with `pixels`, of exactly these bytes. */
export const png = ({ width = 8, height = 4, colour = 2, interlaced = 0, pixels }: Given = {}): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colour, 0, 0, interlaced], 8)
  const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[colour] ?? 1
  const packed = deflateSync(pixels ?? Buffer.alloc((1 + width * channels) * height, 0))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const newLogo = (image = png()): NewLogo => ({ image: image.toString('base64'), alternative: 'Zwei Hämmer' })

/** There already, and the settings as they were. */
export const keepLogo = ({ db }: Pick<World, 'db'>): Promise<void> => {
  const image = png({ width: 6 })
  const sha256 = createHash('sha256').update(image).digest('hex')
  const row = { mediaType: 'image/png', width: 6, height: 4, alternative: 'Zwei Hämmer', image, sha256 } as const
  return transaction(db, (tx) => writeLogo(tx, row))
}
