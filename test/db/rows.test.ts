import { sql } from 'drizzle-orm'
import type { SelectedFieldsOrdered } from 'drizzle-orm/sqlite-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rowMaker } from '../../db/rows.ts'
import { caseFiles, catalogueEntries, entries, sessions } from '../../db/schema/index.ts'

const test = suite('rows of what SQLite answers')

const fields = (...named: [string, SelectedFieldsOrdered[number]['field']][]): SelectedFieldsOrdered =>
  named.map(([path, field]) => ({ path: path.split('.'), field }))

test('have each value under its name, moments and truths as such', () => {
  const makeRow = rowMaker(
    fields(
      ['id', sessions.id],
      ['endsAt', sessions.endsAt],
      ['endedAt', sessions.endedAt],
      ['isConfirmed', caseFiles.closingConfirmed],
    ),
    undefined,
  )
  assert.equal(makeRow(['a', 5, null, 1]), { id: 'a', endsAt: new Date(5), endedAt: null, isConfirmed: true })
})

test('decode what a query computes as the query says', () => {
  const words = sql`x`.mapWith((text: string) => JSON.parse(text))
  const makeRow = rowMaker(fields(['words', words], ['plain', sql`y`]), undefined)
  assert.equal(makeRow(['["a"]', 'b']), { words: ['a'], plain: 'b' })
  assert.equal(makeRow([null, null]), { words: null, plain: null })
})

test('say null of an object whose table a join left out, and of no other', () => {
  const asked = fields(
    ['id', entries.id],
    ['channel.id', catalogueEntries.id],
    ['channel.english', catalogueEntries.english],
  )
  const mayBeAbsent = rowMaker(asked, { entries: true, catalogue_entries: false })
  assert.equal(mayBeAbsent(['a', null, null]), { id: 'a', channel: null })
  assert.equal(mayBeAbsent(['a', 'b', null]), { id: 'a', channel: { id: 'b', english: null } })
  const isThere = rowMaker(asked, { entries: true, catalogue_entries: true })
  assert.equal(isThere(['a', null, null]), { id: 'a', channel: { id: null, english: null } })
})

test('take a name for a name, whatever stands in it', () => {
  const makeRow = rowMaker(fields(['"]: evil(', entries.id]), undefined)
  assert.equal(makeRow(['a']), { '"]: evil(': 'a' })
})

test.run()
