import type { FollowUp } from '#contract/follow-ups'
import type { Check, CheckResults, Checks, Invitation, NewInvitation, SheetLink } from '#contract/invitations'
import type { Measure, Measures, NewMeasure } from '#contract/measures'
import { call } from '../api.ts'

export const fetchChecksOf = (organisationId: string, signal: AbortSignal) =>
  call<Checks>('GET', `/api/organisations/${organisationId}/checks`, { signal })

export const fetchCheck = (id: string, signal: AbortSignal) =>
  call<CheckResults>('GET', `/api/checks/${id}`, { signal })

export const inviteToCheck = (body: NewInvitation) => call<Invitation>('POST', '/api/checks', { body })

export const fetchLink = (sheetId: string) => call<SheetLink>('GET', `/api/check-sheets/${sheetId}/link`)

export const renewLink = (sheetId: string, ifMatch: number) =>
  call<SheetLink>('POST', `/api/check-sheets/${sheetId}/link`, { ifMatch })

export const revokeLink = (sheetId: string) => call<Check>('POST', `/api/check-sheets/${sheetId}/revocation`)

export const restoreLink = (sheetId: string) => call<Check>('DELETE', `/api/check-sheets/${sheetId}/revocation`)

export const remind = (sheetId: string) => call<Check>('POST', `/api/check-sheets/${sheetId}/reminder`)

/** Whether mails can be sent at all; without a mail server, links are handed over. */
export const fetchMailServer = (signal: AbortSignal) => call<{ isSet: boolean }>('GET', '/api/mail-server', { signal })

/** Whose a check is that somebody registered for. */
export const tieCheck = (id: string, ifMatch: number, organisationId: string) =>
  call<Check>('POST', `/api/checks/${id}/organisation`, { ifMatch, body: { organisationId } })

export const untieCheck = (id: string, ifMatch: number) =>
  call<Check>('DELETE', `/api/checks/${id}/organisation`, { ifMatch })

export const fetchMeasures = (checkId: string, signal: AbortSignal) =>
  call<Measures>('GET', `/api/checks/${checkId}/measures`, { signal })

export const agreeMeasure = (sheetId: string, body: NewMeasure) =>
  call<Measure>('POST', `/api/check-sheets/${sheetId}/measures`, { body })

export const planRepetition = (checkId: string) => call<FollowUp>('PUT', `/api/checks/${checkId}/repetition`)
