import { Task, TaskStatus } from '@lit/task'
import type { ReactiveControllerHost } from 'lit'

export type Page<Row> = { rows: readonly Row[]; next: string | null }

export type PageRequest = { key: string; cursor: string | undefined; limit: number; signal: AbortSignal }

const pageSize = 50
const largestPage = 200

/**
 * A list that arrives page by page. The first page is a Task with one primitive, the key: another key is another list.
 * Loaded anew, it keeps its length and its rows until the new ones are there.
 */
export class PagedRows<Row> {
  rows: readonly Row[] = []
  private next: string | null = null
  private key: string | undefined
  private failedMore: unknown
  private loadingMore = false
  private readonly host: ReactiveControllerHost
  private readonly load: (request: PageRequest) => Promise<Page<Row>>
  /** How many rows a list begins with, where one comes back to it. */
  private readonly atFirst: () => number
  private readonly first: Task<readonly [string], void>

  constructor(
    host: ReactiveControllerHost,
    key: () => string,
    load: (request: PageRequest) => Promise<Page<Row>>,
    atFirst: () => number = () => pageSize,
  ) {
    this.host = host
    this.load = load
    this.atFirst = atFirst
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
    return this.loadingMore || this.first.status === TaskStatus.PENDING
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

  async more(): Promise<void> {
    const { next: cursor, key } = this
    if (cursor === null || key === undefined || this.isLoading) return
    this.setLoading(true)
    try {
      const page = await this.load({ key, cursor, limit: this.nextLimit, signal: AbortSignal.timeout(60_000) })
      if (this.key === key && this.next === cursor) this.append(page)
    } catch (error) {
      this.failedMore = error
    }
    this.setLoading(false)
  }

  /** Whoever has come so far goes on: larger pages, fewer requests. */
  private get nextLimit(): number {
    return this.rows.length < largestPage ? pageSize : largestPage
  }

  /** Every row, for print; or about as many as a stack of paper takes. */
  async all(atMost = Number.POSITIVE_INFINITY): Promise<void> {
    while (this.next !== null && this.error === undefined && this.rows.length < atMost) await this.more()
  }

  private async begin(key: string, signal: AbortSignal): Promise<void> {
    const wanted = Math.max(pageSize, key === this.key ? this.rows.length : this.atFirst())
    if (key !== this.key) this.clear()
    const rows: Row[] = []
    let cursor: string | null | undefined
    while (cursor !== null && rows.length < wanted) {
      const limit = Math.min(largestPage, wanted - rows.length)
      const page: Page<Row> = await this.load({ key, cursor: cursor ?? undefined, limit, signal })
      rows.push(...page.rows)
      cursor = page.next
    }
    this.key = key
    this.rows = rows
    this.next = cursor ?? null
    this.failedMore = undefined
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

  private setLoading(loading: boolean): void {
    this.loadingMore = loading
    this.host.requestUpdate()
  }
}
