import type { ReactiveControllerHost } from 'lit'
import type { NewPackage, Package } from '#contract/composing'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { wordsFor } from '../app/messages.ts'
import { handOver } from './api.ts'

/** Hands a package over. The key is kept until it is answered for: pressed again, no second one comes about. */
export class Finishing {
  saving = false
  error: unknown
  private readonly host: ReactiveControllerHost
  private attempt: { id: string; sent: string } | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
  }

  get words(): string {
    return wordsFor(this.error)
  }

  async finish(wanted: Omit<NewPackage, 'id'>): Promise<Package | undefined> {
    const sent = JSON.stringify(wanted)
    const id = this.attempt?.sent === sent ? this.attempt.id : newId()
    this.attempt = { id, sent }
    this.become(true)
    try {
      const made = await handOver({ id, ...wanted })
      this.attempt = undefined
      announceRecorded()
      return made
    } catch (error) {
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) this.attempt = undefined
      this.error = error
      return undefined
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }

  private become(saving: boolean): void {
    this.saving = saving
    this.error = undefined
    this.host.requestUpdate()
  }
}
