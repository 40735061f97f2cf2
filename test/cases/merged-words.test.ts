import * as assert from 'uvu/assert'
import { caseFiles } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CasePage } from '../../src/cases/contract.ts'
import type { SavedViews } from '../../src/views/contract.ts'
import {
  counsellorNamed,
  entryNamed,
  learnName,
  learnWord,
  mapName,
  merge,
  separate,
  unmapName,
} from '../catalogues/kept.ts'
import { bodyOf, openCase, read, recordTalk, saveView, search } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a list of cases narrowed by what was merged')

const numbersAt = async (world: World, address: string) =>
  (await read<CasePage>(world, address)).rows.map(({ number }) => number).sort()

test('shows all cases of the topic that took its place, by a link, a search and a view kept before', async (world) => {
  const bergbau = await learnWord(world, 'Bergbau')
  const { id: work } = await entryNamed(world, 'Arbeit')
  const numbers: string[] = []
  for (const topicIds of [[bergbau], [work]]) {
    const { id, number } = await openCase(world)
    await recordTalk(world, id, { topicIds })
    numbers.push(number)
  }
  await openCase(world)
  await saveView(world, { name: 'Bergbau', filter: { topic: bergbau } })
  bodyOf(await merge(world, await entryNamed(world, 'Bergbau'), await entryNamed(world, 'Arbeit')), 200)

  for (const topic of [bergbau, work]) assert.equal(await numbersAt(world, `/cases?topic=${topic}`), numbers)
  const found = await search<CasePage>(world, '/cases/search', { search: 'weissbach', topic: bergbau })
  assert.is(found.rows.length, 2)
  const viewed = async () => (await read<SavedViews>(world, '/views')).views[0]?.filter
  assert.equal(await viewed(), { topic: work })

  bodyOf(await separate(world, await entryNamed(world, 'Bergbau')), 200)
  assert.equal(await numbersAt(world, `/cases?topic=${bergbau}`), numbers.slice(0, 1))
  assert.equal(await viewed(), { topic: bergbau }, 'taken back, the view is what it was')
})

test('shows the cases of whom a name was mapped to, by a link and a view kept before', async (world) => {
  const oldName = await learnName(world, 'B. Alt')
  const { number } = await openCase(world)
  await transaction(world.db, (tx) => tx.update(caseFiles).set({ leadId: oldName }).then())
  await saveView(world, { name: 'Von B. Alt', filter: { lead: oldName } })
  const bela = world.staff.Bela.counsellorId ?? ''
  bodyOf(await mapName(world, await counsellorNamed(world, 'B. Alt'), bela), 200)

  for (const lead of [oldName, bela]) assert.equal(await numbersAt(world, `/cases?lead=${lead}`), [number])
  const viewed = async () => (await read<SavedViews>(world, '/views')).views[0]?.filter
  assert.equal(await viewed(), { lead: bela })
  bodyOf(await unmapName(world, await counsellorNamed(world, 'B. Alt')), 200)
  assert.equal(await viewed(), { lead: oldName })
})

test.run()
