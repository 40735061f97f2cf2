import { tooManyAttempts } from '../errors.ts'

const minute = 60_000
const mostInAMinute = 12
const remembered = 10_000

/** How often one address is read: a calendar program asks every few minutes, a flood all the time. Kept in memory. */
export class FeedPace {
  private readonly asked = new Map<string, { count: number; since: number }>()

  /** Throws `too_many_attempts` from the thirteenth within a minute on. */
  count(feed: string, now: Date): void {
    const at = now.getTime()
    const known = this.asked.get(feed)
    const current = known && at - known.since < minute && at >= known.since ? known : { count: 0, since: at }
    if (current.count >= mostInAMinute) throw tooManyAttempts(Math.ceil((current.since + minute - at) / 1000))
    this.asked.delete(feed)
    this.asked.set(feed, { ...current, count: current.count + 1 })
    const oldest = this.asked.keys().next().value
    if (this.asked.size > remembered && oldest !== undefined) this.asked.delete(oldest)
  }
}
