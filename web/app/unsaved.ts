import type { PreventCommands, RouterLocation } from '@vaadin/router'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import './leave-dialog.ts'

const open = new Set<Unsaved>()

/**
 * What is typed on a page and neither saved nor kept as a draft: whoever leaves, by a link, by the browser, or by closing
 * the tab, is asked first. One of these per page; the router asks the page itself.
 */
export class Unsaved implements ReactiveController {
  private readonly isThere: () => boolean

  constructor(host: ReactiveControllerHost & HTMLElement, isThere: () => boolean) {
    this.isThere = isThere
    host.addController(this)
    Object.assign(host, {
      onBeforeLeave: async (_to: RouterLocation, { prevent }: PreventCommands) =>
        (await this.mayGo()) ? undefined : prevent(),
    })
  }

  hostConnected(): void {
    open.add(this)
  }

  hostDisconnected(): void {
    open.delete(this)
  }

  /** Also for what closes a form without leaving the page. */
  async mayGo(): Promise<boolean> {
    if (!this.isThere()) return true
    const dialog = document.body.appendChild(document.createElement('lotse-leave-dialog'))
    const mayGo = await dialog.ask()
    dialog.remove()
    return mayGo
  }

  get wouldBeLost(): boolean {
    return this.isThere()
  }
}

window.addEventListener('beforeunload', (event) => {
  if ([...open].some(({ wouldBeLost }) => wouldBeLost)) event.preventDefault()
})
