import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { reindexClientNames } from '../clients/client-names.ts'
import type { HistoryQuery, Restoration } from '../clients/contract.ts'
import { pageOfHistory, type Subject, stateMadeBy } from '../clients/history-queries.ts'
import { changedMeanwhile, notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { displayName, sortNameOfPerson } from '../names/rules.ts'
import type { Stamp } from '../stamp.ts'
import type { Person, PersonEdit, PersonHistory, PersonState } from './contract.ts'
import { readPerson } from './people.ts'
import { findPersonRow, updatePerson } from './queries.ts'
import { fieldsTyped, residencesTyped } from './typed.ts'

/** Changes what is named of a person; `version` is what the edit is based on. Throws what recording does. */
export const editPerson = (handle: Handle, id: string, version: number, input: PersonEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const person = await findPersonToEdit(tx, id, version, stamp)
    const { residences, ...typed } = input
    const state = {
      ...stateOf(person),
      ...fieldsTyped(typed, stamp.today),
      ...(residences && { residences: await residencesTyped(tx, id, residences, stamp) }),
    }
    return writeState(tx, person, state, 'edited', stamp)
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
    const person = await findPersonToEdit(tx, id, version, stamp)
    const state = await stateMadeBy(tx, await subjectOf(tx, person, stamp), step)
    if (!state) throw ruleBroken('state_unknown', 'state')
    return writeState(tx, person, state, 'restored', stamp)
  })

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

/** As an edit finds the person: throws 412 where another came first, and where the record was merged meanwhile. */
const findPersonToEdit = async (tx: Tx, id: string, version: number, stamp: Stamp): Promise<Person> => {
  const person = await readPerson(tx, id, stamp)
  if (person.id !== id) throw changedMeanwhile(person)
  refuseIfChanged(version, person)
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
  const { email, phone } = person
  const names = { givenName, familyName, nativeName }
  return { ...names, targetGroup, birthYear, gender, nationalities, origin, email, phone, residences }
}

const writeState = async (
  tx: Tx,
  person: Person,
  state: PersonState,
  how: 'edited' | 'restored',
  stamp: Stamp,
): Promise<Person> => {
  const { id } = person
  const changes = changesBetween(stateOf(person), state)
  if (Object.keys(changes).length === 0) return person
  const { nationalities, residences, givenName, familyName, nativeName } = changes
  await updatePerson(
    tx,
    id,
    { ...state, sortName: sortNameOfPerson(state) },
    { nationalities: nationalities !== undefined, residences: residences !== undefined },
  )
  if (givenName ?? familyName ?? nativeName) {
    await reindexClientNames(tx, id, [displayName(state), state.nativeName])
  }
  await writeAudit(tx, `person.${how}`, id, stamp, changes)
  return readPerson(tx, id, stamp)
}
