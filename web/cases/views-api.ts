import type { NewView, SavedView, SavedViews, ViewEdit } from '#contract/views'
import { call } from '../api.ts'

export const fetchViews = (signal: AbortSignal) => call<SavedViews>('GET', '/api/views', { signal })

export const saveView = (body: NewView) => call<SavedView>('POST', '/api/views', { body })

export const editView = (id: string, ifMatch: number, body: ViewEdit) =>
  call<SavedView>('PATCH', `/api/views/${id}`, { ifMatch, body })

export const deleteView = (id: string, ifMatch: number) => call<void>('DELETE', `/api/views/${id}`, { ifMatch })
