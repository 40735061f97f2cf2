import type { Db } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { makeLink } from '../accounts/links.ts'
import type { LinkPurpose } from '../accounts/terms.ts'
import { writeAudit } from '../audit/audit.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { findUserWithRoles } from './queries.ts'
import { stateOf } from './rules.ts'

export type OfferedLink = { secret: string; purpose: LinkPurpose; endsAt: Date }

/**
 * A link by which somebody sets the password of their account, the first one or a new one; it voids those made for them
 * before. The secret is told this once. Throws `user_deactivated`.
 */
export const offerLink = (db: Db, userId: string, stamp: Stamp): Promise<OfferedLink> =>
  transaction(db, async (tx) => {
    const state = stateOf(await findUserWithRoles(tx, userId))
    if (state === 'deactivated') throw ruleBroken('user_deactivated')
    const purpose = state === 'invited' ? 'set_up' : 'reset'
    const { secret, endsAt } = await makeLink(tx, purpose, userId, stamp)
    await writeAudit(tx, 'link.made', userId, stamp, { purpose: { from: null, to: purpose } })
    return { secret, purpose, endsAt }
  })

/** Where a link leads. The secret stands behind the #, which no browser sends to a server or a proxy's log. */
export const addressOf = (origin: string, { secret }: Pick<OfferedLink, 'secret'>): string =>
  `${origin}/konto#${secret}`
