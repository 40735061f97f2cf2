import type { AnswerCode } from '#terms/checks'

/** An answer that is not saved yet, and what stood there when it was given. */
export type Unsent = { answer: AnswerCode; was: AnswerCode | null }

/**
 * Answers that wait for a connection, kept over a reload: codes of statements and answers under a number that says nothing of
 * whose they are. No note, no name, and not the link.
 */
export class UnsentAnswers {
  private readonly key: string
  private readonly waiting = new Map<string, Unsent>()

  static async of(secret: string): Promise<UnsentAnswers> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`unsent ${secret}`))
    const number = [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return new UnsentAnswers(`check-${number}`)
  }

  private constructor(key: string) {
    this.key = key
    for (const [statement, unsent] of kept(key)) this.waiting.set(statement, unsent)
  }

  get size(): number {
    return this.waiting.size
  }

  get first(): [string, Unsent] | undefined {
    return this.waiting.entries().next().value
  }

  has(statement: string): boolean {
    return this.waiting.has(statement)
  }

  get(statement: string): Unsent | undefined {
    return this.waiting.get(statement)
  }

  entries(): [string, Unsent][] {
    return [...this.waiting]
  }

  put(statement: string, unsent: Unsent): void {
    this.waiting.set(statement, unsent)
    this.keep()
  }

  /** Only what was sent: meanwhile it may have been answered otherwise. */
  sent(statement: string, unsent: Unsent): void {
    if (this.waiting.get(statement) === unsent) this.waiting.delete(statement)
    this.keep()
  }

  clear(): void {
    this.waiting.clear()
    this.keep()
  }

  /** A full or forbidden storage loses nothing while the page is open. */
  private keep(): void {
    try {
      if (this.waiting.size === 0) localStorage.removeItem(this.key)
      else localStorage.setItem(this.key, JSON.stringify([...this.waiting]))
    } catch {}
  }
}

const kept = (key: string): [string, Unsent][] => {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(found) ? (found as [string, Unsent][]) : []
  } catch {
    return []
  }
}
