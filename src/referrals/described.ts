import type { Handle } from '../../db/open.ts'
import { groupedBy } from '../grouped.ts'
import { mailsAbout } from '../mail/queries.ts'
import type { Referral } from './contract.ts'
import { type ReferralRow, type StepRow, stepsOfReferrals } from './queries.ts'
import { covers, factsFor, mayUndo, possibleActs, type Selection, type Step, standingOf } from './rules.ts'

/** As the rules see it. */
export const selectionOf = ({ referral: { partnerId, facts, message } }: ReferralRow): Selection => ({
  partnerId,
  facts,
  message,
})

export const stepOf = ({ kind, consent }: StepRow): Step => ({
  kind,
  ...(consent && { selection: { partnerId: consent.partnerId, facts: consent.facts, message: consent.message } }),
})

/** With all that a screen shows of them. */
export const describeReferrals = async (handle: Handle, rows: ReferralRow[]): Promise<Referral[]> => {
  const ids = rows.map(({ referral }) => referral.id)
  const steps = groupedBy(await stepsOfReferrals(handle, ids), ({ referralId }) => referralId)
  const mails = new Map((await mailsAbout(handle, ids)).map((mail) => [mail.id, mail]))
  return rows.map((row) => described(row, steps.get(row.referral.id) ?? [], mails))
}

type Mails = Map<string, Awaited<ReturnType<typeof mailsAbout>>[number]>

const described = (row: ReferralRow, steps: StepRow[], mails: Mails): Referral => {
  const { referral, followUp } = row
  const [wanted, taken] = [selectionOf(row), steps.map(stepOf)]
  const last = steps.at(-1)
  const isReminded = followUp && followUp.doneOn === null && followUp.removedAt === null
  return {
    id: referral.id,
    caseId: referral.caseId,
    partner: { id: referral.partnerId, institution: row.institution },
    owner: row.owner,
    facts: referral.facts,
    possibleFacts: [...factsFor(row.personId === null ? 'organisation' : 'person')],
    message: referral.message,
    remindAfterDays: referral.remindAfterDays,
    standing: standingOf(taken, wanted),
    consent: consentOf(steps, wanted),
    handovers: steps.flatMap((step) => handoverOf(step, mails)),
    steps: steps.map(({ kind, entry, author }) => ({
      id: entry.id,
      kind,
      happenedOn: entry.happenedOn,
      recordedAt: entry.recordedAt.toISOString(),
      recordedBy: author,
      note: entry.note,
    })),
    reminder: isReminded ? { id: followUp.id, dueOn: followUp.dueOn } : null,
    acts: possibleActs(taken, wanted),
    undoable: last && mayUndo(last.kind) && !isGone(last, mails) ? last.entry.id : null,
    version: referral.version,
  }
}

/** What went by mail cannot be taken back; what still waits can. */
const isGone = ({ handover }: StepRow, mails: Mails): boolean => {
  if (handover?.way !== 'mail') return false
  const state = handover.mailId === null ? undefined : mails.get(handover.mailId)?.state
  return state === undefined || state === 'sent' || state === 'sending'
}

/** The one given last, withdrawn or not. */
const consentOf = (steps: StepRow[], wanted: Selection): Referral['consent'] => {
  const at = steps.findLastIndex(({ kind }) => kind === 'consented')
  const { consent, entry, kind } = steps[at] ?? {}
  if (!consent || !entry || !kind) return null
  const withdrawal = steps.slice(at).find((step) => step.kind === 'withdrawn')
  return {
    id: entry.id,
    version: consent.textVersion,
    language: consent.language,
    text: consent.text,
    facts: consent.facts,
    givenOn: entry.happenedOn,
    way: consent.way,
    withdrawnOn: withdrawal?.entry.happenedOn ?? null,
    covers: !withdrawal && covers(consent, wanted),
  }
}

const handoverOf = ({ handover, entry }: StepRow, mails: Mails): Referral['handovers'] => {
  if (!handover) return []
  const { way, recipient, email, facts, hasMessage, mailId } = handover
  const mail = mailId === null ? undefined : mails.get(mailId)
  return [
    {
      id: entry.id,
      handedOverOn: entry.happenedOn,
      ...{ way, recipient, email, facts, hasMessage },
      mail: mail ? { state: mail.state, failure: mail.failure } : null,
    },
  ]
}
