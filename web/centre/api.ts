import type { Centre, CentreEdit, Logo, NewLogo } from '#contract/centre'
import type { FoundingConsequence } from '#contract/reports'
import { call } from '../api.ts'

export const fetchCentre = (signal: AbortSignal) => call<Centre>('GET', '/api/centre', { signal })

export const editCentre = (ifMatch: number, body: CentreEdit) => call<Centre>('PATCH', '/api/centre', { ifMatch, body })

export const fetchConsequence = (on: string, signal: AbortSignal) =>
  call<FoundingConsequence>('GET', `/api/centre/founding?on=${on}`, { signal })

export const changeLogo = (ifMatch: number, body: NewLogo) => call<Centre>('PUT', '/api/centre/logo', { ifMatch, body })

export const removeLogo = (ifMatch: number) => call<Centre>('DELETE', '/api/centre/logo', { ifMatch })

/** Another one stands under another address, so that no page shows the one before. */
export const logoAddress = ({ version }: Logo): string => `/api/centre/logo?${version.slice(0, 12)}`
