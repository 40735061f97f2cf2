import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Participant } from '#contract/events'
import { newId } from '../api.ts'
import { sendWaiting } from './send-ticks.ts'
import { WaitingTicks } from './waiting-ticks.ts'

/** How long it waits before it tries again, in seconds; the browser's own word that it is online again comes first. */
const pauses = [2, 5, 10, 20, 30]
/** How often a second phone's ticks are fetched. */
const lookEvery = 8000

/** The tick list at the door: a tick stands at once, and is sent when there is a connection; under its key it counts once. */
export class Door implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private readonly reload: () => void
  private waiting: WaitingTicks | undefined
  private eventId = ''
  /** What was ticked on which version: it stands until the list that knows it has come, and does not flicker. */
  private readonly ticked = new Map<string, { came: boolean; version: number }>()
  private sending = false
  private failures = 0
  private pause: ReturnType<typeof setTimeout> | undefined
  private look: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, reload: () => void) {
    this.host = host
    this.reload = reload
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('online', this.tryAgain)
    this.look = setInterval(
      () => document.visibilityState === 'visible' && this.count === 0 && this.reload(),
      lookEvery,
    )
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.tryAgain)
    clearTimeout(this.pause)
    clearInterval(this.look)
  }

  openAt(eventId: string): void {
    if (this.eventId === eventId) return
    this.eventId = eventId
    this.waiting = new WaitingTicks(eventId)
    void this.send()
  }

  get count(): number {
    return this.waiting?.all.length ?? 0
  }

  /** As ticked here, sent or not. */
  hasCome({ id, came, version }: Participant): boolean {
    const ticked = this.ticked.get(id)
    const sent = ticked?.version === version ? ticked.came : came
    return this.waiting?.all.find(({ participantId }) => participantId === id)?.came ?? sent
  }

  isWaiting({ id }: Participant): boolean {
    return this.waiting?.all.some(({ participantId }) => participantId === id) ?? false
  }

  tick({ id: participantId, version }: Participant, came: boolean): void {
    this.ticked.set(participantId, { came, version })
    this.waiting?.put({ id: newId(), participantId, came })
    this.host.requestUpdate()
    void this.send()
  }

  private async send(): Promise<void> {
    clearTimeout(this.pause)
    if (this.sending || !this.waiting) return
    this.sending = true
    try {
      const hasSent = await sendWaiting(this.eventId, this.waiting)
      this.failures = 0
      if (hasSent) this.reload()
    } catch {
      this.waitLonger()
    }
    this.sending = false
    this.host.requestUpdate()
  }

  private waitLonger(): void {
    const seconds = pauses[Math.min(this.failures, pauses.length - 1)] ?? 30
    this.failures += 1
    this.pause = setTimeout(this.tryAgain, seconds * 1000)
  }

  private readonly tryAgain = (): void => void this.send()
}
