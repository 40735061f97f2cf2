import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { type Changes, changesBetween, writeAudit } from '../audit/audit.ts'
import { yearOf } from '../calendar/rules.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { MemberEdit, Membership } from './contract.ts'
import { leaveOthers } from './joining.ts'
import { findMembershipKnown, type MembershipRow } from './member-queries.ts'
import { findMembershipRow, updateMembership } from './queries.ts'
import { refusalOfStay } from './rules.ts'

/** Changes what is named of a membership; moving out is its last day. `version` is what the edit is based on. */
export const changeMembership = (handle: Handle, id: string, version: number, edit: MemberEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const row = await findMembership(tx, id, stamp)
    const before = membershipOf(row)
    const { name, ...others } = edit
    const wanted = { ...others, ...(name !== undefined && { name: tidied(name) ?? name }) }
    const changes = changesBetween(before, wanted)
    refuseIfChanged(version, before, changes)
    if (row.removedAt !== null) throw ruleBroken('member_removed')
    if (Object.keys(changes).length === 0) return before
    refusePersonal(row, changes, stamp)
    await refuseStay(tx, { ...row, ...wanted }, stamp)
    await updateMembership(tx, id, wanted)
    // Names and years stand on the row; the audit tells which fields, and the days.
    await writeAudit(tx, 'household.changed', id, stamp, withoutNames(changes))
    return readMembership(tx, id)
  })

/** Takes a membership out as if it had not been; it can be restored. Removed already, it stays so. */
export const removeMembership = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<Membership> =>
  transaction(handle, async (tx) => {
    const row = await findMembership(tx, id, stamp)
    if (row.removedAt !== null) return membershipOf(row)
    refuseIfChanged(version, membershipOf(row))
    await updateMembership(tx, id, { removedAt: stamp.at })
    await writeAudit(tx, 'household.removed', id, stamp, { removed: { from: false, to: true } })
    return readMembership(tx, id)
  })

/** Undoes a removal. Refused where they belong elsewhere by now. */
export const restoreMembership = (handle: Handle, id: string, stamp: Stamp): Promise<Membership> =>
  transaction(handle, async (tx) => {
    const row = await findMembership(tx, id, stamp)
    if (row.removedAt === null) return membershipOf(row)
    await refuseStay(tx, row, stamp)
    await updateMembership(tx, id, { removedAt: null })
    await writeAudit(tx, 'household.restored', id, stamp, { removed: { from: true, to: false } })
    return readMembership(tx, id)
  })

const findMembership = async (tx: Tx, id: string, { by }: Stamp): Promise<MembershipRow> => {
  const row = await findMembershipKnown(tx, id, by)
  if (!row) throw notFound()
  return row
}

/** Of a recorded person, name and year stand with them. */
const refusePersonal = ({ personId }: MembershipRow, changes: Changes, { today }: Stamp): void => {
  const [field] = ['name', 'birthYear'].filter((one) => one in changes)
  if (personId !== null && field) throw ruleBroken('member_is_recorded', field)
  if (Number(changes.birthYear?.to ?? 0) > yearOf(today)) throw ruleBroken('birth_year_in_future', 'birthYear')
}

const refuseStay = async (tx: Tx, row: MembershipRow, stamp: Stamp): Promise<void> => {
  const refusal = refusalOfStay(row, stamp.today)
  if (refusal) throw ruleBroken(refusal.code, refusal.field)
  const { id, personId, householdId } = row
  if (personId !== null) await leaveOthers(tx, personId, row, { householdId, exceptId: id }, stamp)
}

const withoutNames = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([field, change]) => {
      const isPersonal = field === 'name' || field === 'birthYear'
      return [field, isPersonal ? { from: null, to: null } : change]
    }),
  )

const readMembership = async (tx: Tx, id: string): Promise<Membership> => {
  const row = await findMembershipRow(tx, id)
  if (!row) throw notFound()
  return membershipOf(row)
}

const membershipOf = ({ id, personId, name, birthYear, role, fromOn, untilOn, removedAt, version }: MembershipRow) => ({
  id,
  personId,
  name,
  birthYear,
  role,
  fromOn,
  untilOn,
  removed: removedAt !== null,
  version,
})
