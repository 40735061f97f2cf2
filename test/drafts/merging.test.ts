import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { bothTexts, mergeDrafts, mergeFields } from '../../src/drafts/rules.ts'

const test = suite('merging two edits of one thing')

const field = fc.oneof(
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom(null, 0, 25),
  fc.subarray(['work', 'housing', 'language']),
)
const form = fc.record(
  { note: fc.constantFrom('', 'a', 'b', 'c'), minutes: field, topicIds: field, channelId: field },
  { noNullPrototype: true },
)

test('takes each field from the side that changed it', () => {
  const base = { note: 'Wie es war.', minutes: '', channelId: 'phone' }
  const merged = mergeFields(base, { ...base, note: 'Mehr.' }, { ...base, minutes: '45' })
  assert.equal(merged, {
    merged: { note: 'Mehr.', minutes: '45', channelId: 'phone' },
    conflicts: [],
    taken: ['minutes'],
  })
})

test('asks where both changed one field, each differently, and keeps mine meanwhile', () => {
  const { merged, conflicts, taken } = mergeFields({ note: 'x' }, { note: 'Annas' }, { note: 'Karlas' })
  assert.equal([merged, conflicts, taken], [{ note: 'Annas' }, ['note'], []])
})

test('merges topics as sets: what either added is there, what either removed is gone', () => {
  const { merged, conflicts } = mergeFields(
    { topicIds: ['work', 'housing', 'school'] },
    { topicIds: ['housing', 'school', 'language'] },
    { topicIds: ['work', 'housing', 'family'] },
  )
  assert.equal([merged.topicIds, conflicts], [['housing', 'family', 'language'], []])
})

test('asks where both changed a list in which the order counts, or whose rows are dated', () => {
  const base = { nationalities: ['DE'], residences: [{ id: '1', from: '', place: 'Aue' }] }
  const mine = { nationalities: ['PL', 'DE'], residences: [{ id: '1', from: '1.1.2020', place: 'Aue' }] }
  const theirs = { nationalities: ['DE', 'SY'], residences: [] }
  const { merged, conflicts } = mergeFields<object & Record<string, unknown>>(base, mine, theirs)
  assert.equal([merged, conflicts], [mine, ['nationalities', 'residences']])
})

test('is no conflict where both changed it alike, or only one did, whatever the fields', () => {
  fc.assert(
    fc.property(form, form, (base, mine) => {
      assert.equal(mergeFields(base, mine, mine).conflicts, [])
      assert.equal(mergeFields(base, mine, base).merged, mine)
      assert.equal(mergeFields(base, base, mine).merged, mine)
    }),
  )
})

test('never loses a change that is not named: each field is mine, theirs, or a conflict', () => {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  fc.assert(
    fc.property(form, form, form, (base, mine, theirs) => {
      const { merged, conflicts, taken } = mergeFields(base, mine, theirs)
      for (const name of ['note', 'minutes', 'topicIds', 'channelId'] as const) {
        const changedByMe = !same(base[name], mine[name])
        const changedByThem = !same(base[name], theirs[name])
        if (conflicts.includes(name)) assert.ok(changedByMe && changedByThem && !same(mine[name], theirs[name]))
        else if (changedByMe && !changedByThem) assert.equal(merged[name], mine[name])
        else if (!changedByMe) assert.equal(merged[name], theirs[name])
        assert.is(taken.includes(name), !same(merged[name], mine[name]))
      }
    }),
  )
})

test('finds the same conflicts from either side', () => {
  fc.assert(
    fc.property(form, form, form, (base, mine, theirs) => {
      assert.equal(mergeFields(base, mine, theirs).conflicts, mergeFields(base, theirs, mine).conflicts)
    }),
  )
})

test('of one person’s writing on two devices keeps every line of both', () => {
  const line = fc.stringMatching(/^[a-z]{3,8}$/)
  fc.assert(
    fc.property(line, line, (mine, theirs) => {
      const both = mergeDrafts({}, { talk: { note: mine } }, { talk: { note: theirs } }).talk.note
      assert.ok(both.includes(mine) && both.includes(theirs), both)
      const again = mergeDrafts(
        { talk: { note: theirs } },
        { talk: { note: `${theirs} mehr` } },
        { talk: { note: both } },
      )
      assert.ok(
        (again.talk.note.includes(mine) && again.talk.note.includes(`${theirs} mehr`)) ||
          mine.includes(theirs) ||
          theirs.includes(mine),
      )
    }),
  )
})

test('of one person’s lists on two devices keeps the rows of both, and each change of a row', () => {
  const row = (id: string, from: string, place: string) => ({ id, from, place })
  const base = { residences: [row('1', '', 'Aue'), row('2', '', 'Graz')], nationalities: ['DE', 'AT'] }
  const mine = {
    residences: [row('3', '1.4.2026', 'Zwönitz'), row('1', '1.1.2020', 'Aue'), row('2', '', 'Graz')],
    nationalities: ['PL', 'DE', 'AT'],
  }
  const theirs = { residences: [row('1', '', 'Aue-Bad Schlema'), row('4', '', 'Linz')], nationalities: ['DE', 'SY'] }
  assert.equal(mergeDrafts(base, mine, theirs), {
    residences: [row('3', '1.4.2026', 'Zwönitz'), row('1', '1.1.2020', 'Aue-Bad Schlema'), row('4', '', 'Linz')],
    nationalities: ['PL', 'DE', 'SY'],
  })
})

test('of one person’s form on two devices takes what stands in one of them alone', () => {
  const mine = { day: '', minutes: '25', language: null }
  assert.equal(mergeDrafts({}, mine, { day: '3.5.', minutes: '', language: 'ar' }), {
    day: '3.5.',
    minutes: '25',
    language: 'ar',
  })
})

test('puts two texts one after the other, and what only grew around the old one into its place', () => {
  assert.is(bothTexts('', 'Annas.', 'Karlas.'), 'Karlas.\n\nAnnas.')
  assert.is(bothTexts('Ruft an.', 'Ruft an. Morgen.', 'Ruft an. Am Freitag.'), 'Ruft an. Morgen. Am Freitag.')
  assert.is(bothTexts('Anruf.', 'Rückruf.', 'Heute: Anruf.'), 'Heute: Rückruf.')
  assert.is(bothTexts('x', 'Ganz neu, mit allem.', 'mit allem'), 'Ganz neu, mit allem.')
})

test('never takes letters out of a word, or figures out of a day', () => {
  const apart: [base: string, mine: string, theirs: string][] = [
    ['Ja', 'Nein', 'Januar: Termin. Ja, später'],
    ['Ja', 'Nein', 'Januar: Termin.'],
    ['Ja', 'Nein', 'Na Jaja'],
    ['am 3.', 'am 4.', 'am 3.5.'],
    ['E', 'A', 'E-Mail'],
    ['', 'Ja', 'Januar'],
    ['', 'Januar', 'Ja'],
  ]
  for (const [base, mine, theirs] of apart) assert.is(bothTexts(base, mine, theirs), `${theirs}\n\n${mine}`)
  assert.is(bothTexts('Ja', 'Nein', 'Januar: Termin. Ja'), 'Januar: Termin. Nein')
})

const writing = fc
  .array(
    fc.constantFrom(
      'Ja',
      'Januar',
      'a',
      'Na',
      'ja,',
      'E-Mail',
      '3',
      '3.5.',
      '(a)',
      '„Ja“',
      ' ',
      '  ',
      '\n',
      '$&',
      'J',
      '.',
    ),
  )
  .map((parts) => parts.join(''))
const wordsIn = (text: string) =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/^[(„“"]+|[.,;:!?…)“"]+$/gu, ''))
    .filter(Boolean)

test('loses no word of either text but what the other replaced of the old one', () => {
  const around = fc.tuple(writing, writing, writing, writing).map(([base, mine, before, after]) => ({
    base,
    mine,
    theirs: before + base + after,
  }))
  const any = fc.record({ base: writing, mine: writing, theirs: writing })
  fc.assert(
    fc.property(fc.oneof(around, any), ({ base, mine, theirs }) => {
      const both = wordsIn(bothTexts(base, mine, theirs))
      const old = wordsIn(base)
      for (const word of wordsIn(mine)) assert.ok(both.includes(word), `${word} of mine`)
      for (const word of wordsIn(theirs)) assert.ok(both.includes(word) || old.includes(word), `${word} of theirs`)
    }),
    { numRuns: 3000, seed: 4 },
  )
})

test.run()
