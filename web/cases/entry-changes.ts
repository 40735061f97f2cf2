import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Entry } from '#contract/cases'
import { berlinDay, type Day } from '#rules/calendar'
import { bothTexts } from '#rules/drafts'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { type DraftKeeper, keeperOf } from '../drafts/draft-keeper.ts'
import { fetchEntryHistory, removeEntry, restoreEntry } from './api.ts'
import { draftOf, type EntryDraft, type Wanted, wantedOf } from './entry-draft.ts'
import { type Conflict, type KeptCorrection, mergeOver, type Side } from './entry-merge.ts'
import { correct } from './recording.ts'
import { type TalkDraft, withSettledDay } from './talk-draft.ts'
import { talkFieldLabels } from './talk-words.ts'
import { askTogether } from './together-dialog.ts'

export type Choice = { field: keyof TalkDraft; side: Side }

/** Which entry of a timeline is being edited, what becomes of it, and what another made of it meanwhile. */
export class EntryChanges implements ReactiveController {
  entry: Entry | undefined
  field: keyof TalkDraft = 'note'
  draft: EntryDraft | undefined
  conflict: Conflict | undefined
  saving = false
  error: unknown
  keeper: DraftKeeper<KeptCorrection> | undefined
  /** What was in my form before a choice, so that another choice finds it. */
  mine: TalkDraft | undefined
  private base: EntryDraft | undefined
  /** Whether what is saved holds for the others who were there. */
  private together = false
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.end()
  }

  /** What was written here before and not saved comes back with it, over what the entry is now. */
  begin(entry: Entry, field: keyof TalkDraft): void {
    this.end()
    this.entry = entry
    this.field = field
    this.base = draftOf(entry)
    this.draft = this.base
    this.keeper = keeperOf<KeptCorrection>(`entry:${entry.id}`, { base: this.base, draft: this.base })
    this.keeper.addEventListener('merged', this.takeKept)
    if (this.keeper.content) this.takeKept()
    else void this.keeper.open()
    this.host.requestUpdate()
  }

  edit(change: Partial<TalkDraft>): void {
    if (!this.draft) return
    this.draft = { ...this.draft, talk: { ...this.draft.talk, ...change } }
    this.keepDraft()
    this.host.requestUpdate()
  }

  /** Ends editing; what was typed stays kept. */
  end(): void {
    this.keeper?.removeEventListener('merged', this.takeKept)
    this.entry = undefined
    this.draft = undefined
    this.base = undefined
    this.mine = undefined
    this.conflict = undefined
    this.error = undefined
    this.keeper = undefined
    this.host.requestUpdate()
  }

  /** Ends editing and throws away what was typed; that can be undone. */
  discard(): void {
    const { entry, field, draft, keeper } = this
    const isTyped = keeper?.content !== null
    keeper?.drop()
    this.end()
    if (!entry || !draft || !isTyped) return
    const undo = () => {
      this.begin(entry, field)
      this.edit(draft.talk)
    }
    showMessage(msg('Ihre Änderung ist verworfen.'), { undo })
  }

  /** Of a field that both changed: mine, theirs, or of the words both. */
  choose({ field, side }: Choice): void {
    if (!this.conflict || !this.mine) return
    const mine = this.mine[field]
    const theirs = draftOf(this.conflict.theirs).talk[field]
    const both = () => bothTexts('', String(mine), String(theirs))
    this.conflict = { ...this.conflict, chosen: { ...this.conflict.chosen, [field]: side } }
    // Chosen is chosen: after a reload it is a correction of theirs, and no conflict any more.
    const isDecided = this.conflict.fields.every((one) => this.conflict?.chosen[one] !== undefined)
    if (isDecided) this.base = draftOf(this.conflict.theirs)
    this.edit({ [field]: side === 'mine' ? mine : side === 'theirs' ? theirs : both() })
  }

  /** Saves over the state that is on the screen: the one opened, or the other's that was shown since. */
  async save(wanted: Wanted, today: Day): Promise<void> {
    const { entry } = this
    if (!entry) return
    const answer = await askTogether(entry)
    if (!answer) return
    this.together = answer.together
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const { version } = entry.removed ? await restoreEntry(entry.id, this.together) : entry
      const changed = await correct(wanted, version, this.together)
      this.saved(msg('Geändert.'), backTo(entry, changed, today, this.together))
    } catch (error) {
      await this.takeFailure(error, today)
    }
    this.saving = false
    this.host.requestUpdate()
  }

  async remove(entry: Entry): Promise<void> {
    const answer = await askTogether(entry)
    if (!answer) return
    try {
      const removed = await removeEntry(entry.id, entry.version, answer.together)
      if (this.entry?.id === entry.id) this.end()
      announceRecorded()
      showMessage(msg('Entfernt. Zählt nirgends mehr mit.'), { undo: () => this.restore(removed, answer.together) })
    } catch (error) {
      showError(error)
      announceRecorded()
    }
  }

  private async restore({ id }: Entry, together: boolean): Promise<void> {
    await restoreEntry(id, together)
    announceRecorded()
    showMessage(msg('Ist wieder da.'))
  }

  private saved(words: string, undo: (() => Promise<void>) | undefined): void {
    this.keeper?.drop()
    this.end()
    announceRecorded()
    showMessage(words, undo ? { undo } : {})
  }

  private async takeFailure(error: unknown, today: Day): Promise<void> {
    if (!(error instanceof ApiError) || error.status !== 412) {
      this.error = error
      return
    }
    const taken = await this.meet(error.current as Entry)
    if (this.conflict || !this.draft || !this.entry) return
    const wanted = wantedOf(this.draft, today)
    if (!wanted) return
    const theirs = this.entry
    const by = await changedBy(theirs.id)
    try {
      const changed = await correct(wanted, theirs.version, this.together)
      this.saved(takenWords(taken, by), backTo(theirs, changed, today, this.together))
    } catch (again) {
      await this.takeFailure(again, today)
    }
  }

  /** Another's state comes under my correction. Returns which fields are theirs now. */
  private async meet(theirs: Entry): Promise<(keyof TalkDraft)[]> {
    const { base, draft } = this
    if (!base || !draft) return []
    const { draft: merged, fields, taken } = mergeOver({ base, draft }, theirs)
    this.draft = merged
    this.entry = theirs
    this.mine = merged.talk
    if (fields.length > 0 || theirs.removed) this.conflict = { theirs, fields, by: null, chosen: {} }
    else this.base = draftOf(theirs)
    this.keepDraft()
    this.host.requestUpdate()
    if (this.conflict) {
      const by = await changedBy(theirs.id)
      if (this.conflict?.theirs === theirs) this.conflict = { ...this.conflict, by }
      this.host.requestUpdate()
    }
    return taken
  }

  /** With what it began from, so that a later day or another device can still tell who changed what. */
  private keepDraft(): void {
    const { base, draft, entry } = this
    if (!base || !draft || !entry) return
    const isChanged = JSON.stringify(draft) !== JSON.stringify(base)
    this.keeper?.keep(isChanged ? { base, draft } : null, isChanged ? entry.version : null)
  }

  private readonly takeKept = (): void => {
    const { keeper, entry } = this
    if (!keeper?.content || !entry) return
    const { base, draft } = keeper.content
    const today = berlinDay(new Date())
    const writtenOn = keeper.keptAt ? berlinDay(new Date(keeper.keptAt)) : today
    this.base = base
    this.draft = { ...draft, talk: withSettledDay(draft.talk, writtenOn, today) }
    if (JSON.stringify(base.talk) !== JSON.stringify(draftOf(entry).talk)) void this.meet(entry)
    this.host.requestUpdate()
  }
}

/** Back to what it was, as a correction of its own: the other version stays among the earlier ones. */
const backTo = (before: Entry, changed: Entry, today: Day, together: boolean) => {
  const wanted = wantedOf(draftOf(before), today)
  if (!wanted || before.removed || changed.version === before.version) return undefined
  return async () => {
    await correct(wanted, changed.version, together)
    announceRecorded()
    showMessage(msg('Zurückgenommen. Der Eintrag ist wieder, wie er war.'))
  }
}

/** Who changed it last; null where that cannot be told. */
const changedBy = async (id: string): Promise<string | null> => {
  const history = await fetchEntryHistory(id).catch(() => null)
  return history?.versions[0]?.by ?? null
}

const takenWords = (taken: readonly (keyof TalkDraft)[], by: string | null): string => {
  if (taken.length === 0) return msg('Geändert.')
  const labels = talkFieldLabels()
  const fields = taken.map((field) => labels[field]).join(', ')
  return by
    ? msg(str`Gespeichert. ${by} hatte inzwischen geändert: ${fields}. Beides steht jetzt im Eintrag.`)
    : msg(str`Gespeichert. Inzwischen geändert war: ${fields}. Beides steht jetzt im Eintrag.`)
}
