import type { ClientSuggestion } from '#contract/search'

/** With whom the quick log begins, where that is known: from a case, or from a row of Heute. */
export type QuickLogFor = Pick<ClientSuggestion, 'id' | 'kind' | 'name' | 'nativeName'> & Partial<ClientSuggestion>

declare global {
  interface WindowEventMap {
    'lotse-quick-log': CustomEvent<QuickLogFor | undefined>
    'lotse-recorded': Event
  }
}

/** Opens the quick log from anywhere; the shell listens. */
export const openQuickLog = (client?: QuickLogFor): boolean =>
  window.dispatchEvent(new CustomEvent('lotse-quick-log', { detail: client }))

/** Something was recorded, corrected or removed: whoever shows lists or counts loads them anew. */
export const announceRecorded = (): boolean => window.dispatchEvent(new Event('lotse-recorded'))
