import { workingDayFrom } from '../calendar/holiday-rules.ts'
import { addDays, type Day } from '../calendar/rules.ts'
import type { ReferralAct, ReferralFact, ReferralReply, ReferralStanding, ReferralStepKind } from './terms.ts'
import { referralActs, referralFacts, referralReplies } from './terms.ts'

/** What is to be passed on, and to whom: a consent names exactly this. */
export type Selection = { partnerId: string; facts: readonly ReferralFact[]; message: string | null }

/** `selection` is what a consent named. */
export type Step = { kind: ReferralStepKind; selection?: Selection }

/** A consent holds for what it named and for nothing else: another partner, one fact more or another message needs a new one. */
export const covers = (consent: Selection | undefined, wanted: Selection): boolean =>
  consent !== undefined &&
  consent.partnerId === wanted.partnerId &&
  consent.message === wanted.message &&
  sameFacts(consent.facts, wanted.facts)

const sameFacts = (one: readonly ReferralFact[], other: readonly ReferralFact[]): boolean =>
  inOrder(one).join() === inOrder(other).join()

/** As they are printed, each once. */
export const inOrder = (facts: readonly ReferralFact[]): ReferralFact[] =>
  referralFacts.filter((fact) => facts.includes(fact))

/** The consent that was given last and not withdrawn since. */
export const standingConsent = (steps: readonly Step[]): Selection | undefined => {
  const last = steps.findLast(({ kind }) => kind === 'consented' || kind === 'withdrawn')
  return last?.kind === 'consented' ? last.selection : undefined
}

const ended: readonly ReferralStanding[] = ['declined', 'came_back']

/** By its steps in their order and what is wanted now; null where every step was taken back. */
export const standingOf = (steps: readonly Step[], wanted: Selection): ReferralStanding | null => {
  const last = steps.at(-1)
  if (!last) return null
  if (last.kind === 'consented') return covers(last.selection, wanted) ? 'consented' : 'proposed'
  if (last.kind !== 'withdrawn') return last.kind
  // What is over stays over: the withdrawal closes the sheet, and nothing else is left to stop.
  const before = steps.findLast(({ kind }) => kind !== 'withdrawn')?.kind
  return before !== undefined && ended.includes(before) ? before : 'withdrawn'
}

/** Whether anything of the client may leave now: by the consent alone, whatever else was done. */
export const mayLeave = (steps: readonly Step[], wanted: Selection): boolean => covers(standingConsent(steps), wanted)

const repliesFrom: Partial<Record<ReferralStanding, readonly ReferralReply[]>> = {
  handed_over: referralReplies,
  accepted: ['declined', 'came_back'],
  no_answer: ['accepted', 'declined', 'came_back'],
}

const mayAct: Record<
  Exclude<ReferralAct, ReferralReply>,
  (standing: ReferralStanding, steps: readonly Step[]) => boolean
> = {
  edit: (standing) => standing === 'proposed' || standing === 'consented' || standing === 'withdrawn',
  consent: (standing) => standing === 'proposed' || standing === 'withdrawn',
  // Somebody may always think better of it.
  withdraw: (_, steps) => standingConsent(steps) !== undefined,
  handOver: (standing) => standing === 'consented' || standing === 'handed_over' || standing === 'no_answer',
  drop: (standing) => standing === 'proposed' || standing === 'consented' || standing === 'withdrawn',
}

/** What can be done next. */
export const possibleActs = (steps: readonly Step[], wanted: Selection): ReferralAct[] => {
  const standing = standingOf(steps, wanted)
  if (standing === null) return []
  return referralActs.filter((act) => {
    if (isReply(act)) return (repliesFrom[standing] ?? []).includes(act)
    if (act === 'handOver' && !mayLeave(steps, wanted)) return false
    return mayAct[act](standing, steps)
  })
}

const isReply = (act: ReferralAct): act is ReferralReply => referralReplies.some((one) => one === act)

/** A referral somebody still has to do something about. */
export const openStandings: readonly ReferralStanding[] = [
  'proposed',
  'consented',
  'handed_over',
  'accepted',
  'no_answer',
]

/** Whether its owner waits for the partner: then the reminder stands. */
export const waitsForPartner = (standing: ReferralStanding | null): boolean =>
  standing === 'handed_over' || standing === 'accepted'

/** A withdrawal is never taken back: a new consent is. */
export const mayUndo = (kind: ReferralStepKind): boolean => kind !== 'withdrawn'

/** When to ask what became of it: on a day somebody works there. */
export const reminderOn = (handedOverOn: Day, afterDays: number): Day =>
  workingDayFrom(addDays(handedOverOn, afterDays))

/** What of whom can be passed on. */
export const factsFor = (client: 'person' | 'organisation'): readonly ReferralFact[] =>
  client === 'person' ? referralFacts : referralFacts.filter((fact) => fact !== 'nationality' && fact !== 'languages')
