import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { latestQuestionnaire, questionnaireOf, questionnairesIn } from '../../src/checks/questionnaires.ts'
import { statementsOf } from '../../src/checks/rules.ts'
import { checkKinds } from '../../src/checks/terms.ts'
import { Sentence } from '../../src/errors.ts'
import { Started } from '../support/processes.ts'
import { released } from './released.ts'

const test = suite('the questionnaires of the Willkommens-Check')

const project = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(project, 'templates/checks')
const files = readdirSync(folder)
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')

test('are two of eight fields, each with four or five statements, for companies and for municipalities', () => {
  for (const kind of checkKinds) {
    const questionnaire = latestQuestionnaire(kind)
    assert.is(questionnaire.kind, kind)
    assert.is(questionnaire.fields.length, 8)
    assert.is(statementsOf(questionnaire).length, 33)
    assert.is(questionnaireOf(kind, questionnaire.version), questionnaire)
  }
})

test('are never found by a version that there is not', () => {
  assert.throws(() => questionnaireOf('company', 99), /no questionnaire company\.99/)
  assert.throws(() => questionnaireOf('company', 0), /no questionnaire company\.0/)
})

test('say everything in German and in English', () => {
  for (const { fields } of checkKinds.map(latestQuestionnaire)) {
    for (const { de, en } of fields.flatMap(wordsOf)) {
      assert.not.match(de, / {2}|"|--|\[\?\]/)
      assert.not.match(en, / {2}|"|--|\[\?\]|„/)
      assert.is.not(de, en, de)
    }
  }
})

type Both = { de: string; en: string }

/** Everything whoever fills it in can read, at whatever depth. A short title such as `Plan` may be a word of both languages. */
const wordsOf = (part: unknown): Both[] => {
  if (typeof part !== 'object' || part === null) return []
  if ('de' in part) return [part as Both]
  return Object.entries(part).flatMap(([name, inner]) => (name === 'shortTitle' ? [] : wordsOf(inner)))
}

test('explain paragraphs and offices in English by their German word', () => {
  const english = checkKinds.flatMap((kind) => latestQuestionnaire(kind).fields.flatMap(wordsOf)).map(({ en }) => en)
  assert.ok(
    english.filter((en) => /\([^)]*(Aufenthaltsgesetz|Ausländerbehörde|Landratsamt|LaSuB)[^)]*\)/.test(en)).length >= 5,
  )
  for (const en of english) assert.not.match(en, /§|(?<!\()\bLandratsamt\b(?!\))/)
})

test('were given answers: the file of a released version never changes', () => {
  const now = Object.fromEntries(
    files.map((name) => [name, createHash('sha256').update(textOf(name)).digest('hex')]).sort(),
  )
  assert.equal(now, released, 'Make it the file of the next version instead, and name that in released.ts.')
})

/** A folder of the real questionnaires, of which one is changed. */
const folderWith = (change: (text: string) => string, name = 'company.1.json'): string => {
  const copy = mkdtempSync(join(tmpdir(), 'lotse-questionnaires-'))
  cpSync(folder, copy, { recursive: true })
  writeFileSync(join(copy, name), change(textOf('company.1.json')))
  return copy
}

const instead = (text: string, other: string) => (whole: string) => {
  assert.ok(whole.includes(text), text)
  return whole.replace(text, other)
}

const lineOf = (text: string) => textOf('company.1.json').split(text)[0]?.split('\n').length ?? 0
const code = '"code": "U2.3"'
const weight = (whole: string, other: string) => {
  const at = whole.indexOf('"weight"', whole.indexOf(code))
  return whole.slice(0, at) + whole.slice(at).replace(/"weight": \d/, other)
}
const lineOfWeight = () => {
  const whole = textOf('company.1.json')
  return whole.slice(0, whole.indexOf('"weight"', whole.indexOf(code))).split('\n').length
}
const aText = latestQuestionnaire('company').fields[0]?.statements[0]?.text.de ?? ''
const [low = '', second = ''] =
  latestQuestionnaire('company').fields[0]?.statements[0]?.levels.map(({ de }) => de) ?? []

const broken: [how: string, change: (text: string) => string, line: () => number, what: RegExp][] = [
  ['lacks a comma', instead('"kind": "company",', '"kind": "company"'), () => 3, /kein JSON/],
  ['has a comment', instead('"kind"', '/* ours */ "kind"'), () => 2, /kein JSON/],
  ['is empty', () => '', () => 1, /kein JSON/],
  ['ends half-way', (text) => text.slice(0, text.indexOf(code)), () => lineOf(code), /kein JSON/],
  ['has a key twice', instead('"kind"', '"version": 1,\n"kind"'), () => 4, /version steht zweimal da/],
  [
    'is of another kind',
    instead('"company"', '"municipality"'),
    () => 2,
    /kind ist municipality, es muss company sein/,
  ],
  ['is of no kind', instead('"company"', '"club"'), () => 2, /^kind /],
  ['is of another version', instead('"version": 1', '"version": 2'), () => 3, /version ist 2, es muss 1 sein/],
  ['has a code twice', instead(code, '"code": "U2.2"'), () => lineOf(code), /code ist U2\.2, es muss U2\.3 sein/],
  ['has a code out of order', instead(code, '"code": "U2.5"'), () => lineOf(code), /ist U2\.5, es muss U2\.3 sein/],
  ['has a code of another field', instead(code, '"code": "U3.3"'), () => lineOf(code), /ist U3\.3, es muss U2\.3/],
  [
    'has a field out of order',
    instead('"code": "U2"', '"code": "U7"'),
    () => lineOf('"code": "U2"'),
    /es muss U2 sein/,
  ],
  ['has a code of the other kind', instead(code, '"code": "K2.3"'), () => lineOf(code), /es muss U2\.3 sein/],
  ['weighs 4', (text) => weight(text, '"weight": 4'), lineOfWeight, /weight must be <= 3/],
  ['weighs 0', (text) => weight(text, '"weight": 0'), lineOfWeight, /weight must be >= 1/],
  ['weighs a text', (text) => weight(text, '"weight": "3"'), lineOfWeight, /weight must be integer/],
  [
    'has what is not known',
    (text) => weight(text, '"weight": 3, "wheight": 3'),
    lineOfWeight,
    /wheight is not known here/,
  ],
  ['lacks a weight', (text) => weight(text, '"wait": 3'), () => lineOf(code) - 1, /weight|wait/],
  ['has a blank text', instead(aText, ' '), () => lineOf(aText), /text\.de must match/],
  ['has a text too long for a phone', instead(aText, 'x'.repeat(161)), () => lineOf(aText), /more than 160 characters/],
  ['has a level too long for a phone', instead(low, 'x'.repeat(111)), () => lineOf(low), /more than 110 characters/],
  ['says the same at two levels', instead(second, low), () => lineOf(low) - 1, /levels ist 3, es muss 4 sein/],
]

for (const [how, change, line, what] of broken) {
  test(`are refused with file and line, where one ${how}`, () => {
    const copy = folderWith(change)
    const refusal = refusalOf(copy)
    assert.match(refusal, `${join(copy, 'company.1.json')} ist nicht in Ordnung. Zeile ${line()}: `)
    assert.match(refusal.split(/Zeile \d+: /)[1] ?? '', what)
  })
}

const refusalOf = (copy: string): string => {
  try {
    questionnairesIn(copy)
  } catch (error) {
    assert.instance(error, Sentence)
    return error instanceof Error ? error.message : ''
  }
  return 'nothing is wrong'
}

test('are taken as they are, where a text is just short enough', () => {
  assert.is(refusalOf(folderWith(instead(aText, 'x'.repeat(160)))), 'nothing is wrong')
  assert.is(refusalOf(folderWith(instead(low, 'x'.repeat(110)))), 'nothing is wrong')
})

test('keep the first version beside the second, and begin with the second', () => {
  const copy = folderWith(instead('"version": 1', '"version": 2'), 'company.2.json')
  assert.equal(
    questionnairesIn(copy).company.map(({ version }) => version),
    [1, 2],
  )
})

test('are refused where a version is missing between, or a kind has none', () => {
  const copy = folderWith(instead('"version": 1', '"version": 3'), 'company.3.json')
  assert.match(refusalOf(copy), /fehlt der Fragebogen company\.2\.json/)
  rmSync(join(copy, 'municipality.1.json'))
  assert.match(refusalOf(copy), /fehlt der Fragebogen/)
})

test('are refused under a name of none', () => {
  for (const name of ['firma.1.json', 'company.json', 'company.01.json', 'company.1.2.json']) {
    assert.match(refusalOf(folderWith((text) => text, name)), `${name} in `)
  }
})

test('stop the start of Lotse before it opens the centre, with file and line', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'lotse-broken-'))
  for (const part of ['src', 'db', 'templates', 'package.json', 'tsconfig.json']) {
    cpSync(join(project, part), join(copy, part), { recursive: true })
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'templates/checks/municipality.1.json'), '{\n  "kind": "municipality",\n}\n')
  const centre = join(copy, 'centre')
  mkdirSync(centre)
  const server = new Started(['--import', 'tsx', join(copy, 'src/server.ts')], { LOTSE_DATA: centre, LOTSE_PORT: '0' })
  assert.is((await server.said(/nicht in Ordnung|Lotse: http/))[0], 'nicht in Ordnung')
  const { status, stdout, stderr } = await server.ended
  assert.equal([status, stdout], [1, ''])
  assert.match(stderr, /^Der Fragebogen \S+municipality\.1\.json ist nicht in Ordnung\. Zeile 3: kein JSON.*\n$/)
  assert.equal(readdirSync(centre), [])
  rmSync(copy, { recursive: true })
})

test.run()
