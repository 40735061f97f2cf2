import type { Tick } from '#contract/events'

const begin = 'tick '
const keyOf = (eventId: string, participantId: string) => `${begin}${eventId} ${participantId}`

/**
 * Ticks that wait for a connection, kept over a reload: ids and yes or no. No name stands in the browser's storage. Each
 * has a place of its own there, so that two pages of one list take nothing from each other.
 */
export class WaitingTicks {
  private readonly eventId: string
  private ticks: Tick[]

  constructor(eventId: string) {
    this.eventId = eventId
    this.ticks = kept(eventId)
  }

  get all(): readonly Tick[] {
    return this.ticks
  }

  /** The last word on somebody; what was ticked before and never sent, nobody needs to hear. */
  put(tick: Tick): void {
    this.ticks = [...this.ticks.filter(({ participantId }) => participantId !== tick.participantId), tick]
    const { id, participantId, came } = tick
    inStorage((storage) => storage.setItem(keyOf(this.eventId, participantId), JSON.stringify({ id, came })), undefined)
  }

  sent(ids: readonly string[]): void {
    const gone = this.ticks.filter(({ id }) => ids.includes(id))
    this.ticks = this.ticks.filter((one) => !gone.includes(one))
    for (const { id, participantId } of gone) {
      inStorage((storage) => {
        const key = keyOf(this.eventId, participantId)
        if (said(storage.getItem(key))?.id === id) storage.removeItem(key)
      }, undefined)
    }
  }
}

/** The events of which something waits: also those whose page nobody opens again. */
export const eventsLeft = (): string[] => [...new Set(inStorage(keysIn, []).map((key) => key.split(' ')[1] ?? ''))]

const keysIn = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(begin))

const kept = (eventId: string): Tick[] =>
  inStorage((storage) => {
    const keys = keysIn(storage).filter((key) => key.startsWith(keyOf(eventId, '')))
    return keys.flatMap((key) => {
      const tick = said(storage.getItem(key))
      return tick ? [{ ...tick, participantId: key.split(' ')[2] ?? '' }] : []
    })
  }, [])

/** What is no tick, whoever put it there, would stand in the way of all others. */
const said = (text: string | null): Pick<Tick, 'id' | 'came'> | undefined => {
  const found = JSON.parse(text ?? 'null')
  return typeof found?.id === 'string' && typeof found.came === 'boolean'
    ? { id: found.id, came: found.came }
    : undefined
}

/** A full or forbidden storage loses nothing while the page is open. */
const inStorage = <Found>(look: (storage: Storage) => Found, otherwise: Found): Found => {
  try {
    return look(localStorage)
  } catch {
    return otherwise
  }
}
