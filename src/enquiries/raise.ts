import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import type { FormLanguage } from '../enquiry-forms/terms.ts'
import type { Stamp } from '../stamp.ts'
import { insertEnquiry } from './queries.ts'
import type { Concern, EnquirySource } from './terms.ts'

type Raised = {
  /** Where whoever asks made it themselves. */
  id?: string
  source: EnquirySource
  what: string
  organisationName: string | null
  contactName: string | null
  email: string | null
  phone: string | null
  concern?: Concern
  language?: FormLanguage
  /** To which text they agreed, and when. */
  consentVersion?: string
  consentedAt?: Date
  /** Who it is, where that is known: then only those see the enquiry who may know of them. */
  organisationId?: string
  sheetId?: string
}

/** What comes in by another way than somebody writing it down. It is nobody's yet. Returns its id. */
export const raiseEnquiry = async (tx: Tx, { id = newId(), ...wanted }: Raised, stamp: Stamp): Promise<string> => {
  await insertEnquiry(tx, { id, state: 'open', ...wanted, receivedAt: stamp.at })
  await writeAudit(tx, 'enquiry.recorded', id, stamp)
  return id
}
