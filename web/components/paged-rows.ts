import { Task, TaskStatus } from '@lit/task'
import type { ReactiveControllerHost } from 'lit'

export type Page<Row> = { rows: readonly Row[]; next: string | null }

export type PageRequest = { key: string; cursor: string | undefined; limit: number; signal: AbortSignal }

const pageSize = 50
const largestPage = 200

type Options = {
  /** How many rows a list begins with, where one comes back to it. */
  atFirst?: () => number
  /** Another list's rows stay until the wanted one answers. */
  keepsRows?: boolean
}

/**
 * A list that arrives page by page. The first page is a Task with one primitive, the key: another key is another list.
 * Loaded anew, it keeps its length and its rows until the new ones are there.
 */
export class PagedRows<Row> {
  rows: readonly Row[] = []
  private next: string | null = null
  /** Which list the rows are of. */
  key: string | undefined
  private failedMore: unknown
  /** The page on its way: whoever asks for more meanwhile waits for this one. */
  private coming: Promise<void> | undefined
  /** The list that is wanted; while its first page is on the way, the rows may still be another's. */
  private wanted: string | undefined
  private readonly host: ReactiveControllerHost
  private readonly load: (request: PageRequest) => Promise<Page<Row>>
  private readonly options: Options
  private readonly first: Task<readonly [string], void>

  constructor(
    host: ReactiveControllerHost,
    key: () => string,
    load: (request: PageRequest) => Promise<Page<Row>>,
    options: Options = {},
  ) {
    this.host = host
    this.load = load
    this.options = options
    this.first = new Task(host, {
      args: () => [key()] as const,
      task: ([wanted], { signal }) => this.begin(wanted, signal),
    })
  }

  /** No row of this list is there yet. */
  get isFirst(): boolean {
    return this.first.status === TaskStatus.PENDING && this.rows.length === 0
  }

  get isLoading(): boolean {
    return this.coming !== undefined || this.first.status === TaskStatus.PENDING
  }

  /** What is there belongs to the list before: it stays until the wanted one answers. */
  get isOfBefore(): boolean {
    return this.first.status === TaskStatus.PENDING && this.rows.length > 0 && this.wanted !== this.key
  }

  get isComplete(): boolean {
    return this.next === null
  }

  get error(): unknown {
    return this.first.status === TaskStatus.ERROR ? this.first.error : this.failedMore
  }

  /** The same list as it is now, as long as it was. */
  reload(): Promise<void> {
    return this.first.run()
  }

  /** Resolves once the page on its way is there, or has failed. */
  more(): Promise<void> {
    if (this.first.status === TaskStatus.PENDING) return this.first.taskComplete.catch(() => undefined)
    this.coming ??= this.loadNext().finally(() => {
      this.coming = undefined
      this.host.requestUpdate()
    })
    this.host.requestUpdate()
    return this.coming
  }

  private async loadNext(): Promise<void> {
    const { next: cursor, key } = this
    if (cursor === null || key === undefined) return
    try {
      const page = await this.load({ key, cursor, limit: this.nextLimit, signal: AbortSignal.timeout(60_000) })
      if (this.key === key && this.next === cursor) this.append(page)
    } catch (error) {
      if (this.key === key && this.next === cursor) this.failedMore = error
    }
  }

  /** Whoever has come so far goes on: larger pages, fewer requests. */
  private get nextLimit(): number {
    return this.rows.length < largestPage ? pageSize : largestPage
  }

  /** Every row, for print; or about as many as a stack of paper takes. What failed before is tried once more. */
  async all(atMost = Number.POSITIVE_INFINITY): Promise<void> {
    this.failedMore = undefined
    if (this.isLoading) await this.more()
    while (this.next !== null && this.error === undefined && this.rows.length < atMost) await this.more()
  }

  private async begin(key: string, signal: AbortSignal): Promise<void> {
    const { atFirst = () => 0, keepsRows = false } = this.options
    this.wanted = key
    const wanted = Math.max(pageSize, key === this.key ? this.rows.length : atFirst())
    if (key !== this.key && !keepsRows) this.clear()
    try {
      const { rows, next } = await this.firstRows(key, wanted, signal)
      this.key = key
      this.rows = rows
      this.next = next
      this.failedMore = undefined
    } catch (error) {
      if (key !== this.key && !signal.aborted) this.clear()
      throw error
    }
  }

  private async firstRows(key: string, wanted: number, signal: AbortSignal) {
    const rows: Row[] = []
    let cursor: string | null | undefined
    while (cursor !== null && rows.length < wanted) {
      const limit = Math.min(largestPage, wanted - rows.length)
      const page: Page<Row> = await this.load({ key, cursor: cursor ?? undefined, limit, signal })
      rows.push(...page.rows)
      cursor = page.next
    }
    return { rows, next: cursor ?? null }
  }

  private clear(): void {
    this.rows = []
    this.next = null
    this.key = undefined
    this.failedMore = undefined
  }

  private append(page: Page<Row>): void {
    this.rows = [...this.rows, ...page.rows]
    this.next = page.next
    this.failedMore = undefined
  }
}
