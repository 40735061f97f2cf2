import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { dictionary as german } from '@zxcvbn-ts/language-de'
import { ruleBroken } from '../errors.ts'

/** Argon2id as OWASP's Password Storage Cheat Sheet gives it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** NIST SP 800-63B: length counts in characters, and the same characters typed on any keyboard are the same. */
const normalise = (password: string) => password.normalize('NFKC')

export const shortest = 12
export const longest = 128

export const hashPassword = (password: string): Promise<string> => hash(normalise(password), cost)

export const isPassword = (password: string, passwordHash: string): Promise<boolean> =>
  verify(passwordHash, normalise(password))

/** Verifying against this takes as long as against a real one: nobody can tell by the clock who has an account. */
export const nobodysHash = hashPassword('nobody has this password')

/** Throws `password_too_short`, `password_too_long` or `password_common`; `words` are what an attacker knows anyway. */
export const refuseWeakPassword = (password: string, words: string[]): void => {
  const length = [...normalise(password)].length
  if (length < shortest) throw ruleBroken('password_too_short', 'password')
  if (length > longest) throw ruleBroken('password_too_long', 'password')
  if (isCommon(normalise(password), words)) throw ruleBroken('password_common', 'password')
}

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, ...german },
  graphs: adjacencyGraphs,
  maxLength: longest,
})

const wordsOfTheHouse = ['lotse', 'welcome', 'center', 'welcomecenter', 'willkommen', 'erzgebirge', 'annaberg']

/** Guessed in under a hundred million tries (zxcvbn's score of 0 to 2). */
const isCommon = (password: string, words: string[]): boolean =>
  estimator.check(password, [...wordsOfTheHouse, ...words]).score <= 2
