import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { OpenPage } from '#contract/open-pages'
import { readOpenCheck } from './link-api.ts'

/** What the open page says of the centre; nothing while it is asked, or cannot be. Announces `centre-known` from its host. */
export class CentreLookUp implements ReactiveController {
  open: OpenPage | undefined
  hasFailed = false
  private readonly host: ReactiveControllerHost & EventTarget

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    void this.look()
  }

  async look(): Promise<void> {
    this.hasFailed = false
    this.open = await readOpenCheck().catch(() => undefined)
    this.hasFailed = this.open === undefined
    this.host.requestUpdate()
    const { open: detail } = this
    this.host.dispatchEvent(new CustomEvent('centre-known', { detail, bubbles: true, composed: true }))
  }
}
