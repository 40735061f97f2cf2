import type { FieldNote } from '#contract/sheets'
import { LinkError } from '../open-pages/asking.ts'
import { writeNote } from './link-api.ts'

/** How long nobody types before what stands there is saved. */
const restAfter = 800

/** The notes to the fields, as typed here and as they are saved. They live in memory alone: nothing of them is stored. */
export class Notes {
  private readonly saved = new Map<string, FieldNote>()
  private readonly typed = new Map<string, string>()
  private readonly refused = new Set<string>()
  private readonly joined = new Set<string>()
  private rest: ReturnType<typeof setTimeout> | undefined
  private readonly secret: string
  private readonly flush: () => Promise<void>
  private readonly changed: () => void

  constructor(secret: string, flush: () => Promise<void>, changed: () => void) {
    this.secret = secret
    this.flush = flush
    this.changed = changed
  }

  receive(notes: Record<string, FieldNote>): void {
    for (const [field, note] of Object.entries(notes)) this.saved.set(field, note)
  }

  of(field: string): string {
    return this.typed.get(field) ?? this.saved.get(field)?.note ?? ''
  }

  /** Whether it is too long to be saved as it stands. */
  isRefused(field: string): boolean {
    return this.refused.has(field)
  }

  /** A field whose note is too long: what stands there would be lost with the page. */
  get firstRefused(): string | undefined {
    return [...this.refused][0]
  }

  /** Whether another device wrote there, and both texts stand now. */
  isJoined(field: string): boolean {
    return this.joined.has(field)
  }

  get waiting(): number {
    return [...this.typed.keys()].filter((field) => !this.refused.has(field)).length
  }

  type(field: string, note: string): void {
    this.typed.set(field, note)
    this.refused.delete(field)
    clearTimeout(this.rest)
    this.rest = setTimeout(() => void this.flush(), restAfter)
    this.changed()
  }

  hurry(): void {
    clearTimeout(this.rest)
    if (this.waiting > 0) void this.flush()
  }

  async sendOne(): Promise<void> {
    const next = [...this.typed].find(([field]) => !this.refused.has(field))
    if (!next) return
    const [field, note] = next
    const { note: base = '', version: basedOn = 0 } = this.saved.get(field) ?? {}
    const kept = await writeNote(this.secret, field, { note, base, basedOn }).catch((error: unknown) => {
      if (!(error instanceof LinkError) || ![400, 413, 422].includes(error.status)) throw error
      this.refused.add(field)
      return null
    })
    if (kept) this.keep(field, note, kept)
  }

  /** What was typed on meanwhile is joined the next time: it is based on what was sent, not on what both came to. */
  private keep(field: string, sent: string, kept: FieldNote): void {
    const isStill = this.typed.get(field) === sent
    const isJoined = kept.note !== sent.normalize('NFC')
    if (isJoined) this.joined.add(field)
    this.saved.set(field, isStill || !isJoined ? kept : { note: sent, version: kept.version - 1 })
    if (isStill) this.typed.delete(field)
  }
}
