import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { countryOf } from '../../src/places/countries.ts'
import { countryCodes } from '../../src/places/terms.ts'

const test = suite('the countries one can choose from')

test('are all of ISO 3166, and Kosovo', () => {
  const codes = isoCodes.map(([alpha2 = '']) => alpha2)
  assert.equal([...countryCodes].sort(), [...new Set([...codes, 'XK'])].sort())
})

test('are taken as they are chosen', () => {
  assert.equal(
    countryCodes.filter((code) => countryOf(code) !== code),
    [],
  )
})

test.run()
