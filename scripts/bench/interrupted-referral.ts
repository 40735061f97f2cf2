import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { databaseFile } from '../../db/open-centre.ts'
import { idOfPartner } from '../../db/seed/partners.ts'
import { targetFor } from '../../test/support/kill-target.ts'
import { type RunningMailServer, startMailServer } from '../../test/support/mail-server.ts'
import { keys } from '../../test/support/template.ts'
import { type Left, soundnessOf } from './interrupted.ts'
import { asking, startKeeper } from './keepers.ts'

type Ids = Record<'id' | 'consentId' | 'handoverId' | 'replyId', string>
export type Plan = { personId: string; caseId: string; partnerId: string; day: string; referrals: Ids[] }

const aRound = 4

/**
 * A case and its referrals taken from their proposal to their acceptance, killed at a random moment between or within two steps, and gone
 * on with by asking for everything again. As once means: each has each step once and one reminder, and its mail arrived under
 * the Message-ID of its row, once but for the one that was under way.
 */
export const interruptedReferral = async (folder: string) => {
  const { folder: centre, today } = await targetFor(join(folder, 'centre'))
  const smtp = await startMailServer()
  const given = { file: databaseFile(centre), smtp }
  const planned = (): Plan => ({
    // A case of its own each round: no case holds hundreds of referrals.
    ...{ personId: newId(), caseId: newId(), partnerId: idOfPartner('ihk-chemnitz-erzgebirge'), day: today },
    referrals: Array.from({ length: aRound }, () => ({
      ...{ id: newId(), consentId: newId(), handoverId: newId(), replyId: newId() },
    })),
  })
  const first = await start(given, planned())
  const begunAt = performance.now()
  await first.ended
  const span = performance.now() - begunAt

  return async (random: () => number): Promise<Left> => {
    const plan = planned()
    smtp.received.length = 0
    const keeper = await start(given, plan)
    await wait(random() * span)
    keeper.child.kill('SIGKILL')
    await keeper.ended
    const wasUndone = !isWhole(given.file, plan)
    await (await start(given, plan)).ended
    return { wasUndone, isAsOnce: isWhole(given.file, plan) && arrivedOnce(given, plan), ...soundnessOf(given.file) }
  }
}

type Given = { file: string; smtp: RunningMailServer }

const wholeWay = 'proposed consented handed_over accepted'

/** Each step of each once, one reminder of each, and one mail that is sent. */
const isWhole = (file: string, { referrals }: Plan): boolean =>
  asking(file, (connection) => {
    const steps = connection.prepare(
      `SELECT group_concat(kind, ' ') FROM (SELECT referral_steps.kind AS kind FROM referral_steps JOIN entries ON entries.id = entry_id
        WHERE referral_id = ? AND removed_at IS NULL ORDER BY position)`,
    )
    const mails = connection.prepare('SELECT group_concat(state) FROM mails WHERE about_id = ?')
    const reminders = connection.prepare(
      'SELECT count(*) FROM follow_ups WHERE id = (SELECT follow_up_id FROM referrals WHERE id = ?)',
    )
    const strays = connection.prepare(
      'SELECT count(*) FROM follow_ups WHERE id NOT IN (SELECT follow_up_id FROM referrals WHERE follow_up_id IS NOT NULL)',
    )
    return (
      strays.pluck().get() === 0 &&
      referrals.every(
        ({ id }) =>
          steps.pluck().get(id) === wholeWay && mails.pluck().get(id) === 'sent' && reminders.pluck().get(id) === 1,
      )
    )
  })

const arrivedOnce = ({ file, smtp }: Given, { referrals }: Plan): boolean => {
  const ids = asking(file, (connection) => {
    const one = connection.prepare('SELECT message_id FROM mails WHERE about_id = ?').pluck()
    return referrals.map(({ id }) => String(one.get(id)))
  })
  const times = new Map(ids.map((id) => [id, 0]))
  for (const { messageId } of smtp.received) times.set(messageId, (times.get(messageId) ?? Number.NaN) + 1)
  const counts = [...times.values()]
  return counts.every((n) => n === 1 || n === 2) && counts.filter((n) => n === 2).length <= 1
}

const start = ({ file, smtp }: Given, plan: Plan) =>
  startKeeper('referral-keeper.ts', [file, String(smtp.server.port), keys.mail.toString('hex'), JSON.stringify(plan)])
