import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Sentence } from '../../src/errors.ts'
import { appliesTo } from '../../src/journeys/rules.ts'
import { readTemplates, templatesIn } from '../../src/journeys/templates.ts'
import { nothingKnown, type PackageFacts } from '../../src/people/rules.ts'

const test = suite('templates of journeys')

const file = `title: { de: Umzug, en: Moving }
about: { de: Von hier nach da., en: From here to there. }
version: 1
order: 1
groups: [returnee]
anchors:
  - code: moving
    title: { de: Umzug, en: moving }
    asked: true
questions:
  - code: job
    title: { de: Arbeit?, en: Work? }
steps:
  - code: register
    title: { de: Anmelden, en: Register }
    acts: client
    due: 2 weeks after moving
    counting: period
    source: § 17 BMG
  - code: ask
    title: { de: Fragen, en: Ask }
    acts: counsellor
    due: 1 month after register
    question: job
    for: car
`

/** What is said of a folder with this one file. */
const said = (text: string, name = 'moving.yaml'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'))
  try {
    writeFileSync(join(folder, name), text)
    templatesIn(folder)
    return ''
  } catch (error) {
    assert.instance(error, Sentence)
    return (error as Sentence).message.replace(folder, '…')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const bent = (from: string, to: string) => said(file.replace(from, to)).replace(/^.* Zeile /, '')

test('are eight, each in both languages, and read once', () => {
  assert.equal(
    readTemplates().map(({ code }) => code),
    [
      'return-with-family',
      'newcomer-from-germany',
      'skilled-worker-eu',
      'skilled-worker-third-country',
      'accelerated-procedure',
      'recognition-of-a-degree',
      'company-recruits-abroad',
      'work-ends-early',
    ],
  )
  assert.is(readTemplates(), readTemplates())
})

test('are refused at the start with file and line', () => {
  assert.is(said(file), '')
  assert.match(
    said(file.replace('version: 1', 'version: 0')),
    /^Der Ablauf …\/moving\.yaml ist nicht in Ordnung\. Zeile 3: version /,
  )
  assert.match(said(file, 'Moving.yaml'), /ist nach keinem Ablauf benannt/)
  assert.is(
    bent('2 weeks after moving', 'two weeks later'),
    '17: „two weeks later“ ist keine Frist (etwa „2 weeks after moving“).',
  )
  assert.is(bent('after register', 'after registering'), '23: einen Stichtag oder Schritt „registering“ gibt es nicht.')
  assert.is(bent('code: ask', 'code: register'), '20: „register“ steht zweimal da.')
  assert.is(bent('after moving', 'after ask'), '7: an diesem Stichtag hängt nichts.')
  assert.is(bent('question: job', 'question: work'), '24: die Frage „work“ gibt es nicht.')
  assert.is(bent('for: car', 'for: boat'), '25: „boat“ ist nichts, wonach eine Regel fragen kann.')
  assert.is(bent('    source: § 17 BMG\n', ''), '18: die Quelle der Frist fehlt.')
  assert.is(
    bent('2 weeks after', '2 weeks before'),
    '17: nur eine Frist nach einem Tag verschiebt das Gesetz: hier ist es „limit“.',
  )
  assert.is(bent('acts: client', 'akts: client'), '16: die Angabe „akts“ gibt es nicht.')
  assert.is(bent('    acts: client\n', ''), '14: die Angabe „acts“ fehlt.')
  assert.match(bent('acts: client', 'acts: nobody'), /^16: steps\.0\.acts /)
  assert.is(bent(', en: Register', ''), '15: die Angabe „en“ fehlt.')
  assert.match(bent('groups: [returnee]', 'groups: [returnee'), /kein YAML/)
  const circle = file.replace('asked: true', 'expected: 1 week before register')
  assert.is(
    said(circle).replace(/^.* Zeile /, ''),
    '6: die Tage hängen im Kreis aneinander: moving nach register nach moving.',
  )
})

const facts: PackageFacts = {
  origin: 'returnee',
  children: null,
  partner: null,
  car: null,
  familyAbroad: null,
  foreignDegree: null,
  movingOn: null,
}

test('ask where a fact is not recorded, and leave out only what is known not to apply', () => {
  const car = { audience: { is: 'fact', fact: 'car' } as const, question: null }
  assert.is(appliesTo(car, facts, null, '2026-11-26'), 'unknown')
  assert.is(appliesTo(car, { ...facts, car: true }, null, '2026-11-26'), 'yes')
  assert.is(appliesTo(car, { ...facts, car: false }, null, '2026-11-26'), 'no')
  assert.is(appliesTo(car, nothingKnown, null, '2026-11-26'), 'unknown', 'nothing is known of a company')
  assert.is(appliesTo(car, facts, false, '2026-11-26'), 'no', 'somebody said so')
  const asked = { ...car, question: { code: 'job', title: { de: 'Arbeit?', en: 'Work?' } } }
  assert.is(appliesTo(asked, { ...facts, car: true }, null, '2026-11-26'), 'unknown', 'the question is open')
  assert.is(appliesTo(asked, { ...facts, car: false }, null, '2026-11-26'), 'no', 'it need not be asked')
})

test.run()
