import type { Db } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudits } from '../audit/audit.ts'
import { addMonths } from '../calendar/rules.ts'
import type { Stamp } from '../stamp.ts'
import { forgetNamesUntil } from './participant-queries.ts'
import { namesKeptForMonths } from './rules.ts'

/**
 * Names on lists that are nobody's record go once their time is over, also of those a firm sent: nobody else would ever
 * erase them. The row stays, so that how many were asked and came stays what it was.
 */
export const forgetNames = (db: Db, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    for (const isTraining of [false, true]) {
      const lastDay = addMonths(stamp.today, -namesKeptForMonths(isTraining))
      const ids = await forgetNamesUntil(tx, lastDay, isTraining)
      await writeAudits(tx, 'participant.forgotten', ids, stamp, {})
    }
  })
