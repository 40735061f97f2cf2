import type { Tx } from '../../db/open.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import { updateCase, updateEntry } from '../cases/queries.ts'
import { closingReasonOfImport } from '../catalogues/terms.ts'
import type { Stamp } from '../stamp.ts'
import { findCases, findCounsellorNamed, findListedTalks, findStatusEntry } from './queries.ts'
import { extendedCase, type ImportedCase, type ListedTalk } from './rules.ts'
import { unnamedCounsellor } from './terms.ts'
import type { Closing } from './write-cases.ts'

/** The new talks of each case that is there, in the order of the list. */
type TalksOfCases = ReadonlyMap<string, readonly ListedTalk[]>

type StandingCase = ImportedCase & { id: string }

/** Readies these cases for their new talks; returns the closings that are to be recorded after the talks. */
export const extendCases = async (tx: Tx, talksOfCases: TalksOfCases, stamp: Stamp): Promise<Closing[]> => {
  const closings: Closing[] = []
  const unnamedId = (await findCounsellorNamed(tx, unnamedCounsellor.de))?.id ?? null
  for (const { caseFile, closingReason } of await findCases(tx, talksOfCases.keys())) {
    const isClosedByImport = closingReason === closingReasonOfImport && !caseFile.closingConfirmed
    const isRestricted = caseFile.restrictedAt !== null
    const listed = await findListedTalks(tx, caseFile.id)
    const standing = { ...caseFile, isRestricted, isClosedByImport, unnamedId, listed }
    closings.push(...(await extendCase(tx, standing, talksOfCases.get(caseFile.id) ?? [], stamp)))
  }
  return closings
}

const extendCase = async (
  tx: Tx,
  before: StandingCase,
  talks: readonly ListedTalk[],
  stamp: Stamp,
): Promise<Closing[]> => {
  const after = extendedCase(before, talks, stamp.today)
  const closing = after.closedOn === null ? { closingReasonId: null, closingConfirmed: true } : {}
  await updateCase(tx, before.id, { ...after, ...(before.closedOn === after.closedOn ? {} : closing) })
  await writeAudit(tx, 'case.extended', before.id, stamp, changesBetween<Partial<StandingCase>>(before, after))
  if (before.openedOn !== after.openedOn) await moveOpening(tx, before.id, after.openedOn)
  if (before.closedOn === after.closedOn) return []
  await removeClosing(tx, before.id, stamp)
  return after.closedOn === null ? [] : [{ caseId: before.id, closedOn: after.closedOn }]
}

const moveOpening = async (tx: Tx, caseId: string, openedOn: Day): Promise<void> => {
  const opening = await findStatusEntry(tx, caseId, 'opened')
  if (opening) await updateEntry(tx, opening, { happenedOn: openedOn })
}

/** The import closed it for want of a later talk, and now there is one. */
const removeClosing = async (tx: Tx, caseId: string, stamp: Stamp): Promise<void> => {
  const closing = await findStatusEntry(tx, caseId, 'closed')
  if (closing) await updateEntry(tx, closing, { removedAt: stamp.at, removedBy: stamp.by.userId })
}
