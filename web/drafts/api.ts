import type { Draft, Drafts, DraftToKeep } from '#contract/drafts'
import type { Fields } from '#rules/drafts'
import { call } from '../api.ts'

/** A draft with the fields that its content holds as text on the wire. */
export type KeptDraft = Omit<Draft, 'content'> & { content: Fields }

export const readDraft = ({ content, ...draft }: Draft): KeptDraft => ({ ...draft, content: JSON.parse(content) })

export const fetchDrafts = async (place?: string): Promise<KeptDraft[]> => {
  const query = place === undefined ? '' : `?${new URLSearchParams({ place })}`
  return (await call<Drafts>('GET', `/api/drafts${query}`)).drafts.map(readDraft)
}

export const keepDraft = (id: string, body: DraftToKeep, keepalive: boolean) =>
  call<Draft>('PUT', `/api/drafts/${id}`, { body, keepalive })

export const dropDraft = (id: string, keepalive = false) => call<void>('DELETE', `/api/drafts/${id}`, { keepalive })
