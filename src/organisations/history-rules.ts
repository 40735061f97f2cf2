import { type Changed, stateBefore } from '../clients/history-rules.ts'
import type { Contact, OrganisationState } from './contract.ts'

/** Until there could be several contacts, the one there was stood in three fields of its own, and so does it in the audit. */
const fieldOf = { contactName: 'name', email: 'email', phone: 'phone' } as const

/** `stateBefore`, which also reads what was changed of the one contact an organisation had before it could have several. */
export const stateBeforeContacts = (state: OrganisationState, changed: Changed | null): OrganisationState => {
  const before = stateBefore(state, changed)
  const old = Object.entries(fieldOf).flatMap(([old, field]) => {
    const change = changed?.[old]
    return change ? [[field, textOf(change.from)] as const] : []
  })
  if (old.length === 0) return before
  const [first = nobody, ...others] = before.contacts
  const then: Contact = { ...first, ...Object.fromEntries(old) }
  const isAnybody = then.name !== null || then.email !== null || then.phone !== null
  return { ...before, contacts: isAnybody ? [then, ...others] : others }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** It stood under none then, and is given one where such a state is brought back. */
export const noId = '00000000-0000-7000-8000-000000000000'

const nobody: Contact = {
  id: noId,
  name: null,
  role: null,
  email: null,
  phone: null,
  note: null,
  formerOn: null,
}
