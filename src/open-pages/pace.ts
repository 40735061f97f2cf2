import { tooManyAttempts } from '../errors.ts'
import { machineOf } from './rules.ts'

const hour = 60 * 60_000
const mostInAnHour = 10
const remembered = 10_000

/** How often one machine may ask in an hour. Kept in memory; a restart forgets. */
export class Pace {
  private readonly asked = new Map<string, { count: number; since: number }>()

  /** Throws `too_many_attempts` from the eleventh on. */
  count(address: string, now: Date): void {
    const at = now.getTime()
    const machine = machineOf(address)
    const known = this.asked.get(machine)
    const current = known && at - known.since < hour && at >= known.since ? known : { count: 0, since: at }
    if (current.count >= mostInAnHour) throw tooManyAttempts(Math.ceil((current.since + hour - at) / 1000))
    this.asked.delete(machine)
    this.asked.set(machine, { ...current, count: current.count + 1 })
    const oldest = this.asked.keys().next().value
    if (this.asked.size > remembered && oldest !== undefined) this.asked.delete(oldest)
  }
}
