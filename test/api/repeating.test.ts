import * as assert from 'uvu/assert'
import type { KeptEntry } from '../../src/catalogues/contract.ts'
import type { Centre } from '../../src/centre/contract.ts'
import { entryNamed, learnName, learnWord, mapName, merge } from '../catalogues/kept.ts'
import { bodyOf, openCase, read, recordOrganisation, recordPerson, saveView, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { userNamed } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('an edit sent again after a dropped answer')

type Edit = { by: Name; path: string; payload: object; other: object; version: number }

const editsOf = async (world: World): Promise<Edit[]> => {
  const { id, version: users } = await userNamed(world, 'Anna')
  const { version: settings } = await read<Centre>(world, '/centre', 'Adam')
  const person = await recordPerson(world)
  const firm = await recordOrganisation(world)
  const view = await saveView(world)
  const topic = await entryNamed(world, 'Arbeit')
  const nameId = await learnName(world, 'B. Alt')
  const caseFile = await openCase(world)
  return [
    {
      by: 'Adam',
      path: `/users/${id}`,
      payload: { name: 'Anna Beispiel' },
      other: { name: 'Anna B.' },
      version: users,
    },
    {
      by: 'Adam',
      path: '/centre',
      payload: { silentAfterDays: 45 },
      other: { silentAfterDays: 46 },
      version: settings,
    },
    { by: 'Anna', path: `/people/${person.id}`, payload: { phone: '1' }, other: { phone: '2' }, version: 1 },
    {
      by: 'Anna',
      path: `/organisations/${firm.id}`,
      payload: { place: 'Aue' },
      other: { place: 'Zwönitz' },
      version: 1,
    },
    {
      by: 'Anna',
      path: `/views/${view.id}`,
      payload: { name: 'Meine' },
      other: { name: 'Deine' },
      version: view.version,
    },
    {
      by: 'Karla',
      path: `/catalogue-entries/${topic.id}`,
      payload: { german: 'Beruf' },
      other: { german: 'Job' },
      version: 1,
    },
    {
      by: 'Karla',
      path: `/counsellors/${nameId}`,
      payload: { name: 'Beate Alt' },
      other: { name: 'B. A.' },
      version: 1,
    },
    {
      by: 'Anna',
      path: `/cases/${caseFile.id}`,
      payload: { targetGroup: 'abroad' },
      other: { targetGroup: 'domestic' },
      version: 1,
    },
  ]
}

test('is answered as the first time and writes nothing; another edit of that state is refused', async (world) => {
  for (const { by, path, payload, other, version } of await editsOf(world)) {
    const first = bodyOf(await send(world, by, 'PATCH', path, { payload, ifMatch: version }), 200)
    await writesNothing(world.db, async () => {
      assert.equal(bodyOf(await send(world, by, 'PATCH', path, { payload, ifMatch: version }), 200), first, path)
      const late = await send(world, by, 'PATCH', path, { payload: other, ifMatch: version })
      assert.equal([late.statusCode, late.json().code], [412, 'changed_meanwhile'], path)
    })
  }
})

test('is answered the same where a word was merged, moved, or a name mapped', async (world) => {
  await learnWord(world, 'Bergbau')
  const [mining, work] = [await entryNamed(world, 'Bergbau'), await entryNamed(world, 'Arbeit')]
  const merged = bodyOf<KeptEntry>(await merge(world, mining, work), 200)
  assert.equal(bodyOf(await merge(world, mining, work), 200), merged)
  const place = () =>
    send(world, 'Karla', 'POST', `/catalogue-entries/${work.id}/place`, {
      payload: { before: null },
      ifMatch: work.version,
    })
  const placed = bodyOf(await place(), 200)
  assert.equal(bodyOf(await place(), 200), placed)
  const name = { id: await learnName(world, 'B. Alt'), version: 1 }
  const into = world.staff.Bela.counsellorId ?? ''
  const mapped = bodyOf(await mapName(world, name, into), 200)
  assert.equal(bodyOf(await mapName(world, name, into), 200), mapped)
})

test('is done where a view of one’s own is gone already, and tells nothing of another’s', async (world) => {
  const { id, version } = await saveView(world)
  const remove = (by: Name) => send(world, by, 'DELETE', `/views/${id}`, { ifMatch: version })
  assert.is((await remove('Bela')).statusCode, 404)
  for (let time = 0; time < 2; time += 1) assert.is((await remove('Anna')).statusCode, 204)
  assert.is((await remove('Bela')).statusCode, 404)
})

test.run()
