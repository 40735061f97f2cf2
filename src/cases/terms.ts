import type { Label } from '../terms.ts'

/** `undecided` is a person's group until somebody knows it; organisations always have theirs. */
export const targetGroups = ['returnee', 'domestic', 'abroad', 'company', 'municipality', 'undecided'] as const
export type TargetGroup = (typeof targetGroups)[number]

export const targetGroupLabels: Record<TargetGroup, Label> = {
  returnee: { de: 'Rückkehrer', en: 'Returnee' },
  domestic: { de: 'Zuwanderer aus Deutschland', en: 'Newcomer from Germany' },
  abroad: { de: 'Zuwanderer aus dem Ausland', en: 'Newcomer from abroad' },
  company: { de: 'Unternehmen', en: 'Company' },
  municipality: { de: 'Kommune', en: 'Municipality' },
  undecided: { de: 'noch unbekannt', en: 'undecided' },
}

/** For rows and table heads, where the glyph stands beside the word. */
export const shortTargetGroupLabels: Record<TargetGroup, Label> = {
  returnee: { de: 'Rückkehrer', en: 'Returnee' },
  domestic: { de: 'Deutschland', en: 'Germany' },
  abroad: { de: 'Ausland', en: 'Abroad' },
  company: { de: 'Unternehmen', en: 'Company' },
  municipality: { de: 'Kommune', en: 'Municipality' },
  undecided: { de: 'unbekannt', en: 'undecided' },
}

/** By what the list of cases can be ordered; each begins with the direction people mean by it. */
export const caseSorts = ['lastEntry', 'opened', 'number', 'name', 'lead'] as const
export type CaseSort = (typeof caseSorts)[number]

export const sortDirections = ['asc', 'desc'] as const
export type SortDirection = (typeof sortDirections)[number]

export const usualDirection: Record<CaseSort, SortDirection> = {
  lastEntry: 'desc',
  opened: 'desc',
  number: 'desc',
  name: 'asc',
  lead: 'asc',
}

/** Of an entry, in characters: what a form takes, an old list brings in and the server keeps. */
export const longestNote = 100_000

/** The kinds of thing a timeline holds so far; later ones join this list and bring a table of their own. */
export const entryKinds = [
  'consultation',
  'short_contact',
  'note',
  'follow_up',
  'check',
  'package',
  'outcome',
  'file',
  'referral',
  'journey',
  'status_change',
] as const
export type EntryKind = (typeof entryKinds)[number]

export const entryKindLabels: Record<EntryKind, Label> = {
  consultation: { de: 'Beratung', en: 'Consultation' },
  short_contact: { de: 'Kurzauskunft', en: 'Short contact' },
  note: { de: 'Notiz', en: 'Note' },
  follow_up: { de: 'Wiedervorlage', en: 'Follow-up' },
  check: { de: 'Willkommens-Check', en: 'Willkommens-Check' },
  package: { de: 'Willkommenspaket', en: 'Welcome package' },
  outcome: { de: 'Ergebnis', en: 'Outcome' },
  file: { de: 'Datei', en: 'File' },
  referral: { de: 'Verweis', en: 'Referral' },
  journey: { de: 'Ablauf', en: 'Journey' },
  status_change: { de: 'Status', en: 'Status' },
}

export const caseChanges = ['opened', 'closed', 'reopened'] as const
export type CaseChange = (typeof caseChanges)[number]

export const caseChangeLabels: Record<CaseChange, Label> = {
  opened: { de: 'Fall eröffnet', en: 'Case opened' },
  closed: { de: 'Fall geschlossen', en: 'Case closed' },
  reopened: { de: 'Fall wieder geöffnet', en: 'Case reopened' },
}
