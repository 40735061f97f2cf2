import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Entry } from '#contract/cases'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { removeEntry, restoreEntry } from './api.ts'
import type { Wanted } from './entry-draft.ts'
import { correct } from './recording.ts'
import type { TalkDraft } from './talk-draft.ts'

/** Which entry of a timeline is being edited, and what became of the attempts to save it. */
export class EntryChanges implements ReactiveController {
  entry: Entry | undefined
  field: keyof TalkDraft = 'note'
  saving = false
  error: unknown
  /** The entry as another left it, where they were faster. */
  other: Entry | undefined
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.end()
  }

  begin(entry: Entry, field: keyof TalkDraft): void {
    this.end()
    this.entry = entry
    this.field = field
  }

  end(): void {
    this.entry = undefined
    this.error = undefined
    this.other = undefined
    this.host.requestUpdate()
  }

  /** Saves over the state that is on the screen: the one opened, or the other's that was shown since. */
  async save(wanted: Wanted): Promise<void> {
    const base = this.other ?? this.entry
    if (!base) return
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const { version } = base.removed ? await restoreEntry(base.id) : base
      await correct(wanted, version)
      this.end()
      announceRecorded()
      showMessage(msg('Geändert.'))
    } catch (error) {
      this.takeFailure(error)
    }
    this.saving = false
    this.host.requestUpdate()
  }

  async remove(entry: Entry): Promise<void> {
    try {
      const removed = await removeEntry(entry.id, entry.version)
      if (this.entry?.id === entry.id) this.end()
      announceRecorded()
      showMessage(msg('Entfernt. Zählt nirgends mehr mit.'), { undo: () => this.restore(removed) })
    } catch (error) {
      showError(error)
      announceRecorded()
    }
  }

  private async restore({ id }: Entry): Promise<void> {
    await restoreEntry(id)
    announceRecorded()
    showMessage(msg('Ist wieder da.'))
  }

  private takeFailure(error: unknown): void {
    if (error instanceof ApiError && error.status === 412) this.other = error.current as Entry
    else this.error = error
  }
}
