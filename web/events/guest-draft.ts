import type { Participant, ParticipantEdit } from '#contract/events'

/** What stands in the form of somebody on a list. */
export type GuestDraft = { client: Participant['organisation']; name: string; invited: boolean; registered: boolean }

export const draftOfGuest = ({ organisation, person, name, invited, registered }: Participant): GuestDraft => ({
  client: organisation ?? person,
  name: name ?? '',
  invited,
  registered,
})

/** Whom it says, as far as it says anybody: a person goes by their own name. */
export const isAnybody = ({ client, name }: GuestDraft): boolean => client !== null || name.trim() !== ''

export const guestEditOf = ({ client, name, ...flags }: GuestDraft): ParticipantEdit => {
  const isPerson = client?.kind === 'person'
  return {
    organisationId: client && !isPerson ? client.id : null,
    personId: isPerson ? client.id : null,
    name: isPerson ? null : name.trim() || null,
    ...flags,
  }
}
