import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { municipalityFinder } from '../../src/places/rules.ts'

type SeedRow = { ags: string; name: string; postcodes: string }

const seed = parse<SeedRow>(readFileSync(new URL('../../db/seed/municipalities.csv', import.meta.url)), {
  columns: true,
})
const find = municipalityFinder(seed.map(({ ags, name, postcodes }) => ({ key: ags, name, postcodes })))
const nameFound = (text: string | null) => seed.find(({ ags }) => ags === find(text))?.name ?? null

const places = suite('places of the district')

places('finds each of the 59 municipalities by its own name', () => {
  assert.is(seed.length, 59)
  for (const { ags, name } of seed) assert.is(find(name), ags, name)
})

const meant: [text: string | null, name: string | null][] = [
  ['Schwarzenberg/Erzgeb.', 'Schwarzenberg/Erzgeb.'],
  ['Schwarzenberg', 'Schwarzenberg/Erzgeb.'],
  ['SCHWARZENBERG (Erzgebirge)', 'Schwarzenberg/Erzgeb.'],
  ['Schwarzenberg/E.', 'Schwarzenberg/Erzgeb.'],
  ['Schwarzenberg i. Erzgeb.', 'Schwarzenberg/Erzgeb.'],
  ['08340 Schwarzenberg OT Pöhla', 'Schwarzenberg/Erzgeb.'],
  ['Annaberg-Buchholz', 'Annaberg-Buchholz'],
  ['annaberg buchholz', 'Annaberg-Buchholz'],
  ['Annaberg', 'Annaberg-Buchholz'],
  ['09456 Annaberg-Buchholz', 'Annaberg-Buchholz'],
  ['D-09456 Annaberg-Buchholz', 'Annaberg-Buchholz'],
  ['Annaberg-Buchholz, Sachsen', 'Annaberg-Buchholz'],
  ['Aue', 'Aue-Bad Schlema'],
  ['Aue (Sachsen)', 'Aue-Bad Schlema'],
  ['Bad Schlema', 'Aue-Bad Schlema'],
  ['Aue-Bad\u00a0Schlema', 'Aue-Bad Schlema'],
  ['Joehstadt', 'Jöhstadt'],
  ['Jo\u0308hstadt', 'Jöhstadt'],
  ['Grossrückerswalde', 'Großrückerswalde'],
  ['Seiffen', 'Seiffen/Erzgeb., Kurort'],
  ['Kurort Oberwiesenthal', 'Oberwiesenthal, Kurort'],
  ['Lauter/Sa.', 'Lauter-Bernsbach'],
  ['Zöblitz', 'Marienberg'],
  ['Große Kreisstadt Marienberg', 'Marienberg'],
  ['Thum/Erzgeb.', 'Thum'],
  ['Auerbach', 'Auerbach'],
  ['Auerbach/Vogtl.', null],
  ['08209 Auerbach', null],
  ['Neukirchen/Pleiße', null],
  ['Oelsnitz (Vogtland)', null],
  ['Niederdorf, Niedersachsen', null],
  ['Chemnitz', null],
  ['Stadt', null],
  ['Erzgebirge', null],
  ['09456', null],
  ['Marienberg oder Olbernhau', null],
  ['', null],
  [null, null],
]

for (const [text, name] of meant) {
  places(`understands "${text}" as ${name ?? 'none of them'}`, () => assert.is(nameFound(text), name))
}

places('finds none where a name could mean two', () => {
  const two = municipalityFinder([
    { key: '1', name: 'Neudorf-Aue', postcodes: '01001' },
    { key: '2', name: 'Aue-Altdorf', postcodes: '01002' },
  ])
  assert.is(two('Aue'), null)
  assert.is(two('01002 Aue'), '2', 'unless the postcode tells')
})

places.run()
