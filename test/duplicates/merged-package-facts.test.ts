import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { householdMembers, merges } from '../../db/schema/index.ts'
import type { Merge } from '../../src/duplicates/contract.ts'
import type { Person, PersonEdit } from '../../src/people/contract.ts'
import { bodyOf, openCaseOf, recordPerson, restrict, send } from '../support/cases.ts'
import { historyOf, patchPerson, readPerson } from '../support/clients.ts'
import { inWorld, type World } from '../support/world.ts'
import { merge, sideBySide } from './merging.ts'

const test = inWorld('what the welcome package asks, of two records that become one')

const olena = { relation: 'partner', birthYear: 1988, name: 'Olena' } as const
const sofiia = { relation: 'child', birthYear: 2015, name: 'Sofiia' } as const

const told = async (world: World, facts: PersonEdit): Promise<Person> => {
  const { id, version } = await recordPerson(world)
  return bodyOf(await patchPerson(world, id, facts, version), 200)
}

const movedBy = async (world: World, { id }: Merge) => {
  const [row] = await world.db.select().from(merges).where(eq(merges.id, id))
  return row?.moved
}

test('is filled where the survivor does not say it, and said before it is done', async (world) => {
  const one = await told(world, { hasCar: false, languages: ['de', 'uk'] })
  const other = await told(world, {
    originGroup: 'eu',
    household: [olena, sofiia],
    hasCar: true,
    hasFamilyAbroad: true,
    hasForeignDegree: false,
    movingOn: '2026-07-01',
    languages: ['uk', 'vi', 'pl'],
  })
  const { consequence, survivor, merged } = await sideBySide(world, one.id, other.id)
  const filled = ['originGroup', 'household', 'hasFamilyAbroad', 'hasForeignDegree', 'movingOn', 'languages']
  assert.equal([consequence.filled, consequence.kept], [filled, ['hasCar']])
  assert.equal([survivor.household, merged.household], [null, [olena, sofiia]])

  const done = await merge(world, one.id, other.id)
  assert.equal(done.filled, filled, 'as the look at both said')
  const { originGroup, household, hasCar, hasForeignDegree, movingOn, languages } = await readPerson(world, one.id)
  assert.equal(
    [originGroup, household, hasCar, hasForeignDegree, movingOn, languages],
    ['eu', [olena, sofiia], false, false, '2026-07-01', ['de', 'uk', 'vi', 'pl']],
  )
  const moved = await movedBy(world, done)
  assert.equal(moved?.rows['household_members.person_id'], [0, 1])
  const dropped = moved?.dropped['person_languages.person_id'] as { language: string; position: number }[]
  assert.equal(
    dropped.map(({ language, position }) => [language, position]),
    [['uk', 0]],
  )
})

test('stays the survivor’s household where both say one: two are no larger family', async (world) => {
  const one = await told(world, { household: [sofiia] })
  const other = await told(world, { household: [{ ...sofiia, name: 'Sophie' }, olena] })
  const { consequence } = await sideBySide(world, one.id, other.id)
  assert.equal([consequence.filled, consequence.kept], [[], ['household']])
  const moved = await movedBy(world, await merge(world, one.id, other.id))
  assert.equal((await readPerson(world, one.id)).household, [sofiia])
  const dropped = moved?.dropped['household_members.person_id'] as { personId: string; name: string }[]
  assert.equal(
    dropped.map(({ personId, name }) => [personId, name]),
    [
      [other.id, 'Sophie'],
      [other.id, 'Olena'],
    ],
    'what an undo needs',
  )
  assert.is((await world.db.select().from(householdMembers)).length, 1)
})

test('takes that somebody comes alone for something said, and the same household for no difference', async (world) => {
  const [alone, family] = [await told(world, { household: [] }), await told(world, { household: [sofiia] })]
  assert.equal((await sideBySide(world, alone.id, family.id)).consequence.kept, ['household'])
  const silent = await recordPerson(world)
  await merge(world, silent.id, alone.id)
  assert.equal((await readPerson(world, silent.id)).household, [])
  const same = await told(world, { household: [sofiia] })
  const { consequence } = await sideBySide(world, family.id, same.id)
  assert.equal([consequence.filled, consequence.kept], [[], []])
})

test('is told by the survivor’s history, which goes back before it and after it', async (world) => {
  const one = await recordPerson(world)
  const other = await told(world, { household: [sofiia], languages: ['uk'], originGroup: 'eu' })
  await merge(world, one.id, other.id)
  const { version } = await readPerson(world, one.id)
  const [mergedStep, recorded] = (await historyOf(world, one.id)).rows
  assert.equal([mergedStep?.before?.household, mergedStep?.state.household], [null, [sofiia]])
  const restore = async (step: number | undefined, ifMatch: number) =>
    bodyOf<Person>(
      await send(world, 'Anna', 'POST', `/people/${one.id}/restoration`, { payload: { state: step }, ifMatch }),
      200,
    )
  const back = await restore(recorded?.id, version)
  assert.equal([back.household, back.languages, back.originGroup], [null, [], null])
  const forth = await restore(mergedStep?.id, back.version)
  assert.equal([forth.household, forth.languages, forth.originGroup], [[sofiia], ['uk'], 'eu'])
})

test('stays with the merged record where some who know of the survivor must not learn it', async (world) => {
  const one = await recordPerson(world)
  await openCaseOf(world, { personId: one.id })
  const other = await told(world, { household: [sofiia], languages: ['uk'], hasCar: true })
  await restrict(world, await openCaseOf(world, { personId: other.id }))
  const { consequence } = await sideBySide(world, one.id, other.id)
  assert.equal([consequence.keepsApart, consequence.filled], [true, []])
  await merge(world, one.id, other.id)
  const { household, languages, hasCar } = await readPerson(world, one.id, 'Bela')
  assert.equal([household, languages, hasCar], [null, [], null])
})

test.run()
