import type { Tx } from '../../db/open.ts'
import { withdrawMailsAbout } from '../mail/outbox.ts'
import type { Stamp } from '../stamp.ts'
import type { FollowUpRow } from './queries.ts'
import { markReminded } from './reminder-queries.ts'

/** A reminder that waits for the mail server must not go out once what it says is done, removed, or for another time. */
export const withdrawReminder = async (
  tx: Tx,
  { id, remindedByMailAt }: Pick<FollowUpRow, 'id' | 'remindedByMailAt'>,
  stamp: Stamp,
): Promise<void> => {
  if (remindedByMailAt === null || (await withdrawMailsAbout(tx, id, stamp)) === 0) return
  // It never went out: should it be to do again, or somebody else’s, it is written anew.
  await markReminded(tx, id, { remindedByMailAt: null })
}
