import type { Household, MemberEdit, Membership, NewMember } from '#contract/households'
import { call } from '../api.ts'

export const fetchHousehold = (personId: string, signal: AbortSignal) =>
  call<Household>('GET', `/api/people/${personId}/household`, { signal })

export const joinHousehold = (personId: string, body: NewMember) =>
  call<Household>('POST', `/api/people/${personId}/household`, { body })

export const changeMembership = (id: string, ifMatch: number, body: MemberEdit) =>
  call<Membership>('PATCH', `/api/memberships/${id}`, { ifMatch, body })

export const removeMembership = (id: string, ifMatch: number) =>
  call<Membership>('POST', `/api/memberships/${id}/removal`, { ifMatch })

export const restoreMembership = (id: string) => call<Membership>('DELETE', `/api/memberships/${id}/removal`)
