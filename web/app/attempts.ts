import type { ReactiveControllerHost } from 'lit'

/** What is being sent, and why it was refused: for the host that shows both beside what somebody typed. */
export class Attempts {
  saving = false
  error: unknown
  protected readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
  }

  /** Whether it was done; if not, why stands in `error`. */
  protected async during(work: () => Promise<void>): Promise<boolean> {
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      await work()
      return true
    } catch (error) {
      this.refused(error)
      this.error = error
      return false
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }

  /** Before the host shows it. */
  protected refused(_error: unknown): void {}
}
