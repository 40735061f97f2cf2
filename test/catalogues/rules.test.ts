import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { areOneName, freeCode, isNeededByRule, likelyMeant, refusalOfMerge } from '../../src/catalogues/rules.ts'

const test = suite('what a word of an old list most likely means')

const choices = (...names: string[]) => names.map((name) => ({ id: name, name }))
const staff = choices('Kateryna Reuther', 'Tabea Löser', 'Mai Günther', 'Dr. Cornelia Bräunig')
const channels = choices('persönlich', 'vor Ort', 'Telefon', 'E-Mail', 'Video')

for (const [word, among, meant] of [
  ['K. Reuther', staff, 'Kateryna Reuther'],
  ['T. Loeser', staff, 'Tabea Löser'],
  ['Fr. Günther', staff, 'Mai Günther'],
  ['Günter', staff, 'Mai Günther'],
  ['Cornelia', staff, 'Dr. Cornelia Bräunig'],
  ['S. Weißbach', staff, null],
  ['Mai', staff, null],
  ['Telefonat', channels, 'Telefon'],
  ['Telefn', channels, 'Telefon'],
  ['Fax', channels, null],
  ['???', channels, null],
  ['Bergbau', choices('Arbeit', 'Wohnen'), null],
  ['Reuther', choices('Anna Reuther', 'Kateryna Reuther'), null],
] as const) {
  test(`${word} among ${among.length} is ${meant ?? 'nobody’s guess'}`, () => {
    assert.is(likelyMeant(word, among)?.name ?? null, meant)
  })
}

test('one name is one name in every spelling, and a sign without letters is none', () => {
  assert.ok(areOneName('Behörden', 'behoerden'))
  assert.ok(areOneName('E-Mail', 'Email'))
  assert.not.ok(areOneName('Sprache', 'Sprachen'))
  assert.not.ok(areOneName('???', '!!'))
})

test('a code is free of others', () => {
  assert.is(
    freeCode('Bergbau und Kunst', () => false),
    'bergbau_und_kunst',
  )
  assert.is(
    freeCode('???', (code) => code === 'word'),
    'word_2',
  )
})

test('nothing goes into itself, into what is retired, or a second time', () => {
  const one = { id: 'a', state: 'unconfirmed', mergedInto: null } as const
  const into = { id: 'b', state: 'confirmed', mergedInto: null } as const
  assert.is(refusalOfMerge(one, into), null)
  assert.is(refusalOfMerge(one, { ...into, state: 'unconfirmed' }), null)
  assert.is(refusalOfMerge(one, one), 'merge_into_itself')
  assert.is(refusalOfMerge({ ...one, mergedInto: 'c' }, into), 'merged_already')
  assert.is(refusalOfMerge(one, { ...into, state: 'retired' }), 'merge_target_retired')
})

test('a rule needs the reason of the import, and no word of that code elsewhere', () => {
  assert.ok(isNeededByRule({ catalogue: 'closingReason', code: 'imported' }))
  assert.not.ok(isNeededByRule({ catalogue: 'topic', code: 'imported' }))
  assert.not.ok(isNeededByRule({ catalogue: 'closingReason', code: 'other' }))
})

test.run()
