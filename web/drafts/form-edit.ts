import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Fields, isSame, mergeFields } from '#rules/drafts'
import { ApiError } from '../api.ts'

type Versioned = { id?: string; version: number }

type Begun<State, Form extends Fields> = {
  /** As it is saved, as far as one knows here: what saving is based on. */
  state: State
  /** What the draft began from. */
  base: Form
  draft: Form
}

/** Both changed the same: `fields` say what, and the form shows the other's words beside mine. */
export class Disputed extends Error {
  readonly fields: readonly string[]

  constructor(fields: readonly string[]) {
    super(fields.join(', '))
    this.fields = fields
  }
}

const attemptsAtMost = 3

/**
 * What is typed into a form of settings and the like, saved over a version by the same merge as entries and clients: only
 * what changed is sent, what another changed meanwhile stays, and one is asked only where both changed the same. What is
 * typed while it is being sent stays typed.
 */
export class FormEdit<State extends Versioned, Form extends Fields> implements ReactiveController {
  /** Where both changed the same: what is saved there now, beside what one typed. */
  theirs: Partial<Form> | undefined
  private begun: Begun<State, Form> | undefined
  private readonly host: ReactiveControllerHost
  private readonly draftOf: (state: State) => Form
  /** What a 412 brought, where it comes in other words than the state is held in. */
  private readonly stateOf: (current: unknown, before: State) => State

  constructor(
    host: ReactiveControllerHost,
    draftOf: (state: State) => Form,
    stateOf = (current: unknown, _before: State) => current as State,
  ) {
    this.host = host
    this.draftOf = draftOf
    this.stateOf = stateOf
    host.addController(this)
  }

  hostDisconnected(): void {
    this.forget()
  }

  /** What the form shows: what is typed, else what is saved. */
  over(state: State): Form {
    return this.begunOn(state)?.draft ?? this.draftOf(state)
  }

  get isChanged(): boolean {
    return this.begun !== undefined && Object.keys(this.changeOf(this.begun)).length > 0
  }

  edit(state: State, change: Partial<Form>): void {
    const begun = this.begunOn(state) ?? this.begin(state)
    begun.draft = { ...begun.draft, ...change }
    this.host.requestUpdate()
  }

  forget(): void {
    this.begun = undefined
    this.theirs = undefined
    this.host.requestUpdate()
  }

  /** What is saved now, and which fields another had changed meanwhile. Throws `Disputed` where one has to look first. */
  save(
    state: State,
    send: (state: State, change: Partial<Form>) => Promise<State>,
  ): Promise<{ saved: State; taken: string[] }> {
    return this.send(this.begunOn(state) ?? this.begin(state), send, attemptsAtMost)
  }

  private async send(
    begun: Begun<State, Form>,
    send: (state: State, change: Partial<Form>) => Promise<State>,
    attempts: number,
    taken: readonly string[] = [],
  ): Promise<{ saved: State; taken: string[] }> {
    const { draft, state } = begun
    const change = this.changeOf(begun)
    try {
      const saved = Object.keys(change).length === 0 ? state : await send(state, change)
      this.theirs = undefined
      this.goOnFrom(begun, saved, draft)
      return { saved, taken: [...new Set(taken)] }
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 412)) throw error
      const { conflicts, taken: now } = this.takeOther(begun, this.stateOf(error.current, state))
      if (conflicts.length > 0) throw new Disputed(conflicts)
      if (attempts === 1) throw error
      return this.send(begun, send, attempts - 1, [...taken, ...now])
    }
  }

  private takeOther(begun: Begun<State, Form>, other: State) {
    const theirs = this.draftOf(other)
    const { merged, conflicts, taken } = mergeFields(begun.base, begun.draft, theirs)
    Object.assign(begun, { state: other, base: theirs, draft: merged })
    this.theirs = Object.fromEntries(conflicts.map((field) => [field, theirs[field]])) as Partial<Form>
    this.host.requestUpdate()
    return { conflicts, taken }
  }

  /** What was typed since it was sent goes on from what is saved. */
  private goOnFrom(begun: Begun<State, Form>, saved: State, sent: Form): void {
    if (this.begun !== begun) return
    const base = this.draftOf(saved)
    const typed = Object.entries(begun.draft).filter(([field, value]) => !isSame(value, sent[field]))
    this.begun =
      typed.length === 0 ? undefined : { state: saved, base, draft: { ...base, ...Object.fromEntries(typed) } }
    this.host.requestUpdate()
  }

  private changeOf({ state, draft }: Begun<State, Form>): Partial<Form> {
    const saved = this.draftOf(state)
    const changed = Object.entries(draft).filter(([field, value]) => !isSame(value, saved[field]))
    return Object.fromEntries(changed) as Partial<Form>
  }

  private begin(state: State): Begun<State, Form> {
    const draft = this.draftOf(state)
    this.begun = { state, base: draft, draft }
    return this.begun
  }

  private begunOn({ id }: State): Begun<State, Form> | undefined {
    return this.begun?.state.id === id ? this.begun : undefined
  }
}
