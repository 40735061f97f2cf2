import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { enquiries } from '../../db/schema/index.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Stamp } from '../stamp.ts'
export const raiseEnquiry = async (
  tx: Tx,
  wanted: {
    source: 'check' | 'check_registration' | 'by_hand'
    what: string
    organisationName: string | null
    contactName: string | null
    email: string | null
    phone: string | null
    organisationId?: string
    sheetId?: string
  },
  stamp: Stamp,
): Promise<string> => {
  const id = newId()
  await tx.insert(enquiries).values({ id, state: 'open', ...wanted, receivedAt: stamp.at })
  await writeAudit(tx, 'enquiry.recorded', id, stamp)
  return id
}
