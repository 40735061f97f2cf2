import { createHmac } from 'node:crypto'
import { hashOf } from '../accounts/links.ts'

/** Which link of a sheet: a new one, which voids those before, counts one on. */
type LinkOf = { id: string; version: number }

/**
 * The secret of a sheet's link is made of the sheet and a key that lies in no database: the database keeps its hash alone,
 * and still a reminder can name the same link that the first mail did, and a create whose answer was lost can be repeated.
 */
export const linkSecretOf = (key: Buffer, { id, version }: LinkOf): string =>
  createHmac('sha256', key).update(`check sheet ${id}, link ${version}`).digest('base64url')

export const linkHashOf = (key: Buffer, sheet: LinkOf): string => hashOf(linkSecretOf(key, sheet))

/** The secret of the link that holds; null where it was not made here, as after a registration or with another key. */
export const keptSecretOf = (key: Buffer, sheet: LinkOf & { secretHash: string }): string | null =>
  linkHashOf(key, sheet) === sheet.secretHash ? linkSecretOf(key, sheet) : null

/** Where a link leads. The secret stands behind the #, which no browser sends to a server or a proxy's log. */
export const checkAddressOf = (origin: string, secret: string): string => `${origin}/check#${secret}`
