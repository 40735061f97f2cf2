import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Runs something whenever anything was recorded, as long as its element is on the page. */
export class OnRecorded implements ReactiveController {
  private readonly reload: () => void

  constructor(host: ReactiveControllerHost, reload: () => void) {
    this.reload = reload
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('lotse-recorded', this.reload)
  }

  hostDisconnected(): void {
    window.removeEventListener('lotse-recorded', this.reload)
  }
}
