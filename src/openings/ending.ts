import type { Handle, Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { Opening, OpeningEnd } from './contract.ts'
import { changeOpening } from './openings.ts'
import { releaseFilling, updateOpening } from './queries.ts'
import { filledOn, refusalOfEnd } from './rules.ts'

/** Filled or withdrawn on a day. Ended so already, it stays as it is; ended otherwise, it is `opening_ended`. */
export const endOpening = (
  handle: Handle,
  id: string,
  version: number,
  { ending, endedOn }: OpeningEnd,
  stamp: Stamp,
) =>
  changeOpening(handle, id, stamp, async (tx, opening) => {
    if (opening.ending === ending && opening.endedOn === endedOn) return
    refuseIfChanged(version, opening)
    if (opening.ending !== null) throw ruleBroken('opening_ended')
    const refusal = refusalOfEnd(endedOn, opening, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'endedOn')
    await end(tx, opening, { ending, endedOn }, stamp)
  })

/** It is open again after all. Open, it stays so. */
export const reopenOpening = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changeOpening(handle, id, stamp, async (tx, opening) => {
    if (opening.ending === null) return
    refuseIfChanged(version, opening)
    await reopen(tx, opening, stamp)
    await releaseFilling(tx, id)
  })

/** Filled with somebody who begins that day; whether it was: what has ended already is filled with nobody. */
export const fillOpening = async (tx: Tx, opening: Opening, beganOn: Day, stamp: Stamp): Promise<boolean> => {
  if (opening.ending !== null) return false
  await end(tx, opening, { ending: 'filled', endedOn: filledOn(beganOn, opening, stamp.today) }, stamp)
  return true
}

/** Whoever filled it does not after all. */
export const emptyOpening = async (tx: Tx, opening: Opening, stamp: Stamp): Promise<void> => {
  if (opening.ending === 'filled') await reopen(tx, opening, stamp)
}

const end = async (tx: Tx, { id }: Opening, { ending, endedOn }: OpeningEnd, stamp: Stamp): Promise<void> => {
  await updateOpening(tx, id, { ending, endedOn })
  await writeAudit(tx, 'opening.ended', id, stamp, {
    ending: { from: null, to: ending },
    endedOn: { from: null, to: endedOn },
  })
}

const reopen = async (tx: Tx, { id, ending, endedOn }: Opening, stamp: Stamp): Promise<void> => {
  await updateOpening(tx, id, { ending: null, endedOn: null })
  await writeAudit(tx, 'opening.reopened', id, stamp, {
    ending: { from: ending, to: null },
    endedOn: { from: endedOn, to: null },
  })
}
