import type { Handle, Tx } from '../../db/open.ts'
import { referrals } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { type Changes, changesBetween, writeAudit } from '../audit/audit.ts'
import { findCase } from '../cases/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { refuseOwner } from '../follow-ups/owners.ts'
import { findPartner } from '../partners/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { NewReferral, Referral, ReferralEdit, Referrals } from './contract.ts'
import { describeReferrals } from './described.ts'
import {
  countOfCase,
  findReferralRow,
  insertReferral,
  type ReferralRow,
  referralsOfCase,
  updateReferral,
} from './queries.ts'
import { factsFor, inOrder } from './rules.ts'
import { keepStanding, takeStep } from './steps.ts'
import { type ReferralFact, usualReminderDays } from './terms.ts'

/** Throws `not_found`, also where its case is hidden. */
export const readReferral = async (handle: Handle, id: string, stamp: Stamp): Promise<Referral> => {
  const [referral] = await describeReferrals(handle, [await findReferral(handle, id, stamp)])
  if (!referral) throw notFound()
  return referral
}

export const findReferral = async (handle: Handle, id: string, { by }: Stamp): Promise<ReferralRow> => {
  const row = await findReferralRow(handle, id, by)
  if (!row) throw notFound()
  return row
}

/** Newest first. Throws `not_found` where the case is hidden. */
export const readReferralsOf = async (handle: Handle, caseId: string, stamp: Stamp): Promise<Referrals> => {
  const { id } = await findCase(handle, caseId, stamp.by)
  return { rows: await describeReferrals(handle, await referralsOfCase(handle, id, stamp.by)) }
}

const mostOfACase = 200

/**
 * Proposes to refer the client of an open case to a partner: nothing leaves yet. Throws `case_closed`, `partner_unknown`,
 * `partner_retired`, `referral_fact_unfit`, `not_a_counsellor`, what an unfit owner throws, and `referrals_full`. Safe to repeat.
 */
export const proposeReferral = (handle: Handle, caseId: string, input: NewReferral, stamp: Stamp): Promise<Referral> =>
  transaction(handle, async (tx) => {
    const creation = { id: input.id, kind: 'referral', body: { caseId, ...input }, table: referrals }
    if (await wasCreated(tx, creation, stamp)) return readReferral(tx, input.id, stamp)
    const caseFile = await findCase(tx, caseId, stamp.by)
    if (caseFile.closedOn !== null) throw ruleBroken('case_closed')
    if ((await countOfCase(tx, caseId)) >= mostOfACase) throw ruleBroken('referrals_full')
    await refusePartner(tx, input.partnerId)
    refuseFacts(input.facts, caseFile)
    const ownerId = input.ownerId ?? (await counsellorOf(tx, stamp.by.userId))?.id
    if (ownerId === undefined) throw ruleBroken('not_a_counsellor')
    await refuseOwner(tx, ownerId, { caseId })

    await insertReferral(tx, {
      id: input.id,
      caseId,
      partnerId: input.partnerId,
      ownerId,
      facts: inOrder(input.facts),
      message: tidied(input.message),
      remindAfterDays: input.remindAfterDays ?? usualReminderDays,
      standing: 'proposed',
      createdBy: stamp.by.userId,
      createdAt: stamp.at,
    })
    await takeStep(tx, { referralId: input.id, caseId, kind: 'proposed', happenedOn: stamp.today }, stamp)
    return readReferral(tx, input.id, stamp)
  })

const refusePartner = async (tx: Tx, partnerId: string): Promise<void> => {
  const partner = await findPartner(tx, partnerId)
  if (!partner) throw ruleBroken('partner_unknown', 'partnerId')
  if (partner.retired) throw ruleBroken('partner_retired', 'partnerId')
}

const refuseFacts = (facts: readonly ReferralFact[], { personId }: { personId: string | null }): void => {
  const possible = factsFor(personId === null ? 'organisation' : 'person')
  if (facts.some((fact) => !possible.includes(fact))) throw ruleBroken('referral_fact_unfit', 'facts')
}

/**
 * Changes what is to be passed on, to whom, or who looks after it, before it is handed over. A consent that named something
 * else holds no longer. Throws `referral_under_way` and what proposing throws.
 */
export const editReferral = (handle: Handle, id: string, version: number, input: ReferralEdit, stamp: Stamp) =>
  transaction(handle, async (tx): Promise<Referral> => {
    const row = await findReferral(tx, id, stamp)
    const current = await readReferral(tx, id, stamp)
    const edited = columnsOf(input)
    const changes = changesBetween(row.referral, edited)
    refuseIfChanged(version, current, changes)
    if (Object.keys(changes).length === 0) return current
    await refuseEdit(tx, { row, current, edited, changes }, stamp)
    await updateReferral(tx, id, edited)
    await keepStanding(tx, id, stamp)
    await writeAudit(tx, 'referral.edited', id, stamp, withoutMessage(changes))
    return readReferral(tx, id, stamp)
  })

type Edit = { row: ReferralRow; current: Referral; edited: ReturnType<typeof columnsOf>; changes: Changes }

const refuseEdit = async (tx: Tx, { row, current, edited, changes }: Edit, stamp: Stamp): Promise<void> => {
  if ((await findCase(tx, row.referral.caseId, stamp.by)).closedOn !== null) throw ruleBroken('case_closed')
  // What went to whom stays told: another partner is another referral.
  const wentElsewhere = changes.partnerId && current.handovers.length > 0
  if (!current.acts.includes('edit') || wentElsewhere) throw ruleBroken('referral_under_way')
  if (edited.partnerId !== undefined && changes.partnerId) await refusePartner(tx, edited.partnerId)
  if (edited.facts) refuseFacts(edited.facts, row)
  if (edited.ownerId !== undefined && changes.ownerId) await refuseOwner(tx, edited.ownerId, row.referral)
}

const columnsOf = ({ facts, message, ...rest }: ReferralEdit) => ({
  ...rest,
  ...(facts && { facts: inOrder(facts) }),
  ...(message !== undefined && { message: tidied(message) }),
})

/** What somebody wrote of a client stands in no audit row: that it changed does. */
const withoutMessage = ({ message, ...changes }: Changes): Changes => ({
  ...changes,
  ...(message && { hasMessage: { from: message.from !== null, to: message.to !== null } }),
})
