import { msg } from '@lit/localize'
import type { NewMember } from '#contract/households'
import type { ClientSuggestion } from '#contract/search'
import { type Day, dayFromWords, yearOf } from '#rules/calendar'
import type { HouseholdRole } from '#terms/households'
import { newId } from '../api.ts'

/** Somebody who is to join, as it is typed. The key is made here, so that sending it again makes nothing twice. */
export type Joining = {
  id: string
  role: HouseholdRole
  person: ClientSuggestion | null
  name: string
  birthYear: string
  from: string
}

export const emptyJoining = (): Joining => ({
  id: newId(),
  role: 'adult',
  person: null,
  name: '',
  birthYear: '',
  from: '',
})

type Problems = { name?: string; birthYear?: string; from?: string }

export const problemsOf = ({ person, name, birthYear, from }: Joining, today: Day): Problems => {
  const year = birthYear.trim()
  const isYear = year === '' || (/^(19|2\d)\d{2}$/.test(year) && Number(year) <= yearOf(today))
  return {
    ...(person === null && name.trim() === '' && { name: msg('Wie heißt er oder sie?') }),
    ...(person === null && !isYear && { birthYear: msg('Ein Jahr wie 2018.') }),
    ...(from.trim() !== '' && dayFromWords(from, today) === null && { from: msg('Ein Tag wie 3.3.22 oder gestern.') }),
  }
}

/** As the server takes it; null while something must be mended. */
export const memberOf = (draft: Joining, today: Day): NewMember | null => {
  if (Object.keys(problemsOf(draft, today)).length > 0) return null
  const { id, role, person, name, birthYear, from } = draft
  const who = person
    ? { personId: person.id }
    : { name: name.trim(), birthYear: birthYear.trim() === '' ? null : Number(birthYear) }
  return { id, role, ...who, fromOn: from.trim() === '' ? null : dayFromWords(from, today) }
}
