import type { Handle, Tx } from '../../db/open.ts'
import { enquiries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { type Changes, changesBetween, writeAudit } from '../audit/audit.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { findAssignee, refuseHiddenFrom } from './assignees.ts'
import type { Enquiry, EnquiryCounts, EnquiryEdit, NewEnquiry, Settlement } from './contract.ts'
import { countEnquiries, findEnquiry, insertEnquiry, updateEnquiry } from './queries.ts'

/** Throws `not_found`, also for one about somebody this user may not know of. */
export const readEnquiry = async (handle: Handle, id: string, { by }: Stamp): Promise<Enquiry> => {
  const enquiry = await findEnquiry(handle, id, by)
  if (!enquiry) throw notFound()
  return enquiry
}

export const readCounts = async (handle: Handle, { by }: Stamp): Promise<EnquiryCounts> =>
  countEnquiries(handle, (await counsellorOf(handle, by.userId))?.id, by)

/** Writes down what came in by phone, in passing, or by letter. Safe to repeat. */
export const recordEnquiry = (handle: Handle, input: NewEnquiry, stamp: Stamp): Promise<Enquiry> =>
  transaction(handle, async (tx) => {
    const { id, assignedToId, ...typed } = input
    if (await wasCreated(tx, { id, kind: 'enquiry', body: input, table: enquiries }, stamp)) {
      return readEnquiry(tx, id, stamp)
    }
    const assignee = assignedToId ? await findAssignee(tx, assignedToId) : null
    const row = { id, source: 'by_hand' as const, state: 'open' as const, what: '', ...fieldsTyped(typed) }
    await insertEnquiry(tx, { ...row, assignedTo: assignedToId ?? null, receivedAt: stamp.at })
    if (assignee) await refuseHiddenFrom(tx, id, assignee)
    await writeAudit(tx, 'enquiry.recorded', id, stamp)
    return readEnquiry(tx, id, stamp)
  })

type Typed = Omit<EnquiryEdit, 'assignedToId'>

const fieldsTyped = ({ what, ...sender }: Typed) => ({
  ...Object.fromEntries(Object.entries(sender).map(([field, text]) => [field, tidied(text)])),
  ...(what !== undefined && { what: tidied(what) ?? what }),
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
    await writeAudit(tx, 'enquiry.edited', id, stamp, changes)
    return readEnquiry(tx, id, stamp)
  })

/** It was answered, and nothing more comes of it. */
export const answerEnquiry = (handle: Handle, id: string, version: number, input: Settlement, stamp: Stamp) =>
  settle(handle, { id, version, state: 'answered', answer: input.answer }, stamp)

/** Nothing comes of it, for this reason. */
export const closeEnquiry = (handle: Handle, id: string, version: number, input: Settlement, stamp: Stamp) =>
  settle(handle, { id, version, state: 'closed', answer: input.answer }, stamp)

type Settled = { id: string; version: number; state: 'answered' | 'closed'; answer: string }

const settle = (handle: Handle, { id, version, state, answer }: Settled, stamp: Stamp): Promise<Enquiry> =>
  transaction(handle, async (tx) => {
    const enquiry = await readEnquiry(tx, id, stamp)
    const words = tidied(answer) ?? answer
    if (enquiry.state === state && enquiry.answer === words) return enquiry
    refuseIfChanged(version, enquiry)
    if (enquiry.state !== 'open') throw ruleBroken('enquiry_settled')
    await updateEnquiry(tx, id, { state, answer: words, settledAt: stamp.at })
    return noteChange(tx, enquiry, state, { state: { from: enquiry.state, to: state } }, stamp)
  })

/** Takes an answer or a closing back; what became a case stays one. An open one stays as it is. */
export const reopenEnquiry = (handle: Handle, id: string, stamp: Stamp): Promise<Enquiry> =>
  transaction(handle, async (tx) => {
    const enquiry = await readEnquiry(tx, id, stamp)
    if (enquiry.state === 'open') return enquiry
    if (enquiry.state === 'turned_into_case') throw ruleBroken('enquiry_is_a_case')
    await updateEnquiry(tx, id, { state: 'open', answer: null, settledAt: null })
    const changes = { state: { from: enquiry.state, to: 'open' }, answer: { from: enquiry.answer, to: null } }
    return noteChange(tx, enquiry, 'reopened', changes, stamp)
  })

const noteChange = async (tx: Tx, { id }: Enquiry, what: string, changes: Changes, stamp: Stamp): Promise<Enquiry> => {
  await writeAudit(tx, `enquiry.${what}`, id, stamp, changes)
  return readEnquiry(tx, id, stamp)
}
