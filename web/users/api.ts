import type { Deactivation, Departure, MadeLink, NewUser, User, UserEdit, Users } from '#contract/users'
import { call } from '../api.ts'

export const fetchUsers = (signal: AbortSignal) => call<Users>('GET', '/api/users', { signal })

export const fetchUser = (id: string, signal: AbortSignal) => call<User>('GET', `/api/users/${id}`, { signal })

export const createUser = (body: NewUser) => call<User>('POST', '/api/users', { body })

export const editUser = (id: string, ifMatch: number, body: UserEdit) =>
  call<User>('PATCH', `/api/users/${id}`, { ifMatch, body })

export const makeLink = (id: string) => call<MadeLink>('POST', `/api/users/${id}/link`)

export const endSessions = (id: string) => call<User>('DELETE', `/api/users/${id}/sessions`)

export const fetchDeparture = (id: string) => call<Departure>('GET', `/api/users/${id}/deactivation`)

export const deactivateUser = (id: string, ifMatch: number, body: Deactivation) =>
  call<User>('POST', `/api/users/${id}/deactivation`, { ifMatch, body })

export const reactivateUser = (id: string) => call<User>('DELETE', `/api/users/${id}/deactivation`)
