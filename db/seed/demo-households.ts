import { asc, eq, inArray } from 'drizzle-orm'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import type { HouseholdRole } from '../../src/households/terms.ts'
import type { HouseholdRelation } from '../../src/people/terms.ts'
import type { Tx } from '../open.ts'
import { householdMembers, households, memberships, people } from '../schema/index.ts'
import { berlinMoment } from './demo/days.ts'
import { randomOf } from './demo/random.ts'

/** A returnee with partner and child, a family from Ukraine, and two more with children; of one, somebody moved out. */
const families = ['Süß-Weißbach', 'Zahorodnia', 'Łukaszewicz', 'von Lichtenstern-Hohenstein']

const roles: Record<HouseholdRelation, HouseholdRole> = { partner: 'adult', child: 'child', other: 'other' }

/** Those of whom the household is told by name; the years are what they said for the welcome package. */
export const seedHouseholds = async (tx: Tx, seed: number, today: Day): Promise<void> => {
  const found = await tx.select().from(people).where(inArray(people.familyName, families)).orderBy(asc(people.id))
  for (const person of found.filter(({ householdKnown }) => householdKnown)) {
    const random = randomOf(seed, 'household', person.id, today)
    const createdAt = new Date(berlinMoment(addDays(today, -20), 600, random))
    const newId = () => random.id(createdAt.getTime())
    const along = await tx
      .select()
      .from(householdMembers)
      .where(eq(householdMembers.personId, person.id))
      .orderBy(asc(householdMembers.position))
    const householdId = newId()
    const common = { householdId, createdAt, fromOn: null, untilOn: null }
    await tx.insert(households).values({ id: householdId, createdAt })
    await tx.insert(memberships).values({ ...common, id: newId(), personId: person.id, role: 'adult' })
    for (const { relation, name, birthYear } of along) {
      const named = { name: name ?? unnamed[relation], birthYear, role: roles[relation] }
      await tx.insert(memberships).values({ ...common, id: newId(), ...named })
    }
    if (person.familyName !== 'Zahorodnia') continue
    const grandmother = { name: 'Halyna', birthYear: 1956, role: 'other' as const, untilOn: addDays(today, -35) }
    await tx.insert(memberships).values({ ...common, id: newId(), ...grandmother })
  }
}

const unnamed: Record<HouseholdRelation, string> = { partner: 'Marek', child: 'Zosia', other: 'Oma' }
