import { msg } from '@lit/localize'
import { householdRelationLabels, originGroupLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import { languageWord } from '../components/language-words.ts'
import type { MemberDraft, PackageDraft } from './package-draft.ts'

export const yesNoWords = (value: boolean | null): string | null => {
  if (value === null) return null
  return value ? msg('ja') : msg('nein')
}

type Member = Pick<MemberDraft, 'relation'> & { name: string | null; birthYear: string | number | null }

/** `Partnerin, Partner Olena (1988); Kind (2019)`. */
export const householdWords = (household: readonly Member[] | null): string | null => {
  if (household === null) return null
  return household.length === 0 ? msg('kommt allein') : household.map(memberWords).join('; ')
}

export const memberWords = ({ relation, name, birthYear }: Member): string => {
  const named = [word(householdRelationLabels[relation]), name?.trim()].filter(Boolean).join(' ')
  const year = String(birthYear ?? '').trim()
  return year === '' ? named : `${named} (${year})`
}

/** What the facts of the welcome package are called, and what stands in them. */
export const toldPackage = {
  originGroup: {
    label: () => msg('Herkunftsgruppe'),
    words: (group: PackageDraft['originGroup']) => group && word(originGroupLabels[group]),
  },
  household: { label: () => msg('Wer mitkommt'), words: householdWords },
  hasCar: { label: () => msg('Auto'), words: yesNoWords },
  hasFamilyAbroad: { label: () => msg('Familie im Ausland'), words: yesNoWords },
  hasForeignDegree: { label: () => msg('Ausländischer Abschluss'), words: yesNoWords },
  movingOn: { label: () => msg('Geplanter Umzug'), words: (typed: string) => typed.trim() || null },
  languages: {
    label: () => msg('Bevorzugte Sprachen'),
    words: (languages: readonly string[]) => languages.map(languageWord).join(', ') || null,
  },
  languageTyped: { label: () => msg('Bevorzugte Sprachen'), words: (typed: string) => typed.trim() || null },
}
