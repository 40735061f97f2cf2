import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Where phones begin, as in tokens.css. */
const phone = 860

/** Whether the page is as narrow as a phone's, or as another width, for what is built differently there and not only laid out. */
export class Narrow implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private readonly media: MediaQueryList

  constructor(host: ReactiveControllerHost, width = phone) {
    this.host = host
    this.media = window.matchMedia(`(max-width: ${width}px)`)
    host.addController(this)
  }

  get matches(): boolean {
    return this.media.matches
  }

  hostConnected(): void {
    this.media.addEventListener('change', this.update)
  }

  hostDisconnected(): void {
    this.media.removeEventListener('change', this.update)
  }

  private readonly update = () => this.host.requestUpdate()
}
