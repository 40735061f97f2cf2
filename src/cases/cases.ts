import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { mayWith } from '../accounts/permissions.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { type Day, yearOf } from '../calendar/rules.ts'
import { findCatalogueEntry, findCounsellor } from '../catalogues/queries.ts'
import { closingReasonOfImport } from '../catalogues/terms.ts'
import { findSettings } from '../centre/queries.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { wasCreated } from '../creations.ts'
import { notAllowed, refuseIfChanged, ruleBroken } from '../errors.ts'
import { wakeFollowUps } from '../follow-ups/handover.ts'
import { findOrganisationRow } from '../organisations/queries.ts'
import { addOutcomes } from '../outcomes/outcomes.ts'
import { findPersonRow } from '../people/queries.ts'
import type { Stamp } from '../stamp.ts'
import { describeCase } from './case-queries.ts'
import type { CaseEdit, CaseFile, Closing, NewCase } from './contract.ts'
import { takeOverHiddenFollowUps } from './hidden-follow-ups.ts'
import { mayLead } from './lead-queries.ts'
import {
  type CaseRecord,
  findCase,
  insertCase,
  insertEntry,
  insertStatusChange,
  nextSequence,
  updateCase,
} from './queries.ts'
import { groupFits, refusalOfClosing, refusalOfDay } from './rules.ts'
import type { CaseChange, TargetGroup } from './terms.ts'

/** Throws `not_found`, also for what this user may not know of. */
export const readCase = async (handle: Handle, id: string, stamp: Stamp): Promise<CaseFile> =>
  describeCase(handle, await findCase(handle, id, stamp.by), stamp)

/** Opens a case under the next number of its year, led by whoever opens it. Safe to repeat. */
export const openCase = (handle: Handle, input: NewCase, stamp: Stamp): Promise<CaseFile> =>
  transaction(handle, async (tx) => {
    const { id, openedOn } = input
    if (await wasCreated(tx, { id, kind: 'case', body: input, table: caseFiles }, stamp)) return readCase(tx, id, stamp)
    const refusal = refusalOfDay(openedOn, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'openedOn')

    const client = await clientNamedIn(tx, input, stamp)
    const lead = await counsellorOf(tx, stamp.by.userId)
    if (!lead || !(await mayLead(tx, lead.id))) throw ruleBroken('not_a_counsellor')
    const { casePrefix: prefix } = await findSettings(tx)
    const year = yearOf(openedOn)
    const number = { prefix, year, sequence: await nextSequence(tx, year) }
    const days = { openedOn, lastEntryOn: openedOn, createdAt: stamp.at }
    await insertCase(tx, { id, ...number, ...client, leadId: lead.id, ...days })
    await noteChange(tx, id, 'opened', openedOn, null, stamp)
    await writeAudit(tx, 'case.opened', id, stamp)
    return readCase(tx, id, stamp)
  })

/** The client's column and the group the case begins with. Who is hidden is unknown; a merged record means its survivor. */
const clientNamedIn = async (tx: Tx, { personId, organisationId, targetGroup }: NewCase, { by }: Stamp) => {
  if ((personId === undefined) === (organisationId === undefined)) throw ruleBroken('one_client_needed')
  if (personId !== undefined) {
    const person = await findPersonRow(tx, await survivorOf(tx, personId, by), by)
    if (!person) throw ruleBroken('client_unknown', 'personId')
    return { personId: person.id, targetGroup: fittingGroup(targetGroup ?? person.targetGroup, 'person') }
  }
  const organisation = await findOrganisationRow(tx, await survivorOf(tx, organisationId ?? '', by), by)
  if (!organisation) throw ruleBroken('client_unknown', 'organisationId')
  const group = fittingGroup(targetGroup ?? organisation.kind, organisation.kind)
  return { organisationId: organisation.id, targetGroup: group }
}

const fittingGroup = (group: TargetGroup, clientKind: Parameters<typeof groupFits>[1]): TargetGroup => {
  if (!groupFits(group, clientKind)) throw ruleBroken('group_does_not_fit', 'targetGroup')
  return group
}

/** Decides the target group, or hands the case over; the latter is the coordinator's. */
export const editCase = (handle: Handle, id: string, version: number, input: CaseEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const caseFile = await findCase(tx, id, stamp.by)
    const current = await describeCase(tx, caseFile, stamp)
    const changes = changesBetween<CaseRecord>(caseFile, input)
    refuseIfChanged(version, current, changes)
    if (input.targetGroup) fittingGroup(input.targetGroup, current.client.kind)
    if (input.leadId && input.leadId !== caseFile.leadId) await refuseHandover(tx, input.leadId, stamp)

    if (Object.keys(changes).length === 0) return current
    await updateCase(tx, id, input)
    await writeAudit(tx, 'case.edited', id, stamp, changes)
    if (changes.leadId) await takeOverHiddenFollowUps(tx, id, stamp)
    return readCase(tx, id, stamp)
  })

const refuseHandover = async (tx: Tx, leadId: string, stamp: Stamp): Promise<void> => {
  if (!mayWith(stamp.by.roles, 'hand over cases')) throw notAllowed()
  const lead = await findCounsellor(tx, leadId)
  if (!lead) throw ruleBroken('counsellor_unknown', 'leadId')
  if (lead.state === 'retired') throw ruleBroken('counsellor_retired', 'leadId')
  if (!(await mayLead(tx, leadId))) throw ruleBroken('lead_unfit', 'leadId')
}

/** Closes an open case, and says what came of it; repeated with the same day, reason and outcomes, it changes nothing. */
export const closeCase = (handle: Handle, id: string, { closedOn, reasonId, outcomes = [] }: Closing, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const caseFile = await findCase(tx, id, stamp.by)
    if (caseFile.closedOn === closedOn && caseFile.closingReasonId === reasonId) {
      await addOutcomes(tx, caseFile, outcomes, stamp)
      return readCase(tx, id, stamp)
    }
    if (caseFile.closedOn !== null) throw ruleBroken('case_closed')
    const refusal = refusalOfClosing(closedOn, caseFile, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'closedOn')
    await refuseReason(tx, reasonId)

    await updateCase(tx, id, { closedOn, closingReasonId: reasonId, closingConfirmed: true })
    await noteChange(tx, id, 'closed', closedOn, reasonId, stamp)
    await writeAudit(tx, 'case.closed', id, stamp, changesBetween(caseFile, { closedOn, closingReasonId: reasonId }))
    await addOutcomes(tx, caseFile, outcomes, stamp)
    return readCase(tx, id, stamp)
  })

/** The import's own reason says that nobody confirmed the closing yet: no person gives it. */
const refuseReason = async (tx: Tx, reasonId: string): Promise<void> => {
  const reason = await findCatalogueEntry(tx, 'closingReason', reasonId)
  if (!reason || reason.code === closingReasonOfImport) throw ruleBroken('reason_unknown', 'reasonId')
  if (reason.state === 'retired') throw ruleBroken('reason_retired', 'reasonId')
}

/** Reopens a closed case; an open one stays as it is. */
export const reopenCase = (handle: Handle, id: string, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const caseFile = await findCase(tx, id, stamp.by)
    if (caseFile.closedOn === null) return readCase(tx, id, stamp)
    const reopened = { closedOn: null, closingReasonId: null }
    await updateCase(tx, id, { ...reopened, closingConfirmed: true })
    await noteChange(tx, id, 'reopened', stamp.today, null, stamp)
    await writeAudit(tx, 'case.reopened', id, stamp, changesBetween(caseFile, reopened))
    await wakeFollowUps(tx, id, stamp)
    return readCase(tx, id, stamp)
  })

/** Lets the timeline tell what was done to the case. */
const noteChange = async (
  tx: Tx,
  caseId: string,
  change: CaseChange,
  happenedOn: Day,
  reasonId: string | null,
  stamp: Stamp,
): Promise<void> => {
  const id = newId()
  await insertEntry(tx, {
    id,
    caseId,
    kind: 'status_change',
    happenedOn,
    recordedAt: stamp.at,
    recordedBy: stamp.by.userId,
  })
  await insertStatusChange(tx, { entryId: id, change, reasonId })
}
