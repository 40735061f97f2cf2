import type {
  CheckCounts,
  CheckPage,
  Invitations,
  NewInvitations,
  NewReminders,
  Reminders,
  WaitingSheets,
} from '#contract/check-list'
import type { ClientSuggestions } from '#contract/search'
import { call } from '../api.ts'
import type { ChecksShown } from './checks-address.ts'

type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

export const fetchChecks = ({ show, kind }: ChecksShown, { cursor, limit, signal }: PageAsked) => {
  const asked = new URLSearchParams({ show, limit: String(limit) })
  if (kind) asked.set('kind', kind)
  if (cursor !== undefined) asked.set('cursor', cursor)
  return call<CheckPage>('GET', `/api/checks?${asked}`, { signal })
}

export const fetchCheckCounts = (kind: ChecksShown['kind'], signal: AbortSignal) =>
  call<CheckCounts>('GET', `/api/checks/counts${kind ? `?${new URLSearchParams({ kind })}` : ''}`, { signal })

export const fetchWaiting = (signal?: AbortSignal) =>
  call<WaitingSheets>('GET', '/api/checks/waiting', signal ? { signal } : {})

export const remindAll = (body: NewReminders) => call<Reminders>('POST', '/api/check-reminders', { body })

export const inviteMany = (body: NewInvitations) => call<Invitations>('POST', '/api/check-invitations', { body })

/** A name stands in no address. */
export const searchOrganisations = async (search: string, signal: AbortSignal) => {
  const { clients } = await call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })
  return clients.filter(({ kind }) => kind !== 'person')
}
