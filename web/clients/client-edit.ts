import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { berlinDay, type Day } from '#rules/calendar'
import { isSame, mergeFields } from '#rules/drafts'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { type DraftKeeper, keeperOf } from '../drafts/draft-keeper.ts'
import { changedFields, type Dispute, type Draft, type Whose } from './dispute.ts'

export type Editable = { id: string; version: number }

/** What is kept of an edit until it is saved: what it began from, and what it shall be. */
type Kept<Fields extends Draft> = { base: Fields; draft: Fields }

type Begun<Client, Fields extends Draft> = {
  /** As it is saved, as far as one knows here: what saving is based on. */
  client: Client
  /** What the draft began from; during a dispute still what both began from. */
  base: Fields
  draft: Fields
  dispute: Dispute<Fields> | undefined
  /** Fields another changed meanwhile that are in the draft now. */
  taken: string[]
  /** Another saved between: what was before is then not what was before this edit. */
  sawOther: boolean
  keeper: DraftKeeper<Kept<Fields>>
}

/** How one kind of client is edited. `send` gets the fields that changed and the draft that has them. */
export type Editing<Client extends Editable, Fields extends Draft> = {
  draftOf: (client: Client) => Fields
  send: (client: Client, fields: string[], draft: Fields) => Promise<Client>
  /** Kept overnight, the days it names stay those they meant when they were written. */
  settled: (draft: Fields, writtenOn: Day, today: Day) => Fields
}

/** What is saved now, with what came in from others on the way, and whether nothing else happened between. */
type Saved<Client> = { client: Client; taken: string[]; isMineAlone: boolean }

const attemptsAtMost = 3

/** What is being edited of a client, and what became of the attempts to save it. Nothing typed is lost to a conflict. */
export class ClientEdit<Client extends Editable, Fields extends Draft> implements ReactiveController {
  saving = false
  error: unknown
  private begun: Begun<Client, Fields> | undefined
  private readonly host: ReactiveControllerHost
  /** Asked each time: the host knows only later. */
  private readonly editing: () => Editing<Client, Fields>
  /** Where it is kept: `person:ID` or `organisation:ID`, as the address has it. */
  private readonly place: () => string

  constructor(host: ReactiveControllerHost, editing: () => Editing<Client, Fields>, place: () => string) {
    this.host = host
    this.editing = editing
    this.place = place
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  /** The draft that was begun, here or on another device, or a new one of how the client is now. */
  on(client: Client): Begun<Client, Fields> {
    const known = this.begun
    const isHere = known?.keeper.place === this.place()
    if (isHere && (known.client.version >= client.version || this.isChanged)) return known
    return this.begin(client)
  }

  get isChanged(): boolean {
    return this.begun !== undefined && this.fieldsToSave(this.begun).length > 0
  }

  /** Whether both versions of a field stand on the screen, and none is chosen. */
  get isUndecided(): boolean {
    return Object.values(this.begun?.dispute?.chosen ?? {}).includes(undefined)
  }

  edit(client: Client, change: Partial<Fields>): void {
    const begun = this.on(client)
    const isTyped = (field: string) => !isSame(begun.draft[field], change[field])
    const disputed = Object.keys(change).filter((field) => isTyped(field) && field in (begun.dispute?.chosen ?? {}))
    begun.draft = { ...begun.draft, ...change }
    for (const field of disputed) this.decide(begun, field, 'mine')
    this.error = undefined
    this.keep(begun)
  }

  choose(client: Client, field: string, whose: Whose): void {
    const begun = this.on(client)
    if (!begun.dispute) return
    begun.draft = { ...begun.draft, [field]: begun.dispute[whose][field] }
    this.decide(begun, field, whose)
    this.keep(begun)
  }

  /**
   * What stands in the form now is mine, also where it was typed after both stood there. Once all is chosen it is an edit
   * of what is saved, and after a reload no dispute any more.
   */
  private decide(begun: Begun<Client, Fields>, field: string, whose: Whose): void {
    if (!begun.dispute) return
    const { mine, theirs, chosen } = begun.dispute
    const told = whose === 'mine' ? { ...mine, [field]: begun.draft[field] } : mine
    begun.dispute = { mine: told, theirs, chosen: { ...chosen, [field]: whose } }
    if (!this.isUndecided) begun.base = theirs
  }

  /** Ends editing and throws away what was typed. Returns how to take that back, where something was. */
  discard(): (() => void) | undefined {
    const keeper = this.begun?.keeper
    const { content, basedOn } = keeper ?? {}
    keeper?.drop()
    this.leave()
    if (!content) return undefined
    return () => {
      keeper?.keep(content, basedOn)
      this.leave()
    }
  }

  /** Undefined where it could not be saved. */
  async save(client: Client): Promise<Saved<Client> | undefined> {
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      return await this.send(this.on(client), attemptsAtMost)
    } catch (error) {
      this.error = error
      return undefined
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }

  private begin(client: Client): Begun<Client, Fields> {
    this.leave()
    const base = this.editing().draftOf(client)
    const keeper = keeperOf<Kept<Fields>>(this.place(), { base, draft: base })
    this.begun = { client, base, draft: base, dispute: undefined, taken: [], sawOther: false, keeper }
    keeper.addEventListener('merged', this.takeKept)
    if (keeper.content) this.takeKept()
    else void keeper.open()
    return this.begun
  }

  /** Ends editing; what was typed stays kept. */
  private leave(): void {
    this.begun?.keeper.removeEventListener('merged', this.takeKept)
    this.begun = undefined
    this.error = undefined
    this.host.requestUpdate()
  }

  private async send(begun: Begun<Client, Fields>, attempts: number): Promise<Saved<Client> | undefined> {
    const fields = this.fieldsToSave(begun)
    try {
      const saved = fields.length === 0 ? begun.client : await this.editing().send(begun.client, fields, begun.draft)
      begun.keeper.drop()
      if (this.begun === begun) this.leave()
      announceRecorded()
      return { client: saved, taken: begun.taken, isMineAlone: !begun.sawOther }
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 412)) throw error
      begun.sawOther = true
      this.takeOther(begun, error.current as Client)
      if (begun.dispute) return undefined
      if (attempts === 1) throw error
      return this.send(begun, attempts - 1)
    }
  }

  /** Where each changed something else, both stand; where both changed the same, one has to be chosen. */
  private takeOther(begun: Begun<Client, Fields>, other: Client): void {
    const { base, draft: mine } = begun
    const theirs = this.editing().draftOf(other)
    const { merged, conflicts, taken } = mergeFields(base, mine, theirs)
    begun.client = other
    begun.draft = merged
    begun.taken = [...new Set([...begun.taken, ...taken])]
    const chosen = Object.fromEntries(conflicts.map((field) => [field, undefined]))
    begun.dispute = conflicts.length > 0 ? { mine, theirs, chosen } : undefined
    if (!begun.dispute) begun.base = theirs
    this.keep(begun)
  }

  private fieldsToSave({ client, draft }: Begun<Client, Fields>): string[] {
    return changedFields(this.editing().draftOf(client), draft)
  }

  /** With what it began from, so that a later day or another device can still tell who changed what. */
  private keep(begun: Begun<Client, Fields>): void {
    const { client, base, draft, keeper } = begun
    const isChanged = this.fieldsToSave(begun).length > 0
    keeper.keep(isChanged ? { base, draft } : null, isChanged ? client.version : null)
    this.host.requestUpdate()
  }

  private readonly takeKept = (): void => {
    const { begun } = this
    if (!begun?.keeper.content) return
    const { content, keptAt } = begun.keeper
    const saved = this.editing().draftOf(begun.client)
    const today = berlinDay(new Date())
    begun.base = { ...saved, ...content.base }
    begun.draft = this.editing().settled(
      { ...saved, ...content.draft },
      keptAt ? berlinDay(new Date(keptAt)) : today,
      today,
    )
    begun.dispute = undefined
    if (!isSame(begun.base, saved)) this.takeOther(begun, begun.client)
    this.host.requestUpdate()
  }
}
