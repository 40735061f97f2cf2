import type { Handle } from '../../db/open.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { findCase, findLatestOpenCase } from '../cases/queries.ts'
import { caseNumber } from '../cases/rules.ts'
import type { Named } from '../http/contract.ts'
import type { Check } from '../invitations/contract.ts'
import type { Stamp } from '../stamp.ts'

/**
 * Where what is agreed on a check goes, and whose it is: to the check's case while it is open, else to the organisation's
 * latest open one that this user knows of, and to its lead. Without one it is free, and of whoever agrees on it.
 */
export const placeFor = async (handle: Handle, check: Check, stamp: Stamp) => {
  const caseFile = await openCaseOf(handle, check, stamp)
  const lead = caseFile && caseFile.leadUserId !== null ? { id: caseFile.leadId, name: caseFile.leadName } : null
  const own = await counsellorOf(handle, stamp.by.userId)
  const me: Named | null = own ? { id: own.id, name: own.name } : null
  return { case: caseFile ? { id: caseFile.id, name: caseNumber(caseFile) } : null, owner: lead ?? me }
}

const openCaseOf = async (handle: Handle, { caseId, organisationId }: Check, { by }: Stamp) => {
  const own = caseId === null ? undefined : await findCase(handle, caseId, by)
  if (own && own.closedOn === null) return own
  return organisationId === null ? undefined : findLatestOpenCase(handle, { organisationId }, by)
}
