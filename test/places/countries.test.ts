import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' }
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { countryOf, nationalitiesOf } from '../../src/places/countries.ts'
import { adjectives, aliases } from '../../src/places/country-words.ts'

const countries = suite('countries')

const meant: Record<string, string | null> = {
  Deutschland: 'DE',
  deutsch: 'DE',
  Deutscher: 'DE',
  ' DEUTSCHE ': 'DE',
  de: 'DE',
  DEU: 'DE',
  BRD: 'DE',
  polnisch: 'PL',
  polnische: 'PL',
  polnisches: 'PL',
  tschechisch: 'CZ',
  Tschechei: 'CZ',
  'Tschechische Republik': 'CZ',
  ukrainisch: 'UA',
  syrisch: 'SY',
  'Syrien, Arabische Republik': 'SY',
  vietnamesisch: 'VN',
  'Viet Nam': 'VN',
  britisch: 'GB',
  England: 'GB',
  'us-amerikanisch': 'US',
  USA: 'US',
  'U.S.A.': 'US',
  Weißrussland: 'BY',
  Weissrussland: 'BY',
  Belarus: 'BY',
  Türkei: 'TR',
  TUERKEI: 'TR',
  Tu\u0308rkei: 'TR',
  Türkiye: 'TR',
  Holland: 'NL',
  Mazedonien: 'MK',
  nordmazedonisch: 'MK',
  Elfenbeinküste: 'CI',
  'Côte d’Ivoire': 'CI',
  "Cote d'Ivoire": 'CI',
  'DR Kongo': 'CD',
  'Kongo, Demokratische Republik': 'CD',
  'Republik Kongo': 'CG',
  Kosovo: 'XK',
  XK: 'XK',
  XKX: 'XK',
  nigrisch: 'NE',
  nigerianisch: 'NG',
  dominikanisch: 'DO',
  dominicanisch: 'DM',
  Österreich: 'AT',
  österreichisch: 'AT',
  schweizerisch: 'CH',
  Schweizer: 'CH',
  'Bosnien und Herzegowina': 'BA',
  bosnisch: 'BA',
  staatenlos: 'stateless',
  Staatenlose: 'stateless',
  ungeklärt: 'unclear',
  ungeklaert: 'unclear',
  Kongo: null,
  kongolesisch: null,
  Atlantis: null,
  XX: null,
  '-': null,
  Deutschlands: null,
}

for (const [text, country] of Object.entries(meant)) {
  countries(`understands "${text}" as ${country ?? 'nothing'}`, () => assert.is(countryOf(text), country))
}

countries('understands every ISO code of two or three letters, in any case', () => {
  for (const [alpha2 = '', alpha3 = ''] of isoCodes) {
    for (const code of [alpha2, alpha3, alpha3.toLowerCase()]) assert.is(countryOf(code), alpha2, code)
  }
})

countries('understands every German name', () => {
  for (const [country, names] of Object.entries(german.countries)) {
    for (const name of [names].flat().filter((one) => one !== 'Kongo')) assert.is(countryOf(name), country, name)
  }
})

countries('lets no word mean two countries', () => {
  const lines = `${adjectives};${aliases}`.trim().split(/;\s*/)
  for (const line of lines) {
    for (const word of line.slice(3).split(/,\s*/)) assert.is(countryOf(word), line.slice(0, 2), word)
  }
})

countries('has an adjective for every country that people are citizens of', () => {
  const withoutCitizensOfTheirOwn = 'AQ BL BQ BV CC CK CX GS HM IO MF NF PM PN SJ TF UM CD CG'.split(' ')
  const known = new Set(
    adjectives
      .trim()
      .split(/;\s*/)
      .map((line) => line.slice(0, 2)),
  )
  const missing = isoCodes.map(([alpha2 = '']) => alpha2).filter((code) => !known.has(code))
  assert.equal(missing.sort(), withoutCitizensOfTheirOwn.sort())
})

countries('takes several nationalities, the first one first', () => {
  assert.equal(nationalitiesOf('deutsch, polnisch'), ['DE', 'PL'])
  assert.equal(nationalitiesOf('Syrien / Türkei'), ['SY', 'TR'])
  assert.equal(nationalitiesOf('polnisch und deutsch'), ['PL', 'DE'])
  assert.equal(nationalitiesOf('DE;DE'), ['DE'])
  assert.equal(nationalitiesOf('Tansania, Vereinigte Republik'), ['TZ'])
  assert.equal(nationalitiesOf('St. Vincent und die Grenadinen'), ['VC'])
})

countries('takes none where one of several is unknown', () => {
  assert.is(nationalitiesOf('deutsch, atlantisch'), null)
  assert.is(nationalitiesOf(','), null)
})

countries.run()
