import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { memberships } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { type Day, yearOf } from '../calendar/rules.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { wasCreated } from '../creations.ts'
import { ruleBroken } from '../errors.ts'
import { findPersonRow } from '../people/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Household, NewMember } from './contract.ts'
import { personKnown, readHousehold } from './households.ts'
import { housematesOf, type MembershipRow } from './member-queries.ts'
import { insertHousehold, insertMembership, membersOf, staysOf, updateMembership } from './queries.ts'
import { overlap, refusalOfStay, type Stay, stayOn } from './rules.ts'
import { membersAtMost } from './terms.ts'

/**
 * Somebody joins the household of a person, which comes about where there is none. Throws `one_member_needed`,
 * `member_is_self`, `member_already`, `in_another_household`, `household_full` or what is wrong with the days. Safe to repeat.
 */
export const joinHousehold = (handle: Handle, asked: string, input: NewMember, stamp: Stamp): Promise<Household> =>
  transaction(handle, async (tx) => {
    const personId = await personKnown(tx, asked, stamp)
    const creation = { id: input.id, kind: 'household member', body: { asked, ...input }, table: memberships }
    if (await wasCreated(tx, creation, stamp)) return readHousehold(tx, personId, undefined, stamp)
    const refusal = refusalOfStay({ fromOn: input.fromOn, untilOn: null }, stamp.today)
    if (refusal) throw ruleBroken(refusal.code, refusal.field)
    const who = await whoJoins(tx, personId, input, stamp)
    const householdId = await householdOf(tx, personId, stamp)
    const members = await membersOf(tx, householdId)
    if (members.length >= membersAtMost) throw ruleBroken('household_full')
    const { id, role, fromOn } = input
    const stay = { fromOn, untilOn: null }
    if (who.personId) await leaveOthers(tx, who.personId, stay, { householdId, exceptId: null }, stamp)
    await insertMembership(tx, { id, householdId, ...who, role, ...stay, createdAt: stamp.at })
    await writeAudit(tx, 'household.joined', id, stamp, { householdId: { from: null, to: householdId } })
    return readHousehold(tx, personId, undefined, stamp)
  })

/** Exactly one of both: a recorded person, or somebody by their name. */
const whoJoins = async (tx: Tx, personId: string, input: NewMember, { by, today }: Stamp) => {
  const { personId: joiningId, name, birthYear = null } = input
  if ((joiningId === undefined) === (name === undefined)) throw ruleBroken('one_member_needed')
  if (birthYear !== null && birthYear > yearOf(today)) throw ruleBroken('birth_year_in_future', 'birthYear')
  if (joiningId === undefined) return { personId: null, name: tidied(name ?? ''), birthYear }
  if (birthYear !== null) throw ruleBroken('member_is_recorded', 'birthYear')
  const row = await findPersonRow(tx, await survivorOf(tx, joiningId, by), by)
  if (!row) throw ruleBroken('client_unknown', 'personId')
  if (row.id === personId) throw ruleBroken('member_is_self', 'personId')
  return { personId: row.id, name: null, birthYear: null }
}

/** Where they belong to none today that the actor may know of, one begins with them: after whichever they left. */
const householdOf = async (tx: Tx, personId: string, stamp: Stamp): Promise<string> => {
  const stays = (await staysToldOf(tx, personId, stamp)).filter(({ told }) => told !== 'hidden')
  const now = stayOn(stays, stamp.today)
  if (now) return now.householdId
  const householdId = newId()
  await insertHousehold(tx, { id: householdId, createdAt: stamp.at })
  const id = newId()
  const fromOn =
    stays
      .map(({ untilOn }) => untilOn)
      .sort()
      .at(-1) ?? null
  const stay = { fromOn, untilOn: null }
  await leaveOthers(tx, personId, stay, { householdId, exceptId: null }, stamp)
  await insertMembership(tx, { id, householdId, personId, role: 'adult', ...stay, createdAt: stamp.at })
  await writeAudit(tx, 'household.joined', id, stamp, { householdId: { from: null, to: householdId } })
  return householdId
}

type Into = { householdId: string; exceptId: string | null }

/**
 * Nobody belongs to two households on one day. What the actor may see of the other one is refused, so that they can say
 * when it ended; one of which they may know nobody ends by itself.
 */
export const leaveOthers = async (
  tx: Tx,
  personId: string,
  stay: Stay,
  { householdId, exceptId }: Into,
  stamp: Stamp,
): Promise<void> => {
  const others = (await staysToldOf(tx, personId, stamp)).filter(({ row }) => row.id !== exceptId)
  const inTheWay = others.filter((one) => overlap(one, stay))
  const seen = inTheWay.filter(({ told }) => told === 'seen')
  if (seen.some((one) => one.householdId === householdId)) throw ruleBroken('member_already', 'personId')
  if (seen.length > 0) throw ruleBroken('in_another_household', 'personId')
  for (const { row, told } of inTheWay) await end(tx, row, endOf(row, told === 'hidden', stay, stamp), stamp)
}

type Told = Stay & { householdId: string; row: MembershipRow; told: 'seen' | 'hidden' | 'alone' }

/** Whom somebody lives and lived with: the actor may know of any of them, of none, or there is nobody. */
const staysToldOf = async (tx: Tx, personId: string, { by }: Stamp): Promise<Told[]> => {
  const housemates = await housematesOf(tx, personId, by)
  const seen = new Set(housemates.flatMap(({ own, member }) => (member.personId === personId ? [] : [own.id])))
  const stays: Told[] = []
  for (const row of await staysOf(tx, personId)) {
    const { householdId, fromOn, untilOn } = row
    const isWithOthers = (one: MembershipRow) => one.personId !== personId && overlap(one, row)
    const told = seen.has(row.id) ? 'seen' : (await membersOf(tx, householdId)).some(isWithOthers) ? 'hidden' : 'alone'
    stays.push({ householdId, fromOn, untilOn, row, told })
  }
  return stays
}

/**
 * What becomes of a stay that another takes the place of. A hidden one ends where the other begins, today at the latest, so
 * that whoever knows of both still reads it; what is over stays as it was, and nobody who knows of one sees two.
 */
const endOf = (one: Stay, isHidden: boolean, { fromOn, untilOn }: Stay, { at, today }: Stamp) => {
  const isOver = one.untilOn !== null || untilOn !== null
  if (isHidden && isOver) return {}
  const hasBegunBy = (day: Day | null): day is Day => day !== null && (one.fromOn === null || one.fromOn < day)
  const endsOn = [fromOn, isHidden ? today : null].find(hasBegunBy)
  return endsOn === undefined ? { removedAt: at } : { untilOn: endsOn }
}

const end = async (tx: Tx, one: MembershipRow, ended: ReturnType<typeof endOf>, stamp: Stamp): Promise<void> => {
  if (Object.keys(ended).length === 0) return
  await updateMembership(tx, one.id, ended)
  const changes =
    'untilOn' in ended ? { untilOn: { from: one.untilOn, to: ended.untilOn } } : { removed: { from: false, to: true } }
  await writeAudit(tx, 'household.left', one.id, stamp, changes)
}
