import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { machineOf, networkOf } from '../../src/open-pages/rules.ts'

const test = suite('whom an address is counted as')

for (const [address, machine] of [
  ['192.0.2.5', '192.0.2.5'],
  ['::ffff:192.0.2.5', '192.0.2.5'],
  ['2001:db8:7:1::1', '2001:db8:7:1'],
  ['2001:0DB8:0007:0001:abcd:ef01:2345:6789', '2001:db8:7:1'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:7::', '2001:db8:7:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
] as const) {
  test(`takes ${address} for ${machine}`, () => {
    assert.is(machineOf(address), machine)
  })
}

test('tells networks apart that differ in the fourth group alone', () => {
  assert.is.not(machineOf('2001:db8:7:1::1'), machineOf('2001:db8:7:2::1'))
})

for (const [address, network] of [
  ['192.0.2.5', '192.0.2'],
  ['::ffff:192.0.2.5', '192.0.2'],
  ['2001:0DB8:0007:0001:abcd:ef01:2345:6789', '2001:db8:7'],
  ['2001:db8::1', '2001:db8:0'],
] as const) {
  test(`takes ${address} for a neighbour of all in ${network}`, () => {
    assert.is(networkOf(address), network)
  })
}

test.run()
