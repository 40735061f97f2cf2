import type { Tx } from '../../db/open.ts'
import { writeAudits } from '../audit/audit.ts'
import type { Named } from '../http/contract.ts'
import type { Stamp } from '../stamp.ts'
import { deleteReader, idsOfCasesReadBy } from './restriction-queries.ts'

/**
 * Takes somebody off the readers of every restricted case, who may read none any more: should they come back, whoever
 * restricted one decides anew, and was told meanwhile that they are not among them.
 */
export const endReading = async (tx: Tx, { id, name }: Named, stamp: Stamp): Promise<void> => {
  const caseIds = await idsOfCasesReadBy(tx, id)
  if (caseIds.length === 0) return
  await deleteReader(tx, id)
  await writeAudits(tx, 'case.reader_removed', caseIds, stamp, { reader: { from: name, to: null } })
}
