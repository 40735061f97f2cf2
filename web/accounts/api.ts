import type { AccountLink, Me, NewPassword, OwnSession, PasswordChange, PasswordChanged } from '#contract/accounts'
import type { Language } from '#terms/accounts'
import { call } from '../api.ts'

export const readLink = (secret: string) => call<AccountLink>('POST', '/api/account-link', { body: { secret } })

export const setPassword = (body: NewPassword) => call<Me>('POST', '/api/account-link/password', { body })

export const changePassword = (body: PasswordChange) => call<PasswordChanged>('POST', '/api/account/password', { body })

export const fetchOwnSessions = (signal: AbortSignal) => call<OwnSession[]>('GET', '/api/account/sessions', { signal })

export const endOwnSession = (id: string) => call<OwnSession[]>('DELETE', `/api/account/sessions/${id}`)

export const endOtherSessions = () => call<OwnSession[]>('DELETE', '/api/account/sessions')

export const chooseLanguage = (language: Language): Promise<Me> =>
  call('PUT', '/api/session/language', { body: { language } })
