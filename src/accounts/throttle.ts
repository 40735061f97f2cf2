import { Refusal, tooManyAttempts } from '../errors.ts'
import { signInNameOf } from './queries.ts'

type Failures = { count: number; lastAt: number }

/** How many failures are free, and after how long without one all are forgotten. */
const free = { byName: 5, byAddress: 20 }
const forgottenAfter = 15 * 60_000
const longestWait = 60_000
const remembered = 10_000

/**
 * Slows guessing down without locking anybody out for long: failures count for a name at one address, and for the
 * address, never for a name alone, or whoever knows a colleague's name could keep her out. Kept in memory; a restart forgets.
 */
export class Throttle {
  private readonly failures = new Map<string, Failures>()

  /**
   * Lets an attempt run, or throws `too_many_attempts` while a wait runs. It counts as failed from its beginning until it
   * turns out otherwise: guesses sent all at once gain nothing over guesses one by one.
   */
  async attempt<Result>(name: string, address: string, now: Date, work: () => Promise<Result>): Promise<Result> {
    this.refuseIfWaiting(name, address, now)
    const failedAt = this.failures.get(addressKey(address))?.lastAt ?? 0
    const forgive = () => this.forgive(name, address, now, failedAt)
    this.count(nameKey(name, address), now)
    this.count(addressKey(address), now)
    const result = await work().catch((error: unknown) => {
      if (!isWrongGuess(error)) forgive()
      throw error
    })
    forgive()
    return result
  }

  private refuseIfWaiting(name: string, address: string, now: Date): void {
    const wait = Math.max(
      this.waitFor(nameKey(name, address), free.byName, now),
      this.waitFor(addressKey(address), free.byAddress, now),
    )
    if (wait > 0) throw tooManyAttempts(Math.ceil(wait / 1000))
  }

  /**
   * Whoever got in is trusted again; of the address, only this one attempt is taken back, and the moment it failed last,
   * or everyone else in the office would wait anew.
   */
  private forgive(name: string, address: string, now: Date, failedAt: number): void {
    this.failures.delete(nameKey(name, address))
    const known = this.failures.get(addressKey(address))
    if (!known) return
    known.count -= 1
    if (known.lastAt === now.getTime()) known.lastAt = failedAt
  }

  /** 1 s after the free failures are used up, doubling to a minute. */
  private waitFor(key: string, freeFailures: number, now: Date): number {
    const known = this.failures.get(key)
    if (!known || known.count < freeFailures) return 0
    // The clock was set back: the wait begins now, or it would last until the clock is there again.
    if (known.lastAt > now.getTime()) known.lastAt = now.getTime()
    const wait = Math.min(1000 * 2 ** (known.count - freeFailures), longestWait)
    return known.lastAt + wait - now.getTime()
  }

  private count(key: string, now: Date): void {
    const known = this.failures.get(key)
    const lastAt = now.getTime()
    const count = known && lastAt - known.lastAt < forgottenAfter ? known.count + 1 : 1
    this.failures.delete(key)
    this.failures.set(key, { count, lastAt })
    const oldest = this.failures.keys().next().value
    if (this.failures.size > remembered && oldest !== undefined) this.failures.delete(oldest)
  }
}

const wrongGuesses = [
  'sign_in_failed',
  'link_over',
  'password_wrong',
  'check_link_closed',
  'package_link_closed',
  'calendar_feed_closed',
  'enquiry_link_closed',
]

const isWrongGuess = (error: unknown): boolean => error instanceof Refusal && wrongGuesses.includes(error.code)

const nameKey = (name: string, address: string) => `${address} ${signInNameOf(name)}`
const addressKey = (address: string) => address
