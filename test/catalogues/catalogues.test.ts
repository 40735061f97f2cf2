import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { catalogueEntries, counsellors } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { Catalogues } from '../../src/catalogues/contract.ts'
import { catalogueIds, openCase, read, recordTalk, restrict } from '../support/cases.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('the catalogues')

test('have the starting words of the domain, in its order', async (world) => {
  const { topics, channels, eventKinds, closingReasons, municipalities } = await read<Catalogues>(world, '/catalogues')
  assert.equal(topics.map(({ german }) => german).slice(0, 4), [
    'Arbeit',
    'Ausbildung und Studium',
    'Wohnen',
    'Anerkennung',
  ])
  assert.is(topics.at(-1)?.german, 'Sonstiges')
  assert.equal(
    topics.filter(({ offeredFor }) => offeredFor !== 'person').map(({ german }) => german),
    [
      'Anerkennung',
      'Aufenthalt',
      'Sprache',
      'Anwerbung',
      'Onboarding',
      'Willkommenskultur',
      'Welcome-Coach',
      'Förderung',
      'Sonstiges',
    ],
  )
  assert.equal([topics.length, channels.length, eventKinds.length, closingReasons.length], [20, 8, 6, 6])
  assert.is(municipalities.length, 59)
})

test('bring the topics chosen most often first, and leave the others in their order', async (world) => {
  const { language = '', family = '' } = await catalogueIds(world, 'topics')
  const caseFile = await openCase(world)
  await recordTalk(world, caseFile.id, { topicIds: [language, family] })
  await recordTalk(world, caseFile.id, { topicIds: [language] })
  const { topics } = await read<Catalogues>(world, '/catalogues')
  assert.equal(topics.map(({ german }) => german).slice(0, 5), [
    'Sprache',
    'Familie',
    'Arbeit',
    'Ausbildung und Studium',
    'Wohnen',
  ])
  await restrict(world, caseFile)
  const again = await read<Catalogues>(world, '/catalogues', 'Bela')
  assert.is(again.topics[0]?.german, 'Arbeit', 'what a restricted case is about is in no order')
})

test('sort names as a German dictionary does', async (world) => {
  const { municipalities } = await read<Catalogues>(world, '/catalogues')
  const names = municipalities.map(({ name }) => name)
  assert.equal(names, [...names].sort(new Intl.Collator('de').compare))
})

test('keep what is retired, for old entries show it, and tell a name without an account from a colleague', async (world) => {
  await transaction(world.db, async (tx) => {
    await tx.update(catalogueEntries).set({ state: 'retired' }).where(eq(catalogueEntries.code, 'leisure'))
    await tx.insert(counsellors).values({ id: newId(), name: 'Birgit', state: 'unconfirmed' })
  })
  const { topics, counsellors: named } = await read<Catalogues>(world, '/catalogues')
  assert.is(topics.find(({ code }) => code === 'leisure')?.state, 'retired')
  assert.equal(
    named.map(({ name, state, hasAccount }) => [name, state, hasAccount]),
    [
      ['Anna', 'confirmed', true],
      ['Bela', 'confirmed', true],
      ['Birgit', 'unconfirmed', false],
      ['Karla', 'confirmed', true],
    ],
  )
})

test.run()
