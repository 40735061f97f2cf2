import { createHmac } from 'node:crypto'
import type { Handle } from '../../db/open.ts'
import type { Quarter } from '../calendar/rules.ts'
import { targetGroups } from '../cases/terms.ts'
import { groupedBy } from '../grouped.ts'
import { consultationsIn } from './breakdown-rules.ts'
import type { PseudonymousList } from './contract.ts'
import { factsFor, periodIn, type Until } from './facts.ts'
import { oncePerClient } from './rules.ts'

export type PseudonymOf = (clientId: string) => string

/** The same client has the same token throughout a centre; without the centre's key it leads back to nobody. */
export const pseudonymsWith =
  (key: Buffer): PseudonymOf =>
  (clientId) =>
    createHmac('sha256', key).update(clientId).digest('base64url').slice(0, 16)

type Asked = Until & { quarter: Quarter }

/** Who was counselled in a quarter, for the funder's auditor: no name, no number of a case, no text. */
export const pseudonymousList = async (
  handle: Handle,
  { quarter, ...until }: Asked,
  pseudonymOf: PseudonymOf,
): Promise<PseudonymousList> => {
  const facts = await factsFor(handle, until)
  const consultations = consultationsIn(periodIn(quarter, until.to, facts), facts)
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
