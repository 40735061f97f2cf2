import type { ClientSuggestion } from '#contract/search'

/** With whom the quick log begins, where that is known: from a case, or from a row of Heute. */
export type QuickLogFor = Pick<ClientSuggestion, 'id' | 'kind' | 'name' | 'nativeName'> & Partial<ClientSuggestion>

declare global {
  interface WindowEventMap {
    'lotse-quick-log': CustomEvent<QuickLogFor | undefined>
    'lotse-recorded': Event
    'lotse-edit': Event
    'lotse-take': Event
  }
}

let inView: QuickLogFor | undefined

/** Whose page is on the screen: who opens the quick log there mostly means them. */
export const setClientInView = (client: QuickLogFor | undefined): void => {
  inView = client
}

/** Opens the quick log from anywhere; the shell listens. */
export const openQuickLog = (client = inView): boolean =>
  window.dispatchEvent(new CustomEvent('lotse-quick-log', { detail: client }))

/** Something was recorded, corrected or removed: whoever shows lists or counts loads them anew. */
export const announceRecorded = (): boolean => window.dispatchEvent(new Event('lotse-recorded'))

/** Whoever is on the page of a person or an organisation wants to edit them; elsewhere nobody listens. */
export const wantEdit = (): boolean => window.dispatchEvent(new Event('lotse-edit'))

/** Whoever is at the enquiries wants to take one; elsewhere nobody listens. */
export const wantTake = (): boolean => window.dispatchEvent(new Event('lotse-take'))
