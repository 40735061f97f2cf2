import { msg, str } from '@lit/localize'
import type { OutcomeFigures } from '#contract/reports'
import { type OutcomeKind, outcomeKinds } from '#terms/outcomes'
import { outcomeWord } from '../outcomes/words.ts'
import type { Doors } from './doors.ts'
import type { Unit } from './units.ts'

/** What came of cases in a quarter, of people and of organisations: each a unit of its own. */
export const outcomeUnitsOf = ({ quarter, figures }: OutcomeFigures, doors: Doors): Unit[] =>
  figures.map(({ kind, ofPerson, count: value }) => {
    const key = `${ofPerson ? 'person' : 'organisation'}:${kind}`
    const hint = ofPerson ? {} : { hint: msg('Unternehmen und Kommunen') }
    return { key, name: outcomeWord(kind, ofPerson), ...hint, value, href: doors({ of: 'outcomes', quarter, key }) }
  })

/** The kind that a key of a list names. */
export const outcomeOfKey = (key: string | undefined): string => {
  const [whose, asked] = (key ?? '').split(':')
  const kind = outcomeKinds.find((one): one is OutcomeKind => one === asked)
  return kind ? outcomeWord(kind, whose === 'person') : ''
}

/** `12-mal Arbeit gefunden im 2. Quartal 2026`. */
export const outcomeTitle = (key: string | undefined, inQuarter: string, number: number | undefined): string => {
  const what = outcomeOfKey(key)
  return number === undefined ? `${what} ${inQuarter}` : msg(str`${number}-mal „${what}“ ${inQuarter}`)
}
