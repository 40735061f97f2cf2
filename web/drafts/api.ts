import type { Draft, Drafts, DraftToKeep } from '#contract/drafts'
import type { Fields } from '#rules/drafts'
import { call } from '../api.ts'

/** A draft with the fields that its content holds as text on the wire. */
export type KeptDraft = Omit<Draft, 'content'> & { content: Fields }

export const readDraft = ({ content, ...draft }: Draft): KeptDraft => ({ ...draft, content: JSON.parse(content) })

/** What is kept at one place; nothing where nothing is, or no key opens it. */
export const fetchDraft = async (place: string): Promise<KeptDraft | undefined> => {
  const [found] = (await call<Drafts>('GET', `/api/drafts?${new URLSearchParams({ place })}`)).drafts
  return found && readDraft(found)
}

export const fetchDrafts = async (): Promise<{ drafts: KeptDraft[]; unreadable: number }> => {
  const { drafts, unreadable } = await call<Drafts>('GET', '/api/drafts')
  return { drafts: drafts.map(readDraft), unreadable }
}

export const keepDraft = (id: string, body: DraftToKeep, keepalive: boolean) =>
  call<Draft>('PUT', `/api/drafts/${id}`, { body, keepalive })

export const dropDraft = (id: string, keepalive = false) => call<void>('DELETE', `/api/drafts/${id}`, { keepalive })
