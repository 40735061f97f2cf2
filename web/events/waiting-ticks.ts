import type { Tick } from '#contract/events'

/** Ticks that wait for a connection, kept over a reload: ids and yes or no. No name stands in the browser's storage. */
export class WaitingTicks {
  private readonly key: string
  private ticks: Tick[]

  constructor(eventId: string) {
    this.key = `ticks-${eventId}`
    this.ticks = kept(this.key)
  }

  get all(): readonly Tick[] {
    return this.ticks
  }

  /** The last word on somebody; what was ticked before and never sent, nobody needs to hear. */
  put(tick: Tick): void {
    this.ticks = [...this.ticks.filter(({ participantId }) => participantId !== tick.participantId), tick]
    this.keep()
  }

  sent(ids: readonly string[]): void {
    this.ticks = this.ticks.filter(({ id }) => !ids.includes(id))
    this.keep()
  }

  /** A full or forbidden storage loses nothing while the page is open. */
  private keep(): void {
    try {
      if (this.ticks.length === 0) localStorage.removeItem(this.key)
      else localStorage.setItem(this.key, JSON.stringify(this.ticks))
    } catch {}
  }
}

const kept = (key: string): Tick[] => {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(found) ? (found as Tick[]) : []
  } catch {
    return []
  }
}
