import { v7 as newId } from 'uuid'
import type { Db } from '../../db/open.ts'
import { suggestionsOf } from '../composing/composition.ts'
import { preferredAmong } from '../composing/composition-rules.ts'
import type { NewPackage } from '../composing/contract.ts'
import { handOver } from '../composing/handing-over.ts'
import type { DocumentStore } from '../documents/store.ts'
import { idTaken, Refusal } from '../errors.ts'
import type { PackageLanguage } from '../packages/terms.ts'
import { readPerson } from '../people/people.ts'
import { printBooklet } from '../printing/printing.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { mayPrint } from './batch-rules.ts'
import type { Batch, NewBatch } from './contract.ts'

type Making = {
  db: Db
  store: DocumentStore
  stampFor: (by: Actor) => Stamp
  /** Hears of what nobody can act on. */
  crashed: (error: unknown) => void
}

/** Who asked for it, and what for: asked again, it is the same. */
type Kept = { batch: Batch; by: Actor; asked: string; cancelling: AbortController; ended: Promise<void> }

/** Those of long ago are forgotten: what they made stands on the timelines. */
const mostKept = 100

/**
 * Packages for many at once, one after the other. How far they are is in the memory of this process alone: a server that
 * starts again knows of no batch, and each package that was made stands.
 */
export class Batches {
  private readonly kept = new Map<string, Kept>()
  private readonly making: Making

  constructor(making: Making) {
    this.making = making
  }

  /** Begins one, and does not wait for it. Throws `not_found` for whom one may not know, and `id_taken`. */
  async begin(input: NewBatch, stamp: Stamp): Promise<Batch> {
    const asked = JSON.stringify(input)
    const people = await this.named(input, stamp)
    const known = this.kept.get(input.id)
    if (known) {
      if (known.by.userId !== stamp.by.userId || known.asked !== asked) throw idTaken()
      return known.batch
    }
    const batch: Batch = {
      id: input.id,
      state: 'running',
      of: people.length,
      done: 0,
      packages: [],
      failed: [],
      createdAt: stamp.at.toISOString(),
    }
    const cancelling = new AbortController()
    const ended = this.make(batch, people, input, stamp.by, cancelling.signal)
    this.kept.set(input.id, { batch, by: stamp.by, asked, cancelling, ended })
    this.forgetOldest()
    return batch
  }

  /** Throws `batch_lost`: also for that of somebody else, of which nobody learns that there is one. */
  find(id: string, { by }: Stamp): Batch {
    return this.findKept(id, by).batch
  }

  /** What is being printed is not handed over any more; what was, stays. Safe to repeat. */
  cancel(id: string, { by }: Stamp): Batch {
    const { batch, cancelling } = this.findKept(id, by)
    if (batch.state === 'running') {
      batch.state = 'cancelled'
      cancelling.abort()
    }
    return batch
  }

  /** Before the server ends: nothing is begun any more, and what is being written is written. */
  async end(): Promise<void> {
    for (const { cancelling } of this.kept.values()) cancelling.abort()
    await Promise.all([...this.kept.values()].map(({ ended }) => ended))
  }

  private findKept(id: string, by: Actor): Kept {
    const kept = this.kept.get(id)
    if (!kept || kept.by.userId !== by.userId) throw new Refusal(404, 'batch_lost')
    return kept
  }

  private forgetOldest(): void {
    const over = [...this.kept].filter(([, { batch }]) => batch.state !== 'running')
    for (const [id] of over.slice(0, Math.max(0, this.kept.size - mostKept))) this.kept.delete(id)
  }

  private async named({ people }: NewBatch, stamp: Stamp): Promise<Wanted[]> {
    const named: Wanted[] = []
    for (const { personId, caseId } of people) {
      const { id, name, languages } = await readPerson(this.making.db, personId, stamp)
      named.push({ person: { id, name }, caseId, preferred: preferredAmong(languages)[0] ?? 'de' })
    }
    return named
  }

  private async make(batch: Batch, people: Wanted[], input: NewBatch, by: Actor, signal: AbortSignal): Promise<void> {
    for (const one of people) {
      if (signal.aborted) break
      const { person, caseId } = one
      try {
        const { id, documentId } = await this.makeOne(one, input, by, signal)
        batch.packages.push({ id, person, caseId, documentId })
      } catch (error) {
        if (signal.aborted) break
        batch.failed.push({ person, caseId, code: this.codeOf(error) })
      }
      batch.done += 1
    }
    if (batch.state === 'running') batch.state = signal.aborted ? 'cancelled' : 'finished'
  }

  private codeOf(error: unknown): string {
    if (error instanceof Refusal) return error.code
    this.making.crashed(error)
    return 'internal_error'
  }

  private async makeOne({ person, caseId, preferred }: Wanted, input: NewBatch, by: Actor, signal: AbortSignal) {
    const { db, store, stampFor } = this.making
    const stamp = stampFor(by)
    const suggestions = await suggestionsOf(db, person.id, stamp)
    const chosen: NewPackage = {
      id: newId(),
      personId: person.id,
      caseId,
      language: input.language === 'preferred' ? preferred : (input.language as PackageLanguage),
      second: null,
      modules: suggestions
        .filter((one) => one.applies === 'yes' && mayPrint(one.module))
        .map(({ module }) => module.code),
      note: input.note ?? null,
      followUps: input.followUps,
    }
    return handOver(db, store, chosen, (composition) => printBooklet(composition, { when: 'in turn', signal }), stamp)
  }
}

type Wanted = { person: { id: string; name: string }; caseId: string; preferred: PackageLanguage }
