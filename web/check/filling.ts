import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Sheet } from '#contract/sheets'
import type { AnswerCode, CheckLanguage } from '#terms/checks'
import { LinkError } from '../open-pages/asking.ts'
import { chooseLanguage, giveAnswer, openSheet } from './link-api.ts'
import { Notes } from './notes.ts'
import { UnsentAnswers } from './unsent.ts'

export type SavingState = 'idle' | 'saving' | 'saved' | 'waiting'

/** How long it waits before it tries again, in seconds; the browser’s own word that it is online again comes first. */
const pauses = [2, 5, 10, 20, 30]

/**
 * An answer sheet being filled in. What one answers stands there at once and is sent one after the other; without a connection
 * it waits, and is sent when there is one.
 */
export class Filling implements ReactiveController {
  sheet: Sheet | undefined
  /** Why nothing more can be written: the link opens nothing any more, or the sheet was finished elsewhere. */
  ended: 'closed' | 'finished' | undefined
  state: SavingState = 'idle'
  savedAt: Date | undefined
  readonly notes: Notes
  private readonly host: ReactiveControllerHost
  private readonly secret: string
  private unsent: UnsentAnswers | undefined
  private sending: Promise<void> | undefined
  private failures = 0
  private pause: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, secret: string) {
    this.host = host
    this.secret = secret
    this.notes = new Notes(
      secret,
      () => this.flush(),
      () => this.host.requestUpdate(),
    )
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('online', this.tryAgain)
    document.addEventListener('visibilitychange', this.onHidden)
    window.addEventListener('beforeunload', this.warn)
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.tryAgain)
    document.removeEventListener('visibilitychange', this.onHidden)
    window.removeEventListener('beforeunload', this.warn)
    clearTimeout(this.pause)
  }

  /** Throws a LinkError where the link opens nothing, or nobody can be asked. */
  async open(): Promise<Sheet> {
    this.unsent ??= await UnsentAnswers.of(this.secret)
    this.receive(await openSheet(this.secret))
    void this.flush()
    return this.sheet as Sheet
  }

  get waiting(): number {
    return (this.unsent?.size ?? 0) + this.notes.waiting
  }

  /** Also what waits for nothing but to be shortened. */
  get isUnsaved(): boolean {
    return this.waiting > 0 || this.notes.firstRefused !== undefined
  }

  /** The place of a field whose note is too long to be saved; -1 where there is none. */
  get placeToShorten(): number {
    return this.sheet?.questionnaire.fields.findIndex(({ code }) => code === this.notes.firstRefused) ?? -1
  }

  answerTo(statement: string): AnswerCode | undefined {
    return this.unsent?.get(statement)?.answer ?? this.sheet?.answers[statement]
  }

  answer(statement: string, answer: AnswerCode): void {
    const was = this.sheet?.answers[statement] ?? null
    this.unsent?.put(statement, { answer, was })
    void this.flush()
  }

  async speak(language: CheckLanguage): Promise<void> {
    if (!this.sheet) return
    this.sheet = { ...this.sheet, language }
    this.host.requestUpdate()
    if (this.sheet.finishedAt === null) await chooseLanguage(this.secret, language).catch(() => undefined)
  }

  /** Resolves when everything is saved, or nothing more can be for now. */
  flush(): Promise<void> {
    clearTimeout(this.pause)
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined
      this.host.requestUpdate()
    })
    this.host.requestUpdate()
    return this.sending
  }

  private async sendAll(): Promise<void> {
    try {
      while (!this.ended && this.waiting > 0) {
        this.state = 'saving'
        this.host.requestUpdate()
        await this.sendOne()
        this.failures = 0
        this.state = 'saved'
        this.savedAt = new Date()
      }
    } catch (error) {
      this.pauseAfter(error)
    }
  }

  private async sendOne(): Promise<void> {
    const next = this.unsent?.first
    if (!next) return this.notes.sendOne()
    const [statement, unsent] = next
    const { answers } = await giveAnswer(this.secret, statement, unsent.answer).catch((error: unknown) => {
      // No statement of this questionnaire: it would stand in the way of all others for ever.
      if (error instanceof LinkError && (error.status === 422 || error.status === 400)) {
        this.unsent?.sent(statement, unsent)
        return { answers: this.sheet?.answers ?? {} }
      }
      throw error
    })
    this.unsent?.sent(statement, unsent)
    if (this.sheet) this.sheet = { ...this.sheet, answers }
  }

  private pauseAfter(error: unknown): void {
    const { status, retryAfter } = error instanceof LinkError ? error : { status: 0, retryAfter: 0 }
    if (status === 404) this.ended = 'closed'
    if (status === 409) this.ended = 'finished'
    if (this.ended) return
    this.state = 'waiting'
    const seconds = retryAfter || (pauses[Math.min(this.failures, pauses.length - 1)] ?? 30)
    this.failures += 1
    this.pause = setTimeout(this.tryAgain, seconds * 1000)
  }

  /** What waited over a reload counts only where nobody has answered otherwise since. */
  private receive(sheet: Sheet): void {
    this.sheet = sheet
    this.notes.receive(sheet.notes)
    if (sheet.finishedAt !== null) this.unsent?.clear()
    for (const [statement, unsent] of this.unsent?.entries() ?? []) {
      if ((sheet.answers[statement] ?? null) !== unsent.was) this.unsent?.sent(statement, unsent)
    }
    if (sheet.lastAnsweredAt) {
      this.state = 'saved'
      this.savedAt = new Date(sheet.lastAnsweredAt)
    }
    this.host.requestUpdate()
  }

  private readonly tryAgain = (): void => {
    if (this.waiting > 0) void this.flush()
  }

  /** The phone may never come back to this page: what is typed goes out now. */
  private readonly onHidden = (): void => {
    if (document.visibilityState === 'hidden') this.notes.hurry()
    else this.tryAgain()
  }

  private readonly warn = (event: BeforeUnloadEvent): void => {
    this.notes.hurry()
    if (this.isUnsaved) event.preventDefault()
  }
}
