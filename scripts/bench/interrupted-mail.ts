import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { transaction } from '../../db/transaction.ts'
import { type Mailing, queueMail } from '../../src/mail/outbox.ts'
import { readMailTexts } from '../../src/mail/texts.ts'
import { commandLine } from '../../src/stamp.ts'
import { invitation } from '../../test/support/mail.ts'
import { type Received, startMailServer } from '../../test/support/mail-server.ts'
import { keys, mailFrom } from '../../test/support/template.ts'
import { type Left, soundnessOf } from './interrupted.ts'
import { asking, startKeeper } from './keepers.ts'

const aRound = 4
const patience = 30_000

/**
 * Mails that a sender hands in to a real server, killed at a random moment of it; the next sender stands by from the
 * beginning, as nobody who starts a server waits for the old one's end. As once means: every mail arrived, under the
 * Message-ID of its row, and once but for one, the one that was under way.
 */
export const interruptedMail = async (folder: string) => {
  const centre = join(folder, 'centre')
  const smtp = await startMailServer()
  const post = postBox(centre)
  const ready = await openCentre(centre)
  ready.close()
  let sender = await start(centre, smtp.server.port)
  await post(aRound)
  const begunAt = performance.now()
  await untilAllSent(centre)
  const span = performance.now() - begunAt

  return async (random: () => number): Promise<Left> => {
    const standingBy = start(centre, smtp.server.port)
    smtp.received.length = 0
    const ids = await post(aRound)
    await wait(random() * span)
    const ended = once(sender, 'close')
    sender.kill('SIGKILL')
    await ended
    const wasUndone = unsent(centre) > 0
    sender = await standingBy
    await untilAllSent(centre)
    const isAsOnce = arrivedOnce(ids, smtp.received)
    return { wasUndone, isAsOnce, ...soundnessOf(databaseFile(centre)) }
  }
}

const arrivedOnce = (ids: string[], received: readonly Received[]): boolean => {
  const times = new Map(ids.map((id) => [id, 0]))
  for (const { messageId } of received) times.set(messageId, (times.get(messageId) ?? Number.NaN) + 1)
  const counts = [...times.values()]
  return counts.every((n) => n === 1 || n === 2) && counts.filter((n) => n === 2).length <= 1
}

/** Returns what queues so many mails, and tells their Message-IDs. */
const postBox = (centre: string) => {
  const mailing: Mailing = { texts: readMailTexts(), key: keys.mail, from: mailFrom }
  return async (count: number): Promise<string[]> => {
    const opened = await openCentre(centre)
    const at = new Date()
    const stamp = { by: commandLine, at, today: at.toISOString().slice(0, 10) }
    const ids = await transaction(opened.db, async (tx) => {
      const made: (string | null)[] = []
      for (let n = 0; n < count; n += 1)
        made.push(await queueMail(tx, mailing, invitation({ aboutId: newId() }), stamp))
      return made
    })
    opened.close()
    return messageIdsOf(centre, ids)
  }
}

const messageIdsOf = (centre: string, ids: (string | null)[]): string[] =>
  asking(databaseFile(centre), (connection) => {
    const one = connection.prepare('SELECT message_id FROM mails WHERE id = ?').pluck()
    return ids.map((id) => String(one.get(id)))
  })

const unsent = (centre: string): number =>
  asking(databaseFile(centre), (connection) =>
    Number(connection.prepare("SELECT count(*) FROM mails WHERE state <> 'sent'").pluck().get()),
  )

/** Or until nobody will send the rest: then it has not arrived. */
const untilAllSent = async (centre: string): Promise<void> => {
  const until = performance.now() + patience
  while (unsent(centre) > 0 && performance.now() < until) await wait(5)
}

const start = async (centre: string, port: number) => {
  const { child } = await startKeeper('mail-sender.ts', [databaseFile(centre), String(port), keys.mail.toString('hex')])
  return child
}
