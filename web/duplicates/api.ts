import type { Distinction, Duplicates, Merge, NewMerge, SideBySide } from '#contract/duplicates'
import { call } from '../api.ts'

export const fetchDuplicates = (signal: AbortSignal) => call<Duplicates>('GET', '/api/duplicates', { signal })

export const fetchPair = (survivorId: string, mergedId: string, signal: AbortSignal) =>
  call<SideBySide>('GET', `/api/duplicates/${survivorId}/${mergedId}`, { signal })

export const mergeClients = (body: NewMerge) => call<Merge>('POST', '/api/merges', { body })

export const distinguish = (id: string, otherId: string) =>
  call<Distinction>('POST', `/api/duplicates/${id}/${otherId}/distinction`)

export const takeBackDistinction = (id: string, otherId: string) =>
  call<Distinction>('DELETE', `/api/duplicates/${id}/${otherId}/distinction`)
