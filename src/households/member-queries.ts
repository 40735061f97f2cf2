import { aliasedTable, and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { memberships, people } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import type { Actor } from '../stamp.ts'

export type MembershipRow = typeof memberships.$inferSelect

const own = aliasedTable(memberships, 'own')

/**
 * Everybody who shared a household with a person on a day, each with the person's own stay in it, as far as the actor may
 * know of them: a client only of hidden cases is as absent. The person's own rows are among them.
 */
export const housematesOf = (handle: Handle, personId: string, actor: Actor) =>
  handle
    .select({
      member: memberships,
      own: { id: own.id, role: own.role, fromOn: own.fromOn, untilOn: own.untilOn },
      person: {
        givenName: people.givenName,
        familyName: people.familyName,
        nativeName: people.nativeName,
        birthYear: people.birthYear,
      },
    })
    .from(own)
    .innerJoin(memberships, eq(memberships.householdId, own.householdId))
    .leftJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(own.personId, personId),
        isNull(own.removedAt),
        isNull(memberships.removedAt),
        ownMeets,
        known('memberships', actor),
      ),
    )
    .orderBy(sql`${memberships.role} = 'adult' desc`, sql`${memberships.role} = 'child' desc`, sql`memberships.rowid`)

export type Housemate = Awaited<ReturnType<typeof housematesOf>>[number]

/** As the rule `overlap` has it. */
const ownMeets = sql`(own.from_on is null or memberships.until_on is null or own.from_on < memberships.until_on)
  and (memberships.from_on is null or own.until_on is null or memberships.from_on < own.until_on)`

/**
 * Whether the actor may know of a member. Whoever is not recorded is told with those who stood in the household before them:
 * where all of these are hidden, it is the hidden they belong to.
 */
const known = (table: 'memberships' | 'other', actor: Actor): SQL => {
  const column = (name: string) => sql.raw(`${table}.${name}`)
  return sql`case when ${column('person_id')} is not null then ${isKnownPerson(column('person_id'), actor)}
    else exists (select 1 from memberships as earlier where earlier.household_id = ${column('household_id')}
      and (earlier.created_at, earlier.rowid) < (${column('created_at')}, ${column('rowid')}) and ${isKnownPerson(sql`earlier.person_id`, actor)}) end`
}

/** What stays with a merged record stays hidden with it. */
const isKnownPerson = (personId: SQL, actor: Actor): SQL =>
  sql`(exists (select 1 from people as recorded where recorded.id = ${personId} and recorded.merged_into is null)
    and ${knownClients(actor, personId) ?? sql`true`})`

/** One that the actor may know of, standing or not; in a household of which they may know nobody else, it is as absent. */
export const findMembershipKnown = async (
  handle: Handle,
  id: string,
  actor: Actor,
): Promise<MembershipRow | undefined> => {
  const anybodyElse = sql`exists (select 1 from memberships as other
    where other.household_id = memberships.household_id and other.id <> memberships.id
      and other.person_id is not memberships.person_id and ${known('other', actor)})`
  const [row] = await handle
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, id), known('memberships', actor), or(isNull(memberships.personId), anybodyElse)))
  return row
}
