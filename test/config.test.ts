import { resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ConfigError, readConfig } from '../src/config.ts'
import { Sentence } from '../src/errors.ts'

const test = suite('the environment')

const refusalOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    assert.instance(error, ConfigError)
    return (error as ConfigError).message
  }
}

test('may say nothing: then the centre is served on this machine alone', () => {
  assert.equal(readConfig({}), {
    dataFolder: resolve('data'),
    keyFile: resolve('data.keys'),
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://127.0.0.1:3000',
    backupFolder: resolve('data.backups'),
    proxies: [],
    mailServer: null,
  })
})

test('left blank opens no more than this machine, and no other folder', () => {
  const { host, dataFolder } = readConfig({ LOTSE_HOST: '', LOTSE_DATA: '' })
  assert.equal([host, dataFolder], ['127.0.0.1', resolve('data')])
})

const mail = (LOTSE_SMTP: string, LOTSE_MAIL_FROM = 'Welcome Center <check@example.org>') =>
  readConfig({ LOTSE_SMTP, LOTSE_MAIL_FROM }).mailServer

test('names a mail server with TLS from the first byte, or with STARTTLS', () => {
  assert.equal(mail('smtps://lotse:p%40ss%25wort@mail.example.org'), {
    host: 'mail.example.org',
    port: 465,
    isSecure: true,
    isLoopback: false,
    signIn: { user: 'lotse', password: 'p@ss%wort' },
    from: { name: 'Welcome Center', address: 'check@example.org' },
  })
  const plain = mail('smtp://mail.example.org', 'check@example.org')
  assert.equal([plain?.port, plain?.isSecure, plain?.signIn, plain?.from.name], [587, false, null, null])
  assert.equal([mail('smtp://127.0.0.1:2525')?.isLoopback, mail('smtp://127.0.0.1:2525')?.port], [true, 2525])
  assert.equal([mail('smtp://[::1]:25')?.host, mail('smtp://[::1]:25')?.isLoopback], ['::1', true])
  assert.is(mail(''), null)
})

test('is refused in a sentence without the password when its mail server or sender is none', () => {
  for (const [smtp, from, words] of [
    ['https://lotse:geheim@mail.example.org', undefined, /LOTSE_SMTP is no address of a mail server/],
    ['mail.example.org:geheim', undefined, /LOTSE_SMTP is no address/],
    ['smtps://lotse:geheim@mail.example.org/box', undefined, /LOTSE_SMTP is no address/],
    ['smtps://lotse:geheim@mail.example.org?x', undefined, /LOTSE_SMTP is no address/],
    ['smtps://:geheim@mail.example.org', undefined, /only one of name and password/],
    ['smtps://lotse:geheim%@mail.example.org', undefined, /%25/],
    ['smtps://lotse:geheim@mail.example.org', '', /LOTSE_MAIL_FROM/],
    ['smtps://lotse:geheim@mail.example.org', 'check', /LOTSE_MAIL_FROM/],
    ['smtps://lotse:geheim@mail.example.org', 'a@example.org, b@example.org', /LOTSE_MAIL_FROM/],
  ] as const) {
    try {
      mail(smtp, from)
      assert.unreachable(smtp)
    } catch (error) {
      assert.instance(error, Sentence)
      assert.match((error as Error).message, words)
      assert.not.match((error as Error).message, /geheim/)
    }
  }
})

test('names an origin on https, or on http at a loopback address', () => {
  for (const origin of [
    'https://lotse.example.org',
    'https://lotse.example.org:8443',
    'http://127.0.0.1:3000',
    'http://127.1.2.3:80',
    'http://localhost:8080',
    'http://[::1]:3000',
    'https://lotse.example.org:443',
  ]) {
    assert.is(readConfig({ LOTSE_ORIGIN: origin }).origin, new URL(origin).origin)
  }
  assert.is(readConfig({ LOTSE_ORIGIN: 'https://lotse.example.org/' }).origin, 'https://lotse.example.org')
})

test('is refused in a sentence when its origin is safe nowhere', () => {
  for (const origin of [
    'http://lotse.example.org',
    'http://192.0.2.10:3000',
    'http://10.0.0.5',
    'http://0.0.0.0:3000',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'https://lotse.example.org/path',
    'https://user@lotse.example.org',
    'https://lotse.example.org?x',
    'https://lotse.example.org#x',
    'ftp://localhost',
    'lotse.example.org',
    '',
  ]) {
    const sentence = refusalOf({ LOTSE_ORIGIN: origin })
    assert.match(sentence, /^LOTSE_ORIGIN is ".*", but sign-in is only safe on https, or on http at a loopback/, origin)
    assert.match(sentence, /\.$/)
  }
})

test('names a port from 0 to 65535', () => {
  assert.is(readConfig({ LOTSE_PORT: '0' }).port, 0)
  assert.is(readConfig({ LOTSE_PORT: '65535' }).port, 65_535)
  for (const port of ['65536', '-1', '80.5', 'http', ' 80', '']) {
    assert.match(refusalOf({ LOTSE_PORT: port }), /^LOTSE_PORT is ".*", but a port is 0 to 65535\.$/, port)
  }
})

test('names proxies by their addresses or ranges', () => {
  assert.equal(readConfig({ LOTSE_PROXY: '' }).proxies, [])
  assert.equal(readConfig({ LOTSE_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).proxies, [
    '127.0.0.1',
    '10.0.0.0/8',
    'fd00::/8',
  ])
  for (const proxy of [
    'proxy.example.org',
    'loopback',
    'true',
    '1',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0.0.0/',
    '::1/129',
  ]) {
    assert.match(refusalOf({ LOTSE_PROXY: proxy }), /^LOTSE_PROXY names ".*", but it takes IP addresses/, proxy)
  }
})

test('puts the nightly copies beside the centre, elsewhere, or makes none', () => {
  assert.is(readConfig({ LOTSE_DATA: 'zentrum' }).backupFolder, resolve('zentrum.backups'))
  assert.is(readConfig({ LOTSE_BACKUPS: 'kopien' }).backupFolder, resolve('kopien'))
  assert.is(readConfig({ LOTSE_BACKUPS: 'none' }).backupFolder, null)
  for (const inside of ['data', 'data/kopien', './data/../data/a/b']) {
    assert.throws(() => readConfig({ LOTSE_DATA: 'data', LOTSE_BACKUPS: inside }), /own folder/)
  }
})

test('names where the keys lie: beside the folder unless it says otherwise', () => {
  assert.is(readConfig({ LOTSE_DATA: 'centre' }).keyFile, resolve('centre.keys'))
  assert.is(readConfig({ LOTSE_DATA: 'centre', LOTSE_KEY_FILE: '' }).keyFile, resolve('centre.keys'))
  assert.is(readConfig({ LOTSE_KEY_FILE: 'safe/keys' }).keyFile, resolve('safe/keys'))
})

test.run()
