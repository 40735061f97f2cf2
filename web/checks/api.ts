import type { Check, CheckResults, Checks, Invitation, NewInvitation, SheetLink } from '#contract/invitations'
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
