import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { FollowUp, FollowUpEdit } from '#contract/follow-ups'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { ApiError, newId } from '../api.ts'
import { Attempts } from '../app/attempts.ts'
import { announceRecorded } from '../app/events.ts'
import { shortWeekdayAndDay } from '../components/format.ts'
import { showError, showMessage } from '../components/message.ts'
import {
  completeFollowUp,
  editFollowUp,
  fetchOverlaps,
  recordFollowUp,
  removeFollowUp,
  reopenFollowUp,
  restoreFollowUp,
} from './api.ts'
import { appointmentWanted, type FollowUpWanted } from './follow-up-draft.ts'
import { overlapWords } from './time-words.ts'

/** What else its owner has at that time, for whoever moved it without a form; only a hint. */
const besidesWords = async ({ id, dueOn, owner, appointment }: FollowUp): Promise<string> => {
  if (!appointment) return ''
  const { begins, ends } = appointment
  const asked = { ownerId: owner.id, dueOn, begins, ends, except: id }
  return fetchOverlaps(asked).then(
    ({ rows }) => overlapWords(rows),
    () => '',
  )
}

/** What is being done to follow-ups: which form is open, and what became of the attempts. */
export class FollowUpChanges extends Attempts implements ReactiveController {
  /** The one whose form is open, `new`, or nothing. */
  open: FollowUp | 'new' | undefined
  begins: 'what' | 'dueOn' = 'what'
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private newId = newId()

  constructor(host: ReactiveControllerHost) {
    super(host)
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  begin(followUp: FollowUp | 'new', begins: 'what' | 'dueOn' = 'what'): void {
    this.open = followUp
    this.begins = begins
    this.error = undefined
    if (followUp === 'new') this.newId = newId()
    this.host.requestUpdate()
  }

  leave(): void {
    this.open = undefined
    this.error = undefined
    this.host.requestUpdate()
  }

  /** Whether it was saved; if not, why stands in the form. */
  async save(wanted: FollowUpWanted, caseId: string | null): Promise<boolean> {
    const { open } = this
    if (!open) return false
    return this.during(async () => {
      if (open === 'new') await recordFollowUp({ id: this.newId, caseId, ...wanted })
      else await editFollowUp(open.id, open.version, wanted)
      if (this.open === open) this.leave()
      announceRecorded()
      showMessage(this.savedWords(open), open === 'new' ? {} : { undo: () => this.takeBack(open) })
    })
  }

  private savedWords(open: FollowUp | 'new'): string {
    return open === 'new' ? msg('Wiedervorlage eingetragen.') : msg('Wiedervorlage geändert.')
  }

  /** To what it said before, whatever version it is of by now. */
  private async takeBack(followUp: FollowUp): Promise<void> {
    const { id, what, dueOn, owner, reminder, version } = followUp
    const appointment = appointmentWanted(followUp)
    await editFollowUp(id, version + 1, { what, dueOn, ownerId: owner.id, appointment, reminder })
    announceRecorded()
  }

  /** To another day at once; it keeps its time. */
  move(followUp: FollowUp, dueOn: Day): Promise<void> {
    return this.change(followUp, { dueOn }, msg(str`Verschoben auf ${shortWeekdayAndDay(dueOn)}: ${followUp.what}`))
  }

  handOn(followUp: FollowUp, owner: Named): Promise<void> {
    return this.change(followUp, { ownerId: owner.id }, msg(str`An ${owner.name} weitergegeben: ${followUp.what}`))
  }

  private async change(followUp: FollowUp, edit: FollowUpEdit, said: string): Promise<void> {
    try {
      const changed = await editFollowUp(followUp.id, followUp.version, edit)
      announceRecorded()
      const besides = await besidesWords(changed)
      showMessage(besides === '' ? said : `${said}. ${besides}`, { undo: () => this.takeBack(followUp) })
    } catch (error) {
      showError(error)
      // It is of another version by now: what stands on the page is old.
      if (error instanceof ApiError && error.status === 412) announceRecorded()
    }
  }

  async complete({ id, what }: FollowUp): Promise<void> {
    try {
      await completeFollowUp(id)
      announceRecorded()
      showMessage(msg(str`Erledigt: ${what}`), { undo: () => this.reopen(id) })
    } catch (error) {
      showError(error)
    }
  }

  async reopen(id: string): Promise<void> {
    await reopenFollowUp(id)
    announceRecorded()
    showMessage(msg('Die Wiedervorlage ist wieder offen.'))
  }

  async remove({ id, version, what }: FollowUp): Promise<void> {
    try {
      await removeFollowUp(id, version)
      this.leave()
      announceRecorded()
      showMessage(msg(str`Entfernt: ${what}`), { undo: () => restoreFollowUp(id).then(() => void announceRecorded()) })
    } catch (error) {
      showError(error)
    }
  }

  /** Somebody else changed it meanwhile: what one typed stays, and saving once more writes over what the form now says is there. */
  protected override refused(error: unknown): void {
    if (error instanceof ApiError && error.status === 412) this.open = error.current as FollowUp
  }
}
