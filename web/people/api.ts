import type { Person, PersonEdit, PersonHistory } from '#contract/people'
import { call } from '../api.ts'
import { type PageAsked, pageQuery } from '../clients/page-query.ts'

export const fetchPerson = (id: string, signal: AbortSignal) => call<Person>('GET', `/api/people/${id}`, { signal })

export const editPerson = (id: string, ifMatch: number, body: PersonEdit) =>
  call<Person>('PATCH', `/api/people/${id}`, { ifMatch, body })

export const fetchPersonHistory = (id: string, { signal, ...page }: PageAsked) =>
  call<PersonHistory>('GET', `/api/people/${id}/history?${pageQuery(page)}`, { signal })

export const restorePerson = (id: string, ifMatch: number, state: number) =>
  call<Person>('POST', `/api/people/${id}/restoration`, { ifMatch, body: { state } })
