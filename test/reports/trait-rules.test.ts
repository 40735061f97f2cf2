import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ageGroupLabels, companySizeLabels } from '../../src/reports/terms.ts'
import { ageGroupOn, companySizeOf, lineOfSector, nationalityThatCounts } from '../../src/reports/trait-rules.ts'

const test = suite('Rule 14: what a client is broken down by')

const ageInWords = (age: number): string => {
  const group = ageGroupOn('2022-05-10', 2022 - age)
  return group ? ageGroupLabels[group].de : 'nicht erfasst'
}

for (const [age, words] of [
  [-1, 'nicht erfasst'],
  [0, 'unter 18'],
  [17, 'unter 18'],
  [18, '18–24'],
  [24, '18–24'],
  [25, '25–34'],
  [34, '25–34'],
  [35, '35–44'],
  [44, '35–44'],
  [45, '45–54'],
  [54, '45–54'],
  [55, '55–64'],
  [64, '55–64'],
  [65, '65 und älter'],
  [120, '65 und älter'],
  [121, 'nicht erfasst'],
] as const) {
  test(`puts somebody who turns ${age} in the year of the talk under ${words}`, () => {
    assert.is(ageInWords(age), words)
  })
}

test('goes by the year alone: on its first day as on its last', () => {
  assert.is(ageGroupOn('2022-01-01', 2004), '18_to_24')
  assert.is(ageGroupOn('2022-12-31', 2004), '18_to_24')
  assert.is(ageGroupOn('2021-12-31', 2004), 'under_18')
})

test('knows no age without a year of birth', () => {
  assert.is(ageGroupOn('2022-05-10', null), null)
})

for (const [employees, words] of [
  [0, 'ohne Beschäftigte'],
  [1, '1–9'],
  [9, '1–9'],
  [10, '10–49'],
  [49, '10–49'],
  [50, '50–249'],
  [249, '50–249'],
  [250, '250 und mehr'],
  [10_000_000, '250 und mehr'],
] as const) {
  test(`puts a company of ${employees} under ${words}`, () => {
    const size = companySizeOf(employees)
    assert.is(size && companySizeLabels[size].de, words)
  })
}

test('tells nobody employed from not recorded', () => {
  assert.is(companySizeOf(null), null)
  assert.is(companySizeOf(0), 'nobody')
})

test('lets the first of several nationalities count, in whatever order they come', () => {
  const [first, second] = [
    { position: 0, country: 'UA' },
    { position: 1, country: 'PL' },
  ]
  assert.is(nationalityThatCounts([first, second]), 'UA')
  assert.is(nationalityThatCounts([second, first]), 'UA')
  assert.is(nationalityThatCounts([second]), 'PL', 'after the first was taken away')
  assert.is(nationalityThatCounts([]), null)
})

test('takes the spellings of a sector for one, and no sector for another or for none', () => {
  assert.is(lineOfSector('Möbel'), lineOfSector(' MOEBEL'))
  assert.is(lineOfSector('Holz- und Möbelbau'), lineOfSector('Holz und Möbelbau'))
  assert.is.not(lineOfSector('Möbel'), lineOfSector('Mobel'))
  assert.is(lineOfSector(null), null)
  assert.is.not(lineOfSector('???'), lineOfSector('!'))
  assert.is.not(lineOfSector('none'), 'none', 'a word of the address for what is not recorded')
})

test.run()
