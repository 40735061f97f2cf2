import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { caseFiles, entries, statusChanges } from '../../db/schema/index.ts'
import { type Day, yearOf } from '../calendar/rules.ts'
import type { CaseChange, TargetGroup } from '../cases/terms.ts'
import { findSettings } from '../centre/queries.ts'
import { keepSortNames } from '../clients/sort-name-queries.ts'
import type { Stamp } from '../stamp.ts'
import { insertAll } from './insert-all.ts'
import { findGroupOfClient, findImportedReason, findLastSequences } from './queries.ts'
import { type CaseOutline, caseOutline, type ListedTalk } from './rules.ts'
import { findOrAddUnnamedCounsellor } from './write-words.ts'

/** The talks of each client, in the order of the list. */
export type TalksOfClients = ReadonlyMap<string, readonly ListedTalk[]>

export type OpenedCase = CaseOutline & { id: string; clientId: string; targetGroup: TargetGroup; leadId: string }

/** Opens one case for each client, of their group in these lists or as imported before, numbered in the year of opening by the day of opening. */
export const openCases = async (
  tx: Tx,
  clients: TalksOfClients,
  newGroups: ReadonlyMap<string, TargetGroup>,
  stamp: Stamp,
): Promise<OpenedCase[]> => {
  const cases: OpenedCase[] = []
  for (const [clientId, talks] of clients) {
    const targetGroup = newGroups.get(clientId) ?? (await findGroupOfClient(tx, clientId))
    cases.push(await outlinedCase(tx, { clientId, targetGroup }, talks, stamp))
  }
  cases.sort((one, other) => (one.openedOn < other.openedOn ? -1 : one.openedOn > other.openedOn ? 1 : 0))

  const { casePrefix: prefix } = await findSettings(tx)
  const importedReasonId = await findImportedReason(tx)
  const sequenceIn = await numbering(tx)
  const rows = cases.map((one) => ({
    ...rowOf(one, importedReasonId),
    prefix,
    year: yearOf(one.openedOn),
    sequence: sequenceIn(yearOf(one.openedOn)),
    createdAt: stamp.at,
  }))
  await insertAll(tx, caseFiles, rows)
  await keepSortNames(tx, clients.keys())
  await writeStatusChanges(
    tx,
    cases.map(({ id, openedOn }) => [id, 'opened', openedOn]),
    stamp,
  )
  return cases
}

const outlinedCase = async (
  tx: Tx,
  client: Pick<OpenedCase, 'clientId' | 'targetGroup'>,
  talks: readonly ListedTalk[],
  stamp: Stamp,
): Promise<OpenedCase> => {
  const outline = caseOutline(talks, stamp.today)
  return {
    ...outline,
    ...client,
    id: newId(),
    leadId: outline.leadId ?? (await findOrAddUnnamedCounsellor(tx)),
  }
}

/** A closing by the import starts no retention clock until the coordinator has confirmed it. */
const rowOf = ({ id, clientId, targetGroup, leadId, openedOn, closedOn, lastTalkOn }: OpenedCase, reasonId: string) => {
  const isOrganisation = targetGroup === 'company' || targetGroup === 'municipality'
  return {
    id,
    personId: isOrganisation ? null : clientId,
    organisationId: isOrganisation ? clientId : null,
    targetGroup,
    leadId,
    openedOn,
    closedOn,
    closingReasonId: closedOn === null ? null : reasonId,
    closingConfirmed: closedOn === null,
    lastEntryOn: lastTalkOn,
  }
}

/** Gives out the next number of a year at every call. */
const numbering = async (tx: Tx): Promise<(year: number) => number> => {
  const last = await findLastSequences(tx)
  return (year) => {
    const next = (last.get(year) ?? 0) + 1
    last.set(year, next)
    return next
  }
}

export type Closing = { caseId: string; closedOn: Day }

/** To be called after the talks are written: ids grow, and order what happened on one day. */
export const recordClosings = (tx: Tx, closings: readonly Closing[], stamp: Stamp): Promise<void> =>
  writeStatusChanges(
    tx,
    closings.map(({ caseId, closedOn }) => [caseId, 'closed', closedOn]),
    stamp,
  )

type StatusChange = [caseId: string, change: CaseChange, happenedOn: Day]

const writeStatusChanges = async (tx: Tx, changes: readonly StatusChange[], stamp: Stamp): Promise<void> => {
  const importedReasonId = await findImportedReason(tx)
  const rows = changes.map(([caseId, change, happenedOn]) => ({ id: newId(), caseId, change, happenedOn }))
  const lines = rows.map(({ id, caseId, happenedOn }) => ({
    id,
    caseId,
    kind: 'status_change' as const,
    happenedOn,
    recordedAt: stamp.at,
    recordedBy: stamp.by.userId,
  }))
  await insertAll(tx, entries, lines)
  const details = rows.map(({ id, change }) => ({
    entryId: id,
    change,
    reasonId: change === 'closed' ? importedReasonId : null,
  }))
  await insertAll(tx, statusChanges, details)
}
