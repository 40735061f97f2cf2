import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  compactFormsOf,
  compareGerman,
  displayName,
  foldToBase,
  foldToGerman,
  searchTerms,
  searchText,
  sortNameOfPerson,
} from '../../src/names/rules.ts'

const folding = suite('folding of names')

const folded: [name: string, base: string, german: string][] = [
  ['Fröhlich', 'frohlich', 'froehlich'],
  ['FRÖHLICH', 'frohlich', 'froehlich'],
  ['Fro\u0308hlich', 'frohlich', 'froehlich'],
  ['Froehlich', 'froehlich', 'froehlich'],
  ['Weiß', 'weiss', 'weiss'],
  ['WEIẞ', 'weiss', 'weiss'],
  ['Łukasz', 'lukasz', 'lukasz'],
  ['Sørensen', 'sorensen', 'soerensen'],
  ['Yıldız', 'yildiz', 'yildiz'],
  ['İpek', 'ipek', 'ipek'],
  ['Đặng', 'dang', 'dang'],
  ['Æbelø', 'aebelo', 'aebeloe'],
  ['Œuvre', 'oeuvre', 'oeuvre'],
  ['Trần Thị Thảo', 'tran thi thao', 'tran thi thao'],
  ["D'Angelo", 'dangelo', 'dangelo'],
  ['O’Brien', 'obrien', 'obrien'],
  ['  Anna-Lena\u00a0 Groß ', 'anna lena gross', 'anna lena gross'],
  ['Шевченко', 'шевченко', 'шевченко'],
  ['حسين', 'حسين', 'حسين'],
  ['', '', ''],
]

for (const [name, base, german] of folded) {
  folding(`folds "${name}" to "${base}" and "${german}"`, () => {
    assert.is(foldToBase(name), base)
    assert.is(foldToGerman(name), german)
  })
}

folding('leaves Bauer and Baur, Michael and Michal apart', () => {
  for (const [one, other] of [
    ['Bauer', 'Baur'],
    ['Michael', 'Michal'],
  ] as const) {
    assert.not.ok(compactFormsOf(one).some((form) => compactFormsOf(other).includes(form)))
  }
})

folding('takes hyphen, blank and nothing between two names for the same', () => {
  assert.equal(compactFormsOf('Anna-Lena'), compactFormsOf('Annalena'))
  assert.equal(compactFormsOf('Anna Lena'), compactFormsOf('Annalena'))
})

folding('puts every form of every word into the index once', () => {
  assert.is(searchText(['Jürgen', null, 'Jürgen Schönherr']), 'jurgen juergen schonherr schoenherr')
  assert.is(searchText(['Anna-Lena']), 'anna lena annalena')
})

folding('looks for every form of every word, and takes only the last for a beginning', () => {
  assert.equal(searchTerms(' Jürgen  Schö'), [
    { forms: ['jurgen', 'juergen'], prefix: false },
    { forms: ['scho', 'schoe'], prefix: true },
  ])
  assert.equal(searchTerms('anna-l'), [
    { forms: ['anna'], prefix: false },
    { forms: ['l'], prefix: true },
  ])
  assert.equal(searchTerms(' - " * '), [])
})

folding('sorts as a German dictionary does', () => {
  const names = ['Zobel', 'Öhme', 'Oehme', 'Ohm', 'Ärmel', 'Arm', 'Groß', 'Grosser', 'Gross']
  const sorted = ['Arm', 'Ärmel', 'Gross', 'Groß', 'Grosser', 'Oehme', 'Ohm', 'Öhme', 'Zobel']
  assert.equal(names.sort(compareGerman), sorted)
})

folding('sorts a family name before its longer ones, whatever the given name', () => {
  const sortName = (givenName: string, familyName: string) => sortNameOfPerson({ givenName, familyName })
  assert.ok(sortName('Zoé', 'Müller') < sortName('Anna', 'Müller Schmidt'))
  assert.is(sortNameOfPerson({ givenName: null, familyName: 'Müller' }), 'muller')
})

folding('shows the given name first, and nothing in place of a missing one', () => {
  assert.is(displayName({ givenName: 'Thảo', familyName: 'Trần' }), 'Thảo Trần')
  assert.is(displayName({ givenName: null, familyName: 'Suharto' }), 'Suharto')
})

folding.run()
