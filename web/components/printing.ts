import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What stands on paper only: there while a page is being printed, by a button or by the browser's own command. */
export class Printing implements ReactiveController {
  isOn = false
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.begin)
    window.addEventListener('afterprint', this.end)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.begin)
    window.removeEventListener('afterprint', this.end)
  }

  async print(): Promise<void> {
    this.begin()
    await this.host.updateComplete
    // What stands inside the page has drawn itself by the next frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    window.print()
  }

  private readonly begin = () => this.turn(true)
  private readonly end = () => this.turn(false)

  private turn(isOn: boolean) {
    this.isOn = isOn
    this.host.requestUpdate()
  }
}
