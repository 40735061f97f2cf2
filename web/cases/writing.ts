import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Entry } from '#contract/cases'
import { newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showMessage } from '../components/message.ts'
import { removeEntry } from './api.ts'
import { type EntryDraft, emptyEntry, isEntryBegun, type Wanted } from './entry-draft.ts'
import { recordingOn } from './recording.ts'

type Begun = { draft: EntryDraft; sending: ReturnType<typeof recordingOn> }

/** What was begun on which case: it waits there until one comes back, as long as the page is open. */
const begun = new Map<string, Begun>()

/** What is being written on a case, and what became of the attempts to record it. */
export class Writing implements ReactiveController {
  saving = false
  error: unknown
  private readonly host: ReactiveControllerHost
  /** Who most likely held the talk, and by which channel. */
  private readonly likely: () => { heldById: string | null; channelId: string | null }

  constructor(host: ReactiveControllerHost, likely: Writing['likely']) {
    this.host = host
    this.likely = likely
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.warnOfLoss)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.warnOfLoss)
  }

  draftOn(caseId: string): EntryDraft {
    return this.on(caseId).draft
  }

  edit(caseId: string, draft: EntryDraft): void {
    this.on(caseId).draft = draft
    this.error = undefined
    this.host.requestUpdate()
  }

  /** Whether it was recorded. */
  async record(caseId: string, wanted: Wanted): Promise<boolean> {
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const entry = await this.on(caseId).sending.send(wanted)
      this.recorded(caseId, entry)
      return true
    } catch (error) {
      this.error = error
      return false
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }

  private recorded(caseId: string, entry: Entry): void {
    const { draft } = this.on(caseId)
    begun.delete(caseId)
    announceRecorded()
    showMessage(msg('Eingetragen.'), { undo: () => this.takeBack(caseId, draft, entry) })
  }

  /** The words come back into the form: whoever takes back mostly wants to say it differently. */
  private async takeBack(caseId: string, draft: EntryDraft, { id, version }: Entry): Promise<void> {
    await removeEntry(id, version)
    if (!isEntryBegun(this.draftOn(caseId))) this.edit(caseId, { ...draft, id: newId() })
    announceRecorded()
    showMessage(msg('Zurückgenommen. Was Sie geschrieben hatten, steht wieder im Formular.'))
  }

  private on(caseId: string): Begun {
    const known = begun.get(caseId)
    if (known) return known
    const { heldById, channelId } = this.likely()
    const fresh = { draft: emptyEntry(heldById, channelId), sending: recordingOn(caseId) }
    begun.set(caseId, fresh)
    return fresh
  }

  private readonly warnOfLoss = (event: BeforeUnloadEvent) => {
    if ([...begun.values()].some(({ draft }) => isEntryBegun(draft))) event.preventDefault()
  }
}
