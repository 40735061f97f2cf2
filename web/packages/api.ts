import type {
  ModulesToMind,
  NewPackage,
  Package,
  PackageCheck,
  PackageChoice,
  PackageProposal,
  Packages,
} from '#contract/composing'
import type { Batch, BatchChecked, NewBatch } from '#contract/package-batches'
import type { LinkWanted, PackageLink, PackageMail } from '#contract/package-links'
import type { ClientSuggestion, ClientSuggestions } from '#contract/search'
import type { PackageLanguage } from '#terms/packages'
import { call, download } from '../api.ts'

export const fetchProposal = (personId: string, language: PackageLanguage | null, signal: AbortSignal) => {
  const asked = language === null ? '' : `?${new URLSearchParams({ language })}`
  return call<PackageProposal>('GET', `/api/people/${personId}/package-proposal${asked}`, { signal })
}

/** The booklet as it would be printed; nothing is stored. */
export const previewPackage = async (personId: string, body: PackageChoice, signal: AbortSignal): Promise<Blob> =>
  (await download(`/api/people/${personId}/package-preview`, body, signal)).content

export const checkPackage = (personId: string, body: PackageChoice, signal: AbortSignal) =>
  call<PackageCheck>('POST', `/api/people/${personId}/package-check`, { body, signal })

export const handOver = (body: NewPackage) => call<Package>('POST', '/api/packages', { body })

export const fetchPackage = (id: string, signal: AbortSignal) => call<Package>('GET', `/api/packages/${id}`, { signal })

/** Twenty at most, newest first. */
export const fetchLatestPackages = (signal: AbortSignal) => call<Packages>('GET', '/api/packages', { signal })

export const fetchPackagesOf = (caseId: string, signal: AbortSignal) =>
  call<Packages>('GET', `/api/cases/${caseId}/packages`, { signal })

export const fetchPackageLink = (id: string) => call<PackageLink>('GET', `/api/packages/${id}/link`)

export const makePackageLink = (id: string, body: LinkWanted) =>
  call<PackageLink>('POST', `/api/packages/${id}/link`, { body })

export const revokePackageLink = (id: string) => call<Package>('POST', `/api/packages/${id}/link/revocation`)

export const restorePackageLink = (id: string) => call<Package>('DELETE', `/api/packages/${id}/link/revocation`)

export const mailPackage = (id: string, body: PackageMail) =>
  call<Package>('POST', `/api/packages/${id}/mail`, { body })

export const fetchModules = (signal: AbortSignal) => call<ModulesToMind>('GET', '/api/package-modules', { signal })

export const beginBatch = (body: NewBatch) => call<Batch>('POST', '/api/package-batches', { body })

/** What each booklet would leave out, or print though its day is over. */
export const checkBatch = (personIds: readonly string[], signal: AbortSignal) =>
  call<BatchChecked>('POST', '/api/package-batch-check', { body: { personIds }, signal })

export const fetchBatch = (id: string, signal: AbortSignal) =>
  call<Batch>('GET', `/api/package-batches/${id}`, { signal })

export const cancelBatch = (id: string) => call<Batch>('POST', `/api/package-batches/${id}/cancellation`)

/** A name stands in no address. */
export const searchPeople = async (search: string, signal: AbortSignal): Promise<ClientSuggestion[]> => {
  const { clients } = await call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })
  return clients.filter(({ kind }) => kind === 'person')
}
