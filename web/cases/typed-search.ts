import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** As long as fingers rest between two letters; nobody waits for it. */
const pauseMs = 150

/** What the list is searched for: what is typed, once the typing pauses. */
export class TypedSearch implements ReactiveController {
  typed = ''
  searched = ''
  private pause: ReturnType<typeof setTimeout> | undefined
  private readonly host: ReactiveControllerHost
  private readonly remember: (word: string) => void

  constructor(host: ReactiveControllerHost, remember: (word: string) => void) {
    this.host = host
    this.remember = remember
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.pause)
  }

  /** Where one comes to a list that was searched before. */
  begin(word: string): void {
    clearTimeout(this.pause)
    this.typed = word
    this.searched = word.trim()
  }

  type(word: string): void {
    this.typed = word
    clearTimeout(this.pause)
    this.pause = setTimeout(this.settle, pauseMs)
  }

  /** Whoever goes on does not wait for the pause. */
  readonly settle = (): void => {
    clearTimeout(this.pause)
    const word = this.typed.trim()
    if (word === this.searched) return
    this.searched = word
    this.remember(word)
    this.host.requestUpdate()
  }
}
