import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { oneTimeLinks } from '../../db/schema/index.ts'
import { Refusal } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { LinkPurpose } from './terms.ts'

const hour = 60 * 60_000
/** A new colleague may begin next week; whoever forgot a password waits beside the telephone. */
const lastsFor: Record<LinkPurpose, number> = {
  first_administrator: 7 * 24 * hour,
  set_up: 7 * 24 * hour,
  reset: 24 * hour,
}

/** A link just made. Its secret is told once, to whoever made it: only its hash is kept. */
export type MadeLink = { id: string; secret: string; endsAt: Date }

/** For whose account: null for the first administrator's, which there is not yet. */
type ForWhom = string | null

/** Makes a link that works once, and voids those made for the same account before. */
export const makeLink = async (tx: Tx, purpose: LinkPurpose, userId: ForWhom, stamp: Stamp): Promise<MadeLink> => {
  await voidLinks(tx, userId)
  const secret = randomBytes(32).toString('base64url')
  const id = newId()
  const endsAt = new Date(stamp.at.getTime() + lastsFor[purpose])
  await tx.insert(oneTimeLinks).values({ id, secretHash: hashOf(secret), purpose, userId, createdAt: stamp.at, endsAt })
  return { id, secret, endsAt }
}

/** What was not used is gone for good; what was, stays as the trace of it. */
export const voidLinks = async (tx: Tx, userId: ForWhom): Promise<void> => {
  const theirs = userId === null ? isNull(oneTimeLinks.userId) : eq(oneTimeLinks.userId, userId)
  await tx.delete(oneTimeLinks).where(and(theirs, isNull(oneTimeLinks.usedAt)))
}

export const noteLinkUsed = async (tx: Tx, linkId: string, stamp: Stamp): Promise<void> => {
  await tx.update(oneTimeLinks).set({ usedAt: stamp.at }).where(eq(oneTimeLinks.id, linkId))
}

/** The same for a used, an old and an invented one: nobody learns from it what there is. */
export const linkOver = () => new Refusal(410, 'link_over')

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
