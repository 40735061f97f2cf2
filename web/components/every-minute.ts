import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What says how long it is until something says it anew each minute. */
export class EveryMinute implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.timer = setInterval(() => this.host.requestUpdate(), 60_000)
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
  }
}
