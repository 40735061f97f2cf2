import type {
  CaseCounts,
  CaseEdit,
  CaseFile,
  CasePage,
  CasesExport,
  CasesExtent,
  Closing,
  Entry,
  EntryHistory,
  EntryPage,
  NewCase,
  NewNote,
  NoteCorrection,
  PossibleReaders,
  Restriction,
} from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import type { ConsultationCorrection, NewConsultation } from '#contract/consultations'
import type { EntryKind } from '#terms/cases'
import { call, download } from '../api.ts'
import type { CasesFilter } from './cases-address.ts'

type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

export const fetchCases = (filter: CasesFilter, search: string, { signal, ...page }: PageAsked) =>
  search === ''
    ? call<CasePage>('GET', `/api/cases?${query({ ...filter, ...page })}`, { signal })
    : call<CasePage>('POST', '/api/cases/search', { body: { search, ...filter, ...page }, signal })

export const fetchCaseCounts = (signal: AbortSignal) => call<CaseCounts>('GET', '/api/cases/counts', { signal })

export const fetchExtent = (body: CasesExport, signal: AbortSignal) =>
  call<CasesExtent>('POST', '/api/cases/extent', { body, signal })

/** The search word stands in the body, as everywhere. */
export const exportCases = (body: CasesExport, signal: AbortSignal) => download('/api/cases/export', body, signal)

export const fetchCase = (id: string, signal: AbortSignal) => call<CaseFile>('GET', `/api/cases/${id}`, { signal })

export const openCase = (body: NewCase) => call<CaseFile>('POST', '/api/cases', { body })

export const editCase = (id: string, ifMatch: number, body: CaseEdit) =>
  call<CaseFile>('PATCH', `/api/cases/${id}`, { ifMatch, body })

export const closeCase = (id: string, body: Closing) => call<CaseFile>('POST', `/api/cases/${id}/closing`, { body })

export const reopenCase = (id: string) => call<CaseFile>('POST', `/api/cases/${id}/reopening`)

export const undoReopening = (id: string, ifMatch: number) =>
  call<CaseFile>('DELETE', `/api/cases/${id}/reopening`, { ifMatch })

export const restrictCase = (id: string, ifMatch: number, body: Restriction) =>
  call<CaseFile>('PUT', `/api/cases/${id}/restriction`, { ifMatch, body })

export const liftRestriction = (id: string, ifMatch: number) =>
  call<CaseFile>('DELETE', `/api/cases/${id}/restriction`, { ifMatch })

export const fetchPossibleReaders = () => call<PossibleReaders>('GET', '/api/cases/readers')

export const fetchEntries = (caseId: string, kind: EntryKind | undefined, { signal, ...page }: PageAsked) =>
  call<EntryPage>('GET', `/api/cases/${caseId}/entries?${query({ kind, ...page })}`, { signal })

export const fetchEntry = (id: string) => call<Entry>('GET', `/api/entries/${id}`)

export const fetchEntryHistory = (id: string) => call<EntryHistory>('GET', `/api/entries/${id}/history`)

export const recordConsultation = (caseId: string, body: NewConsultation) =>
  call<Entry>('POST', `/api/cases/${caseId}/consultations`, { body })

export const recordNote = (caseId: string, body: NewNote) => call<Entry>('POST', `/api/cases/${caseId}/notes`, { body })

/** `together`: on the cases of the others who were there too. */
export const correctConsultation = (id: string, ifMatch: number, body: ConsultationCorrection, together = false) =>
  call<Entry>('PATCH', `/api/consultations/${id}${onAll(together)}`, { ifMatch, body })

const onAll = (together: boolean): string => (together ? '?together=true' : '')

export const correctNote = (id: string, ifMatch: number, body: NoteCorrection) =>
  call<Entry>('PATCH', `/api/notes/${id}`, { ifMatch, body })

export const removeEntry = (id: string, ifMatch: number, together = false) =>
  call<Entry>('POST', `/api/entries/${id}/removal${onAll(together)}`, { ifMatch })

export const restoreEntry = (id: string, together = false) =>
  call<Entry>('DELETE', `/api/entries/${id}/removal${onAll(together)}`)

/** What every form chooses from. Asked for once: it changes a few times a year, and a reload of the page brings it. */
export const fetchCatalogues = (): Promise<Catalogues> => {
  catalogues ??= call<Catalogues>('GET', '/api/catalogues').catch((error: unknown) => {
    catalogues = undefined
    throw error
  })
  return catalogues
}
let catalogues: Promise<Catalogues> | undefined

/** After somebody changed them on this page. */
export const forgetCatalogues = (): void => {
  catalogues = undefined
}

const query = (asked: Record<string, string | number | undefined>): string =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
