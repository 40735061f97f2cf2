import type { Mail, MailCondition, MailPage } from '#contract/mail'
import type { MailGroup } from '#terms/mail'
import { call } from '../api.ts'
import type { PageRequest } from '../components/paged-rows.ts'

export const fetchMails = (group: MailGroup, { cursor, limit, signal }: PageRequest) => {
  const query = new URLSearchParams({ group, limit: String(limit), ...(cursor !== undefined && { cursor }) })
  return call<MailPage>('GET', `/api/mails?${query}`, { signal })
}

export const fetchMailCondition = (signal: AbortSignal) =>
  call<MailCondition>('GET', '/api/mail-server/condition', { signal })

export const retryMail = (id: string) => call<Mail>('POST', `/api/mails/${id}/retry`)

export const withdrawMail = (id: string) => call<Mail>('POST', `/api/mails/${id}/withdrawal`)
