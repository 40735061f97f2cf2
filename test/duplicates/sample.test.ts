import * as assert from 'uvu/assert'
import type { Duplicates, PossiblyTwice, SideBySide } from '../../src/duplicates/contract.ts'
import { importLists } from '../../src/imports/import-lists.ts'
import { commandLine } from '../../src/stamp.ts'
import { expected } from '../imports/centre.ts'
import { endOfSample, importSample, reportTo } from '../reports/sample.ts'
import { bodyOf, read, send } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'
import { idsByNr, merge } from './merging.ts'

const test = inWorld('the sample centre’s duplicates')

/** The rules find some pairs more in the lists: alike by name and one trait, and not known to be two. */
const alsoLikely = 7
const alsoLikelyAndCounted = 2

const twice = (world: World, by: Name = 'Karla') => read<PossiblyTwice>(world, '/report/possibly-twice', by)

const totals = async (world: World) => {
  const last = (await reportTo(world, endOfSample)).quarters.at(-1)
  assert.ok(last)
  const { returneeAndDomestic, abroad, company, companiesReached } = last
  return {
    returneeAndDomestic: returneeAndDomestic.cumulative,
    abroad: abroad.cumulative,
    company: company.cumulative,
    companiesReached: companiesReached.cumulative,
  }
}

test('are all on the list after the import, those who only look alike are not', async (world) => {
  await importSample(world)
  const ids = await idsByNr(world)
  const { total, pairs } = await read<Duplicates>(world, '/duplicates', 'Karla')
  assert.is(total, pairs.length)
  const listed = pairs.map(({ survivor, merged }) => [survivor.id, merged.id].sort().join(' '))
  const asListed = (pair: string[]) =>
    pair
      .map((nr) => ids[nr] ?? '')
      .sort()
      .join(' ')
  for (const pair of expected.duplicates) assert.ok(listed.includes(asListed(pair)), pair.join(' '))
  for (const pair of expected.alikeButDistinct) assert.not.ok(listed.includes(asListed(pair)), pair.join(' '))
  assert.is(total, expected.duplicates.length + alsoLikely)
  assert.is((await twice(world, 'Paula')).clients, expected.duplicates.length + alsoLikelyAndCounted)
})

test('merged one by one as the screen does it, lower each count by exactly one, to the totals told', async (world) => {
  await importSample(world)
  const ids = await idsByNr(world)
  const { totalsAfterMerging, duplicateRows } = expected
  let before = await totals(world)
  const fallen = { returneeAndDomestic: 0, abroad: 0 }
  for (const [nr, otherNr] of expected.duplicates as [string, string][]) {
    const side = await read<SideBySide>(world, `/duplicates/${ids[nr]}/${ids[otherNr]}`, 'Karla')
    assert.is(side.consequence.refusal, null)
    await merge(world, ids[nr] ?? '', ids[otherNr] ?? '')
    const after = await totals(world)
    const change = (group: keyof typeof before) => after[group] - before[group]
    assert.is(change('returneeAndDomestic') + change('abroad'), -1, nr)
    assert.equal([change('company'), change('companiesReached')], [0, 0])
    const told = side.consequence.cumulative.reduce((sum, { by }) => sum + by, 0)
    assert.is(told, -1, 'what was told before is what happened')
    fallen.returneeAndDomestic -= change('returneeAndDomestic')
    fallen.abroad -= change('abroad')
    before = after
  }
  assert.equal(fallen, duplicateRows)
  assert.equal(await totals(world), totalsAfterMerging)
  assert.is((await twice(world)).clients, alsoLikelyAndCounted)
})

test('stay merged when the same lists come again, and take new rows into the survivor’s case', async (world) => {
  await importSample(world)
  const ids = await idsByNr(world)
  for (const [nr, otherNr] of expected.duplicates as [string, string][]) {
    await merge(world, ids[nr] ?? '', ids[otherNr] ?? '')
  }
  const again = await importSample(world)
  assert.equal(Object.values(again.result.imported), [0, 0, 0, 0, 0, 0])
  assert.is(again.result.unchanged, 1623)
  // One of them was alike to both records of one person, which are one record now.
  assert.is(again.result.duplicates.length, alsoLikely - 1)

  const [nr = '', otherNr = ''] = expected.duplicates[0] as string[]
  const header = 'Datum;Klient;Form;Kanal;Minuten;Themen;Beraterin;Notiz'
  const bytes = Buffer.from(`${header}\n30.6.2022;${otherNr};Beratung;Telefon;20;Wohnen;K. Reuther;Neu\n`)
  const stamp = world.app.stampFor(commandLine)
  const late = await importLists(world.db, [{ name: 'beratungen.csv', bytes }], { keepRefused: null }, stamp)
  assert.equal([late.result.imported.cases, late.result.imported.consultations], [0, 1])
  const { cases } = await read<{ cases: { id: string }[] }>(world, `/people/${ids[nr]}`)
  assert.is(cases.length, 2)
})

test('decided to be two are told neither by the list, nor by the report, nor by the next import', async (world) => {
  await importSample(world)
  const ids = await idsByNr(world)
  const [nr = '', otherNr = ''] = expected.duplicates[0] as string[]
  const before = (await twice(world)).clients
  const path = `/duplicates/${ids[nr]}/${ids[otherNr]}/distinction`
  bodyOf(await send(world, 'Karla', 'POST', path), 200)
  const { pairs } = await read<Duplicates>(world, '/duplicates', 'Karla')
  assert.is(pairs.filter((pair) => [ids[nr], ids[otherNr]].includes(pair.survivor.id)).length, 0)
  assert.is((await twice(world)).clients, before - 1)
  const again = await importSample(world)
  assert.is(again.result.duplicates.length, expected.duplicates.length + alsoLikely - 1)
  bodyOf(await send(world, 'Karla', 'DELETE', path), 200)
  assert.is((await twice(world)).clients, before)
})

test.run()
