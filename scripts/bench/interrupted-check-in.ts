import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { databaseFile } from '../../db/open-centre.ts'
import { targetFor } from '../../test/support/kill-target.ts'
import { type Left, soundnessOf } from './interrupted.ts'
import { asking, startKeeper } from './keepers.ts'

type Guest = Record<'organisationId' | 'participantId' | 'tickId', string>
export type Plan = { eventId: string; day: string; guests: Guest[] }

const aRound = 25

/**
 * Companies ticked at the door of an event, killed at a random moment, and ticked again under the same keys. As once means:
 * every tick acknowledged before was kept, and in the end each came once, is told of once and is reached once.
 */
export const interruptedCheckIn = async (folder: string) => {
  const { folder: centre, today: day } = await targetFor(join(folder, 'centre'))
  const file = databaseFile(centre)
  const planned = (): Plan => ({
    ...{ eventId: newId(), day },
    guests: Array.from({ length: aRound }, () => ({
      ...{ organisationId: newId(), participantId: newId(), tickId: newId() },
    })),
  })
  const start = (plan: Plan) => startKeeper('check-in-keeper.ts', [file, JSON.stringify(plan)])
  const first = await start(planned())
  const begunAt = performance.now()
  await first.ended
  const span = performance.now() - begunAt

  return async (random: () => number): Promise<Left> => {
    const plan = planned()
    const keeper = await start(plan)
    await wait(random() * span)
    keeper.child.kill('SIGKILL')
    await keeper.ended
    const acknowledged = plan.guests.filter(({ tickId }) => keeper.said().includes(tickId))
    const kept = acknowledged.every((guest) => hasComeOnce(file, plan, guest))
    const wasUndone = !plan.guests.every((guest) => hasComeOnce(file, plan, guest))
    await (await start(plan)).ended
    const isAsOnce = kept && plan.guests.every((guest) => hasComeOnce(file, plan, guest))
    return { wasUndone, isAsOnce, ...soundnessOf(file) }
  }
}

const hasComeOnce = (file: string, { eventId }: Plan, { organisationId, participantId, tickId }: Guest): boolean =>
  asking(file, (connection) => {
    const count = (sql: string, ...given: string[]) =>
      connection
        .prepare(sql)
        .pluck()
        .get(...given)
    return (
      count('SELECT came FROM event_participants WHERE id = ?', participantId) === 1 &&
      count('SELECT count(*) FROM creations WHERE id = ?', tickId) === 1 &&
      count("SELECT count(*) FROM audit WHERE action = 'participant.ticked' AND subject_id = ?", participantId) === 1 &&
      count(
        'SELECT count(*) FROM event_organisations WHERE event_id = ? AND organisation_id = ?',
        eventId,
        organisationId,
      ) === 1
    )
  })
