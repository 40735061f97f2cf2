import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Entry } from '#contract/cases'
import { berlinDay } from '#rules/calendar'
import { newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showMessage } from '../components/message.ts'
import { type DraftKeeper, keeperOf } from '../drafts/draft-keeper.ts'
import { withNewAlsoKeys } from './also-draft.ts'
import { removeEntry } from './api.ts'
import { type EntryDraft, emptyEntry, isEntryBegun, type Wanted } from './entry-draft.ts'
import { recordingOn } from './recording.ts'
import { withSettledDay } from './talk-draft.ts'

type Begun = { draft: EntryDraft; sending: ReturnType<typeof recordingOn> }

/** What was begun on which case: it waits there until one comes back, here and on the server. */
const begun = new Map<string, Begun>()

/** What is being written on a case, and what became of the attempts to record it. */
export class Writing implements ReactiveController {
  saving = false
  error: unknown
  private readonly host: ReactiveControllerHost
  /** Who most likely held the talk, and by which channel. */
  private readonly likely: () => { heldById: string | null; channelId: string | null }
  private caseId: string | undefined

  constructor(host: ReactiveControllerHost, likely: Writing['likely']) {
    this.host = host
    this.likely = likely
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  /** Comes to a case: what was written there before stands there again. */
  open(caseId: string): void {
    if (this.caseId === caseId) return
    this.leave()
    this.caseId = caseId
    const keeper = this.keeperOn(caseId)
    keeper.addEventListener('merged', this.takeKept)
    void keeper.open()
  }

  draftOn(caseId: string): EntryDraft {
    return this.on(caseId).draft
  }

  keeperOn(caseId: string): DraftKeeper<EntryDraft> {
    return keeperOf<EntryDraft>(`case:${caseId}`)
  }

  edit(caseId: string, draft: EntryDraft): void {
    this.on(caseId).draft = draft
    this.error = undefined
    this.keeperOn(caseId).keep(isEntryBegun(draft) ? draft : null)
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

  discard(caseId: string): void {
    const { draft } = this.on(caseId)
    this.forget(caseId)
    this.host.requestUpdate()
    showMessage(msg('Verworfen.'), { undo: () => this.edit(caseId, draft) })
  }

  private recorded(caseId: string, entry: Entry): void {
    const { draft } = this.on(caseId)
    this.forget(caseId)
    announceRecorded()
    showMessage(msg('Eingetragen.'), { undo: () => this.takeBack(caseId, draft, entry) })
  }

  /** The words come back into the form: whoever takes back mostly wants to say it differently. */
  private async takeBack(caseId: string, draft: EntryDraft, { id, version }: Entry): Promise<void> {
    await removeEntry(id, version, true)
    const also = draft.also?.map(withNewAlsoKeys)
    if (!isEntryBegun(this.draftOn(caseId))) this.edit(caseId, { ...draft, id: newId(), ...(also && { also }) })
    announceRecorded()
    showMessage(msg('Zurückgenommen. Was Sie geschrieben hatten, steht wieder im Formular.'))
  }

  private forget(caseId: string): void {
    begun.delete(caseId)
    this.keeperOn(caseId).drop()
  }

  private on(caseId: string): Begun {
    const known = begun.get(caseId)
    if (known) return known
    const { heldById, channelId } = this.likely()
    const fresh = { draft: emptyEntry(heldById, channelId), sending: recordingOn(caseId) }
    keeperOf<EntryDraft>(`case:${caseId}`, fresh.draft)
    begun.set(caseId, fresh)
    return fresh
  }

  private leave(): void {
    if (this.caseId) this.keeperOn(this.caseId).removeEventListener('merged', this.takeKept)
    this.caseId = undefined
  }

  private readonly takeKept = (): void => {
    if (!this.caseId) return
    const { content, keptAt } = this.keeperOn(this.caseId)
    if (!content) return
    const { draft } = this.on(this.caseId)
    const today = berlinDay(new Date())
    const talk = withSettledDay({ ...draft.talk, ...content.talk }, keptAt ? berlinDay(new Date(keptAt)) : today, today)
    this.on(this.caseId).draft = { ...draft, ...content, talk }
    this.host.requestUpdate()
  }
}
