import { hidingWords } from '../audit/rules.ts'
import type { Day } from '../calendar/rules.ts'
import { foldToBase } from '../names/rules.ts'
import type { Standing } from './terms.ts'

export type EventRefusal = 'event_not_yet' | 'event_times_reversed' | 'event_module_of_campaign' | 'event_too_far_ahead'

type Planned = {
  form: string
  heldOn: Day
  begins: string | null
  ends: string | null
  coachModule: number | null
}

/** Why an event cannot be as it is wanted, and in which field; null: it can. Both ends of a time, and in their order. */
export const refusalOfEvent = (
  { form, heldOn, begins, ends, coachModule }: Planned,
  { latest }: { latest: Day },
): { code: EventRefusal; field: string } | null => {
  if (heldOn > latest) return { code: 'event_too_far_ahead', field: 'heldOn' }
  if (ends !== null && (begins === null || ends <= begins)) return { code: 'event_times_reversed', field: 'ends' }
  if (form !== 'event' && coachModule !== null) return { code: 'event_module_of_campaign', field: 'coachModule' }
  return null
}

/** Nobody has come to what has not been yet: a tick by mistake would make a company reached before its day. */
export const mayHaveCome = (heldOn: Day, today: Day): boolean => heldOn <= today

/**
 * For how many months after its day a list says names that are nobody's record: as long as a person is known after the
 * last contact; of the training longer, for it is certified by the names, and its three modules take years.
 */
export const namesKeptForMonths = (isTraining: boolean): number => (isTraining ? 36 : 12)

type Who = { organisationId: string | null; personId: string | null; name: string | null }

/** An organisation, with or without whom it sends; a person known; or a name of which nothing else is known. */
export const isSomebody = ({ organisationId, personId, name }: Who): boolean => {
  if (organisationId && personId) return false
  if (personId) return !name
  return Boolean(organisationId || name)
}

/** What somebody who got that far is noted as. Who came at the door need not have registered. */
export const standingFlags = (standing: Standing) => ({
  invited: standing === 'invited',
  registered: standing === 'registered',
  came: standing === 'came',
})

type Trainee = { personId: string | null; organisationId: string | null; name: string | null }

/**
 * By what somebody is known again at another module: a person by who they are, somebody else by firm and name. Null for a firm
 * that sent somebody unnamed: who that was, nobody knows.
 */
export const traineeKey = ({ personId, organisationId, name }: Trainee): string | null => {
  if (personId !== null) return personId
  return !name ? null : `${organisationId ?? ''} ${foldToBase(name)}`
}

type Attended = { module: number; heldOn: Day }

/** Each module once, by the last time they came to it, in the order of the modules. */
export const modulesOf = (attended: readonly Attended[]): Attended[] => {
  const last = new Map<number, Day>()
  for (const { module, heldOn } of attended) {
    const known = last.get(module)
    if (known === undefined || heldOn > known) last.set(module, heldOn)
  }
  return [...last].map(([module, heldOn]) => ({ module, heldOn })).sort((one, other) => one.module - other.module)
}

/** Who came to all three gets the certificate of the training. */
export const hasWholeTraining = (modules: readonly Attended[]): boolean =>
  [1, 2, 3].every((module) => modules.some((one) => one.module === module))

const longestLine = 200

/** The lines of a pasted list, each once, without numbers and bullets before them, nor what a table has in its next columns. */
export const namesPasted = (text: string): string[] => {
  const lines = text.split(/\r\n?|\n/).map((line) =>
    (line.split(/[\t;]/)[0] ?? '')
      .replace(/^\s*(?:\d{1,4}[.)]|[-–•*])\s+/, '')
      .replace(/^"(.*)"$/, '$1')
      .normalize('NFC')
      .trim()
      .slice(0, longestLine),
  )
  const seen = new Set<string>()
  return lines.filter((line) => {
    const folded = foldToBase(line)
    if (folded === '' || seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}

/** The audit trail says that something was written, not what. */
export const withoutWords = (changes: Record<string, { from: unknown; to: unknown }>) =>
  hidingWords(changes, ['note', 'evidence', 'name'])
