import { Check } from 'typebox/value'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { composedModule, type Places, textStanding } from '../../src/packages/compose-rules.ts'
import { type Block, ComposedModule, type Run } from '../../src/packages/contract.ts'
import { readModules } from '../../src/packages/modules.ts'
import type { Module } from '../../src/packages/rules.ts'
import { packageLanguages } from '../../src/packages/terms.ts'
import { today } from './people.ts'

const test = suite('a module in a booklet')

const office = (name: string) => ({ name, address: null, phone: null, email: null, website: null, note: null })

const nothing: Places = {
  centre: office('Welcome Center Erzgebirge'),
  counsellor: null,
  municipality: null,
  nextAppointment: null,
  partners: {},
}

const known: Places = {
  centre: office('Welcome Center Erzgebirge'),
  counsellor: { name: 'Anna Beispiel', phone: '03733 000', email: null },
  municipality: {
    name: 'Annaberg-Buchholz',
    townHall: office('Rathaus'),
    registrationOffice: { ...office('Bürgerbüro'), address: 'Markt 1, 09456 Annaberg-Buchholz', phone: '03733 111' },
    waste: null,
    schoolsAuthority: null,
  },
  nextAppointment: { on: '2026-12-03', at: '14:30', about: null },
  partners: { 'dgb-suedwestsachsen': office('DGB Region Südwestsachsen') },
}

const booklet = { language: 'de', secondLanguage: null, movingOn: '2026-12-20', printedOn: today } as const

const moduleOf = (code: string): Module => {
  const found = readModules().find((one) => one.code === code)
  if (!found) throw new Error(code)
  return found
}

const runsOf = (body: Block[]): Run[] => {
  const found: Run[] = []
  JSON.stringify(body, (_, value) => {
    if (typeof value === 'object' && value !== null && typeof value.text === 'string') found.push(value)
    return value
  })
  return found
}
const filledIn = (body: Block[], name: string) => runsOf(body).filter(({ placeholder }) => placeholder === name)

test('names the offices, the day and the counsellor', () => {
  const { body, due, dueWords, unreviewed } = composedModule(moduleOf('registering-your-home'), known, booklet)
  const line = 'Bürgerbüro, Markt 1, 09456 Annaberg-Buchholz, 03733 111'
  assert.equal(filledIn(body, 'registration office')[0], { text: line, placeholder: 'registration office' })
  assert.is(filledIn(body, 'due')[0]?.text, 'bis 3. Januar 2027')
  assert.equal([due, dueWords, unreviewed], ['2027-01-03', 'bis 3. Januar 2027', true])
  const mine = composedModule(moduleOf('your-offices'), known, booklet).body
  assert.equal(filledIn(mine, 'counsellor'), [{ text: 'Anna Beispiel', placeholder: 'counsellor', bold: true }])
  assert.is(filledIn(mine, 'next appointment')[0]?.text, '3. Dezember 2026, 14:30')
})

test('says of what nobody knows that it is open', () => {
  const { body, due } = composedModule(moduleOf('your-offices'), nothing, { ...booklet, movingOn: null })
  const open = runsOf(body).filter(({ placeholder }) => placeholder !== undefined && placeholder !== 'centre')
  assert.ok(open.length >= 8)
  for (const run of open) assert.equal([run.text, run.open], ['noch offen', true])
  assert.is(due, today)
  const bare = composedModule(moduleOf('waste-and-neighbours'), known, booklet)
  assert.is(filledIn(bare.body, 'waste')[0]?.open, true, 'the municipality is known, its waste is not')
})

test('marks the German name of an office in another language, and writes the day in that one', () => {
  const { body, language, title } = composedModule(moduleOf('registering-your-home'), known, {
    ...booklet,
    language: 'en',
  })
  assert.equal([language, title], ['en', 'Registering your home'])
  assert.is(filledIn(body, 'registration office')[0]?.lang, 'de')
  assert.equal(filledIn(body, 'due')[0], { text: 'by 3 January 2027', placeholder: 'due' })
})

test('stands there in German where it is not translated, and is never silently missing', () => {
  const own = moduleOf('dogs-and-gardens')
  const { language, stale, dueWords } = composedModule(own, known, { ...booklet, language: 'fa' })
  assert.equal([language, stale], ['de', false])
  assert.match(dueWords, /2027/)
  assert.not.match(dueWords, /Januar/, 'on the list of dates it is said in the booklet’s language')
})

test('is stale once the German text has moved on', () => {
  const moved = { ...moduleOf('registering-your-home'), version: 2 }
  assert.equal(textStanding(moved, 'en'), { language: 'en', stale: true })
  assert.is(composedModule(moved, known, { ...booklet, language: 'en' }).stale, true)
})

test('stands side by side in two languages, and never beside itself', () => {
  const both = { ...booklet, language: 'en', secondLanguage: 'de' } as const
  const { second } = composedModule(moduleOf('registering-your-home'), known, both)
  assert.is(second?.title, 'Ihre Wohnung anmelden')
  assert.is(filledIn(second?.body ?? [], 'due')[0]?.text, 'bis 3. Januar 2027')
  assert.is(composedModule(moduleOf('dogs-and-gardens'), known, both).second, null)
})

test('has the shape of a booklet, in every language, and leaves nothing blank', () => {
  for (const module of readModules()) {
    for (const language of packageLanguages) {
      for (const places of [known, nothing]) {
        const composed = composedModule(module, places, { ...booklet, language, secondLanguage: 'de' })
        assert.ok(Check(ComposedModule, composed), module.code)
        assert.equal(
          runsOf(composed.body).filter(({ text }) => text.trim() === '' && text !== ' '),
          [],
        )
      }
    }
  }
})

test.run()
