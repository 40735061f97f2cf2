import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { OpenPage } from '#contract/open-pages'
import { readOpenCheck } from './link-api.ts'

/** What the open page says of the centre; nothing while it is asked, or cannot be. */
export class CentreLookUp implements ReactiveController {
  open: OpenPage | undefined
  hasFailed = false
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
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
  }
}
