import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { writerOf } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { KeptEntry } from '../../src/catalogues/contract.ts'
import { bodyOf, openCase, openManyCases, read, recordTalk, restrict, send } from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld } from '../support/world.ts'
import {
  counsellorNamed,
  edit,
  editName,
  entryNamed,
  learnName,
  learnWord,
  mapName,
  merge,
  separate,
  unmapName,
} from './kept.ts'

const test = inWorld('the catalogues, among half a million talks')

test('are asked for a form without a look at any talk: restricted cases are found by an index of their own', async (world) => {
  await openManyCases(world)
  await restrict(world, await openCase(world))
  const statements = await statementsDuring(world.db, () => read(world, '/catalogues'))
  const [hidden = ''] = statements.filter((statement) => statement.includes('restricted_at'))
  const [first = '', ...others] = planOf(world.db, hidden)
  assert.match(first, /SCAN case_files USING (COVERING )?INDEX restricted_case_files/)
  assert.not.match(others.join('\n'), /SCAN (entries|consultation_topics)/)
  for (const statement of statements.filter((one) => /consultation_topics/.test(one) && one !== hidden)) {
    assert.not.match(
      planOf(world.db, statement).join('\n'),
      /entries|SCAN consultation_topics(?! USING COVERING INDEX)/,
    )
  }
})

test('are counted from indexes alone, less what was removed', async (world) => {
  const { id } = await openCase(world)
  const [topicId, phone] = [(await entryNamed(world, 'Arbeit')).id, (await entryNamed(world, 'Telefon', 'channel')).id]
  const heldById = await learnName(world, 'B. Alt')
  const [stays, goes] = [
    await recordTalk(world, id, { topicIds: [topicId], channelId: phone, heldById }),
    await recordTalk(world, id, { topicIds: [topicId], channelId: phone, heldById }),
  ]
  await transaction(world.db, (tx) =>
    tx.update(entries).set({ removedAt: world.clock.now() }).where(eq(entries.id, goes.id)).then(),
  )
  assert.ok(stays)
  assert.is((await entryNamed(world, 'Arbeit')).uses, 1)
  assert.is((await entryNamed(world, 'Telefon', 'channel')).uses, 1)
  assert.is((await counsellorNamed(world, 'B. Alt')).uses?.talks, 1)
  const statements = await statementsDuring(world.db, () => read(world, '/catalogue-entries', 'Karla'))
  for (const statement of statements.filter((one) => /consultation/.test(one))) {
    const plan = planOf(world.db, statement).join('\n')
    assert.not.match(plan, /(SCAN|SEARCH) (consultations|consultation_topics|entries)(?! USING)/, statement)
    assert.not.match(plan, /SCAN entries(?! USING (COVERING )?INDEX removed_entries)/, statement)
  }
})

test('count nothing while others wait to write, and say the uses all the same', async (world) => {
  await learnWord(world, 'Bergbau')
  await learnName(world, 'B. Alt')
  const { id } = await openCase(world)
  await recordTalk(world, id, { topicIds: [(await entryNamed(world, 'Arbeit')).id] })
  const arbeit = () => entryNamed(world, 'Arbeit')
  const bergbau = () => entryNamed(world, 'Bergbau')
  const alt = () => counsellorNamed(world, 'B. Alt')
  const place = async (word: KeptEntry) =>
    send(world, 'Karla', 'POST', `/catalogue-entries/${word.id}/place`, {
      payload: { before: null },
      ifMatch: word.version,
    })
  const deeds = [
    async () => edit(world, await arbeit(), { english: 'work' }),
    async () => place(await arbeit()),
    async () => merge(world, await bergbau(), await arbeit()),
    async () => separate(world, await bergbau()),
    async () => editName(world, await alt(), { state: 'confirmed' }),
    async () => mapName(world, await alt(), world.staff.Bela.counsellorId ?? ''),
    async () => unmapName(world, await alt()),
  ]
  for (const deed of deeds) {
    const written = await statementsDuring(writerOf(world.db).tx, async () => bodyOf(await deed(), 200))
    assert.ok(
      written.some((statement) => statement.startsWith('update')),
      `${deed}`,
    )
    assert.equal(
      written.filter((statement) => statement.includes('count(')),
      [],
      `${deed}`,
    )
  }
  const changed = bodyOf<KeptEntry>(await edit(world, await arbeit(), { english: 'work and more' }), 200)
  assert.is(changed.uses, 1)
  const late = await edit(world, { ...changed, version: 1 }, { english: 'x' })
  assert.equal([late.statusCode, late.json().current.uses], [412, 1])
})

test.run()
