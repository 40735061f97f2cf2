import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { seal, unseal } from '../../src/sealed.ts'

const test = suite('what is encrypted')
const key = Buffer.alloc(32, 1)

test('opens under its key and context alone, and nothing of it can be read or changed', () => {
  const sealed = seal(key, 'Zusage bis Freitag', 'Anna case:1')
  assert.is(unseal(key, sealed, 'Anna case:1'), 'Zusage bis Freitag')
  assert.is(unseal(key, sealed, 'Bela case:1'), null)
  assert.is(unseal(Buffer.alloc(32, 2), sealed, 'Anna case:1'), null)
  assert.not.match(sealed.toString('latin1'), /Zusage|Freitag/)
  for (const position of sealed.keys()) {
    const changed = Buffer.from(sealed)
    changed[position] = (changed[position] ?? 0) ^ 1
    assert.is(unseal(key, changed, 'Anna case:1'), null, `byte ${position}`)
  }
})

test('never looks the same twice', () => {
  assert.not.equal(seal(key, 'Zusage', 'here'), seal(key, 'Zusage', 'here'))
})

test('is nothing where it is cut short', () => {
  const sealed = seal(key, 'Zusage', 'here')
  for (let length = 0; length < sealed.length; length += 1)
    assert.is(unseal(key, sealed.subarray(0, length), 'here'), null)
})

test.run()
