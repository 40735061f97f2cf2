import { type CheckFilter, checkFilters } from '#terms/check-list'
import { type CheckKind, checkKinds } from '#terms/checks'

/** What the list shows; it stands in the address, so that one comes back to it. */
export type ChecksShown = { show: CheckFilter; kind?: CheckKind | undefined }

export const shownIn = (search: string): ChecksShown => {
  const asked = new URLSearchParams(search)
  return {
    show: checkFilters.find((filter) => filter === asked.get('stand')) ?? 'all',
    kind: checkKinds.find((kind) => kind === asked.get('art')),
  }
}

export const checksAddress = ({ show, kind }: ChecksShown): string => {
  const asked = new URLSearchParams()
  if (show !== 'all') asked.set('stand', show)
  if (kind) asked.set('art', kind)
  return asked.size === 0 ? '/checks' : `/checks?${asked}`
}
