import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { PackageCheck, PackageChoice } from '#contract/composing'
import { checkPackage, previewPackage } from './api.ts'

/** So that ten presses on `Tiefer` draw one booklet. */
const drawAfter = 500

/** The booklet as it would be printed now; the last one stays in sight until the next is there. */
export class Previewing implements ReactiveController {
  content: Blob | undefined
  check: PackageCheck | undefined
  isDrawing = false
  error: unknown
  private readonly host: ReactiveControllerHost
  private wanted = ''
  private last: { personId: string; choice: PackageChoice | null } | undefined
  private asking = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('online', this.comeBack)
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.comeBack)
    this.stop()
    this.wanted = ''
  }

  want(personId: string, choice: PackageChoice | null): void {
    const wanted = JSON.stringify([personId, choice])
    if (wanted === this.wanted) return
    this.stop()
    const isFirst = this.content === undefined
    this.wanted = wanted
    this.last = { personId, choice }
    this.isDrawing = choice !== null
    if (choice !== null) this.timer = setTimeout(() => void this.draw(personId, choice), isFirst ? 0 : drawAfter)
  }

  again(personId: string, choice: PackageChoice | null): void {
    this.wanted = ''
    this.error = undefined
    this.want(personId, choice)
    this.host.requestUpdate()
  }

  /** What a lost connection kept from being drawn. */
  private readonly comeBack = (): void => {
    if (this.error && this.last) this.again(this.last.personId, this.last.choice)
  }

  private stop(): void {
    clearTimeout(this.timer)
    this.asking.abort()
    this.asking = new AbortController()
  }

  private async draw(personId: string, choice: PackageChoice): Promise<void> {
    const { signal } = this.asking
    try {
      const [content, check] = await Promise.all([
        previewPackage(personId, choice, signal),
        checkPackage(personId, choice, signal),
      ])
      if (signal.aborted) return
      Object.assign(this, { content, check, error: undefined })
    } catch (error) {
      if (signal.aborted) return
      this.error = error
    }
    this.isDrawing = false
    this.host.requestUpdate()
  }
}
