import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { announceRecorded } from '../app/events.ts'
import { showMessage } from '../components/message.ts'
import type { Editable } from './client-edit.ts'

type Restore = (id: string, ifMatch: number, step: number) => Promise<Editable>

/** Which earlier state somebody wants back, and what became of the attempts. */
export class Restoring implements ReactiveController {
  step: number | undefined
  saving = false
  error: unknown
  private readonly host: ReactiveControllerHost
  private readonly restore: Restore

  constructor(host: ReactiveControllerHost, restore: Restore) {
    this.host = host
    this.restore = restore
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  begin(step: number): void {
    this.step = step
    this.error = undefined
    this.host.requestUpdate()
  }

  leave(): void {
    this.step = undefined
    this.error = undefined
    this.host.requestUpdate()
  }

  /** Back, and from there back again: `now` is the step that made what is saved. */
  async confirm({ id, version }: Editable, now: number | undefined): Promise<void> {
    const { step } = this
    if (step === undefined) return
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const restored = await this.restore(id, version, step)
      this.leave()
      showMessage(msg('Zurückgesetzt.'), now === undefined ? {} : { undo: () => this.undo(restored, now) })
    } catch (error) {
      this.error = error
    }
    this.saving = false
    this.host.requestUpdate()
    announceRecorded()
  }

  /** Takes back what led from a step to `saved`. */
  async undo({ id, version }: Editable, step: number): Promise<void> {
    await this.restore(id, version, step)
    announceRecorded()
    showMessage(msg('Ist wieder wie vorher.'))
  }
}
