import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Where phones begin, as in tokens.css. */
const phones = window.matchMedia('(max-width: 860px)')

/** Whether the page is as narrow as a phone's, for what is built differently there and not only laid out. */
export class Narrow implements ReactiveController {
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  get matches(): boolean {
    return phones.matches
  }

  hostConnected(): void {
    phones.addEventListener('change', this.update)
  }

  hostDisconnected(): void {
    phones.removeEventListener('change', this.update)
  }

  private readonly update = () => this.host.requestUpdate()
}
