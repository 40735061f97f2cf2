import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Db } from '../../db/open.ts'
import { merges, nationalities, organisations, people, residences } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { knownClients } from '../../src/cases/visibility-queries.ts'
import type { Name } from '../support/template.ts'
import { newWorld, type World } from '../support/world.ts'
import { type Graph, graphs, write } from './graphs.ts'
import { sendMerge, sideBySide } from './merging.ts'

const test = suite('merging in random centres')

/** What counts each id, and by how much the counts fell. */
const counted = async ({ db }: World): Promise<number> => {
  const [row] = await db.all<{ clients: number }>(sql`
    select count(distinct coalesce(p.merged_into, o.merged_into, p.id, o.id)) as clients from case_files
    left join people as p on p.id = person_id left join organisations as o on o.id = organisation_id`)
  return row?.clients ?? 0
}

type Column = { child: string; column: string }

/** From the database itself: where the id of a client may stand. */
const columnsOf = (db: Db, table: string) =>
  db.all<Column>(sql`
    select tables.name as child, keys."from" as "column"
    from pragma_table_list as tables, pragma_foreign_key_list(tables.name) as keys
    where tables.schema = 'main' and keys."table" = ${table}
    union all select 'client_names', 'client_id' union all select 'import_rows', 'subject_id'`)

/** A merge's own row says who was merged; facts stay with the merged record only where they were kept apart. */
const mayStillPoint = (column: string, keptApart: boolean): boolean =>
  /^merges\.merged_/.test(column) ||
  (keptApart &&
    /^(residences|nationalities|person_languages|household_members|event_organisations|organisation_contacts|openings|placements|client_names)\./.test(
      column,
    ))

const pointingTo = async (db: Db, table: string, id: string): Promise<string[]> => {
  const found: string[] = []
  for (const { child, column } of await columnsOf(db, table)) {
    const [row] = await db.all<{ n: number }>(
      sql`select count(*) as n from ${sql.identifier(child)} where ${sql.identifier(column)} = ${id}`,
    )
    if (row?.n) found.push(`${child}.${column}`)
  }
  return found
}

/** All that a colleague can come to know of the clients of a graph: what those they know of say, in whatever table. */
const knownTo = async ({ db, stampOf }: World, name: Name, ids: string[]): Promise<Set<string>> => {
  const known = knownClients(stampOf(name).by, sql`c.id`) ?? sql`true`
  const rows = await db.all<{ fact: string }>(sql`
    with c as (
      select c.id, c.email from (
        select id, email, merged_into from people union all
        select o.id, k.email, merged_into from organisations as o left join organisation_contacts as k on k.organisation_id = o.id) as c
      where c.merged_into is null and ${known} and c.id in (select value from json_each(${JSON.stringify(ids)})))
    select 'email ' || email as fact from c where email is not null
    union all select 'born ' || birth_year from c join people on people.id = c.id where birth_year is not null
    union all select 'home ' || place from residences join c on c.id = person_id
    union all select 'country ' || country from nationalities join c on c.id = person_id
    union all select 'speaks ' || language from person_languages join c on c.id = person_id
    union all select 'along ' || name from household_members join c on c.id = person_id
    union all select 'name ' || value from client_names join c on c.id = client_id, json_each('["' || replace(names, ' ', '","') || '"]')
    union all select 'event ' || event_id from event_organisations join c on c.id = organisation_id`)
  return new Set(rows.map(({ fact }) => fact))
}

const mergeAll = async (world: World, graph: Graph): Promise<void> => {
  const ids = await transaction(world.db, (tx) => write(tx, world, graph))
  const table = graph.kind === 'person' ? 'people' : 'organisations'
  for (const [one, other] of graph.merges) {
    await mergeTwo(world, table, ids, ids[one % ids.length] ?? '', ids[other % ids.length] ?? '')
  }
}

const colleagues = ['Anna', 'Bela'] as const

const mergeTwo = async (world: World, table: string, ids: string[], survivorId: string, mergedId: string) => {
  const before = await counted(world)
  const knownBefore = await Promise.all(colleagues.map((name) => knownTo(world, name, ids)))
  const { survivor, merged, consequence } = await sideBySide(world, survivorId, mergedId)
  const versions = { survivorVersion: survivor.version, mergedVersion: merged.version }
  const reply = await sendMerge(world, { id: newId(), survivorId, mergedId, ...versions })
  if (consequence.refusal) {
    assert.equal([reply.statusCode, reply.json().code], [422, consequence.refusal])
    return assert.is(await counted(world), before)
  }
  assert.is(reply.statusCode, 201, reply.body)
  const bothCounted = survivor.cases.length > 0 && merged.cases.length > 0
  assert.is(before - (await counted(world)), bothCounted ? 1 : 0)
  const [row] = await world.db.select().from(merges).where(eq(merges.id, reply.json().id))
  assert.is(row?.moved.keptApart, consequence.keepsApart)
  const left = await pointingTo(world.db, table, mergedId)
  assert.equal(
    left.filter((column) => !mayStillPoint(column, consequence.keepsApart)),
    [],
  )
  await assertSound(world)
  for (const [index, name] of colleagues.entries()) {
    const learnt = [...(await knownTo(world, name, ids))].filter((fact) => !knownBefore[index]?.has(fact))
    assert.equal(learnt, [], `${name} learns nothing`)
  }
}

/** No chain, no pair with oneself, nothing that points to nothing, and one name for each who can be found. */
const assertSound = async ({ db }: World): Promise<void> => {
  assert.equal(await db.all(sql`select * from pragma_foreign_key_check`), [])
  for (const table of [people, organisations]) {
    const chains = await db.all(sql`select 1 from ${table} as one join ${table} as next on next.id = one.merged_into
      where next.merged_into is not null`)
    assert.equal(chains, [])
  }
  const twice = await db.all(sql`select client_id from client_names group by client_id having count(*) > 1`)
  assert.equal(twice, [])
  for (const table of [nationalities, residences]) {
    const lost = await db.all(sql`select 1 from ${table} where person_id is null`)
    assert.equal(lost, [])
  }
}

test('moves every row that pointed to the merged record, lowers a count by one, and tells nobody anything new', async () => {
  const world = await newWorld()
  try {
    await fc.assert(
      fc.asyncProperty(graphs, (graph) => mergeAll(world, graph)),
      { numRuns: 200 },
    )
  } finally {
    await world.dispose()
  }
})

test.run()
