import { addDays, type Day } from '../../../src/calendar/rules.ts'
import type { Catalogue } from '../../../src/catalogues/terms.ts'
import type { counsellors, sessions, userRoles, users } from '../../schema/index.ts'
import { foundedOn } from './arrivals.ts'
import { counsellingUsers, type DemoUser, demoUsers } from './colleagues.ts'
import { berlinMoment, workdayUntil } from './days.ts'
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

/** Everybody was there on the last working day, and signed out: so the list of accounts can say when. */
export const sessionRows = (seed: number, keys: Keys, today: Day): (typeof sessions.$inferInsert)[] => {
  const day = workdayUntil(addDays(today, -1))
  return demoUsers
    .filter(({ since }) => since <= day)
    .map(({ signInName }, index) => {
      const begun = berlinMoment(day, 450 + 7 * index)
      const ended = new Date(berlinMoment(day, 930 + 9 * index))
      return {
        id: randomOf(seed, 'session', signInName).id(begun),
        userId: keys.user(signInName),
        createdAt: new Date(begun),
        lastUsedAt: ended,
        endsAt: new Date(begun + 12 * 60 * 60_000),
        endedAt: ended,
        device: index % 3 === 2 ? 'Chrome, Windows' : 'Firefox, Windows',
      }
    })
}
