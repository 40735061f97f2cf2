import type { Handle } from '../../db/open.ts'
import { suggestionsOf } from '../composing/composition.ts'
import type { Stamp } from '../stamp.ts'
import { chosenOf } from './batch-rules.ts'
import type { BatchCheck, BatchChecked } from './contract.ts'

/** What the booklets of these people would hold and lack, where nobody looks at each. Throws `not_found`. */
export const checkBatch = async (handle: Handle, { personIds }: BatchCheck, stamp: Stamp): Promise<BatchChecked> => {
  const rows: BatchChecked['rows'] = []
  for (const personId of personIds) {
    const { remarks } = chosenOf(await suggestionsOf(handle, personId, stamp), stamp.today)
    rows.push({ personId, ...remarks })
  }
  return { rows }
}
