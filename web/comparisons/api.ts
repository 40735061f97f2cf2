import type { Comparisons } from '#contract/comparisons'
import { call } from '../api.ts'

export const fetchComparisons = (signal: AbortSignal) => call<Comparisons>('GET', '/api/check-comparisons', { signal })
