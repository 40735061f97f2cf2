import { machineOf } from './rules.ts'

const twoDays = 48 * 60 * 60_000
const remembered = 10_000

/** What was sent from which machine, as long as it may wait. Kept in memory alone; a restart forgets. */
export class Machines {
  private readonly registered = new Map<string, { address: string; at: number }>()

  note(address: string, id: string, now: Date): void {
    this.registered.set(id, { address: machineOf(address), at: now.getTime() })
    for (const [oldest, { at }] of this.registered) {
      if (this.registered.size <= remembered && now.getTime() - at < twoDays) break
      this.registered.delete(oldest)
    }
  }

  /** The ids of all that came from there. */
  of(address: string): string[] {
    const machine = machineOf(address)
    return [...this.registered].filter(([, one]) => one.address === machine).map(([id]) => id)
  }
}
