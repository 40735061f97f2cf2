import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { listed, listedId } from '../../db/listed.ts'
import type { Handle } from '../../db/open.ts'
import { nationalities, organisations, people } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { subquery } from '../clients/queries.ts'
import type { Actor } from '../stamp.ts'

/** What breakdowns ask of people, those of these ids who are people. */
export const traitsOfPeople = (handle: Handle, ids: Iterable<string>) =>
  handle
    .select({ id: people.id, birthYear: people.birthYear, gender: people.gender })
    .from(listed(ids))
    .innerJoin(people, eq(people.id, listedId))

/** What breakdowns ask of companies, those of these ids that are organisations; and whether the actor may know of them. */
export const traitsOfOrganisations = (handle: Handle, ids: Iterable<string>, actor: Actor) =>
  handle
    .select({
      id: organisations.id,
      sector: organisations.sector,
      employees: organisations.employees,
      isKnown: subquery<number>(knownClients(actor, sql`organisations.id`) ?? sql`1`),
    })
    .from(listed(ids))
    .innerJoin(organisations, eq(organisations.id, listedId))

export const nationalitiesOf = (handle: Handle, personIds: Iterable<string>) =>
  handle
    .select({
      personId: nationalities.personId,
      position: nationalities.position,
      country: nationalities.country,
    })
    .from(listed(personIds))
    .innerJoin(nationalities, eq(nationalities.personId, listedId))

/** Every country somebody has, those too that no list of countries knows. */
export const nationalitiesInUse = (handle: Handle) =>
  handle.selectDistinct({ country: nationalities.country }).from(nationalities)

/** Every sector as it was written, of those the actor may know of; the commonest spelling first. */
export const sectorsInUse = (handle: Handle, actor: Actor) =>
  handle
    .select({ sector: organisations.sector })
    .from(organisations)
    .where(
      and(
        isNotNull(organisations.sector),
        isNull(organisations.mergedInto),
        knownClients(actor, sql`organisations.id`),
      ),
    )
    .groupBy(organisations.sector)
    .orderBy(desc(count()), asc(organisations.sector))
