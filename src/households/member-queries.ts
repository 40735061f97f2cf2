import { aliasedTable, and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { memberships, people } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import type { Actor } from '../stamp.ts'

export type MembershipRow = typeof memberships.$inferSelect

const own = aliasedTable(memberships, 'own')

/**
 * Everybody who ever shared a household with a person, each with the person's own stay in it, as far as the actor may know
 * of them: a client only of hidden cases is as absent. The person's own rows are among them.
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
        or(
          isNull(memberships.personId),
          and(isNull(people.mergedInto), knownClients(actor, sql`memberships.person_id`)),
        ),
      ),
    )
    .orderBy(sql`${memberships.role} = 'adult' desc`, sql`${memberships.role} = 'child' desc`, sql`memberships.rowid`)

export type Housemate = Awaited<ReturnType<typeof housematesOf>>[number]
