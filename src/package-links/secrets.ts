import { createHmac } from 'node:crypto'
import { hashOf } from '../accounts/links.ts'

type LinkOf = { packageId: string; number: number }

/**
 * As that of a check's sheet: made of the package and a key that lies in no database. The database keeps its hash alone,
 * and still the link can be copied again, and mailed.
 */
export const secretOf = (key: Buffer, { packageId, number }: LinkOf): string =>
  createHmac('sha256', key).update(`package ${packageId}, link ${number}`).digest('base64url')

export const secretHashOf = (key: Buffer, link: LinkOf): string => hashOf(secretOf(key, link))

/** Where a link leads. The secret stands behind the #, which no browser sends to a server or a proxy's log. */
export const addressOf = (origin: string, secret: string): string => `${origin}/paket#${secret}`
