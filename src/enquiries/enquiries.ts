import type { Handle } from '../../db/open.ts'
import { enquiries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { findAssignee, refuseHiddenFrom } from './assignees.ts'
import type { EnquiriesQuery, Enquiry, EnquiryCounts, EnquiryEdit, EnquiryPage, NewEnquiry } from './contract.ts'
import { type Asker, countEnquiries, findEnquiry, insertEnquiry, pageOfEnquiries, updateEnquiry } from './queries.ts'
import { withoutContent } from './rules.ts'

/** Throws `not_found`, also for one about somebody this user may not know of. */
export const readEnquiry = async (handle: Handle, id: string, { by }: Stamp): Promise<Enquiry> => {
  const enquiry = await findEnquiry(handle, id, by)
  if (!enquiry) throw notFound()
  return enquiry
}

export const listEnquiries = async (handle: Handle, query: EnquiriesQuery, stamp: Stamp): Promise<EnquiryPage> =>
  pageOfEnquiries(handle, query, await askerOf(handle, stamp))

export const readCounts = async (handle: Handle, stamp: Stamp): Promise<EnquiryCounts> =>
  countEnquiries(handle, await askerOf(handle, stamp))

const askerOf = async (handle: Handle, { by, today }: Stamp): Promise<Asker> => ({
  counsellorId: (await counsellorOf(handle, by.userId))?.id,
  today,
  by,
})

/** Writes down what came in by phone, by e-mail, at the counter or in passing. Safe to repeat. */
export const recordEnquiry = (handle: Handle, input: NewEnquiry, stamp: Stamp): Promise<Enquiry> =>
  transaction(handle, async (tx) => {
    const { id, assignedToId, source = 'by_hand', ...typed } = input
    if (await wasCreated(tx, { id, kind: 'enquiry', body: input, table: enquiries }, stamp)) {
      return readEnquiry(tx, id, stamp)
    }
    const assignee = assignedToId ? await findAssignee(tx, assignedToId) : null
    const row = { id, source, state: 'open' as const, what: '', ...fieldsTyped(typed) }
    await insertEnquiry(tx, { ...row, assignedTo: assignedToId ?? null, receivedAt: stamp.at })
    if (assignee) await refuseHiddenFrom(tx, id, assignee)
    await writeAudit(tx, 'enquiry.recorded', id, stamp)
    return readEnquiry(tx, id, stamp)
  })

type Typed = Omit<EnquiryEdit, 'assignedToId'>

const fieldsTyped = ({ what, concern, ...sender }: Typed) => ({
  ...Object.fromEntries(Object.entries(sender).map(([field, text]) => [field, tidied(text)])),
  ...(what !== undefined && { what: tidied(what) ?? what }),
  ...(concern !== undefined && { concern }),
})

/** Changes what is known of it, or whose it is; `version` is what the change is based on. */
export const editEnquiry = (handle: Handle, id: string, version: number, input: EnquiryEdit, stamp: Stamp) =>
  transaction(handle, async (tx): Promise<Enquiry> => {
    const enquiry = await readEnquiry(tx, id, stamp)
    const { assignedToId, ...typed } = input
    const edited = { ...fieldsTyped(typed), ...(assignedToId !== undefined && { assignedTo: assignedToId }) }
    const before = { ...enquiry, assignedTo: enquiry.assignedTo?.id ?? null }
    const changes = changesBetween(before, edited as Partial<typeof before>)
    refuseIfChanged(version, enquiry, changes)
    if (Object.keys(changes).length === 0) return enquiry
    if (enquiry.state !== 'open') throw ruleBroken('enquiry_settled')

    const assignee = assignedToId ? await findAssignee(tx, assignedToId) : null
    await updateEnquiry(tx, id, edited)
    if (assignee) await refuseHiddenFrom(tx, id, assignee)
    await writeAudit(tx, 'enquiry.edited', id, stamp, withoutContent(changes))
    return readEnquiry(tx, id, stamp)
  })
