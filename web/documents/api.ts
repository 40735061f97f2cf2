import { call, fetchFile } from '../api.ts'

export const deleteDocument = (id: string) => call<void>('DELETE', `/api/documents/${id}`)

export const fetchDocument = (id: string, signal: AbortSignal) => fetchFile(`/api/documents/${id}`, signal)
