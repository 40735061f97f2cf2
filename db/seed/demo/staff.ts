import type { Catalogue } from '../../../src/catalogues/terms.ts'
import type { counsellors, userRoles, users } from '../../schema/index.ts'
import { foundedOn } from './arrivals.ts'
import { counsellingUsers, type DemoUser, demoUsers } from './colleagues.ts'
import { berlinMoment } from './days.ts'
import { randomOf } from './random.ts'

/** The keys of what the rows point to, by their names. */
export type Keys = {
  user: (signInName: string) => string
  counsellor: (signInName: string) => string
  catalogue: (catalogue: Catalogue, code: string) => string
}

export type StaffRows = {
  users: (typeof users.$inferInsert)[]
  userRoles: (typeof userRoles.$inferInsert)[]
  counsellors: (typeof counsellors.$inferInsert)[]
}

const joinedAt = (user: DemoUser): number => berlinMoment(user.since, 480)

export const keysFor = (seed: number): Keys => {
  const known = new Map<string, string>()
  const keyOf = (moment: number, ...label: string[]): string => {
    const name = label.join('/')
    const key = known.get(name) ?? randomOf(seed, ...label).id(moment)
    known.set(name, key)
    return key
  }
  return {
    user: (signInName) => keyOf(joinedAt(userNamed(signInName)), 'user', signInName),
    counsellor: (signInName) => keyOf(joinedAt(userNamed(signInName)), 'counsellor', signInName),
    catalogue: (catalogue, code) => keyOf(berlinMoment(foundedOn, 470), 'catalogue', catalogue, code),
  }
}

const userNamed = (signInName: string): DemoUser => {
  const user = demoUsers.find((one) => one.signInName === signInName)
  if (!user) throw new RangeError(`${signInName} does not work here`)
  return user
}

export const staffRows = (keys: Keys, passwordHashOf: (signInName: string) => string): StaffRows => ({
  users: demoUsers.map((user) => ({
    id: keys.user(user.signInName),
    signInName: user.signInName,
    name: user.name,
    passwordHash: passwordHashOf(user.signInName),
    createdAt: new Date(joinedAt(user)),
  })),
  userRoles: demoUsers.flatMap(({ signInName, roles }) =>
    roles.map((role) => ({ userId: keys.user(signInName), role })),
  ),
  counsellors: counsellingUsers.map(({ signInName, name }) => ({
    id: keys.counsellor(signInName),
    name,
    state: 'confirmed' as const,
    userId: keys.user(signInName),
  })),
})
