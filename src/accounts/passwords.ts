import { hash, verify } from '@node-rs/argon2'
import { ruleBroken } from '../errors.ts'
import { longestPassword, shortestPassword } from './rules.ts'

/** Argon2id as OWASP's Password Storage Cheat Sheet gives it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** NIST SP 800-63B: length counts in characters, and the same characters typed on any keyboard are the same. */
const normalise = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normalise(password), cost)

export const isPassword = (password: string, passwordHash: string): Promise<boolean> =>
  verify(passwordHash, normalise(password))

/** Verifying against this takes as long as against a real one: nobody can tell by the clock who has an account. */
export const nobodysHash = hashPassword('nobody has this password')

/** Throws `password_too_short`, `password_too_long` or `password_common`; `words` are what an attacker knows anyway. */
export const refuseWeakPassword = async (password: string, words: string[]): Promise<void> => {
  const length = [...normalise(password)].length
  if (length < shortestPassword) throw ruleBroken('password_too_short', 'password')
  if (length > longestPassword) throw ruleBroken('password_too_long', 'password')
  // Not before: its dictionaries take 40 MB, and most days nobody sets a password.
  const { isCommon } = await import('./common-passwords.ts')
  if (isCommon(normalise(password), words)) throw ruleBroken('password_common', 'password')
}
