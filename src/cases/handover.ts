import type { Tx } from '../../db/open.ts'
import { writeAudits } from '../audit/audit.ts'
import type { Stamp } from '../stamp.ts'
import { giveCasesLed, idsOfCasesLed } from './lead-queries.ts'

/**
 * Gives every case that one counsellor leads to another: closed ones too, for a lead answers for a case also after it.
 * Of the cases only the lead changes; entries keep who wrote and who held them. Returns how many cases it were.
 */
export const handOverAllCases = async (tx: Tx, fromId: string, toId: string, stamp: Stamp): Promise<number> => {
  const ids = await idsOfCasesLed(tx, fromId)
  await giveCasesLed(tx, fromId, toId)
  await writeAudits(tx, 'case.handed_over', ids, stamp, { leadId: { from: fromId, to: toId } })
  return ids.length
}
