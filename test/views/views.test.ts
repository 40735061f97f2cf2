import { eq } from 'drizzle-orm'
import * as fc from 'fast-check'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, savedViews } from '../../db/schema/index.ts'
import type { CasesFilter } from '../../src/cases/contract.ts'
import { caseSorts, sortDirections, targetGroups } from '../../src/cases/terms.ts'
import { outcomesAsked } from '../../src/outcomes/terms.ts'
import type { NewView, SavedView, SavedViews } from '../../src/views/contract.ts'
import { addressOf, filterIn } from '../../src/views/rules.ts'
import { bodyOf, read, saveView, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a saved view')

const filter: CasesFilter = { status: 'open', group: 'abroad', sort: 'name' }
const newView = (given: Partial<NewView> = {}): NewView => ({ id: newId(), name: 'Ausland offen', filter, ...given })
const save = (world: World, given: Partial<NewView> = {}, by: Name = 'Anna') => saveView(world, newView(given), by)
const viewsOf = async (world: World, by: Name = 'Anna') => (await read<SavedViews>(world, '/views', by)).views
const namesOf = async (world: World, by: Name = 'Anna') => (await viewsOf(world, by)).map(({ name }) => name)
const edit = (world: World, { id, version }: SavedView, payload: object, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/views/${id}`, { payload, ifMatch: version })
const remove = (world: World, { id, version }: SavedView, by: Name = 'Anna') =>
  send(world, by, 'DELETE', `/views/${id}`, { ifMatch: version })

test('keeps filters and order under a name, for whoever saved it alone', async (world) => {
  const saved = await save(world, { name: '  Ausland offen ' })
  assert.equal(saved, { id: saved.id, name: 'Ausland offen', filter, version: 1 })
  assert.equal(await viewsOf(world), [saved])
  assert.equal(await viewsOf(world, 'Bela'), [])
  await writesNothing(world.db, async () => {
    for (const reply of [await edit(world, saved, { name: 'Meins' }, 'Bela'), await remove(world, saved, 'Bela')]) {
      assert.equal([reply.statusCode, reply.json().code], [404, 'not_found'])
    }
  })
})

test('stands in the database as an address, and holds no word that was searched for', async (world) => {
  const { id } = await save(world, { filter: { ...filter, order: 'asc' } })
  const [row] = await world.db.select().from(savedViews).where(eq(savedViews.id, id))
  assert.is(row?.query, '?status=open&group=abroad&sort=name')
  await writesNothing(world.db, async () => {
    for (const wrong of [
      { search: 'Hussein' },
      { lead: 'Ali Hussein' },
      { status: 'all' },
      { cursor: 'x' },
      { openedFrom: 'Hussein' },
    ]) {
      const reply = await send(world, 'Anna', 'POST', '/views', { payload: { ...newView(), filter: wrong } })
      assert.equal([reply.statusCode, reply.json().code], [400, 'invalid_input'], JSON.stringify(wrong))
      assert.not.match(reply.body, /Hussein/)
    }
  })
})

test('is renamed, moved among the others, and made to show something else', async (world) => {
  const [first, second] = [await save(world, { name: 'Eins' }), await save(world, { name: 'Zwei' })]
  await save(world, { name: 'Drei' })
  const renamed = bodyOf<SavedView>(await edit(world, first, { name: 'Ens', filter: { status: 'closed' } }), 200)
  assert.equal([renamed.name, renamed.filter, renamed.version], ['Ens', { status: 'closed' }, 2])
  await edit(world, renamed, { position: 2 })
  assert.equal(await namesOf(world), ['Zwei', 'Drei', 'Ens'])
  await edit(world, second, { position: 50 })
  assert.equal(await namesOf(world), ['Drei', 'Ens', 'Zwei'])
  const actions = await world.db.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, first.id))
  assert.equal(
    actions.map(({ action }) => action),
    ['view.saved', 'view.edited', 'view.edited'],
  )
})

test('is deleted, and comes back where it was when that is taken back', async (world) => {
  await save(world, { name: 'Eins' })
  const middle = await save(world, { name: 'Mitte' })
  await save(world, { name: 'Drei' })
  assert.is((await remove(world, middle)).statusCode, 204)
  assert.equal(await namesOf(world), ['Eins', 'Drei'])
  await save(world, { name: 'Mitte', position: 1 })
  assert.equal(await namesOf(world), ['Eins', 'Mitte', 'Drei'])
  assert.is((await remove(world, middle)).statusCode, 204, 'sent again, it is done already')
  assert.equal(await namesOf(world), ['Eins', 'Mitte', 'Drei'])
})

test('is saved once, however often an answer is lost, and under its own id', async (world) => {
  const payload = newView()
  const replies = await Promise.all([1, 2].map(() => send(world, 'Anna', 'POST', '/views', { payload })))
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [201, 201],
  )
  assert.is((await viewsOf(world)).length, 1)
  const other = await send(world, 'Anna', 'POST', '/views', { payload: { ...payload, name: 'Anders' } })
  assert.equal([other.statusCode, other.json().code], [409, 'id_taken'])
  const stolen = await send(world, 'Bela', 'POST', '/views', { payload })
  assert.equal([stolen.statusCode, stolen.json().code], [409, 'id_taken'])
})

test('names the version an edit is based on, and shows what is now', async (world) => {
  const view = await save(world)
  const without = await send(world, 'Anna', 'PATCH', `/views/${view.id}`, { payload: { name: 'X' } })
  assert.equal([without.statusCode, without.json().code], [428, 'version_missing'])
  const replies = await Promise.all([edit(world, view, { name: 'Eins' }), edit(world, view, { name: 'Zwei' })])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  const lost = replies.find(({ statusCode }) => statusCode === 412)?.json()
  assert.equal([lost.code, lost.current], ['changed_meanwhile', (await viewsOf(world))[0]])
  assert.is((await remove(world, view)).statusCode, 412)
})

test('has a name of its own, of one to sixty characters, and fifty of them are enough', async (world) => {
  await save(world, { name: 'Offen' })
  const codeOf = async (given: Partial<NewView>) => {
    const reply = await send(world, 'Anna', 'POST', '/views', { payload: newView(given) })
    return reply.statusCode === 201 ? 201 : reply.json().code
  }
  assert.is(await codeOf({ name: ' offen ' }), 'view_name_taken')
  for (const name of ['', '   ', 'x'.repeat(61), '\u0000', 'Meine\u0000Fälle'])
    assert.is(await codeOf({ name }), 'invalid_input', name)
  assert.is(await codeOf({ name: 'x'.repeat(60) }), 201)
  for (let number = 2; number < 50; number += 1) await save(world, { name: `Nummer ${number}` })
  assert.is(await codeOf({ name: 'Eine mehr' }), 'too_many_views')
})

const someFilter = fc.record(
  {
    status: fc.constantFrom('open', 'closed'),
    lead: fc.constantFrom('me', newId()),
    group: fc.constantFrom(...targetGroups),
    missing: fc.constantFrom('topic', 'group', 'any'),
    restricted: fc.constant('yes'),
    topic: fc.constant(newId()),
    municipality: fc.constant('14521020'),
    outcome: fc.constantFrom(...outcomesAsked),
    openedFrom: fc.constantFrom('2020-02-29', '2022-03-01'),
    lastTo: fc.constant('2022-12-31'),
    sort: fc.constantFrom(...caseSorts),
    order: fc.constantFrom(...sortDirections),
  },
  { requiredKeys: [] },
)

test('means the same in the address as it was, and one filter has one address', () => {
  fc.assert(
    fc.property(someFilter, (given) => {
      const address = addressOf(given as CasesFilter)
      assert.is(addressOf(filterIn(address)), address)
      const { sort: _, order: __, ...narrowing } = given
      const { sort: ___, order: ____, ...back } = filterIn(address)
      assert.equal(back, narrowing)
    }),
  )
  fc.assert(fc.property(fc.string(), (anything) => void filterIn(anything)))
  assert.equal(filterIn('?status=x&lead=Hussein&topic=1&openedFrom=2022-02-30&search=Hussein'), {})
})

test.run()
