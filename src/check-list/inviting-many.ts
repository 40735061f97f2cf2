import type { Db } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { ruleBroken } from '../errors.ts'
import type { Invitation } from '../invitations/contract.ts'
import { invite, type Sending } from '../invitations/inviting.ts'
import type { Stamp } from '../stamp.ts'
import type { Invitations, NewInvitations } from './contract.ts'

/**
 * Each organisation has a check and a link of its own, or none has: what `invite` throws undoes all of them. Throws
 * `organisation_twice`. Safe to repeat, for each check is.
 */
export const inviteMany = (db: Db, input: NewInvitations, sending: Sending, stamp: Stamp): Promise<Invitations> =>
  transaction(db, async (tx) => {
    const { organisations, language, endsOn } = input
    const ids = organisations.map(({ organisationId }) => organisationId)
    if (new Set(ids).size < ids.length) throw ruleBroken('organisation_twice', 'organisations')
    const rows: Invitation[] = []
    for (const { checkId, sheetId, organisationId, ...respondent } of organisations) {
      const respondents = [{ id: sheetId, ...respondent }]
      rows.push(await invite(tx, { id: checkId, organisationId, language, endsOn, respondents }, sending, stamp))
    }
    return { rows }
  })
