import type { Handle } from '../../db/open.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { caseNumber } from '../cases/rules.ts'
import { placeOf } from '../checks/place-queries.ts'
import type { Named } from '../http/contract.ts'
import type { Check } from '../invitations/contract.ts'
import type { Stamp } from '../stamp.ts'

/**
 * Where what is agreed on a check goes as far as this user knows, and whose it is: the lead's. Without one it is of whoever
 * agrees on it.
 */
export const placeFor = async (handle: Handle, check: Check, stamp: Stamp) => {
  const { caseFile, ledBy } = await placeOf(handle, check, stamp.by)
  const own = await counsellorOf(handle, stamp.by.userId)
  const me: Named | null = own ? { id: own.id, name: own.name } : null
  return { case: caseFile ? { id: caseFile.id, name: caseNumber(caseFile) } : null, owner: ledBy ?? me }
}
