import type { Handle } from '../../db/open.ts'
import { findCase, findLatestOpenCase } from '../cases/queries.ts'
import type { Actor } from '../stamp.ts'

type Placed = { caseId: string | null; organisationId: string | null }

/**
 * Where what comes of a check goes, and whose it is: the check's own case while that is open, else the organisation's latest
 * open one that the actor may know of. What belongs to a restricted case goes to no other: without one, it is its lead's.
 */
export const placeOf = async (handle: Handle, { caseId, organisationId }: Placed, actor: Actor) => {
  const own = caseId === null ? undefined : await findCase(handle, caseId, actor)
  if (own?.closedOn === null) return { caseFile: own, ledBy: leadOf(own) }
  if (own && own.restrictedAt !== null) return { caseFile: undefined, ledBy: leadOf(own) }
  const open = organisationId === null ? undefined : await findLatestOpenCase(handle, { organisationId }, actor)
  return { caseFile: open, ledBy: leadOf(open) }
}

type Led = { leadId: string; leadName: string; leadUserId: string | null }

/** Null where nobody leads who could see it: old lists name leads who never had an account. */
export const leadOf = (caseFile: Led | undefined) =>
  caseFile && caseFile.leadUserId !== null ? { id: caseFile.leadId, name: caseFile.leadName } : null
