import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What the first byte says of the rest: AES-256-GCM, then 12 bytes of nonce, 16 of tag, and the encrypted text. */
const format = 1
const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const textFrom = 1 + nonceBytes + tagBytes

/** Encrypts for one place: under another `context`, as in another row, it does not open. */
export const seal = (key: Buffer, content: string | Buffer, context: string): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(context))
  const plain = typeof content === 'string' ? Buffer.from(content) : content
  const sealed = Buffer.concat([sealing.update(plain), sealing.final()])
  return Buffer.concat([Buffer.of(format), nonce, sealing.getAuthTag(), sealed])
}

/** The text that was sealed; null where it does not open: another key, another context, or damaged. */
export const unseal = (key: Buffer, sealed: Buffer, context: string): string | null =>
  unsealBytes(key, sealed, context)?.toString('utf8') ?? null

/** The same of a file. */
export const unsealBytes = (key: Buffer, sealed: Buffer, context: string): Buffer | null => {
  if (sealed.length < textFrom || sealed[0] !== format) return null
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(1 + nonceBytes, textFrom))
  try {
    return Buffer.concat([opening.update(sealed.subarray(textFrom)), opening.final()])
  } catch {
    return null
  }
}
