import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { reindexClientNames } from '../clients/client-names.ts'
import type { HistoryQuery, Restoration } from '../clients/contract.ts'
import { pageOfHistory, type Subject, stateMadeBy } from '../clients/history-queries.ts'
import { keepSortNames } from '../clients/sort-name-queries.ts'
import { changedMeanwhile, notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { displayName, sortNameOfPerson } from '../names/rules.ts'
import type { Stamp } from '../stamp.ts'
import type { Person, PersonEdit, PersonHistory, PersonState } from './contract.ts'
import { readPerson } from './people.ts'
import { findPersonRow, residencesOfOthers, updatePerson } from './queries.ts'
import { fieldsTyped, residencesTyped } from './typed.ts'

/** Changes what is named of a person; `version` is what the edit is based on. Throws what recording does, and `household_kept`. */
export const editPerson = (handle: Handle, id: string, version: number, input: PersonEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const person = await findPersonToEdit(tx, id, stamp)
    const { residences, ...typed } = input
    const state = {
      ...stateOf(person),
      ...fieldsTyped(typed, stamp.today),
      ...(residences && { residences: await residencesTyped(tx, id, residences, stamp) }),
    }
    if (changesHousehold(person, state)) throw ruleBroken('household_kept', 'household')
    return writeState(tx, person, state, { how: 'edited', version }, stamp)
  })

/** Makes a person what they were after a step of their history; itself a step of it. Throws `state_unknown`. */
export const restorePerson = (
  handle: Handle,
  id: string,
  version: number,
  { state: step }: Restoration,
  stamp: Stamp,
) =>
  transaction(handle, async (tx) => {
    const person = await findPersonToEdit(tx, id, stamp)
    const state = await stateMadeBy(tx, await subjectOf(tx, person, stamp), step)
    if (!state) throw ruleBroken('state_unknown', 'state')
    const kept = person.householdKept ? { ...state, household: person.household } : state
    const own = await withOwnResidences(tx, id, kept)
    return writeState(tx, person, own, { how: 'restored', version }, stamp)
  })

/** Who lives together is said in one place: where a household says it, the answer given before is not edited any more. */
const changesHousehold = (person: Person, state: PersonState): boolean =>
  person.householdKept && JSON.stringify(person.household) !== JSON.stringify(state.household)

/** An id that was theirs may be another's by now, since somebody used it again or records were merged: a new one for theirs. */
const withOwnResidences = async (tx: Tx, id: string, state: PersonState): Promise<PersonState> => {
  const ofOthers = await residencesOfOthers(tx, id, state.residences)
  return {
    ...state,
    residences: state.residences.map((home) => (ofOthers.has(home.id) ? { ...home, id: newId() } : home)),
  }
}

/** Throws `not_found`, also for whom this user may not know of. */
export const readPersonHistory = async (
  handle: Handle,
  id: string,
  query: HistoryQuery,
  stamp: Stamp,
): Promise<PersonHistory> => {
  const person = await readPerson(handle, id, stamp)
  return pageOfHistory(handle, await subjectOf(handle, person, stamp), query)
}

/** As an edit finds the person: throws 412 where the record was merged meanwhile. */
const findPersonToEdit = async (tx: Tx, id: string, stamp: Stamp): Promise<Person> => {
  const person = await readPerson(tx, id, stamp)
  if (person.id !== id) throw changedMeanwhile(person)
  return person
}

const subjectOf = async (handle: Handle, person: Person, { by }: Stamp): Promise<Subject<PersonState>> => {
  const row = await findPersonRow(handle, person.id, by)
  if (!row) throw notFound()
  return { id: row.id, kind: 'person', createdAt: row.createdAt, state: stateOf(person) }
}

const stateOf = (person: Person): PersonState => {
  const { givenName, familyName, nativeName, targetGroup, birthYear, gender, nationalities, origin } = person
  const residences = person.residences.map(({ municipality, ...residence }) => residence)
  const { email, phone, originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages } =
    person
  const names = { givenName, familyName, nativeName }
  const plain = { targetGroup, birthYear, gender, nationalities, origin, email, phone }
  const ofPackage = { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages }
  return { ...names, ...plain, ...ofPackage, residences }
}

/** What was done, and the version it is based on. */
type Edit = { how: 'edited' | 'restored'; version: number }

const writeState = async (
  tx: Tx,
  person: Person,
  state: PersonState,
  { how, version }: Edit,
  stamp: Stamp,
): Promise<Person> => {
  const { id } = person
  const changes = changesBetween(stateOf(person), state)
  refuseIfChanged(version, person, changes)
  if (Object.keys(changes).length === 0) return person
  const { givenName, familyName, nativeName } = changes
  await updatePerson(tx, id, { ...state, sortName: sortNameOfPerson(state) }, (list) => list in changes)
  if (givenName ?? familyName ?? nativeName) {
    await reindexClientNames(tx, id, [displayName(state), state.nativeName])
    await keepSortNames(tx, [id])
  }
  await writeAudit(tx, `person.${how}`, id, stamp, changes)
  return readPerson(tx, id, stamp)
}
