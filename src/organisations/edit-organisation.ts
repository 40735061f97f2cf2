import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { mayWith } from '../accounts/permissions.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { hasCases, regroupCasesOf } from '../cases/queries.ts'
import { reindexClientNames } from '../clients/client-names.ts'
import type { HistoryQuery, Restoration } from '../clients/contract.ts'
import { pageOfHistory, type Subject, stateMadeBy } from '../clients/history-queries.ts'
import { keepSortNames } from '../clients/sort-name-queries.ts'
import { changedMeanwhile, notFound, Refusal, refuseIfChanged, ruleBroken } from '../errors.ts'
import { sortNameOfOrganisation } from '../names/rules.ts'
import type { Stamp } from '../stamp.ts'
import { contactsOfOthers, replaceContacts } from './contact-queries.ts'
import type { Organisation, OrganisationEdit, OrganisationHistory, OrganisationState } from './contract.ts'
import { noId, stateBeforeContacts } from './history-rules.ts'
import { readOrganisation } from './organisations.ts'
import { findOrganisationRow, updateOrganisation } from './queries.ts'
import { contactsTyped, fieldsTyped } from './typed.ts'

/** Changes what is named of an organisation; `version` is what the edit is based on. */
export const editOrganisation = (handle: Handle, id: string, version: number, input: OrganisationEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const organisation = await findOrganisationToEdit(tx, id, stamp)
    const { contacts, ...typed } = input
    const state = {
      ...stateOf(organisation),
      ...(await fieldsTyped(tx, typed)),
      ...(contacts && { contacts: await contactsTyped(tx, id, contacts, stamp) }),
    }
    return writeState(tx, organisation, state, { how: 'edited', version }, stamp)
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
    const organisation = await findOrganisationToEdit(tx, id, stamp)
    const state = await stateMadeBy(tx, await subjectOf(tx, organisation, stamp), step)
    if (!state) throw ruleBroken('state_unknown', 'state')
    return writeState(tx, organisation, await withOwnContacts(tx, id, state), { how: 'restored', version }, stamp)
  })

/** A contact that went elsewhere since, with a record that was merged, comes back as one of its own. */
const withOwnContacts = async (tx: Tx, id: string, state: OrganisationState): Promise<OrganisationState> => {
  const ofOthers = await contactsOfOthers(tx, id, state.contacts)
  const contacts = state.contacts.map((one) =>
    one.id === noId || ofOthers.has(one.id) ? { ...one, id: newId() } : one,
  )
  return { ...state, contacts }
}

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

/** As an edit finds it: throws 412 where the record was merged meanwhile. */
const findOrganisationToEdit = async (tx: Tx, id: string, stamp: Stamp): Promise<Organisation> => {
  const organisation = await readOrganisation(tx, id, stamp)
  if (organisation.id !== id) throw changedMeanwhile(organisation)
  return organisation
}

const subjectOf = async (
  handle: Handle,
  organisation: Organisation,
  { by }: Stamp,
): Promise<Subject<OrganisationState>> => {
  const row = await findOrganisationRow(handle, organisation.id, by)
  if (!row) throw notFound()
  return {
    id: row.id,
    kind: 'organisation',
    createdAt: row.createdAt,
    state: stateOf(organisation),
    stateBefore: stateBeforeContacts,
  }
}

const stateOf = (organisation: Organisation): OrganisationState => {
  const { kind, name, sector, employees, municipalityKey, place, contacts } = organisation
  return { kind, name, sector, employees, municipalityKey, place, contacts }
}

/** What was done, and the version it is based on. */
type Edit = { how: 'edited' | 'restored'; version: number }

const writeState = async (
  tx: Tx,
  organisation: Organisation,
  state: OrganisationState,
  { how, version }: Edit,
  stamp: Stamp,
): Promise<Organisation> => {
  const { id } = organisation
  const changes = changesBetween(stateOf(organisation), state)
  refuseIfChanged(version, organisation, changes)
  if (Object.keys(changes).length === 0) return organisation
  if (changes.kind && !mayWith(stamp.by.roles, 'change kinds of clients') && (await hasCases(tx, id)))
    throw new Refusal(403, 'kind_of_counselled', { field: 'kind' })
  const { contacts, ...fields } = state
  await updateOrganisation(tx, id, { ...fields, sortName: sortNameOfOrganisation(state.name) })
  if (changes.contacts) await replaceContacts(tx, id, contacts)
  if (changes.name) {
    await reindexClientNames(tx, id, [state.name])
    await keepSortNames(tx, [id])
  }
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
