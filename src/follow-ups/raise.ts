import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import type { Stamp } from '../stamp.ts'
import { partOf } from './appointments.ts'
import type { NewAppointment } from './contract.ts'
import { insertFollowUp } from './queries.ts'
import { reminderPart } from './reminder-rules.ts'
import type { ReminderBefore } from './terms.ts'

type Raised = {
  /** Made by the client, where it was. */
  id?: string
  caseId: string | null
  /** A counsellor. */
  ownerId: string
  what: string
  dueOn: Day
  /** With a time that its clocks show that day: an appointment. */
  appointment?: NewAppointment | null
  reminder?: ReminderBefore | null
  /** The answer sheet it comes from, and the statement whose measure was agreed. */
  sheetId?: string
  statement?: string
}

/** What the centre itself, or another verb, gives somebody to do: also on a closed case. Returns its id. */
export const raiseFollowUp = async (
  tx: Tx,
  { appointment = null, reminder = null, ...wanted }: Raised,
  stamp: Stamp,
): Promise<string> => {
  const id = wanted.id ?? newId()
  const row = { ...wanted, id, ...partOf(appointment) }
  await insertFollowUp(tx, {
    ...row,
    ...reminderPart({ ...row, reminder }, stamp.at),
    createdBy: stamp.by.userId,
    createdAt: stamp.at,
  })
  await writeAudit(tx, 'follow_up.recorded', id, stamp)
  return id
}
