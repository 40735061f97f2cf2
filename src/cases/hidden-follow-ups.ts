import type { Tx } from '../../db/open.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { handOverFollowUpsOfCase } from '../follow-ups/handover.ts'
import type { Stamp } from '../stamp.ts'
import { findCase } from './queries.ts'
import { colleaguesWho, readersOf } from './restriction-queries.ts'

/**
 * What is to be done on a restricted case lies where nobody sees it with an owner who may not know of the case any more: its
 * lead takes it over, or whoever restricts it where the lead has no account. On a case that is open to everybody, nothing moves.
 */
export const takeOverHiddenFollowUps = async (tx: Tx, caseId: string, stamp: Stamp): Promise<void> => {
  const { restrictedAt, leadId, leadUserId } = await findCase(tx, caseId, stamp.by)
  if (restrictedAt === null) return
  const known = [...(await readersOf(tx, caseId)), ...(await colleaguesWho(tx, 'read restricted cases'))]
  const knownTo = [...known.map(({ id }) => id), ...(leadUserId === null ? [] : [leadUserId])]
  const acting = leadUserId === null ? await counsellorOf(tx, stamp.by.userId) : undefined
  await handOverFollowUpsOfCase(tx, { caseId, toId: acting?.id ?? leadId, knownTo }, stamp)
}
