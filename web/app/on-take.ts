import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Calls `run` when somebody pressed the key for taking something over, as long as the host is there. */
export class OnTake implements ReactiveController {
  private readonly run: () => void

  constructor(host: ReactiveControllerHost, run: () => void) {
    this.run = run
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('lotse-take', this.run)
  }

  hostDisconnected(): void {
    window.removeEventListener('lotse-take', this.run)
  }
}
