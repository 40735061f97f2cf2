import type { Db, Handle, Tx } from '../../db/open.ts'
import type { Moved } from '../../db/schema/duplicates.ts'
import { merges } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { keepSortNames } from '../clients/sort-name-queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, Refusal, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { accessOfMerge, refusalOfMerge } from './consequence.ts'
import type { Merge, NewMerge } from './contract.ts'
import { fillRecord, findMergeRow, insertMergeRow, pointRecord } from './merge-queries.ts'
import { moveRows, movesOfOrganisations, movesOfPeople } from './moves.ts'
import { readPair } from './pairs.ts'
import { findRecords, type RecordRow } from './record-queries.ts'
import { filledValues, type Told, toldOf } from './sides.ts'
import { type MergeField, mergeFields } from './terms.ts'

/**
 * Takes one record into another: every row that points to it goes to the survivor, whose empty fields take what it says.
 * What an undo needs is kept. Nobody comes to read what they could not read before: cases stay as restricted as they are,
 * facts stay behind where some who know of the survivor must not learn them, and a merge that would open the survivor is
 * `merge_would_reveal`. 412 where either record changed since it was looked at. Safe to repeat.
 */
export const mergeClients = (db: Db, input: NewMerge, stamp: Stamp): Promise<Merge> =>
  transaction(db, async (tx) => {
    const { id } = input
    if (await wasCreated(tx, { id, kind: 'merge', body: input, table: merges }, stamp)) return readMerge(tx, id)
    const two = await recordsOf(tx, input, stamp)
    const access = await accessOfMerge(tx, input.survivorId, input.mergedId)
    const refusal = await refusalOfMerge(tx, two, access)
    if (refusal && refusal !== 'merge_would_reveal') throw ruleBroken(refusal)
    await refuseIfEitherChanged(tx, two, input, stamp)
    if (refusal) throw ruleBroken(refusal)

    const before = await toldOf(tx, two.survivor)
    const moved = await takeIn(tx, two, access.keepsApart)
    await insertMerge(tx, input, two.survivor.kind === 'person', moved, stamp)
    await auditMerge(tx, two, before, access.keepsApart, stamp)
    return readMerge(tx, id)
  })

type Two = { survivor: RecordRow; merged: RecordRow }

const recordsOf = async (tx: Tx, { survivorId, mergedId }: NewMerge, stamp: Stamp): Promise<Two> => {
  const records = await findRecords(tx, [survivorId, mergedId], stamp.by)
  const survivor = records.get(survivorId)
  if (!survivor) throw ruleBroken('client_unknown', 'survivorId')
  const merged = records.get(mergedId)
  if (!merged) throw ruleBroken('client_unknown', 'mergedId')
  return { survivor, merged }
}

const refuseIfEitherChanged = async (tx: Tx, { survivor, merged }: Two, input: NewMerge, stamp: Stamp) => {
  if (survivor.version === input.survivorVersion && merged.version === input.mergedVersion) return
  const current = await readPair(tx, survivor.id, merged.id, stamp)
  throw new Refusal(412, 'changed_meanwhile', { current })
}

/** Where facts are kept apart, the survivor's row stays untouched: even that there was another is confidential. */
const takeIn = async (tx: Tx, two: Two, keepsApart: boolean): Promise<Moved> => {
  const { survivor, merged } = two
  const isPerson = survivor.kind === 'person'
  // Before the rows move: what the survivor lacks is told from the records as they are.
  const filled = keepsApart ? {} : await filledValues(tx, survivor, merged)
  const { work, facts } = isPerson ? movesOfPeople : movesOfOrganisations
  const moved = await moveRows(tx, keepsApart ? work : { ...work, ...facts }, merged.id, survivor.id)
  if (!keepsApart) await fillRecord(tx, survivor, filled)
  await pointRecord(tx, merged, survivor.id)
  await keepSortNames(tx, [survivor.id])
  return { ...moved, filled, keptApart: keepsApart }
}

const insertMerge = async (tx: Tx, input: NewMerge, isPerson: boolean, moved: Moved, stamp: Stamp): Promise<void> => {
  const { id, survivorId, mergedId } = input
  const who = isPerson
    ? { personId: survivorId, mergedPersonId: mergedId }
    : { organisationId: survivorId, mergedOrganisationId: mergedId }
  await insertMergeRow(tx, { id, ...who, mergedAt: stamp.at, mergedBy: stamp.by.userId, moved })
}

/**
 * On both: the survivor's history tells what it took over, the other's where it went. What was kept apart is no step of the
 * history that everybody reads who knows of the survivor.
 */
const auditMerge = async (
  tx: Tx,
  { survivor, merged }: Two,
  before: Told,
  keepsApart: boolean,
  stamp: Stamp,
): Promise<void> => {
  const subject = survivor.kind === 'person' ? 'person' : 'organisation'
  const taken = changesBetween(before, await toldOf(tx, survivor))
  const action = keepsApart ? 'took_in_apart' : 'merged'
  await writeAudit(tx, `${subject}.${action}`, survivor.id, stamp, { ...taken, tookIn: { from: null, to: merged.id } })
  await writeAudit(tx, `${subject}.went_into`, merged.id, stamp, { mergedInto: { from: null, to: survivor.id } })
}

const readMerge = async (handle: Handle, id: string): Promise<Merge> => {
  const row = await findMergeRow(handle, id)
  if (!row) throw notFound()
  return {
    id,
    survivorId: row.personId ?? row.organisationId ?? '',
    mergedId: row.mergedPersonId ?? row.mergedOrganisationId ?? '',
    mergedAt: row.mergedAt.toISOString(),
    filled: mergeFields.filter((field) => isFilled(row.moved, field)),
  }
}

/** Lists are rows of their own. */
const isFilled = ({ filled, rows }: Moved, field: MergeField): boolean => {
  if (field === 'household') return 'householdKnown' in filled
  if (field === 'nationalities') return hasRows(rows['nationalities.person_id'])
  if (field === 'contacts') return hasRows(rows['organisation_contacts.organisation_id'])
  return field === 'languages' ? hasRows(rows['person_languages.person_id']) : field in filled
}

const hasRows = (rows: unknown[] = []): boolean => rows.length > 0
