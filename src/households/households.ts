import type { Handle } from '../../db/open.ts'
import type { Day } from '../calendar/rules.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { casesOfClient } from '../clients/queries.ts'
import { notFound, ruleBroken } from '../errors.ts'
import { displayName } from '../names/rules.ts'
import { findPersonRow } from '../people/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { Household, Member } from './contract.ts'
import { type Housemate, housematesOf } from './member-queries.ts'
import { refusalOfStay, relationTo, type Stay, stayOn, together } from './rules.ts'

/** A person's household as it was on a day. Throws `not_found`, also for whom this user may not know of. */
export const readHousehold = async (
  handle: Handle,
  asked: string,
  on: Day | undefined,
  stamp: Stamp,
): Promise<Household> => {
  const personId = await personKnown(handle, asked, stamp)
  const day = on ?? stamp.today
  const refusal = refusalOfStay({ fromOn: day, untilOn: null }, stamp.today)
  if (refusal) throw ruleBroken(refusal.code, 'on')
  const told = await toldOf(handle, await housematesOf(handle, personId, stamp.by), personId, stamp)
  // Alone in it as far as they may know: the same as without one.
  const others = told.filter(({ relation }) => relation !== null)
  if (others.length === 0) return { personId, on: day, members: [], former: [] }
  const there = told.filter((one) => stayOn([one], day))
  const self = there.filter(({ relation }) => relation === null)
  const members = there.filter(({ relation }) => relation !== null)
  return {
    personId,
    on: day,
    members: members.length === 0 ? [] : [...self, ...members],
    former: others.filter((one) => !there.includes(one)),
  }
}

/** Whose page it is; a merged record stands for its survivor. */
export const personKnown = async (handle: Handle, id: string, { by }: Stamp): Promise<string> => {
  const row = await findPersonRow(handle, await survivorOf(handle, id, by), by)
  if (!row) throw notFound()
  return row.id
}

const toldOf = async (
  handle: Handle,
  housemates: readonly Housemate[],
  personId: string,
  { by }: Stamp,
): Promise<Member[]> => {
  const told: Member[] = []
  for (const one of housemates) {
    const days = daysOf(one, personId)
    if (days === null) continue
    const [latest] = one.member.personId === null ? [] : await casesOfClient(handle, one.member.personId, by)
    const caseFile = latest ? { id: latest.id, name: latest.name } : null
    told.push({ ...memberOf(one, personId), ...days, caseFile })
  }
  return told
}

/** Those that both of them were there; of the person alone, each stay once. */
const daysOf = ({ member, own }: Housemate, personId: string): Stay | null => {
  if (member.personId !== personId) return together(own, member)
  return member.id === own.id ? { fromOn: member.fromOn, untilOn: member.untilOn } : null
}

const memberOf = ({ member, own, person }: Housemate, personId: string) => ({
  id: member.id,
  personId: member.personId,
  role: member.role,
  relation: member.personId === personId ? null : relationTo(own.role, member.role),
  version: member.version,
  ...(person
    ? { name: displayName(person), nativeName: person.nativeName, birthYear: person.birthYear }
    : { name: member.name ?? '', nativeName: null, birthYear: member.birthYear }),
})
