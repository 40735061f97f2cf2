import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { fetchDrafts, type KeptDraft } from './api.ts'

/** What I have begun anywhere, for whoever lists it; loaded anew where something was recorded or a draft came or went. */
export class Begun implements ReactiveController {
  drafts: readonly KeptDraft[] = []
  /** How many more there are that no key opens. */
  unreadable = 0
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('lotse-recorded', this.load)
    window.addEventListener('lotse-drafts', this.load)
    void this.load()
  }

  hostDisconnected(): void {
    window.removeEventListener('lotse-recorded', this.load)
    window.removeEventListener('lotse-drafts', this.load)
  }

  /** It is a way back, and nothing one waits for: what fails is tried again with the next change. */
  readonly load = async (): Promise<void> => {
    try {
      const { drafts, unreadable } = await fetchDrafts()
      this.drafts = drafts
      this.unreadable = unreadable
      this.host.requestUpdate()
    } catch {
      this.drafts = []
    }
  }
}

/** A draft came into being, or is gone. */
export const announceDrafts = (): boolean => window.dispatchEvent(new Event('lotse-drafts'))

declare global {
  interface WindowEventMap {
    'lotse-drafts': Event
  }
}
