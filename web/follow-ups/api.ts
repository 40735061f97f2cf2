import type { FollowUp, FollowUpEdit, FollowUps, NewFollowUp } from '#contract/follow-ups'
import { call } from '../api.ts'

export const fetchFollowUpsOfCase = (caseId: string, signal: AbortSignal) =>
  call<FollowUps>('GET', `/api/cases/${caseId}/follow-ups`, { signal })

export const recordFollowUp = (body: NewFollowUp) => call<FollowUp>('POST', '/api/follow-ups', { body })

export const editFollowUp = (id: string, ifMatch: number, body: FollowUpEdit) =>
  call<FollowUp>('PATCH', `/api/follow-ups/${id}`, { ifMatch, body })

export const completeFollowUp = (id: string) => call<FollowUp>('POST', `/api/follow-ups/${id}/completion`)

export const reopenFollowUp = (id: string) => call<FollowUp>('DELETE', `/api/follow-ups/${id}/completion`)

export const removeFollowUp = (id: string, ifMatch: number) =>
  call<FollowUp>('POST', `/api/follow-ups/${id}/removal`, { ifMatch })

export const restoreFollowUp = (id: string) => call<FollowUp>('DELETE', `/api/follow-ups/${id}/removal`)
