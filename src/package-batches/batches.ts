import { setTimeout as pause } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import type { Db } from '../../db/open.ts'
import { findCase } from '../cases/queries.ts'
import { findLogoImage } from '../centre/logo-queries.ts'
import { suggestionsOf } from '../composing/composition.ts'
import { preferredAmong } from '../composing/composition-rules.ts'
import type { NewPackage } from '../composing/contract.ts'
import { handOver } from '../composing/handing-over.ts'
import type { DocumentStore } from '../documents/store.ts'
import { idTaken, Refusal } from '../errors.ts'
import type { Composition } from '../packages/contract.ts'
import type { PackageLanguage } from '../packages/terms.ts'
import { readPerson } from '../people/people.ts'
import { printBooklet } from '../printing/printing.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { chosenOf } from './batch-rules.ts'
import type { Batch, NewBatch } from './contract.ts'
import { knownAmong } from './queries.ts'

type Making = {
  db: Db
  store: DocumentStore
  stampFor: (by: Actor) => Stamp
  /** Hears of what nobody can act on. */
  crashed: (error: unknown) => void
}

/** `asked`: what for, so that the same can be asked for again. */
type Kept = Pick<Batch, 'id' | 'state' | 'packages' | 'failed' | 'createdAt'> & {
  people: Wanted[]
  by: Actor
  asked: string
  cancelling: AbortController
  ended: Promise<void>
}

/** Nobody waits for each booklet of a group, but somebody waits for a case: in between the server is theirs alone. */
const breathMs = 100

/** At a time: of one person, and of all; each waits for the printer with one booklet. */
const mostOfOne = 3
const mostRunning = 20
const againAfterSeconds = 30

/** Those of long ago are forgotten: what they made stands on the timelines. */
const mostKept = 100

/**
 * Packages for many at once, one after the other. How far they are is in the memory of this process alone: a server that
 * starts again knows of no batch, and each package that was made stands.
 */
export class Batches {
  private readonly kept = new Map<string, Kept>()
  private readonly making: Making
  private isEnding = false

  constructor(making: Making) {
    this.making = making
  }

  /** Begins one, and does not wait for it. Throws `not_found` for whom one may not know, and `id_taken` and `too_many_batches`. */
  async begin(input: NewBatch, stamp: Stamp): Promise<Batch> {
    const asked = JSON.stringify(input)
    const people = await this.named(input, stamp)
    const known = this.kept.get(input.id)
    if (known) {
      if (known.by.userId !== stamp.by.userId || known.asked !== asked) throw idTaken()
      return this.described(known, stamp)
    }
    this.refuseTooMany(stamp.by)
    const kept: Kept = {
      id: input.id,
      state: 'running',
      packages: [],
      failed: [],
      createdAt: stamp.at.toISOString(),
      people,
      by: stamp.by,
      asked,
      cancelling: new AbortController(),
      ended: Promise.resolve(),
    }
    this.kept.set(input.id, kept)
    kept.ended = this.make(kept, input)
    this.forgetOldest()
    return this.described(kept, stamp)
  }

  /** Throws `batch_lost`: also for that of somebody else, of which nobody learns that there is one. */
  async find(id: string, stamp: Stamp): Promise<Batch> {
    return this.described(this.findKept(id, stamp.by), stamp)
  }

  /** What is being printed is not handed over any more; what was, stays. Safe to repeat. */
  async cancel(id: string, stamp: Stamp): Promise<Batch> {
    const kept = this.findKept(id, stamp.by)
    kept.cancelling.abort()
    await kept.ended
    return this.described(kept, stamp)
  }

  /** Before the server ends: nothing is begun any more, and what is being written is written. */
  async end(): Promise<void> {
    this.isEnding = true
    for (const { cancelling } of this.kept.values()) cancelling.abort()
    await Promise.all([...this.kept.values()].map(({ ended }) => ended))
  }

  private findKept(id: string, by: Actor): Kept {
    const kept = this.kept.get(id)
    if (!kept || kept.by.userId !== by.userId) throw new Refusal(404, 'batch_lost')
    return kept
  }

  private refuseTooMany({ userId }: Actor): void {
    const running = [...this.kept.values()].filter(({ state }) => state === 'running')
    const theirs = running.filter(({ by }) => by.userId === userId)
    if (theirs.length < mostOfOne && running.length < mostRunning) return
    throw new Refusal(429, 'too_many_batches', { retryAfter: againAfterSeconds })
  }

  private forgetOldest(): void {
    const over = [...this.kept.values()].filter(({ state }) => state !== 'running')
    for (const { id } of over.slice(0, Math.max(0, this.kept.size - mostKept))) this.kept.delete(id)
  }

  /** Who was hidden since it was begun was never part of it. */
  private async described({ id, state, packages, failed, createdAt, people }: Kept, { by }: Stamp): Promise<Batch> {
    const caseIds = people.map(({ caseId }) => caseId)
    const known = await knownAmong(this.making.db, caseIds, by)
    const isKnown = ({ caseId }: { caseId: string }) => known.has(caseId)
    const shown = { packages: packages.filter(isKnown), failed: failed.filter(isKnown) }
    const done = shown.packages.length + shown.failed.length
    return { id, state, of: people.filter(isKnown).length, done, ...shown, createdAt }
  }

  private async named({ people }: NewBatch, stamp: Stamp): Promise<Wanted[]> {
    const named: Wanted[] = []
    for (const { personId, caseId } of people) {
      const { id, name, languages } = await readPerson(this.making.db, personId, stamp)
      await findCase(this.making.db, caseId, stamp.by)
      named.push({ person: { id, name }, caseId, preferred: preferredAmong(languages)[0] ?? 'de' })
    }
    return named
  }

  private async make(kept: Kept, input: NewBatch): Promise<void> {
    const { people, packages, failed, by } = kept
    const { signal } = kept.cancelling
    for (const one of people) {
      if (signal.aborted || this.isEnding) break
      const { person, caseId } = one
      try {
        packages.push({ person, caseId, ...(await this.makeOne(one, input, by, signal)) })
        if (one !== people.at(-1)) await pause(breathMs, undefined, { signal })
      } catch (error) {
        if (signal.aborted || isNoMore(error)) break
        failed.push({ person, caseId, code: this.codeOf(error) })
      }
    }
    kept.state = packages.length + failed.length < people.length ? 'cancelled' : 'finished'
  }

  private codeOf(error: unknown): string {
    if (error instanceof Refusal) return error.code
    this.making.crashed(error)
    return 'internal_error'
  }

  private async makeOne({ person, caseId, preferred }: Wanted, input: NewBatch, by: Actor, signal: AbortSignal) {
    const { db, store, stampFor } = this.making
    const stamp = stampFor(by)
    const { modules, remarks } = chosenOf(await suggestionsOf(db, person.id, stamp), stamp.today)
    const chosen: NewPackage = {
      id: newId(),
      personId: person.id,
      caseId,
      language: input.language === 'preferred' ? preferred : input.language,
      second: null,
      modules: modules.map(({ code }) => code),
      note: input.note ?? null,
      followUps: input.followUps,
    }
    const logo = (await findLogoImage(db)) ?? null
    const print = (composition: Composition) => printBooklet(composition, { when: 'in turn', signal, logo })
    const { id, documentId } = await handOver(db, store, chosen, print, stamp)
    return { id, documentId, ...remarks }
  }
}

/** Whoever began it signed out, or may not do this any more: every write asks. */
const isNoMore = (error: unknown): boolean => error instanceof Refusal && [401, 403].includes(error.status)

type Wanted = { person: { id: string; name: string }; caseId: string; preferred: PackageLanguage }
