import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { CaseFile, Closing } from '#contract/cases'
import type { TargetGroup } from '#terms/cases'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { closeCase, editCase, reopenCase, undoReopening } from './api.ts'

/** What is being done to a case as a whole. */
export class CaseChanges implements ReactiveController {
  saving = false
  closingError: unknown
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.closingError = undefined
  }

  /** Whatever fails, what is there now is loaded. */
  async decideGroup({ id, version }: CaseFile, targetGroup: TargetGroup): Promise<void> {
    await this.during(editCase(id, version, { targetGroup }).catch(showError))
    announceRecorded()
  }

  /** Whether it is closed; if not, why stands in the dialog. */
  async close({ id }: CaseFile, closing: Closing): Promise<boolean> {
    this.closingError = undefined
    try {
      await this.during(closeCase(id, closing))
    } catch (error) {
      this.closingError = error
      this.host.requestUpdate()
      return false
    }
    announceRecorded()
    showMessage(msg('Der Fall ist geschlossen.'), { undo: () => this.reopenClosed(id) })
    return true
  }

  async reopen({ id }: CaseFile): Promise<void> {
    await this.during(this.reopenClosed(id).catch(showError))
  }

  forgetClosingError(): void {
    this.closingError = undefined
    this.host.requestUpdate()
  }

  private async reopenClosed(id: string): Promise<void> {
    const reopened = await reopenCase(id)
    announceRecorded()
    showMessage(msg('Der Fall ist wieder offen.'), { undo: () => this.closeAgain(reopened) })
  }

  private async closeAgain({ id, version }: CaseFile): Promise<void> {
    await undoReopening(id, version)
    announceRecorded()
    showMessage(msg('Zurückgenommen. Der Fall ist geschlossen wie zuvor.'))
  }

  private async during(done: Promise<unknown>): Promise<void> {
    this.saving = true
    this.host.requestUpdate()
    await done.finally(() => {
      this.saving = false
      this.host.requestUpdate()
    })
  }
}
