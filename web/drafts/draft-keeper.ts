import type { Draft } from '#contract/drafts'
import { type Fields, mergeDrafts } from '#rules/drafts'
import { ApiError, newId } from '../api.ts'
import { dropDraft, fetchDraft, type KeptDraft, keepDraft, readDraft } from './api.ts'
import { announceDrafts } from './begun.ts'

/** While one types, and after the last letter: with the way to the server it stays under two seconds. */
const saveAfter = 1200
const tryAgainAfter = 3000
/** What may go out while the page is left, with room for the rest of the request. */
const largestKeepalive = 60_000

/** What is to stand on the server; content null: nothing any more. */
type Wanted<Content> = { content: Content | null; basedOn: number | null }

/** `behind`: typed, and not yet sent. `offline`: it could not be sent, and is tried again. `refused`: it will not be taken. */
export type KeptState = 'nothing' | 'behind' | 'kept' | 'offline' | 'refused'

/**
 * Keeps on the server what is being written at one place, as long as it is not recorded. In the browser it lives in memory
 * alone. Announces `change` where its state is another, and `merged` where words from another device came in.
 */
export class DraftKeeper<Content extends Fields> extends EventTarget {
  readonly place: string
  state: KeptState = 'nothing'
  /** When the server last took it. */
  keptAt: string | undefined
  /** When what was restored had been written, until somebody writes on. */
  restoredFrom: string | undefined
  /** What the first draft of each device began from. */
  start: Fields = {}
  /** Why it is `refused`. */
  error: unknown
  private wanted: Wanted<Content> = { content: null, basedOn: null }
  private sent = this.wanted
  private server: { id: string; content: Fields } | undefined
  /** The key of the last attempt: its answer may have been lost, and it may stand there all the same. */
  private attempt: { id: string; wanted: Wanted<Content> } | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSending = false
  private opening: Promise<void> | undefined

  constructor(place: string) {
    super()
    this.place = place
  }

  get content(): Content | null {
    return this.wanted.content
  }

  get basedOn(): number | null {
    return this.wanted.basedOn
  }

  /** Whether the server has less than what was typed. */
  get isBehind(): boolean {
    return this.wanted !== this.sent
  }

  /** Brings back what was written here before, unless somebody writes already. */
  open(): Promise<void> {
    this.opening ??= this.load().catch(() => {
      this.opening = undefined
    })
    return this.opening
  }

  keep(content: Content | null, basedOn: number | null = null): void {
    if (content === null && this.wanted.content === null && !this.server) return
    this.wanted = { content, basedOn }
    this.restoredFrom = undefined
    if (this.state !== 'offline') this.become(content === null ? 'nothing' : 'behind')
    this.schedule(saveAfter)
  }

  /** Recorded, or not wanted any more. */
  drop(): void {
    this.keep(null)
    void this.send()
  }

  /** Everything that is not yet sent, at once; also while the page is left. */
  async send(isLeaving = false): Promise<void> {
    if (!this.isBehind || (this.isSending && !isLeaving)) return
    clearTimeout(this.timer)
    this.timer = undefined
    this.isSending = true
    try {
      await this.sendOnce(this.wanted, isLeaving)
    } catch (error) {
      this.takeFailure(error)
    }
    this.isSending = false
    if (this.isBehind && this.state !== 'refused') this.schedule(this.state === 'offline' ? tryAgainAfter : saveAfter)
  }

  /** On coming back to the page: another device may have written on. */
  async lookAgain(): Promise<void> {
    if (this.isBehind || !this.server) return
    const found = await fetchDraft(this.place)
    if (found && found.id !== this.server?.id && !this.isBehind) this.take(found)
  }

  private async load(): Promise<void> {
    const found = await fetchDraft(this.place)
    if (!found || this.isBehind || this.server) return
    this.take(found)
    this.restoredFrom = found.savedAt
    this.dispatchEvent(new Event('change'))
  }

  private take({ id, content, basedOn, savedAt }: KeptDraft): void {
    this.server = { id, content }
    this.wanted = { content: content as Content, basedOn }
    this.sent = this.wanted
    this.keptAt = savedAt
    this.become('kept')
    this.dispatchEvent(new Event('merged'))
  }

  private async sendOnce(wanted: Wanted<Content>, isLeaving: boolean): Promise<void> {
    if (wanted.content === null) await this.deleteAll(isLeaving)
    else await this.save({ ...wanted, content: wanted.content }, wanted, isLeaving)
    this.sent = wanted
    this.become(wanted.content === null ? 'nothing' : this.isBehind ? 'behind' : 'kept')
  }

  private async save(
    { content, basedOn }: { content: Content; basedOn: number | null },
    wanted: Wanted<Content>,
    isLeaving: boolean,
  ) {
    const again = this.attempt?.wanted === wanted ? this.attempt : undefined
    const id = again?.id ?? newId()
    // While the page is left nobody waits for the answer to what went out just before.
    const sentBefore = isLeaving && !again ? this.attempt?.id : undefined
    const after = sentBefore ?? this.server?.id ?? null
    this.attempt = { id, wanted }
    const body = { place: this.place, content: JSON.stringify(content), basedOn, after }
    const fits = isLeaving && JSON.stringify(body).length < largestKeepalive
    const { savedAt } = await keepDraft(id, body, fits)
    const isNew = this.server === undefined
    this.server = { id, content }
    this.attempt = undefined
    this.keptAt = savedAt
    if (isNew) announceDrafts()
  }

  private async deleteAll(isLeaving: boolean): Promise<void> {
    const ids = new Set([this.server?.id, this.attempt?.id])
    for (const id of ids) if (id !== undefined) await dropDraft(id, isLeaving)
    this.server = undefined
    this.attempt = undefined
    this.keptAt = undefined
    // Another may have waited aside at this place.
    this.opening = undefined
    announceDrafts()
  }

  private takeFailure(error: unknown): void {
    const status = error instanceof ApiError ? error.status : 0
    if (error instanceof ApiError && status === 412) this.bringTogether(readDraft(error.current as Draft))
    else {
      if (status === 409) this.attempt = undefined
      const isForNow = status === 0 || status === 409 || status === 429 || status >= 500
      this.error = error
      this.become(isForNow ? 'offline' : 'refused')
    }
  }

  /** Both devices' words stand here now, and are sent on. */
  private bringTogether({ id, content }: KeptDraft): void {
    const base = this.server?.content ?? this.start
    this.attempt = undefined
    // Recorded here while another device wrote on: their words stay there.
    this.server = this.wanted.content === null ? undefined : { id, content }
    if (this.wanted.content === null) return
    this.wanted = { ...this.wanted, content: mergeDrafts(base, this.wanted.content, content) }
    this.dispatchEvent(new Event('merged'))
  }

  private schedule(milliseconds: number): void {
    if (this.isSending) return
    this.timer ??= setTimeout(() => void this.send(), milliseconds)
  }

  private become(state: KeptState): void {
    this.state = state
    this.dispatchEvent(new Event('change'))
  }
}

const keepers = new Map<string, DraftKeeper<Fields>>()

/**
 * One for each place, as long as the page is open: whoever comes back to a place finds it as it was. `start` is what the
 * form there holds untouched.
 */
export const keeperOf = <Content extends Fields>(place: string, start?: Content): DraftKeeper<Content> => {
  const keeper = (keepers.get(place) as DraftKeeper<Content> | undefined) ?? new DraftKeeper<Content>(place)
  keepers.set(place, keeper as unknown as DraftKeeper<Fields>)
  if (start) keeper.start = start
  return keeper
}

const all = () => [...keepers.values()]

/** Before a session is ended on purpose: afterwards nothing could be kept any more. */
export const keepAll = async (): Promise<void> => {
  await Promise.all(all().map((keeper) => keeper.send()))
}

window.addEventListener('online', () => {
  for (const keeper of all()) void keeper.send()
})
window.addEventListener('pagehide', () => {
  for (const keeper of all()) void keeper.send(true)
})
document.addEventListener('visibilitychange', () => {
  const isHidden = document.visibilityState === 'hidden'
  for (const keeper of all()) void (isHidden ? keeper.send(true) : keeper.lookAgain().catch(() => undefined))
})
/** Only what could not be sent would be lost: everything else goes out with the page. */
window.addEventListener('beforeunload', (event) => {
  const isStuck = ({ state, isBehind }: DraftKeeper<Fields>) => isBehind && (state === 'offline' || state === 'refused')
  if (all().some(isStuck)) event.preventDefault()
})
