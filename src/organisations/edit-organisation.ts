import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { regroupCasesOf } from '../cases/queries.ts'
import { reindexClientNames } from '../clients/client-names.ts'
import type { HistoryQuery, Restoration } from '../clients/contract.ts'
import { pageOfHistory, type Subject, stateMadeBy } from '../clients/history-queries.ts'
import { changedMeanwhile, notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { sortNameOfOrganisation } from '../names/rules.ts'
import type { Stamp } from '../stamp.ts'
import type { Organisation, OrganisationEdit, OrganisationHistory, OrganisationState } from './contract.ts'
import { readOrganisation } from './organisations.ts'
import { findOrganisationRow, updateOrganisation } from './queries.ts'
import { fieldsTyped } from './typed.ts'

/** Changes what is named of an organisation; `version` is what the edit is based on. */
export const editOrganisation = (handle: Handle, id: string, version: number, input: OrganisationEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const organisation = await findOrganisationToEdit(tx, id, version, stamp)
    const state = { ...stateOf(organisation), ...(await fieldsTyped(tx, input)) }
    return writeState(tx, organisation, state, 'edited', stamp)
  })

/** Makes an organisation what it was after a step of its history; itself a step of it. Throws `state_unknown`. */
export const restoreOrganisation = (
  handle: Handle,
  id: string,
  version: number,
  { state: step }: Restoration,
  stamp: Stamp,
) =>
  transaction(handle, async (tx) => {
    const organisation = await findOrganisationToEdit(tx, id, version, stamp)
    const state = await stateMadeBy(tx, await subjectOf(tx, organisation, stamp), step)
    if (!state) throw ruleBroken('state_unknown', 'state')
    return writeState(tx, organisation, state, 'restored', stamp)
  })

/** Throws `not_found`, also for one this user may not know of. */
export const readOrganisationHistory = async (
  handle: Handle,
  id: string,
  query: HistoryQuery,
  stamp: Stamp,
): Promise<OrganisationHistory> => {
  const organisation = await readOrganisation(handle, id, stamp)
  return pageOfHistory(handle, await subjectOf(handle, organisation, stamp), query)
}

/** As an edit finds it: throws 412 where another came first, and where the record was merged meanwhile. */
const findOrganisationToEdit = async (tx: Tx, id: string, version: number, stamp: Stamp): Promise<Organisation> => {
  const organisation = await readOrganisation(tx, id, stamp)
  if (organisation.id !== id) throw changedMeanwhile(organisation)
  refuseIfChanged(version, organisation)
  return organisation
}

const subjectOf = async (
  handle: Handle,
  organisation: Organisation,
  { by }: Stamp,
): Promise<Subject<OrganisationState>> => {
  const row = await findOrganisationRow(handle, organisation.id, by)
  if (!row) throw notFound()
  return { id: row.id, kind: 'organisation', createdAt: row.createdAt, state: stateOf(organisation) }
}

const stateOf = (organisation: Organisation): OrganisationState => {
  const { kind, name, sector, employees, municipalityKey, place, contactName, email, phone } = organisation
  return { kind, name, sector, employees, municipalityKey, place, contactName, email, phone }
}

const writeState = async (
  tx: Tx,
  organisation: Organisation,
  state: OrganisationState,
  how: 'edited' | 'restored',
  stamp: Stamp,
): Promise<Organisation> => {
  const { id } = organisation
  const changes = changesBetween(stateOf(organisation), state)
  if (Object.keys(changes).length === 0) return organisation
  await updateOrganisation(tx, id, { ...state, sortName: sortNameOfOrganisation(state.name) })
  if (changes.name) await reindexClientNames(tx, id, [state.name])
  if (changes.kind) await regroupCases(tx, id, state.kind, stamp)
  await writeAudit(tx, `organisation.${how}`, id, stamp, changes)
  return readOrganisation(tx, id, stamp)
}

/** An organisation's group is its kind, so its cases go along, the hidden ones too: whoever counts sees one group. */
const regroupCases = async (tx: Tx, id: string, kind: OrganisationState['kind'], stamp: Stamp): Promise<void> => {
  for (const { caseId, from } of await regroupCasesOf(tx, id, kind)) {
    await writeAudit(tx, 'case.edited', caseId, stamp, { targetGroup: { from, to: kind } })
  }
}
