import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Event, NewEvent, Participant } from '#contract/events'
import { ApiError, newId } from '../api.ts'
import { deleteForGood } from '../app/deletion-dialog.ts'
import { language } from '../app/locale.ts'
import { SureSending } from '../app/sure-sending.ts'
import { count, longDay } from '../components/format.ts'
import { showError, showMessage } from '../components/message.ts'
import {
  addParticipant,
  countHeads,
  deleteEvent,
  editEvent,
  printCertificate,
  recordEvent,
  removeParticipant,
} from './api.ts'
import { draftOf, type EventDraft, editOf, emptyEvent, newEventOf } from './event-draft.ts'
import { participantName } from './event-words.ts'

/** What is being done to an event, and what became of the attempts. */
export class EventChanges implements ReactiveController {
  draft: EventDraft | undefined
  saving = false
  printing = false
  error: unknown
  /** Why the heads that stand in the field are not counted yet. */
  headsError: unknown
  private begun = ''
  /** Made with the form, so that sending it again after a lost answer makes nothing twice, and loses no word. */
  private newId = newId()
  private sending = sureSending()
  private readonly host: ReactiveControllerHost
  private readonly reload: () => Promise<unknown>

  constructor(host: ReactiveControllerHost, reload: () => Promise<unknown>) {
    this.host = host
    this.reload = reload
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  get isTyped(): boolean {
    return this.draft !== undefined && JSON.stringify(this.draft) !== this.begun
  }

  begin(event: Event | null): void {
    this.newId = newId()
    this.sending = sureSending()
    this.draft = event ? draftOf(event) : emptyEvent()
    this.begun = JSON.stringify(this.draft)
    this.error = undefined
    this.host.requestUpdate()
  }

  edit(draft: EventDraft): void {
    this.draft = draft
    this.host.requestUpdate()
  }

  leave(): void {
    this.draft = undefined
    this.error = undefined
    this.host.requestUpdate()
  }

  /** Nothing where it was refused: why stands in the form. */
  async save(event: Event | null, heldOn: string): Promise<Event | undefined> {
    const { draft } = this
    if (!draft) return undefined
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const saved = event
        ? await editEvent(event.id, event.version, editOf(draft, heldOn))
        : await this.sending.send(newEventOf(draft, heldOn, this.newId))
      this.leave()
      showMessage(event ? msg('Gespeichert.') : msg('Aufgenommen.'))
      await this.reload()
      return saved
    } catch (error) {
      this.error = error
      return undefined
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }

  async countHeads({ id, version }: Event, heads: number): Promise<void> {
    this.headsError = undefined
    try {
      await countHeads(id, version, heads)
    } catch (error) {
      this.headsError = error
    }
    await this.reload()
  }

  /** Whether it is gone. Of what somebody came to is said at once why it stays. */
  async deleteEvent(event: Event, guests: readonly Participant[]): Promise<boolean> {
    const { id, version, title, heldOn, heads, counts } = event
    if (heads > 0 || counts.came > 0) {
      showError(new ApiError({ status: 422, code: 'event_was_attended' }))
      return false
    }
    return deleteForGood({
      heading: msg('Veranstaltung löschen?'),
      what: `${title}, ${longDay(heldOn)}`,
      consequences: consequencesOf(guests),
      act: () => deleteEvent(id, version),
      done: msg(str`Gelöscht: ${title}`),
    })
  }

  async remove(participant: Participant): Promise<void> {
    const { id, eventId, organisation, person, name, invited, registered, came } = participant
    try {
      await removeParticipant(id, participant.version)
      const standing = came ? 'came' : registered ? 'registered' : 'invited'
      const who = {
        ...(organisation && { organisationId: organisation.id }),
        ...(person && { personId: person.id }),
        name,
      }
      const again = { id: newId(), standing, invited, registered, ...who } as const
      showMessage(msg(str`Von der Liste genommen: ${participantName(participant)}`), {
        // Of a name that is no longer kept, nothing is left to bring back.
        ...(!participant.forgotten && {
          undo: async () => {
            await addParticipant(eventId, again)
            await this.reload()
          },
        }),
      })
    } catch (error) {
      showError(error)
    }
    await this.reload()
  }

  async print({ id }: Participant, wish: { name: string; kind: 'module' | 'training' }): Promise<void> {
    this.printing = true
    this.host.requestUpdate()
    try {
      const { content, name } = await printCertificate(
        id,
        { ...wish, language: language() },
        new AbortController().signal,
      )
      const link = document.createElement('a')
      link.href = URL.createObjectURL(content)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    } catch (error) {
      showError(error)
    } finally {
      this.printing = false
      this.host.requestUpdate()
    }
  }
}

/** What arrived without an answer is brought to what the form holds by now. */
const sureSending = () =>
  new SureSending<NewEvent, Event>(recordEvent, (_, { id, form: __, ...typed }) => editEvent(id, 1, typed))

const consequencesOf = (guests: readonly Participant[]): string[] => {
  const registered = guests.filter((one) => one.registered).length
  const names = guests.slice(0, 3).map(participantName).join('; ')
  return [
    guests.length === 0
      ? msg('Auf der Liste steht niemand.')
      : msg(str`Ihre Liste geht mit: ${count(guests.length)}, davon angemeldet ${count(registered)}.`),
    ...(guests.length > 0 ? [msg(str`Auf der Liste: ${names}${guests.length > 3 ? ' …' : ''}`)] : []),
    msg('Rückgängig machen lässt sich das nicht.'),
  ]
}
