import type { Handle, Tx } from '../../db/open.ts'
import { eventParticipants } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { wasCreated } from '../creations.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { Tick, Ticks, TicksTaken } from './contract.ts'
import { readEvent } from './events.ts'
import { findParticipant, updateParticipant } from './participant-queries.ts'
import { keepReached } from './reached-queries.ts'
import { mayHaveCome } from './rules.ts'

/**
 * Takes what was ticked at the door, in its order; what waited for a connection comes as it can. A tick is taken once under
 * its key, whoever sends it again, so that this never undoes what another phone ticked since. Whoever is on the list no more holds up nobody.
 */
export const takeTicks = (handle: Handle, eventId: string, { ticks }: Ticks, stamp: Stamp): Promise<TicksTaken> =>
  transaction(handle, async (tx) => {
    const { heldOn } = await readEvent(tx, eventId, stamp)
    if (!mayHaveCome(heldOn, stamp.today)) throw ruleBroken('event_not_yet')
    const told: TicksTaken = { taken: [], unknown: [] }
    for (const tick of ticks) told[await take(tx, eventId, tick, stamp)].push(tick.id)
    return told
  })

const take = async (tx: Tx, eventId: string, tick: Tick, stamp: Stamp): Promise<keyof TicksTaken> => {
  const { id, participantId, came } = tick
  const participant = await findParticipant(tx, participantId, stamp)
  if (participant?.eventId !== eventId) return 'unknown'
  const creation = { id, kind: 'tick', body: { eventId, ...tick }, table: eventParticipants, isAnybodys: true }
  if ((await wasCreated(tx, creation, stamp)) || participant.came === came) return 'taken'
  await updateParticipant(tx, participantId, { came })
  await keepReached(tx, eventId, participant.organisation?.id ?? null)
  const changes = { came: { from: participant.came, to: came } }
  await writeAudit(tx, 'participant.ticked', participantId, stamp, changes)
  return 'taken'
}
