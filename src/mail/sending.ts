import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '../../db/open.ts'
import { berlinDay } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { beginAttempt, endAttempt, isAnyDue, resumeInterrupted, type Tried } from './attempts.ts'
import { openContent } from './content.ts'
import { isLinkOver } from './link-queries.ts'
import { takeLock } from './lock.ts'
import type { Mailbox } from './mailbox-rules.ts'
import { messageOf } from './message.ts'
import type { MailRow } from './queries.ts'
import { isOfServer, isTooOld } from './rules.ts'
import type { HandIn } from './smtp.ts'

const postman: Actor = { userId: null, name: 'outbox', roles: [] }

/** After trouble with the mail server as a whole, no other mail is tried for so long. */
const pause = 60_000

/** How long a stop waits for the mail that is being handed in. */
const grace = 1000

type Sending = {
  db: Db
  /** A file beside the database; whoever holds it sends, and nobody else. */
  lockFile: string
  key: Buffer
  from: Mailbox
  handIn: HandIn
  clock: () => Date
}

/** Sends what is in the outbox, one at a time; no other process does while this one lives. */
export class Postman {
  private readonly sending: Sending
  private readonly stopping = new AbortController()
  private letGo: (() => void) | null = null
  private pausedUntil = 0
  private atWork: Promise<void> | null = null
  /** What could not be written down, as on a full disk: nothing else is sent before it is. */
  private unrecorded: { id: string; tried: Tried } | null = null

  constructor(sending: Sending) {
    this.sending = sending
  }

  /** One after the other, all that is due. Called while it is at work, it waits for that. */
  sendDue(): Promise<void> {
    this.atWork ??= this.round().finally(() => {
      this.atWork = null
    })
    return this.atWork
  }

  /** What is being handed in has a second to end; else it is broken off, and sent again under the same Message-ID. */
  async stop(): Promise<void> {
    this.isStopped = true
    if (this.atWork) await Promise.race([this.atWork.catch(() => undefined), wait(grace, undefined, { ref: false })])
    this.stopping.abort()
    await this.atWork?.catch(() => undefined)
    this.letGo?.()
    this.letGo = null
  }
  private isStopped = false

  private async round(): Promise<void> {
    const { db, clock } = this.sending
    if (this.isStopped || !(await this.isAlone())) return
    await this.recordLeftOver()
    while (!this.isStopped && clock().getTime() >= this.pausedUntil && (await isAnyDue(db, clock()))) {
      const mail = await beginAttempt(db, clock())
      if (mail) await this.attempt(mail)
    }
  }

  private async isAlone(): Promise<boolean> {
    if (this.letGo) return true
    this.letGo = takeLock(this.sending.lockFile)
    if (!this.letGo) return false
    await resumeInterrupted(this.sending.db)
    return true
  }

  private async attempt(mail: MailRow & { dueAt: Date }): Promise<void> {
    // Should the try itself come to grief, the mail has failed once, and waits no longer than any other.
    this.unrecorded = { id: mail.id, tried: { outcome: 'failed' } }
    const tried: Tried = { outcome: await this.outcomeOf(mail) }
    this.unrecorded = { id: mail.id, tried }
    if (tried.outcome !== 'sent' && tried.outcome !== 'stopped' && isOfServer(tried.outcome)) {
      this.pausedUntil = this.sending.clock().getTime() + pause
    }
    await this.recordLeftOver()
  }

  private async outcomeOf(mail: MailRow & { dueAt: Date }): Promise<Tried['outcome']> {
    const { db, key, from, handIn, clock } = this.sending
    if (await isLinkOver(db, mail.aboutId, this.stamp())) return 'link_over'
    if (isTooOld(mail.dueAt, clock())) return 'too_old'
    const content = openContent(key, mail)
    if (!content) return 'content_unreadable'
    const sender = from.name === null ? { ...from, name: (await findSettings(db)).centreName } : from
    const { envelope, message } = await messageOf(mail, content, sender)
    const outcome = await handIn(envelope, message, this.stopping.signal)
    if (outcome === null) return 'sent'
    return this.stopping.signal.aborted ? 'stopped' : outcome
  }

  private async recordLeftOver(): Promise<void> {
    if (!this.unrecorded) return
    const { id, tried } = this.unrecorded
    await endAttempt(this.sending.db, id, tried, this.stamp())
    this.unrecorded = null
  }

  private stamp(): Stamp {
    const at = this.sending.clock()
    return { by: postman, at, today: berlinDay(at) }
  }
}
