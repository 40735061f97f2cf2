import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hashPassword, isPassword, refuseWeakPassword } from '../../src/accounts/passwords.ts'
import { Refusal } from '../../src/errors.ts'

const test = suite('passwords')

const refusalOf = async (password: string, words: string[] = []): Promise<string | null> => {
  try {
    await refuseWeakPassword(password, words)
    return null
  } catch (error) {
    assert.instance(error, Refusal)
    assert.is((error as Refusal).field, 'password')
    return (error as Refusal).code
  }
}

const ofLength = (length: number) => 'kQ7-vx!Tz2_mW9'.repeat(10).slice(0, length)

test('have at least 12 and at most 128 characters', async () => {
  assert.is(await refusalOf(ofLength(11)), 'password_too_short')
  assert.is(await refusalOf(ofLength(12)), null)
  assert.is(await refusalOf(ofLength(128)), null)
  assert.is(await refusalOf(ofLength(129)), 'password_too_long')
})

test('are measured in characters, not in what a computer makes of them', async () => {
  assert.is(await refusalOf('🏔🌲⛏🕯🎄🧸🔔🌟⛪🚂🥾'), 'password_too_short')
  assert.is(await refusalOf('u\u0308'.repeat(11)), 'password_too_short')
})

test('are refused when everybody would guess them', async () => {
  for (const common of ['passwortpasswort', 'password1234', '123456789012', 'qwertzuiopasdf', 'aaaaaaaaaaaaaaa']) {
    assert.is(await refusalOf(common), 'password_common', common)
  }
  for (const near of ['Erzgebirge2026', 'WelcomeCenter1', 'Willkommen2026!'])
    assert.is(await refusalOf(near), 'password_common', near)
})

test('are refused when they are made of one’s own name', async () => {
  assert.is(await refusalOf('Wiesenhaan2026', ['Wiesenhaan']), 'password_common')
})

test('may be a sentence', async () => {
  assert.is(await refusalOf('vier Lampen unter Tage'), null)
  assert.is(await refusalOf('пять ламп под землёй'), null)
})

test('are kept as Argon2id, salted, and known again from any keyboard', async () => {
  const [one, other] = await Promise.all([
    hashPassword('fünf Öfen überm Schacht'),
    hashPassword('fünf Öfen überm Schacht'),
  ])
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.is.not(one, other)
  assert.ok(await isPassword('fünf Öfen überm Schacht'.normalize('NFD'), one))
  assert.not.ok(await isPassword('fünf öfen überm Schacht', one))
})

test.run()
