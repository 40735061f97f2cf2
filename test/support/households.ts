import { v7 as newId } from 'uuid'
import type { Household, Member, NewMember } from '../../src/households/contract.ts'
import { bodyOf, read, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

export const member = (given: Partial<NewMember> = {}): NewMember => ({
  id: newId(),
  role: 'child',
  fromOn: null,
  ...(given.personId === undefined && { name: 'Mia', birthYear: 2017 }),
  ...given,
})

/** Somebody joins a person's household; the membership, as the person's page shows it. */
export const join = async (
  world: World,
  personId: string,
  given: Partial<NewMember> = {},
  by: Name = 'Anna',
): Promise<Member> => {
  const payload = member(given)
  const { members } = bodyOf<Household>(
    await send(world, by, 'POST', `/people/${personId}/household`, { payload }),
    201,
  )
  const joined = members.find(({ id }) => id === payload.id)
  if (!joined) throw new Error('Who joined is not among the members')
  return joined
}

export const householdOf = (world: World, personId: string, by: Name = 'Anna', on?: string): Promise<Household> =>
  read(world, `/people/${personId}/household${on ? `?on=${on}` : ''}`, by)

/** Who is there and who was, each with what they are to the person; the person is `null`. */
export const told = ({ members, former }: Household) => ({
  members: members.map(({ name, relation }) => [name, relation]),
  former: former.map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn]),
})
