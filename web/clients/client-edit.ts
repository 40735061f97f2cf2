import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { changedFields, type Dispute, type Draft, isSame, mergeDrafts, type Whose } from './drafts-merged.ts'

export type Editable = { id: string; version: number }

type Begun<Client, Fields extends Draft> = {
  base: Client
  draft: Fields
  dispute: Dispute<Fields> | undefined
  /** Fields another changed meanwhile that are in the draft now. */
  taken: string[]
}

/** How one kind of client is edited. `send` gets the fields that changed and the draft that has them. */
export type Editing<Client extends Editable, Fields extends Draft> = {
  draftOf: (client: Client) => Fields
  send: (client: Client, fields: string[], draft: Fields) => Promise<Client>
}

/** Whoever goes on editing somebody comes back to what they typed, as long as the page is open. */
const begun = new Map<string, Begun<never, never>>()

const attemptsAtMost = 3

/** What is being edited of a client, and what became of the attempts to save it. Nothing typed is lost to a conflict. */
export class ClientEdit<Client extends Editable, Fields extends Draft> implements ReactiveController {
  saving = false
  error: unknown
  private readonly host: ReactiveControllerHost
  private readonly editing: Editing<Client, Fields>

  constructor(host: ReactiveControllerHost, editing: Editing<Client, Fields>) {
    this.host = host
    this.editing = editing
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.warnOfLoss)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.warnOfLoss)
    this.error = undefined
  }

  /** The draft that was begun, or a new one of how the client is now. */
  on(client: Client): Begun<Client, Fields> {
    const known = begun.get(client.id) as Begun<Client, Fields> | undefined
    if (known && (known.base.version >= client.version || this.isChanged(client))) return known
    const fresh = { base: client, draft: this.editing.draftOf(client), dispute: undefined, taken: [] }
    begun.set(client.id, fresh as unknown as Begun<never, never>)
    return fresh
  }

  isChanged({ id }: { id: string }): boolean {
    const known = begun.get(id) as Begun<Client, Fields> | undefined
    return known !== undefined && changedFields(this.editing.draftOf(known.base), known.draft).length > 0
  }

  edit(client: Client, change: Partial<Fields>): void {
    const known = this.on(client)
    known.draft = { ...known.draft, ...change }
    this.error = undefined
    this.host.requestUpdate()
  }

  choose(client: Client, field: string, whose: Whose): void {
    const known = this.on(client)
    if (!known.dispute) return
    known.dispute = { ...known.dispute, chosen: { ...known.dispute.chosen, [field]: whose } }
    known.draft = { ...known.draft, [field]: known.dispute[whose][field] }
    this.host.requestUpdate()
  }

  forget({ id }: { id: string }): void {
    begun.delete(id)
    this.error = undefined
    this.host.requestUpdate()
  }

  /** What is saved now, with what came in from others on the way; undefined where it could not be saved. */
  async save(client: Client): Promise<{ client: Client; taken: string[] } | undefined> {
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      return await this.send(client, attemptsAtMost)
    } catch (error) {
      this.error = error
      return undefined
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }

  private async send(client: Client, attempts: number): Promise<{ client: Client; taken: string[] } | undefined> {
    const known = this.on(client)
    const fields = changedFields(this.editing.draftOf(known.base), known.draft)
    try {
      const saved = fields.length === 0 ? known.base : await this.editing.send(known.base, fields, known.draft)
      begun.delete(client.id)
      announceRecorded()
      return { client: saved, taken: known.taken }
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 412)) throw error
      this.takeOther(known, error.current as Client)
      if (known.dispute) return undefined
      if (attempts === 1) throw error
      return this.send(client, attempts - 1)
    }
  }

  /** Where each changed something else, both stand; where both changed the same, one has to be chosen. */
  private takeOther(known: Begun<Client, Fields>, other: Client): void {
    const theirs = this.editing.draftOf(other)
    const { draft, disputed, taken } = mergeDrafts(this.editing.draftOf(known.base), known.draft, theirs)
    const mine = known.draft
    known.base = other
    known.draft = draft
    known.taken = [...new Set([...known.taken, ...taken])]
    const chosen = Object.fromEntries(disputed.map((field) => [field, undefined]))
    known.dispute = disputed.length > 0 ? { mine, theirs, chosen } : undefined
  }

  private readonly warnOfLoss = (event: BeforeUnloadEvent) => {
    const open = [...begun.values()] as unknown as Begun<Client, Fields>[]
    if (open.some(({ base, draft }) => !isSame(this.editing.draftOf(base), draft))) event.preventDefault()
  }
}
