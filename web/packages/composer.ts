import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ProposedModule } from '#contract/composing'
import { showMessage } from '../components/message.ts'
import { type DraftKeeper, keeperOf } from '../drafts/draft-keeper.ts'
import { asProposed, type Composing, isChanged, withModule, withoutModule } from './composing.ts'

/** What is being put together for a person: kept on the server while one works on it, and there again on coming back. */
export class Composer implements ReactiveController {
  composing: Composing = asProposed
  private readonly host: ReactiveControllerHost
  private personId: string | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  get keeper(): DraftKeeper<Composing> | undefined {
    return this.personId === undefined ? undefined : keeperOf<Composing>(`package:${this.personId}`, asProposed)
  }

  /** Comes to a person: what was begun for them before stands there again. */
  async open(personId: string): Promise<void> {
    if (this.personId === personId) return
    this.leave()
    this.personId = personId
    this.composing = { ...asProposed, ...this.keeper?.content }
    this.keeper?.addEventListener('merged', this.takeKept)
    await this.keeper?.open()
  }

  edit(change: Partial<Composing>): void {
    this.composing = { ...this.composing, ...change }
    this.keeper?.keep(isChanged(this.composing) ? this.composing : null)
    this.host.requestUpdate()
  }

  leaveOut(one: ProposedModule): void {
    this.edit(withoutModule(this.composing, one))
    const undo = () => this.edit(withModule(this.composing, one))
    showMessage(msg(str`Weggelassen: ${one.title}`), { undo })
  }

  discard(): void {
    const before = this.composing
    this.forget()
    showMessage(msg('Verworfen: Es steht wieder da, was vorgeschlagen ist.'), { undo: () => this.edit(before) })
  }

  /** Handed over, or not wanted any more. */
  forget(): void {
    this.composing = asProposed
    this.keeper?.drop()
    this.host.requestUpdate()
  }

  private leave(): void {
    this.keeper?.removeEventListener('merged', this.takeKept)
    this.personId = undefined
  }

  private readonly takeKept = (): void => {
    this.composing = { ...asProposed, ...this.keeper?.content }
    this.host.requestUpdate()
  }
}
