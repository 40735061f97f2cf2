import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { CaseFile, Closing } from '#contract/cases'
import type { TargetGroup } from '#terms/cases'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { closeCase, editCase, removeEntry, reopenCase, restoreEntry, undoReopening } from './api.ts'

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
    const said = (closing.outcomes ?? []).map((outcome) => outcome.id)
    showMessage(msg('Der Fall ist geschlossen.'), { undo: () => this.reopenClosed(id, said) })
    return true
  }

  async reopen({ id }: CaseFile): Promise<void> {
    await this.during(this.reopenClosed(id).catch(showError))
  }

  forgetClosingError(): void {
    this.closingError = undefined
    this.host.requestUpdate()
  }

  /** What was said with the closing goes with it: it may have been the wrong case. */
  private async reopenClosed(id: string, said: readonly string[] = []): Promise<void> {
    const reopened = await reopenCase(id)
    try {
      for (const outcome of said) await removeEntry(outcome, 1)
    } finally {
      announceRecorded()
    }
    showMessage(msg('Der Fall ist wieder offen.'), { undo: () => this.closeAgain(reopened, said) })
  }

  private async closeAgain({ id, version }: CaseFile, said: readonly string[]): Promise<void> {
    await undoReopening(id, version)
    for (const outcome of said) await restoreEntry(outcome)
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
