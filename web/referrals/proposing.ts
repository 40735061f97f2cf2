import { msg } from '@lit/localize'
import type { NewReferral, Referral } from '#contract/referrals'
import { type ReferralFact, referralFacts } from '#terms/referrals'

/** What stands in the form. */
export type ReferralDraft = {
  partnerId: string
  facts: readonly ReferralFact[]
  message: string
  remindAfterDays: number | null
}

export const emptyReferral = (): ReferralDraft => ({
  partnerId: '',
  facts: ['name', 'contact'],
  message: '',
  remindAfterDays: 14,
})

/** `partnerId` empty: the same to another partner. */
export const draftOfReferral = ({ facts, message, remindAfterDays }: Referral, partnerId: string): ReferralDraft => ({
  partnerId,
  facts,
  message: message ?? '',
  remindAfterDays,
})

export const turned = (draft: ReferralDraft, fact: ReferralFact, isIn: boolean): ReferralDraft => ({
  ...draft,
  facts: referralFacts.filter((one) => (one === fact ? isIn : draft.facts.includes(one))),
})

export type Problems = { partner: string; facts: string; days: string }

export const problemsOf = ({ partnerId, facts, remindAfterDays }: ReferralDraft): Problems => ({
  partner: partnerId === '' ? msg('Bitte einen Partner wählen.') : '',
  facts: facts.length === 0 ? msg('Bitte mindestens eine Angabe wählen.') : '',
  days:
    remindAfterDays === null || remindAfterDays < 1 || remindAfterDays > 365
      ? msg('Bitte eine Zahl von 1 bis 365.')
      : '',
})

export const wantedReferral = (draft: ReferralDraft): Omit<NewReferral, 'id'> => ({
  partnerId: draft.partnerId,
  facts: [...draft.facts],
  message: draft.message.trim() || null,
  remindAfterDays: draft.remindAfterDays ?? 14,
})
