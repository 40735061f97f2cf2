import type { Draft, Drafts, DraftToKeep } from '#contract/drafts'
import { call } from '../api.ts'

export const fetchDrafts = (place?: string) =>
  call<Drafts>('GET', `/api/drafts${place === undefined ? '' : `?${new URLSearchParams({ place })}`}`)

export const keepDraft = (id: string, body: DraftToKeep, keepalive: boolean) =>
  call<Draft>('PUT', `/api/drafts/${id}`, { body, keepalive })

export const dropDraft = (id: string, keepalive = false) => call<void>('DELETE', `/api/drafts/${id}`, { keepalive })
