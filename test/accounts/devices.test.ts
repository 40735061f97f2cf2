import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { deviceOf } from '../../src/accounts/devices.ts'

const test = suite('devices')

const known: Record<string, string> = {
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0': 'Firefox, Windows',
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0': 'Firefox, Linux',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36':
    'Chrome, Windows',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0':
    'Edge, Windows',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15':
    'Safari, macOS',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1':
    'Safari, iPhone',
  'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/120.0.0.0 Mobile/15E148 Safari/604.1':
    'Chrome, iPad',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36':
    'Chrome, Android',
  'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36':
    'Samsung Internet, Android',
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36':
    'Chrome, ChromeOS',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 OPR/120.0.0.0':
    'Opera, Windows',
  'curl/8.5.0': '',
  '': '',
}

for (const [userAgent, device] of Object.entries(known)) {
  test(`${userAgent || 'nothing'} is ${device || 'unknown'}`, () => assert.is(deviceOf(userAgent), device || null))
}

test('a header that says nothing is no device', () => assert.is(deviceOf(undefined), null))

test('whatever a header says, only words of our own are kept', () => {
  const words = /^(?:[A-Z][\w ]+|iPhone|iPad|macOS)(?:, (?:[A-Z]\w+|iPhone|iPad|macOS))?$/
  const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom(...Object.keys(known), '<script>')), { maxLength: 20 })
  fc.assert(
    fc.property(parts, (some) => {
      const device = deviceOf(some.join(' '))
      assert.ok(device === null || (device.length <= 40 && words.test(device)), String(device))
    }),
  )
})

test.run()
