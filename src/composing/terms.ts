import type { Label } from '../terms.ts'

/** `proposed` applies; `asked` might, if one knew what is not recorded; `other` is added on request. */
export const moduleGroups = ['proposed', 'asked', 'other'] as const

/** What a booklet takes from the place somebody moves to, as its modules name it. */
export const officeCodes = ['town hall', 'registration office', 'waste', 'schools authority'] as const
export type OfficeCode = (typeof officeCodes)[number]

export const officeLabels: Record<OfficeCode, Label> = {
  'town hall': { de: 'Rathaus', en: 'town hall' },
  'registration office': { de: 'Einwohnermeldeamt', en: 'registration office' },
  waste: { de: 'Abfallentsorgung', en: 'waste disposal' },
  'schools authority': { de: 'Schulamt', en: 'schools authority' },
}

/** In one package; there are fewer subjects than this. */
export const mostModules = 40

/** What somebody writes by hand for somebody: more than this is no word of welcome. In characters. */
export const longestPackageNote = 4000

/** `ended`: its last day is over. What is `revoked` can be restored. */
export const packageLinkStates = ['open', 'revoked', 'ended'] as const
export type PackageLinkState = (typeof packageLinkStates)[number]

/** For how many days a link opens a package where nobody says otherwise, and at most. */
export const linkLastsForDays = 30
export const linkLastsAtMostDays = 365

/** What a module leaves open, for whoever composes; a partner is called as the directory calls it. */
export const placeholderLabels: Readonly<Record<string, Label>> = {
  ...officeLabels,
  centre: { de: 'Welcome Center', en: 'welcome center' },
  counsellor: { de: 'Beraterin oder Berater', en: 'counsellor' },
  'next appointment': { de: 'nächster Termin', en: 'next appointment' },
  due: { de: 'Tag des Umzugs', en: 'day of moving' },
}
