import { confirmWithin, machineOf, networkOf } from './rules.ts'

const remembered = 10_000
const latest = 100

/** By id: what was sent before by the same machine, and from the same network. */
export type SentBefore = { sameMachine: string[]; sameNetwork: string[] }

/** What was sent from which machine, as long as it may wait. Kept in memory alone; a restart forgets. */
export class Machines {
  private readonly registered = new Map<string, { machine: string; network: string; at: number }>()

  note(address: string, id: string, now: Date): void {
    this.registered.set(id, { machine: machineOf(address), network: networkOf(address), at: now.getTime() })
    for (const [oldest, { at }] of this.registered) {
      if (this.registered.size <= remembered && now.getTime() - at < confirmWithin) break
      this.registered.delete(oldest)
    }
  }

  /** The ids of all that came from there, and of the latest from around it. */
  of(address: string): SentBefore {
    const [machine, network] = [machineOf(address), networkOf(address)]
    const all = [...this.registered]
    const idsWhere = (came: (one: { machine: string; network: string }) => boolean) =>
      all.filter(([, one]) => came(one)).map(([id]) => id)
    return {
      sameMachine: idsWhere((one) => one.machine === machine),
      sameNetwork: idsWhere((one) => one.network === network).slice(-latest),
    }
  }
}
