import type {
  ConsentText,
  ConsentWithdrawal,
  Dropping,
  NewConsent,
  NewHandover,
  NewReferral,
  NewReply,
  PartnerReferrals,
  Referral,
  ReferralEdit,
  Referrals,
} from '#contract/referrals'
import type { ConsentLanguage } from '#terms/referrals'
import { call } from '../api.ts'

export const fetchReferralsOf = (caseId: string, signal: AbortSignal) =>
  call<Referrals>('GET', `/api/cases/${caseId}/referrals`, { signal })

export const fetchReferralsTo = (partnerId: string, signal: AbortSignal) =>
  call<PartnerReferrals>('GET', `/api/partners/${partnerId}/referrals`, { signal })

export const proposeReferral = (caseId: string, body: NewReferral) =>
  call<Referral>('POST', `/api/cases/${caseId}/referrals`, { body })

export const editReferral = (id: string, ifMatch: number, body: ReferralEdit) =>
  call<Referral>('PATCH', `/api/referrals/${id}`, { ifMatch, body })

export const fetchConsentText = (id: string, language: ConsentLanguage) =>
  call<ConsentText>('GET', `/api/referrals/${id}/consent-text?language=${language}`)

export const giveConsent = (id: string, body: NewConsent) =>
  call<Referral>('POST', `/api/referrals/${id}/consent`, { body })

export const withdrawConsent = (id: string, body: ConsentWithdrawal) =>
  call<Referral>('POST', `/api/referrals/${id}/consent-withdrawal`, { body })

export const handReferralOver = (id: string, body: NewHandover) =>
  call<Referral>('POST', `/api/referrals/${id}/handover`, { body })

export const recordReply = (id: string, body: NewReply) =>
  call<Referral>('POST', `/api/referrals/${id}/replies`, { body })

export const dropReferral = (id: string, body: Dropping) =>
  call<Referral>('POST', `/api/referrals/${id}/dropping`, { body })

export const undoStep = (stepId: string) => call<Referral>('DELETE', `/api/referral-steps/${stepId}`)

export const sheetAddress = (id: string): string => `/api/referrals/${id}/sheet.pdf`

export const consentFormAddress = (id: string, language: ConsentLanguage): string =>
  `/api/referrals/${id}/consent-form.pdf?language=${language}`
