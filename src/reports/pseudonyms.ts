import { createHmac, hkdfSync } from 'node:crypto'
import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Quarter } from '../calendar/rules.ts'
import { targetGroups } from '../cases/terms.ts'
import { findSettings, writePseudonymKey } from '../centre/queries.ts'
import { groupedBy } from '../grouped.ts'
import type { Stamp } from '../stamp.ts'
import { consultationsIn } from './breakdown-rules.ts'
import type { PseudonymousList } from './contract.ts'
import { factsOfQuarter, type Until } from './facts.ts'
import { oncePerClient } from './rules.ts'

export type PseudonymOf = (clientId: string) => string

/**
 * The same client has the same token throughout a centre, also in one that was restored: its key is in the database and in
 * every backup. A centre of before has none there yet, and goes on with what its session secret gave; of that secret the
 * key tells nothing. Without the key a token leads back to nobody.
 */
export const pseudonymsOf = async (db: Db, secret: string, stamp: Stamp): Promise<PseudonymOf> => {
  const known = (await findSettings(db)).pseudonymKey
  return pseudonymsWith(known ?? (await keepKey(db, secret, stamp)))
}

const keepKey = (db: Db, secret: string, stamp: Stamp): Promise<string> =>
  transaction(db, async (tx) => {
    const { pseudonymKey } = await findSettings(tx)
    if (pseudonymKey !== null) return pseudonymKey
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'lotse pseudonyms of clients', 32)).toString('hex')
    await writePseudonymKey(tx, key)
    await writeAudit(tx, 'pseudonyms.begun', 'settings', stamp)
    return key
  })

export const pseudonymsWith = (pseudonymKey: string): PseudonymOf => {
  const key = Buffer.from(pseudonymKey, 'hex')
  return (clientId) => createHmac('sha256', key).update(clientId).digest('base64url').slice(0, 16)
}

type Asked = Until & { quarter: Quarter }

/** Who was counselled in a quarter, for the funder's auditor: no name, no number of a case, no text. */
export const pseudonymousList = async (
  handle: Handle,
  { quarter, ...until }: Asked,
  pseudonymOf: PseudonymOf,
): Promise<PseudonymousList> => {
  const { period, facts } = await factsOfQuarter(handle, quarter, until)
  const consultations = consultationsIn(period, facts)
  const ofClient = groupedBy(consultations, ({ clientId }) => clientId)
  const rows = oncePerClient(consultations).map(({ clientId, targetGroup }) => ({
    token: pseudonymOf(clientId),
    targetGroup,
    quarter,
    consultations: ofClient.get(clientId)?.length ?? 0,
  }))
  return { rows: rows.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)) }
}

/** By group and token: the order of names or of days would tell who is who. */
const placeOf = ({ targetGroup, token }: PseudonymousList['rows'][number]) =>
  `${targetGroups.indexOf(targetGroup)} ${token}`
