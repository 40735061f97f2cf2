import type { FileEdit, FilePage, KeptFile } from '#contract/files'
import { call, upload } from '../api.ts'

type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

export const fetchFiles = (caseId: string, { cursor, limit, signal }: PageAsked) => {
  const asked = new URLSearchParams({ limit: `${limit}`, ...(cursor !== undefined && { cursor }) })
  return call<FilePage>('GET', `/api/cases/${caseId}/files?${asked}`, { signal })
}

type Sent = { id: string; caseId: string; title: string; content: Blob }

export const sendFile = (
  { id, caseId, title: name, content }: Sent,
  { signal, sent }: { signal: AbortSignal; sent: (bytes: number) => void },
) => upload<KeptFile>(`/api/cases/${caseId}/files?id=${id}`, { name, content, signal, sent })

export const describeFile = (id: string, ifMatch: number, body: FileEdit) =>
  call<KeptFile>('PATCH', `/api/files/${id}`, { ifMatch, body })
