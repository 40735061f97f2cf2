import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SavedView } from '#contract/views'
import { newId } from '../api.ts'
import { showMessage } from '../components/message.ts'
import type { CasesFilter } from './cases-address.ts'
import type { ViewChange, ViewWanted } from './view-dialog.ts'
import { deleteView, editView, fetchViews, saveView } from './views-api.ts'

/** The views somebody keeps, and what became of the attempts to change them. */
export class OwnViews implements ReactiveController {
  saving = false
  error: unknown
  private readonly host: ReactiveControllerHost
  private readonly task: Task<readonly [], SavedView[]>
  /** The key of what is being saved: sent again under it, it is saved once. */
  private key = newId()

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
    this.task = new Task(host, {
      args: () => [] as const,
      task: async (_, { signal }) => (await fetchViews(signal)).views,
    })
  }

  hostConnected(): void {
    this.error = undefined
  }

  get all(): readonly SavedView[] {
    return this.task.value ?? []
  }

  forgetError(): void {
    this.error = undefined
  }

  /** Whether it is kept; if not, why stands in the dialog. */
  async save({ name, replaced }: ViewWanted, filter: CasesFilter): Promise<boolean> {
    const sent = replaced
      ? editView(replaced.id, replaced.version, { name, filter })
      : saveView({ id: this.key, name, filter })
    if (!(await this.during(sent))) return false
    this.key = newId()
    showMessage(msg(str`Die Ansicht „${name}“ ist gespeichert.`))
    return true
  }

  /** Whether that was all: somebody who moves a view mostly moves it on. */
  async change({ view, edit }: ViewChange): Promise<boolean> {
    if (!edit) return this.delete(view)
    const isDone = await this.during(editView(view.id, view.version, edit))
    return isDone && edit.position === undefined
  }

  private async delete({ id, version, name, filter }: SavedView): Promise<boolean> {
    const position = this.all.findIndex((one) => one.id === id)
    if (!(await this.during(deleteView(id, version)))) return false
    const undo = async () => {
      await saveView({ id: newId(), name, filter, position })
      await this.task.run()
    }
    showMessage(msg(str`Die Ansicht „${name}“ ist gelöscht.`), { undo })
    return true
  }

  private async during(done: Promise<unknown>): Promise<boolean> {
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      await done
      return true
    } catch (error) {
      this.error = error
      return false
    } finally {
      this.saving = false
      await this.task.run()
      this.host.requestUpdate()
    }
  }
}
