import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  likelyDuplicatesOfOrganisations,
  likelyDuplicatesOfPeople,
  likelySameOrganisation,
  likelySamePerson,
  type OrganisationTraits,
  type PersonTraits,
  phoneDigits,
} from '../../src/duplicates/rules.ts'

const pairs = suite('likely duplicates')

const jürgen: PersonTraits = {
  id: 'a',
  givenName: 'Jürgen',
  familyName: 'Schönherr',
  birthYear: 1968,
  email: 'juergen@example.org',
  phone: '03733 00536451',
}
const unlike = { id: 'b', birthYear: 1985, email: 'anders@example.org', phone: '03733 99' }
const unknown = { id: 'b', birthYear: null, email: null, phone: null }

const people: [title: string, other: Partial<PersonTraits>, reasons: string[]][] = [
  ['same name, nothing else', unlike, []],
  ['same name, nothing else recorded', unknown, []],
  ['same name and birth year', { ...unlike, birthYear: 1968 }, ['same_name', 'same_birth_year']],
  ['same name and e-mail in capitals', { ...unlike, email: ' Juergen@Example.org' }, ['same_name', 'same_email']],
  ['same name and phone', { ...unlike, phone: '+49 (0)3733 / 005364-51' }, ['same_name', 'same_phone']],
  ['in capitals', { ...unknown, birthYear: 1968, familyName: 'SCHÖNHERR' }, ['same_name', 'same_birth_year']],
  ['with oe', { ...unknown, birthYear: 1968, familyName: 'Schoenherr' }, ['same_name', 'same_birth_year']],
  ['without marks', { ...unknown, birthYear: 1968, givenName: 'Jurgen' }, ['same_name', 'same_birth_year']],
  [
    'one with ue, one without a mark',
    { ...unknown, birthYear: 1968, givenName: 'Juergen', familyName: 'Schonherr' },
    ['same_name', 'same_birth_year'],
  ],
  [
    'swapped',
    { ...unknown, birthYear: 1968, givenName: 'Schönherr', familyName: 'Jürgen' },
    ['same_name', 'same_birth_year'],
  ],
  [
    'all in one field',
    { ...jürgen, givenName: null, familyName: 'Schönherr Jürgen', phone: null },
    ['similar_name', 'same_birth_year', 'same_email'],
  ],
  ['a slip and one trait', { ...unknown, birthYear: 1968, familyName: 'Schönher' }, []],
  [
    'a slip and two traits',
    { ...jürgen, email: null, familyName: 'Schönher' },
    ['similar_name', 'same_birth_year', 'same_phone'],
  ],
  [
    'a second given name and two traits',
    { ...jürgen, email: null, givenName: 'Jürgen Bernd' },
    ['similar_name', 'same_birth_year', 'same_phone'],
  ],
  ['another name and all three', { givenName: 'Heike' }, []],
]

for (const [title, change, reasons] of people) {
  pairs(`people: ${title} → ${reasons.join(', ') || 'two people'}`, () => {
    assert.equal(likelySamePerson(jürgen, { ...jürgen, ...change, id: 'b' }), reasons)
  })
}

const firma: OrganisationTraits = {
  id: 'a',
  name: 'Maschinenbau Jähn GmbH',
  email: 'info@example.org',
  phone: '03733 12345',
  place: '14521390',
  sector: 'Handel',
}
const other = { id: 'b', email: null, phone: null, place: '14521020', sector: 'Baugewerbe' }

const organisations: [title: string, change: Partial<OrganisationTraits>, reasons: string[]][] = [
  ['same name alone', other, []],
  ['same name and e-mail', { ...other, email: 'INFO@example.org' }, ['same_name', 'same_email']],
  ['same name and phone', { ...other, phone: '0049 3733 12345' }, ['same_name', 'same_phone']],
  ['same name, place and sector', { email: null, phone: null }, ['same_name', 'same_place_and_sector']],
  ['same name and place', { ...other, place: '14521390' }, []],
  ['same name and sector', { ...other, sector: 'Handel' }, []],
  ['same name and place, no sector', { ...other, place: '14521390', sector: null }, []],
  ['nearly the same name and everything', { name: 'Maschinenbau Jahnn GmbH' }, []],
]

for (const [title, change, reasons] of organisations) {
  pairs(`organisations: ${title} → ${reasons.join(', ') || 'two organisations'}`, () => {
    assert.equal(likelySameOrganisation(firma, { ...firma, ...change, id: 'b' }), reasons)
  })
}

pairs('takes a phone number in every way of writing it for one', () => {
  const ways = ['03733 12345', '+49 3733 12345', '0049 3733 12345', '+49 (0)3733/12345', '3733-12345', '+4903733 12345']
  assert.equal([...new Set(ways.map(phoneDigits))], ['373312345'])
  assert.is(phoneDigits('+420 601 123 456'), phoneDigits('00420 601123456'))
  assert.is.not(phoneDigits('+420 601 123 456'), phoneDigits('0420 601123456'))
  for (const nothing of [null, '', 'keins', '110', '0']) assert.is(phoneDigits(nothing), null)
})

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const crowd = fc
  .array(
    fc.record({
      givenName: oneOf('Anna', 'Ana', 'Änna', 'Anna-Lena', 'Jürgen', 'Juergen', 'Schön', null),
      familyName: oneOf('Schön', 'Schoen', 'Schon', 'SCHÖNE', 'Groß', 'Gross', 'Anna', 'Anna Schön'),
      birthYear: oneOf(1968, 1969, null),
      email: oneOf('a@example.org', 'A@example.org', 'b@example.org', null),
      phone: oneOf('03733 1234', '+49 3733 1234', '0371 99999', null),
    }),
    { maxLength: 14 },
  )
  .map((traits) => traits.map((one, index): PersonTraits => ({ ...one, id: String.fromCharCode(97 + index) })))

const allWithAll = (everyone: PersonTraits[]) =>
  everyone.flatMap((one, index) =>
    everyone.slice(index + 1).flatMap((their) => {
      const reasons = likelySamePerson(one, their)
      return reasons.length > 0 ? [{ first: one.id, second: their.id, reasons }] : []
    }),
  )

pairs('finds in blocks what comparing all with all finds', () => {
  fc.assert(fc.property(crowd, (everyone) => assert.equal(likelyDuplicatesOfPeople(everyone), allWithAll(everyone))))
})

pairs('finds the same in whatever order, each pair once and nobody with themselves', () => {
  fc.assert(
    fc.property(crowd, (everyone) => {
      const found = likelyDuplicatesOfPeople(everyone)
      assert.equal(likelyDuplicatesOfPeople(everyone.toReversed()), found)
      assert.ok(found.every(({ first, second }) => first < second))
      assert.is(new Set(found.map(({ first, second }) => first + second)).size, found.length)
    }),
  )
})

pairs('is symmetric', () => {
  fc.assert(
    fc.property(crowd, ([one, their]) => {
      if (one && their) assert.equal(likelySamePerson(one, their), likelySamePerson(their, one))
    }),
  )
})

pairs('orders organisations by their ids', () => {
  const found = likelyDuplicatesOfOrganisations([
    { ...firma, id: 'z' },
    { ...firma, id: 'b' },
  ])
  assert.equal(
    found.map(({ first, second }) => [first, second]),
    [['b', 'z']],
  )
})

pairs('looks through tens of thousands of people in a moment', () => {
  const many = Array.from({ length: 30_000 }, (_, index) => ({
    id: String(index).padStart(6, '0'),
    givenName: `Vorname ${index % 100}`,
    familyName: `Nachname ${index % 300}`,
    birthYear: 1950 + (index % 61),
    email: `person${index >> 1}@example.org`,
    phone: `03733 ${100_000 + index}`,
  }))
  const begun = performance.now()
  likelyDuplicatesOfPeople(many)
  assert.ok(performance.now() - begun < 10_000)
})

pairs.run()
