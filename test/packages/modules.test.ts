import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Check } from 'typebox/value'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Sentence } from '../../src/errors.ts'
import { Block } from '../../src/packages/contract.ts'
import { modulesIn, readModules } from '../../src/packages/modules.ts'
import { Started } from '../support/processes.ts'

const test = suite('the modules of the welcome package')

const project = fileURLToPath(new URL('../../', import.meta.url))

test('are twenty-eight, of which nobody has reviewed one yet, each with its sources and in the shape of a booklet', () => {
  assert.is(readModules().length, 28)
  assert.is(readModules(), readModules(), 'they are read once')
  for (const { code, reviewed, sources, texts } of readModules()) {
    assert.is(reviewed, null, `${code}: whoever reviewed it says so in a commit of their own`)
    assert.ok(sources.length > 0)
    for (const { body } of Object.values(texts)) {
      assert.equal(
        body.filter((block) => !Check(Block, block)),
        [],
      )
    }
  }
})

test('are short enough to be read: 100 to 260 words in German', () => {
  const lengths = readModules().map(({ code, texts }) => [code, wordsIn(JSON.stringify(texts.de.body))] as const)
  assert.equal(
    lengths.filter(([, words]) => words < 100 || words > 260),
    [],
  )
})

const wordsIn = (json: string) =>
  [...json.matchAll(/"text":"([^"]*)"/g)].flatMap(([, text = '']) => text.split(/[^\p{L}\p{N}§]+/u).filter(Boolean))
    .length

const home = `---
title: Wohnung anmelden
version: 2
core: true
order: 10
for: everyone
due: 14 days after moving
state: verified
reviewed: null
valid until: 2027-12-31
sources: ["§ 17 BMG"]
---
Melden Sie sich an, bei {waste}.

::: steps
| Schritt | Wo |
|---|---|
| Anmelden | {registration office} |
| **Bald**, bis {due} | [hier](https://example.org/a) |
:::

## Gut zu wissen
- Das [[Einwohnermeldeamt]]
  hilft.
- Zweitens

::: note
Nur dort, wo Sie wohnen.
:::
`

const czech = `---
title: Přihlášení
follows: 2
---
Přihlaste se u {waste}.

::: steps
| Krok | Kde |
|---|---|
| Přihlásit se | {registration office} |
| **Brzy**, {due} | [zde](https://example.org/a) |
:::

## Dobré vědět
- Pomůže [[Einwohnermeldeamt]].
- Za druhé

::: note
Jen tam, kde bydlíte.
:::
`

const tax = home.replace('title: Wohnung anmelden', 'title: Steuer')

/** A folder of two modules, of which one is translated. */
const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-modules-'))
  const all = { 'home.de.md': home, 'home.cs.md': czech, 'tax.de.md': tax, ...files }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text)
  return folder
}

const refusalOf = (folder: string): string => {
  try {
    modulesIn(folder)
  } catch (error) {
    assert.instance(error, Sentence)
    return error instanceof Error ? error.message : ''
  } finally {
    rmSync(folder, { recursive: true })
  }
  return 'nothing is wrong'
}

test('are read with their translations', () => {
  const folder = folderWith({})
  const [read] = modulesIn(folder)
  rmSync(folder, { recursive: true })
  assert.equal(Object.keys(read?.texts ?? {}), ['de', 'cs'])
  assert.equal(read?.texts.cs?.body, [
    { kind: 'paragraph', runs: [{ text: 'Přihlaste se u ' }, { text: '', placeholder: 'waste' }, { text: '.' }] },
    {
      kind: 'steps',
      head: [[{ text: 'Krok' }], [{ text: 'Kde' }]],
      rows: [
        [[{ text: 'Přihlásit se' }], [{ text: '', placeholder: 'registration office' }]],
        [
          [{ text: 'Brzy', bold: true }, { text: ', ' }, { text: '', placeholder: 'due' }],
          [{ text: 'zde', href: 'https://example.org/a' }],
        ],
      ],
    },
    { kind: 'heading', text: [{ text: 'Dobré vědět' }] },
    {
      kind: 'list',
      items: [[{ text: 'Pomůže ' }, { text: 'Einwohnermeldeamt', lang: 'de' }, { text: '.' }], [{ text: 'Za druhé' }]],
    },
    { kind: 'note', blocks: [{ kind: 'paragraph', runs: [{ text: 'Jen tam, kde bydlíte.' }] }] },
  ])
  assert.equal(read?.texts.de.body[3], {
    kind: 'list',
    items: [[{ text: 'Das ' }, { text: 'Einwohnermeldeamt', lang: 'de' }, { text: ' hilft.' }], [{ text: 'Zweitens' }]],
  })
})

type Broken = [how: string, from: string, to: string, line: number, what: RegExp]

const inGerman: Broken[] = [
  ['has nothing above its text', '---\ntitle', 'title', 1, /oben fehlen die Angaben/],
  ['is no YAML', 'order: 10', 'order: [10', 6, /kein YAML/],
  ['has a key twice', 'order: 10', 'order: 10\norder: 11', 6, /kein YAML \(DUPLICATE_KEY\)/],
  ['has an unknown key', 'order: 10', 'ordre: 10', 5, /die Angabe „ordre“ gibt es nicht/],
  ['lacks a key', 'order: 10\n', '', 1, /die Angabe „order“ fehlt/],
  ['has a place that is a word', 'order: 10', 'order: ten', 5, /order must be integer/],
  ['has a blank title', 'title: Wohnung anmelden', 'title: ""', 2, /title must/],
  ['has a version 0', 'version: 2', 'version: 0', 3, /version must be >= 1/],
  ['is in no state', 'state: verified', 'state: fine', 8, /state must be equal to one of/],
  [
    'asks for an unknown fact',
    'for: everyone',
    'for: bicycle',
    6,
    /„bicycle“ ist nichts, wonach eine Regel fragen kann/,
  ],
  ['has an unknown origin', 'for: everyone', 'for: origin is Mars', 6, /„Mars“ ist keine Herkunft/],
  ['is due at no time', 'due: 14 days after moving', 'due: soon', 7, /„soon“ ist keine Frist/],
  ['is valid until an impossible day', '2027-12-31', '2027-02-29', 10, /„2027-02-29“ ist kein Tag/],
  ['is valid until a German day', '2027-12-31', '31.12.2027', 10, /ist kein Tag/],
  [
    'was reviewed on an impossible day',
    'reviewed: null',
    'reviewed: {on: 2026-02-30, by: Anna Beispiel}',
    9,
    /„2026-02-30“ ist kein Tag/,
  ],
  ['was reviewed by nobody', 'reviewed: null', 'reviewed: {on: 2026-02-03}', 9, /reviewed/],
  ['names no source', '["§ 17 BMG"]', '[]', 11, /sources must/],
  ['comes after an unknown one', 'order: 10', 'order: 10\nafter: [nothing]', 6, /das Modul nothing gibt es nicht/],
  ['comes after itself', 'order: 10', 'order: 10\nafter: [home]', 6, /im Kreis: home nach home/],
  ['excludes an unknown one', 'order: 10', 'order: 10\nexcludes: [nothing]', 6, /das Modul nothing gibt es nicht/],
  ['excludes itself', 'order: 10', 'order: 10\nexcludes: [home]', 6, /schließt sich nicht selbst aus/],
  [
    'excludes one that is for the same people',
    'order: 10',
    'order: 10\nexcludes: [tax]',
    6,
    /tax und dieses gelten beide/,
  ],
  [
    'has an unknown placeholder',
    '{registration office}',
    '{registrar}',
    18,
    /den Platzhalter \{registrar\} gibt es nicht/,
  ],
  ['has a partner nobody knows', '{registration office}', '{partner:nobody}', 18, /\{partner:nobody\} gibt es nicht/],
  [
    'has a link without https',
    'https://example.org/a',
    'http://example.org',
    19,
    /„http:\/\/example.org“ ist keine Adresse/,
  ],
  ['has a link to a script', 'https://example.org/a', 'javascript:alert', 19, /ist keine Adresse/],
  ['has a mark that stands alone', '- Zweitens', '- **Zweitens', 25, /das Zeichen \*\* steht allein/],
  ['has a brace that stands alone', '- Zweitens', '- Zweitens}', 25, /das Zeichen } steht allein/],
  [
    'has a heading of another level',
    '## Gut zu wissen',
    '### Gut zu wissen',
    22,
    /so eine Zeile gibt es in einem Modul nicht/,
  ],
  ['has a numbered list', '- Zweitens', '\n1. Zweitens', 26, /so eine Zeile gibt es/],
  ['has a box of another kind', '::: note', '::: warning', 27, /einen Kasten „warning“ gibt es nicht/],
  ['does not close a box', 'wohnen.\n:::', 'wohnen.', 27, /nicht mit ::: geschlossen/],
  ['has an empty box', 'Nur dort, wo Sie wohnen.\n', '', 27, /der Kasten ist leer/],
  ['has a table within a note', 'Nur dort', '| a |', 28, /so eine Zeile/],
  ['has steps with a cell too many', '| Anmelden |', '| Anmelden | x |', 18, /es müssen 2 Spalten sein/],
  ['has steps that are no row', '| Anmelden |', 'Anmelden |', 18, /steht zwischen \| und \|/],
  ['has steps without a rule', '|---|---|\n', '', 16, /fehlt die Zeile/],
  [
    'has a picture that is missing',
    '- Zweitens',
    '- Zweitens\n\n![Ein Haus](house.png)',
    27,
    /das Bild pictures\/house\.png fehlt/,
  ],
  ['has no text', home.slice(home.indexOf('Melden')), '', 13, /der Text fehlt/],
]

const inCzech: Broken[] = [
  ['has a key of the German one', 'follows: 2', 'follows: 2\ncore: true', 4, /die Angabe „core“ gibt es nicht/],
  ['follows none', 'follows: 2\n', '', 1, /die Angabe „follows“ fehlt/],
  ['follows a version to come', 'follows: 2', 'follows: 3', 3, /die deutsche Fassung 3 gibt es nicht/],
  [
    'lacks a step',
    '| Přihlásit se | {registration office} |\n',
    '',
    7,
    /1 Schritte in 2 Spalten mit {due} statt 2 Schritte/,
  ],
  ['lacks an item', '- Za druhé\n', '', 15, /Liste mit 1 Punkten statt Liste mit 2 Punkten/],
  ['lacks a placeholder', ' u {waste}', '', 5, /Absatz statt Absatz mit {waste}/],
  [
    'fills in something else',
    '{registration office}',
    '{town hall}',
    7,
    /\{due\} \{town hall\} statt .*\{due\} \{registration office\}/,
  ],
  ['has blocks in another order', '## Dobré vědět\n', '', 14, /Liste mit 2 Punkten statt Überschrift/],
  ['has a block more', 'bydlíte.\n:::', 'bydlíte.\n:::\n\nJeště něco.', 22, /Absatz statt 5 Teile/],
  ['has a block less', czech.slice(czech.indexOf('\n::: note')), '', 5, /4 Teile statt 5 Teile/],
  ['has a list in the note', 'Jen tam', '- Jen tam', 18, /Kasten \(Liste mit 1 Punkten\) statt Kasten \(Absatz\)/],
  ['has an unknown placeholder', '{waste}', '{odpad}', 5, /\{odpad\} gibt es nicht/],
]

for (const [name, text, rows] of [
  ['home.de.md', home, inGerman],
  ['home.cs.md', czech, inCzech],
] as const) {
  for (const [how, from, to, line, what] of rows) {
    test(`are refused with file and line, where ${name} ${how}`, () => {
      assert.ok(text.includes(from), from)
      const folder = folderWith({ [name]: text.replace(from, () => to) })
      const refusal = refusalOf(folder)
      assert.match(refusal, `Das Modul ${join(folder, name)} ist nicht in Ordnung. Zeile ${line}: `)
      assert.match(refusal.split(/Zeile \d+: /)[1] ?? '', what)
    })
  }
}

test('are refused where they wait for each other in a circle, whichever begins', () => {
  const after = (text: string, code: string) => text.replace('order: 10', `order: 10\nafter: [${code}]`)
  const circle = folderWith({
    'home.de.md': after(home, 'tax'),
    'tax.de.md': after(home, 'way'),
    'way.de.md': after(home, 'home'),
  })
  assert.match(
    refusalOf(circle),
    /home\.de\.md ist nicht in Ordnung\. Zeile 6: .* im Kreis: home nach tax nach way nach home/,
  )
  const aside = folderWith({
    'aside.de.md': after(home, 'home'),
    'home.de.md': after(home, 'tax'),
    'tax.de.md': after(home, 'home'),
  })
  assert.match(refusalOf(aside), /home\.de\.md ist nicht in Ordnung\. Zeile 6: .* home nach tax nach home/)
})

test('may exclude each other where no person is meant by both', () => {
  const excluding = home.replace('order: 10', 'order: 10\nexcludes: [tax]').replace('everyone', 'origin is eu or car')
  assert.match(
    refusalOf(folderWith({ 'home.de.md': excluding, 'tax.de.md': tax.replace('everyone', 'origin is asylum') })),
    /gelten beide/,
  )
  const apart = excluding.replace('eu or car', 'eu and car')
  assert.is(
    refusalOf(folderWith({ 'home.de.md': apart, 'tax.de.md': tax.replace('everyone', 'origin is asylum') })),
    'nothing is wrong',
  )
})

test('keep a translation of an older version, however the German text is built by now', () => {
  const older = czech.replace('follows: 2', 'follows: 1').replace('- Za druhé\n', '')
  assert.is(refusalOf(folderWith({ 'home.cs.md': older })), 'nothing is wrong')
})

test('are refused under a name of none, and without their German text', () => {
  for (const name of ['home.md', 'Home.de.md', 'home.xx.md', 'home.de.de.md', 'README.md']) {
    assert.match(refusalOf(folderWith({ [name]: home })), `${name} in `)
  }
  assert.match(refusalOf(folderWith({ 'way.cs.md': czech })), /Zu way\.cs\.md in .* fehlt der deutsche Text/)
})

test('may show a picture that is there', () => {
  const folder = folderWith({
    'home.de.md': `${home}\n![Ein Haus](house.png)\n`,
    'home.cs.md': `${czech}\n![Dům](house.png)\n`,
  })
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'pictures/house.png'), '')
  assert.is(refusalOf(folder), 'nothing is wrong')
})

test('stop the start of Lotse before it opens the centre, with file and line', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'lotse-broken-'))
  for (const part of ['src', 'db', 'templates', 'package.json', 'tsconfig.json']) {
    cpSync(join(project, part), join(copy, part), { recursive: true })
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  const file = join(copy, 'templates/welcome-package/health-insurance.de.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^for: .*$/m, 'for: bicycle'))
  const centre = join(copy, 'centre')
  mkdirSync(centre)
  const server = new Started(['--import', 'tsx', join(copy, 'src/server.ts')], { LOTSE_DATA: centre, LOTSE_PORT: '0' })
  assert.is((await server.said(/nicht in Ordnung|Lotse: http/))[0], 'nicht in Ordnung')
  const { status, stdout, stderr } = await server.ended
  assert.equal([status, stdout], [1, ''])
  assert.match(stderr, /^Das Modul \S+health-insurance\.de\.md ist nicht in Ordnung\. Zeile 6: „bicycle“ .*\n$/)
  assert.equal(readdirSync(centre), [])
  rmSync(copy, { recursive: true })
})

test.run()
