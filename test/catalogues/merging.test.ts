import * as assert from 'uvu/assert'
import type { Catalogues, CatalogueUses, KeptEntry } from '../../src/catalogues/contract.ts'
import { breakdowns } from '../reports/sample.ts'
import { bodyOf, openCase, read, recordTalk } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { edit, entryNamed, learnWord, merge, separate } from './kept.ts'

const test = inWorld('merging words of a catalogue')

const quarter = '2022-Q2'

const topicsIn = async (world: World) =>
  (await breakdowns(world, { quarter })).topics.lines.map(({ german, count }) => `${german} ${count}`)

/** Talks that name Bergbau, Arbeit, and both. */
const talksAboutBoth = async (world: World) => {
  const bergbau = await learnWord(world, 'Bergbau')
  const { id: work } = await entryNamed(world, 'Arbeit')
  const { id } = await openCase(world, { on: '2022-01-01' })
  const about = [[bergbau], [work], [bergbau, work]]
  for (const topicIds of about) await recordTalk(world, id, { heldOn: '2022-05-10', topicIds })
  await recordTalk(world, id, { heldOn: '2022-02-01', topicIds: [bergbau] })
  await recordTalk(world, id, { heldOn: '2022-05-10', topicIds: [bergbau], form: 'short_contact' })
  return { bergbau, work, caseId: id }
}

const usesOf = (world: World, id: string) => read<CatalogueUses>(world, `/catalogue-entries/${id}/uses`, 'Karla')

test('says before how many entries it concerns, and of which quarters', async (world) => {
  const { bergbau } = await talksAboutBoth(world)
  assert.equal(await usesOf(world, bergbau), {
    uses: 4,
    quarters: [
      { quarter: '2022-Q1', consultations: 1 },
      { quarter: '2022-Q2', consultations: 2 },
    ],
  })
  const { id: phone } = await entryNamed(world, 'Telefon', 'channel')
  assert.equal(await usesOf(world, phone), { uses: 0, quarters: [] })
})

test('counts all uses at the target, a talk that names both once; the old entry keeps its word', async (world) => {
  const { bergbau, caseId } = await talksAboutBoth(world)
  assert.equal(await topicsIn(world), ['Arbeit 2', 'Bergbau 2'].toSorted())
  const merged = bodyOf<KeptEntry>(
    await merge(world, await entryNamed(world, 'Bergbau'), await entryNamed(world, 'Arbeit')),
    200,
  )
  assert.equal([merged.state, merged.version], ['retired', 2])
  assert.equal(await topicsIn(world), ['Arbeit 3'])
  assert.is((await entryNamed(world, 'Arbeit')).uses, 6)
  const { rows } = await read<{ rows: { talk: { topics: { id: string; german: string }[] } | null }[] }>(
    world,
    `/cases/${caseId}/entries`,
  )
  const shown = rows.flatMap(({ talk }) => talk?.topics ?? []).filter(({ id }) => id === bergbau)
  assert.equal([...new Set(shown.map(({ german }) => german))], ['Bergbau'])
  const { topics } = await read<Catalogues>(world, '/catalogues')
  assert.is(topics[0]?.german, 'Arbeit', 'chosen most often, with what went into it')
})

test('is undone as if it had never been', async (world) => {
  await talksAboutBoth(world)
  const before = await topicsIn(world)
  const merged = bodyOf<KeptEntry>(
    await merge(world, await entryNamed(world, 'Bergbau'), await entryNamed(world, 'Arbeit')),
    200,
  )
  const back = bodyOf<KeptEntry>(await separate(world, merged), 200)
  assert.equal([back.state, back.mergedInto, back.version], ['unconfirmed', null, 3])
  assert.equal(await topicsIn(world), before)
  assert.is(bodyOf<KeptEntry>(await separate(world, back), 200).version, 3, 'once more changes nothing')
})

test('leaves no chain: what went into the merged one before goes along, and comes back with it', async (world) => {
  for (const word of ['Bergbau', 'Bergwerk']) await learnWord(world, word)
  const intoOf = async (word: string) => (await entryNamed(world, word)).mergedInto
  const [work, mining] = [await entryNamed(world, 'Arbeit'), await entryNamed(world, 'Bergbau')]
  bodyOf(await merge(world, await entryNamed(world, 'Bergwerk'), mining), 200)
  const merged = bodyOf<KeptEntry>(await merge(world, mining, work), 200)
  assert.equal([await intoOf('Bergwerk'), await intoOf('Bergbau')], [work.id, work.id])
  bodyOf(await separate(world, merged), 200)
  assert.equal([await intoOf('Bergwerk'), await intoOf('Bergbau')], [mining.id, null])
})

test('brings back only who still is where the merge took them', async (world) => {
  for (const word of ['Bergbau', 'Bergwerk']) await learnWord(world, word)
  const mining = await entryNamed(world, 'Bergbau')
  bodyOf(await merge(world, await entryNamed(world, 'Bergwerk'), mining), 200)
  const merged = bodyOf<KeptEntry>(await merge(world, mining, await entryNamed(world, 'Arbeit')), 200)
  bodyOf(await separate(world, await entryNamed(world, 'Bergwerk')), 200)
  bodyOf(await separate(world, merged), 200)
  assert.is((await entryNamed(world, 'Bergwerk')).mergedInto, null)
})

test('is refused into itself, into what is merged or retired, into another catalogue, and twice', async (world) => {
  await learnWord(world, 'Bergbau')
  const [mining, work, phone] = [
    await entryNamed(world, 'Bergbau'),
    await entryNamed(world, 'Arbeit'),
    await entryNamed(world, 'Telefon', 'channel'),
  ]
  const codeOf = async (...[from, into]: [KeptEntry, KeptEntry]) => (await merge(world, from, into)).json().code
  assert.is(await codeOf(mining, mining), 'merge_into_itself')
  assert.is(await codeOf(mining, phone), 'merge_target_unknown')
  bodyOf(await edit(world, await entryNamed(world, 'Freizeit'), { state: 'retired' }), 200)
  assert.is(await codeOf(mining, await entryNamed(world, 'Freizeit')), 'merge_target_retired')
  const merged = bodyOf<KeptEntry>(await merge(world, mining, work), 200)
  assert.is(await codeOf(merged, await entryNamed(world, 'Wohnen')), 'merged_already')
  assert.is(await codeOf(await entryNamed(world, 'Wohnen'), merged), 'merge_target_retired')
  assert.is((await edit(world, merged, { state: 'confirmed' })).json().code, 'merged_already')
})

test('lets two at once end in one of the two, never in a ring', async (world) => {
  const [work, housing] = [await entryNamed(world, 'Arbeit'), await entryNamed(world, 'Wohnen')]
  const replies = await Promise.all([merge(world, work, housing), merge(world, housing, work)])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 422])
})

test.run()
