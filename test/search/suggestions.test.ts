import * as assert from 'uvu/assert'
import type { CasePage } from '../../src/cases/contract.ts'
import type { Centre } from '../../src/centre/contract.ts'
import type { ClientSuggestion, ClientSuggestions } from '../../src/search/contract.ts'
import {
  closeCase,
  openCaseOf,
  read,
  recordOrganisation,
  recordPerson,
  recordTalk,
  restrict,
  search,
  send,
} from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('finding a client')

const suggestions = (world: World, typed: string, name: Name = 'Anna') =>
  search<ClientSuggestions>(world, '/clients/search', { search: typed }, name)

const suggest = async (world: World, typed: string): Promise<ClientSuggestion[]> =>
  (await suggestions(world, typed)).clients

const listedFor = async (world: World, typed: string, name: Name = 'Anna'): Promise<string[]> =>
  (await search<CasePage>(world, '/cases/search', { search: typed }, name)).rows.map(({ id }) => id)

const namesFor = async (world: World, typed: string): Promise<string[]> =>
  (await suggest(world, typed)).map(({ name }) => name)

const named = (givenName: string | null, familyName: string, nativeName: string | null = null) => ({
  givenName,
  familyName,
  nativeName,
})

/** Whom each spelling finds. The last word may be unfinished; the others may not. */
const spellings: [typed: string, found: string[]][] = [
  ['müller', ['Jörg Müller', 'Anna Mueller']],
  ['mueller', ['Jörg Müller', 'Anna Mueller']],
  ['MÜLLER', ['Jörg Müller', 'Anna Mueller']],
  ['muller', ['Jörg Müller']],
  ['joerg müller', ['Jörg Müller']],
  ['müller jörg', ['Jörg Müller']],
  ['mül', ['Jörg Müller', 'Anna Mueller']],
  ['mül jörg', []],
  ['jörg m', ['Jörg Müller']],
  ['meßner', ['Jördis Meßner']],
  ['messner', ['Jördis Meßner']],
  ['mess', ['Jördis Meßner']],
  ['ozdemir', ['Gülşen Özdemir']],
  ['oezdemir', ['Gülşen Özdemir']],
  ['gulsen', ['Gülşen Özdemir']],
  ['guelsen oez', ['Gülşen Özdemir']],
  ['lukasz', ['Łukasz Wójcik']],
  ['łukasz wojcik', ['Łukasz Wójcik']],
  ['yilmaz', ['Ayşe Yılmaz']],
  ['YILMAZ', ['Ayşe Yılmaz']],
  ['yılmaz', ['Ayşe Yılmaz']],
  ['nguyen', ['Nguyễn Thị Hoa']],
  ['dvorak', ['Petra Dvořáková']],
  ['anna-lena', ['Anna-Lena Seidel']],
  ['anna lena', ['Anna-Lena Seidel']],
  ['annalena', ['Anna-Lena Seidel']],
  ['lena seidel', ['Anna-Lena Seidel']],
  ['obrien', ['Sean O’Brien']],
  ["o'brien", ['Sean O’Brien']],
  ['o´brien', ['Sean O’Brien']],
  ['حسين', ['Hussein Al-Sayed']],
  ['al sayed', ['Hussein Al-Sayed']],
  ['alsayed', ['Hussein Al-Sayed']],
  ['ковальчук', ['Oksana Kowaltschuk']],
  ['spitzen', ['Spitzenwerk Plauen & Söhne GmbH']],
  ['soehne gmbh', ['Spitzenwerk Plauen & Söhne GmbH']],
  ['plauen & s', ['Spitzenwerk Plauen & Söhne GmbH']],
  ['zwoenitz', ['Stadt Zwönitz']],
  ['nobody', []],
  ['&', []],
  ['"', []],
  ['müller"', ['Jörg Müller', 'Anna Mueller']],
  ['jördis OR jörg', []],
  ['jör*', ['Jördis Meßner', 'Jörg Müller']],
  ['names:jörg', []],
  ['NEAR(jörg müller)', []],
]

test('goes by any spelling of their name', async (world) => {
  const people = [
    named('Jörg', 'Müller'),
    named('Anna', 'Mueller'),
    named('Jördis', 'Meßner'),
    named('Gülşen', 'Özdemir'),
    named('Łukasz', 'Wójcik'),
    named('Ayşe', 'Yılmaz'),
    named('Nguyễn Thị', 'Hoa'),
    named('Petra', 'Dvořáková'),
    named('Anna-Lena', 'Seidel'),
    named('Sean', 'O’Brien'),
    named('Hussein', 'Al-Sayed', 'حسين السيد'),
    named('Oksana', 'Kowaltschuk', 'Оксана Ковальчук'),
  ]
  for (const one of people) await recordPerson(world, one)
  await recordOrganisation(world, { name: 'Spitzenwerk Plauen & Söhne GmbH' })
  await recordOrganisation(world, { kind: 'municipality', name: 'Stadt Zwönitz' })
  for (const [typed, found] of spellings) {
    assert.equal((await namesFor(world, typed)).sort(), [...found].sort(), typed)
  }
})

/** Every form a person types, of the second case of 2022. */
const writings = ['WCE-2022-0002', 'wce-2022-2', 'WCE 2022 2', 'wce20220002', '2022-0002', ' 2022/2 ', '22-2', '2/22']
const shortWritings = ['wce 2', 'WCE2', '0002', '2', 'Nr. 2', 'Fall 0002', '#2']

test('goes by the number of a case, in every form it is typed, here and in the list', async (world) => {
  const { id: personId } = await recordPerson(world, named('Jana', 'Weißbach'))
  const { id: organisationId } = await recordOrganisation(world)
  await openCaseOf(world, { organisationId }, '2022-05-02')
  const { id, number } = await openCaseOf(world, { personId }, '2022-06-01')
  for (const typed of [...writings, ...shortWritings]) {
    const { clients, numbered } = await suggestions(world, typed)
    assert.equal(
      clients.map(({ name }) => name),
      ['Jana Weißbach'],
      typed,
    )
    assert.equal(numbered, [{ clientId: personId, id, number, closed: false }], typed)
    assert.equal(await listedFor(world, typed), [id], typed)
  }
  assert.equal(await namesFor(world, '2022-0001'), ['Drehwerk Aue GmbH'])
  for (const typed of ['2022-0003', '2021-0001', '2022-', 'abc 2', '3']) {
    assert.equal(await namesFor(world, typed), [], typed)
    assert.equal(await listedFor(world, typed), [], typed)
  }
})

test('finds by a number without its year the cases of all years, the latest first, and who is called so after them', async (world) => {
  const { id: personId } = await recordPerson(world, named('Jana', 'Weißbach'))
  await recordOrganisation(world, { name: 'Studio 1' })
  const old = await openCaseOf(world, { personId }, '2021-05-02')
  await closeCase(world, old.id, '2021-05-03')
  const recent = await openCaseOf(world, { personId }, '2022-06-01')
  const { clients, numbered } = await suggestions(world, '0001')
  assert.equal(
    clients.map(({ name }) => name),
    ['Jana Weißbach'],
  )
  assert.equal(
    numbered.map((one) => [one.number, one.closed]),
    [
      [recent.number, false],
      [old.number, true],
    ],
  )
  assert.equal(await namesFor(world, '1'), ['Jana Weißbach', 'Studio 1'])
})

test('finds a hidden case by no form of its number, and a centre’s own word before it in either letters', async (world) => {
  const { version } = await read<Centre>(world, '/centre', 'Adam')
  await send(world, 'Adam', 'PATCH', '/centre', { payload: { casePrefix: 'BÜRO2' }, ifMatch: version })
  const { id: personId } = await recordPerson(world, named('Jana', 'Weißbach'))
  const opened = await openCaseOf(world, { personId }, '2022-06-01')
  const forms = [opened.number, 'büro2-2022-1', 'Büro2 1', 'büro20001', '2022-1', '0001', '1', '1/22']
  for (const typed of forms) assert.equal(await listedFor(world, typed, 'Bela'), [opened.id], typed)
  await restrict(world, opened, [])
  for (const typed of forms) {
    assert.equal(await suggestions(world, typed, 'Bela'), { clients: [], numbered: [] }, typed)
    assert.equal(await listedFor(world, typed, 'Bela'), [], typed)
    assert.equal((await suggestions(world, typed)).numbered.length, 1, typed)
  }
})

test('shows whoever was here last first, and those without a case after them', async (world) => {
  const without = await recordPerson(world, named('Aaron', 'Kunze'))
  const early = await recordPerson(world, named('Berta', 'Kunze'))
  const late = await recordPerson(world, named('Clara', 'Kunze'))
  await openCaseOf(world, { personId: late.id }, '2026-05-01')
  const first = await openCaseOf(world, { personId: early.id }, '2026-05-02')
  assert.equal(await namesFor(world, 'kunze'), [early.name, late.name, without.name])
  const again = await openCaseOf(world, { personId: late.id }, '2026-05-03')
  assert.equal(await namesFor(world, 'kunze'), [late.name, early.name, without.name])
  await recordTalk(world, first.id, { heldOn: '2026-06-10' })
  assert.equal(await namesFor(world, 'kunze'), [early.name, late.name, without.name])
  const [, suggestion] = await suggest(world, 'kunze')
  assert.equal(suggestion?.openCase, { id: again.id, name: again.number })
})

test('shows enough to tell two people apart, and the case a talk would go to', async (world) => {
  const { id: personId } = await recordPerson(world, {
    ...named('Amal', 'Haddad', 'أمل حداد'),
    targetGroup: 'abroad',
    birthYear: 1988,
    place: 'Aue',
  })
  const closed = await openCaseOf(world, { personId }, '2026-06-01')
  await closeCase(world, closed.id)
  const plain = {
    id: personId,
    kind: 'person',
    name: 'Amal Haddad',
    nativeName: 'أمل حداد',
    targetGroup: 'abroad',
    place: 'Aue-Bad Schlema',
    birthYear: 1988,
  }
  assert.equal(await suggest(world, 'haddad'), [
    { ...plain, openCase: null, closedCase: { id: closed.id, name: closed.number, closedOn: world.clock.today } },
  ])
  const { id, number } = await openCaseOf(world, { personId }, '2026-05-01')
  assert.equal(await suggest(world, 'haddad'), [{ ...plain, openCase: { id, name: number }, closedCase: null }])

  await recordOrganisation(world, { name: 'Haddad Bau', place: 'Plauen' })
  const [, company] = await suggest(world, 'haddad')
  assert.equal([company?.kind, company?.targetGroup, company?.place], ['company', 'company', 'Plauen'])
})

test('shows ten at most, and refuses to look for nothing or for a book', async (world) => {
  for (let number = 0; number < 12; number += 1) await recordPerson(world, named(`Emil ${number}`, 'Richter'))
  assert.is((await suggest(world, 'richter')).length, 10)
  for (const typed of ['', 'x'.repeat(201)]) {
    assert.is((await send(world, 'Anna', 'POST', '/clients/search', { payload: { search: typed } })).statusCode, 400)
  }
})

test('takes no name in an address', async (world) => {
  await recordPerson(world, named('Emil', 'Richter'))
  for (const path of ['/clients?search=richter', '/clients/search?search=richter']) {
    assert.is((await send(world, 'Anna', 'GET', path)).statusCode, 404, path)
  }
  assert.is((await send(world, 'Anna', 'POST', '/clients/search?search=richter', { payload: {} })).statusCode, 400)
})

test('takes as many questions to the database for ten as for one, and reads no table from end to end', async (world) => {
  for (let number = 0; number < 12; number += 1) {
    const { id: personId } = await recordPerson(world, named(`Emil ${number}`, 'Richter'))
    await openCaseOf(world, { personId })
  }
  await recordPerson(world, named('Otto', 'Einzig'))
  const forOne = await statementsDuring(world.db, () => suggest(world, 'einzig'))
  const forTen = await statementsDuring(world.db, () => suggest(world, 'richter'))
  assert.is(forTen.length, forOne.length)
  const byNumber = await statementsDuring(world.db, () => suggest(world, 'wce 1'))
  for (const step of [...forTen, ...byNumber].flatMap((statement) => planOf(world.db, statement))) {
    assert.not.match(step, /^SCAN (?!client_names VIRTUAL TABLE|CONSTANT|\(subquery|.*users)/, step)
  }
})

test('names the closed case of somebody who has no open one: the one with the latest entry', async (world) => {
  const { id: personId } = await recordPerson(world, { familyName: 'Novák' })
  const early = await openCaseOf(world, { personId }, '2026-03-01')
  const late = await openCaseOf(world, { personId }, '2026-05-01')
  await closeCase(world, late.id, '2026-05-20')
  const [withOpen] = await suggest(world, 'novák')
  assert.equal([withOpen?.openCase?.id, withOpen?.closedCase], [early.id, null])
  await closeCase(world, early.id, '2026-06-01')
  const [closed] = await suggest(world, 'novák')
  assert.equal(closed?.openCase, null)
  assert.equal(closed?.closedCase, { id: late.id, name: late.number, closedOn: '2026-05-20' })
})

test('names no closed case that somebody may not know of', async (world) => {
  const { id: personId } = await recordPerson(world, { familyName: 'Novák' })
  const seen = await openCaseOf(world, { personId }, '2026-03-01', 'Bela')
  const hidden = await openCaseOf(world, { personId }, '2026-05-01', 'Bela')
  const restricted = await send(world, 'Bela', 'PUT', `/cases/${hidden.id}/restriction`, {
    payload: { readerIds: [] },
    ifMatch: 1,
  })
  assert.is(restricted.statusCode, 200)
  for (const { id } of [seen, hidden]) await closeCase(world, id, '2026-06-01', 'Bela')
  assert.is((await suggest(world, 'novák'))[0]?.closedCase?.id, seen.id)
})

test.run()
