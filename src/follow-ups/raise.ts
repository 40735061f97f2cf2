import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import type { Stamp } from '../stamp.ts'
import { insertFollowUp } from './queries.ts'

type Raised = {
  /** Made by the client, where it was. */
  id?: string
  caseId: string | null
  /** A counsellor. */
  ownerId: string
  what: string
  dueOn: Day
  /** The answer sheet it comes from, and the statement whose measure was agreed. */
  sheetId?: string
  statement?: string
}

/** What the centre itself, or another verb, gives somebody to do: also on a closed case. Returns its id. */
export const raiseFollowUp = async (tx: Tx, wanted: Raised, stamp: Stamp): Promise<string> => {
  const id = wanted.id ?? newId()
  await insertFollowUp(tx, { ...wanted, id, createdBy: stamp.by.userId, createdAt: stamp.at })
  await writeAudit(tx, 'follow_up.recorded', id, stamp)
  return id
}
