import type { Handle } from '../../db/open.ts'
import type { PersonState } from '../people/contract.ts'
import type { Actor } from '../stamp.ts'
import { type Housemate, housematesOf } from './member-queries.ts'
import { comingAlong, relationTo } from './rules.ts'

/**
 * Who comes along with a person as their household says it now; null where it says nothing, and what was answered before
 * holds. Nobody stays after today, so that now is whoever has not moved out.
 */
export const householdSays = async (
  handle: Handle,
  personId: string,
  actor: Actor,
): Promise<PersonState['household']> => {
  const others = (await housematesOf(handle, personId, actor)).filter(({ member }) => member.personId !== personId)
  if (others.length === 0) return null
  return others.filter(({ member, own }) => member.untilOn === null && own.untilOn === null).map(memberOf)
}

const memberOf = ({ member, own, person }: Housemate) => ({
  relation: comingAlong(relationTo(own.role, member.role)),
  birthYear: member.personId === null ? member.birthYear : (person?.birthYear ?? null),
  name: member.personId === null ? member.name : (person?.givenName ?? person?.familyName ?? null),
})
