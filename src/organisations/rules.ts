import type { Day } from '../calendar/rules.ts'
import { foldToBase } from '../names/rules.ts'
import type { CompanySize } from '../reports/terms.ts'
import { companySizeOf } from '../reports/trait-rules.ts'
import type { Contact } from './contract.ts'

/** The size the report tells companies apart by (rule 14), for the screen too. */
export const sizeOf = (employees: number | null): CompanySize | null => companySizeOf(employees)

type Dated = { formerOn: string | null }

/** Those who are still there first, as they were ordered among themselves. */
export const contactsInOrder = <One extends Dated>(contacts: readonly One[]): One[] => [
  ...contacts.filter(({ formerOn }) => formerOn === null),
  ...contacts.filter(({ formerOn }) => formerOn !== null),
]

/** Whom one writes to first: the first of those who are still there. */
export const mainContactOf = <One extends Dated>(contacts: readonly One[]): One | null =>
  contacts.find(({ formerOn }) => formerOn === null) ?? null

/** Why these cannot be the contacts of an organisation: one says nothing, or leaves only on a day to come. */
export const refusalOfContacts = (
  contacts: readonly Contact[],
  today: Day,
): 'contact_says_nothing' | 'contact_former_in_future' | null => {
  if (contacts.some(({ name, email, phone }) => name === null && email === null && phone === null)) {
    return 'contact_says_nothing'
  }
  return contacts.some(({ formerOn }) => formerOn !== null && formerOn > today) ? 'contact_former_in_future' : null
}

/** Whether a contact says nothing that the other does not say too: of two such, one is enough. */
export const saysNoMore = (one: Contact, other: Contact): boolean =>
  (['name', 'role', 'email', 'phone', 'note'] as const).every(
    (field) => one[field] === null || alike(one[field]) === alike(other[field]),
  )

const alike = (text: string | null): string => foldToBase(text ?? '')
